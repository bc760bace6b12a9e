/** In Russian: see `core/languages/en/panel.ts`. */
import type { panel as english } from '#core/languages/en/panel.ts'
import type { Words } from '#core/languages/messages.ts'

export const panel: Words<typeof english> = {
  'panel.kept.words': 'слова остаются',
  'panel.brackets': 'Скобки',
  'panel.bracketsLifted': 'Снятые скобки · {lifted}',
  'panel.repaired': 'исправлено: {repair}',
  'panel.reopen': 'Возобновить …',
  'panel.since': 'с {time}',
  'panel.adrift': 'его слов больше нет в тексте',
  'panel.release': 'Отпустить',
  'panel.lift': 'Снять …',
  'panel.theProposalOf': 'Предложение: {value}',
  'panel.reflectedElsewhere': 'Отражено в другом месте …',
  'panel.theParagraph': 'Пункт',
  'panel.history': 'История · {lines}',
  'panel.no': '{timeWords} · № {seq}',
  'panel.on': ' к «{quote}»',
  'panel.thePositionIsLifted': 'Позиция снята.',
  'panel.position': 'Позиция …',
  'panel.positionOnTheParagraph': 'Позиция по пункту …',
  'panel.position2': 'Позиция',
  'panel.inTheNameOf': 'От имени',
  'panel.heldNow': ' · сейчас',
  'panel.liftThePosition': 'Снять позицию',
  'panel.with': 'с {names}',
  'panel.asTabled': 'Как внесено:',
  'panel.changedSince': 'Изменено с тех пор:',
  'panel.reflectedIn': 'Отражено в {place}.',
  'panel.itsWordsWereChanged': 'Его слова изменены пером после согласования.',
  'panel.proposals': 'Предложения',
  'panel.noProposalWaitsHere': 'Здесь ни одно предложение не ждёт.',
  'panel.decided': 'Решено · {decided}',
  'panel.pressJToGo': 'Нажмите J, чтобы перейти к следующему открытому вопросу, или выберите пункт.',
  'panel.chooseAParagraphTo':
    'Выберите пункт, чтобы увидеть, что по нему предложено. Чтобы предложить, щёлкните по его словам и печатайте.',
  'panel.chooseAParagraphTo2': 'Выберите пункт, чтобы увидеть, что по нему предложено и что решено.',
  'panel.kept.nothing': 'не учтено',
  'panel.kept.option': 'остаётся один вариант',
  'panel.kept.other': 'их место заняли другие слова',
  'panel.noLongerHolds': '{name} больше не удерживает эти скобки.',
  'panel.releaseFor': 'Отпустить за {name}',
  'panel.positionTaken': '{position}: внесено.',
  'panel.collidesAtBeginning': 'В начале: при внесении «{base}», сейчас «{now}», предложено «{proposed}».',
  'panel.collidesAfter': 'После «{behind}»: при внесении «{base}», сейчас «{now}», предложено «{proposed}».',
  'panel.typeWhatWasSaid':
    'Нажмите : и наберите сказанное, например KAZ: delete "gradually" in 3. C записывает предложение по пункту, T правит текст.',
  'panel.count.support':
    '{count, plural, one {# поддерживает} few {# поддерживают} many {# поддерживают} other {# поддерживают}}',
  'panel.count.oppose': '{count, plural, one {# возражает} few {# возражают} many {# возражают} other {# возражают}}',
  'panel.count.retain':
    '{count, plural, one {# за сохранение} few {# за сохранение} many {# за сохранение} other {# за сохранение}}',
  'panel.count.delete':
    '{count, plural, one {# за исключение} few {# за исключение} many {# за исключение} other {# за исключение}}',
  'panel.count.reserve':
    '{count, plural, one {# резервирует позицию} few {# резервируют позицию} many {# резервируют позицию} other {# резервируют позицию}}',
  'panel.count.reflect':
    '{count, plural, one {# за отражение в другом месте} few {# за отражение в другом месте} many {# за отражение в другом месте} other {# за отражение в другом месте}}',
  'panel.count.withdraw-if':
    '{count, plural, one {# снимет, если} few {# снимут, если} many {# снимут, если} other {# снимут, если}}',
  'panel.silent': '{count, plural, one {# молчит} few {# молчат} many {# молчат} other {# молчат}}',
  'panel.sponsorThrough': 'автор через {group}',
  'panel.through': 'через {group}',
  'panel.sponsor': 'автор',
  'panel.departsFrom': 'отходит от {groups}'
}
