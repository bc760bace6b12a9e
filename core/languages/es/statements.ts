/** In Spanish: see `core/languages/en/statements.ts`. */
import type { statements as english } from '#core/languages/en/statements.ts'
import type { Words } from '#core/languages/messages.ts'

export const statements: Words<typeof english> = {
  'statements.statements': 'Declaraciones',
  'statements.statementsOnThisParagraph': 'Declaraciones sobre este párrafo',
  'statements.theStatementIsAnnexed': 'La declaración queda anexada al texto.',
  'statements.makeAStatement': 'Hacer una declaración',
  'statements.whatItIs': 'Qué es',
  'statements.whatItSays': 'Qué dice',
  'statements.itStandsAtThe': 'Figura al final de cada vista y exportación del texto. El texto mismo queda como está.',
  'statements.makeTheStatement': 'Hacer la declaración',
  'statements.whose': 'De quién es la declaración',
  'statements.onWhat': 'Sobre qué',
  'statements.whole': 'El texto en su conjunto'
}
