/** In French: see `core/languages/en/statements.ts`. */
import type { statements as english } from '#core/languages/en/statements.ts'
import type { Words } from '#core/languages/messages.ts'

export const statements: Words<typeof english> = {
  'statements.statements': 'Déclarations',
  'statements.statementsOnThisParagraph': 'Déclarations sur ce paragraphe',
  'statements.theStatementIsAnnexed': 'La déclaration est annexée au texte.',
  'statements.makeAStatement': 'Faire une déclaration',
  'statements.whatItIs': 'Ce que c’est',
  'statements.whatItSays': 'Ce qu’elle dit',
  'statements.itStandsAtThe':
    'Elle figure à la fin de chaque vue et export du texte. Le texte lui-même reste inchangé.',
  'statements.makeTheStatement': 'Faire la déclaration',
  'statements.whose': 'De qui est la déclaration',
  'statements.onWhat': 'Sur quoi',
  'statements.whole': 'Le texte dans son ensemble'
}
