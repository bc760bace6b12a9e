/** In Russian: see `core/languages/en/rivals.ts`. */
import type { rivals as english } from '#core/languages/en/rivals.ts'
import type { Words } from '#core/languages/messages.ts'

export const rivals: Words<typeof english> = {
  'rivals.allSayTheSame': 'Все говорят одно и то же',
  'rivals.someChangeThis': 'Некоторые меняют это',
  'rivals.theyCollide': 'Они сталкиваются',
  'rivals.rivalsSideBySide': 'Варианты рядом',
  'rivals.noAmendmentWaitsOn': 'Ни одна поправка больше не ждёт по этому пункту.',
  'rivals.sideBySide': 'Рядом: {title}',
  'rivals.theTextNow': 'Нынешний текст',
  'rivals.madeOnEarlierWords': 'сделано по прежним словам',
  'rivals.itWouldRead': 'Получится',
  'rivals.wordTheAcceptance': 'Сформулировать принятие …',
  'rivals.putAllInBrackets': 'Взять всё в скобки',
  'rivals.leave': 'Оставить',
  'rivals.nothing': 'ничего',
  'rivals.theTextNow2': 'Нынешний текст: {words}',
  'rivals.asTheText': 'как в тексте',
  'rivals.as': 'как {name}',
  'rivals.count':
    '{amendments, plural, one {# поправка} few {# поправки} many {# поправок} other {# поправки}}; {places, plural, =0 {нигде не сталкиваются} one {сталкиваются в # месте} few {сталкиваются в # местах} many {сталкиваются в # местах} other {сталкиваются в # местах}}.'
}
