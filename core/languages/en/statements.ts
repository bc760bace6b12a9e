/**
 * Statements annexed to the text: reservations, dissociations, explanations of position.
 */
export const statements = {
  'statements.statements': 'Statements',
  'statements.statementsOnThisParagraph': 'Statements on this paragraph',
  'statements.theStatementIsAnnexed': 'The statement is annexed to the text.',
  'statements.makeAStatement': 'Make a statement',
  'statements.whatItIs': 'What it is',
  'statements.whatItSays': 'What it says',
  'statements.itStandsAtThe':
    'It stands at the end of every view and export of the text. The text itself stays as it is.',
  'statements.makeTheStatement': 'Make the statement',
  'statements.whose': 'Whose statement it is',
  'statements.onWhat': 'On what',
  'statements.whole': 'The text as a whole'
} as const
