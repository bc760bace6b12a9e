/** In Russian: see `core/languages/en/statements.ts`. */
import type { statements as english } from '#core/languages/en/statements.ts'
import type { Words } from '#core/languages/messages.ts'

export const statements: Words<typeof english> = {
  'statements.statements': 'Заявления',
  'statements.statementsOnThisParagraph': 'Заявления по этому пункту',
  'statements.theStatementIsAnnexed': 'Заявление приложено к тексту.',
  'statements.makeAStatement': 'Сделать заявление',
  'statements.whatItIs': 'Что это',
  'statements.whatItSays': 'Что в нём сказано',
  'statements.itStandsAtThe': 'Оно стоит в конце каждого вида и экспорта текста. Сам текст остаётся как есть.',
  'statements.makeTheStatement': 'Сделать заявление',
  'statements.whose': 'Чьё это заявление',
  'statements.onWhat': 'О чём',
  'statements.whole': 'Текст в целом'
}
