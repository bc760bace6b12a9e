/** In French: see `core/languages/en/help.ts`. */
import type { help as english } from '#core/languages/en/help.ts'
import type { Words } from '#core/languages/messages.ts'

export const help: Words<typeof english> = {
  'help.howThisIsDone': 'How this is done, in the documentation; opens beside',
  'help.here': 'How to do what is on the screen',
  'help.allPages': 'All pages of the documentation',
  'help.howToBegin': 'How to begin',
  'help.howToHost': 'How to host',
  'help.howToComeIn': 'How to come in'
}
