/**
 * The ways from the program into its documentation.
 */
export const help = {
  'help.howThisIsDone': 'How this is done, in the documentation; opens beside',
  'help.here': 'How to do what is on the screen',
  'help.allPages': 'All pages of the documentation',
  'help.howToBegin': 'How to begin',
  'help.howToHost': 'How to host',
  'help.howToComeIn': 'How to come in'
} as const
