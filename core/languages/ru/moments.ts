/** In Russian: see `core/languages/en/moments.ts`. */
import type { moments as english } from '#core/languages/en/moments.ts'
import type { Words } from '#core/languages/messages.ts'

export const moments: Words<typeof english> = {
  'moments.text': 'Вернуть текст назад',
  'moments.desk': 'Вернуть ваш стол назад',
  'moments.how':
    'Кто и когда писал, сначала новое. Возврат убирает написанное с тех пор; ничего не теряется, и тем же путём можно вернуться вперёд.',
  'moments.decisionsStay': 'Внесённое и решённое остаётся: это отменяют возобновлением.',
  'moments.asking': 'Просматривается написанное …',
  'moments.when': 'Когда',
  'moments.who': 'Кто',
  'moments.back': 'Возврат',
  'moments.back.action': 'Вернуть к тому, что было до этого',
  'moments.first': 'начало',
  'moments.decision': '№ {number} протокола',
  'moments.nobody': 'сервер',
  'moments.confirm': 'Вернуть к тому, что было до записи: {who}, {when}?',
  'moments.takenOut':
    'Написанное с тех пор убирается: {names}. Протокол хранит это, с указанием, кто написал и кто убрал.',
  'moments.doIt': 'Вернуть назад',
  'moments.leave': 'Оставить как есть',
  'moments.done': 'Возвращено к тому, что было до {when}',
  'moments.same': 'Возвращать нечего: всё как было тогда',
  'moments.more': 'Более ранние моменты: выберите время.',
  'moments.atTime': 'К моменту по часам',
  'moments.toTime': 'Вернуть к этому времени …',
  'moments.confirmTime': 'Вернуть к тому, что было в {when}?'
}
