/** In Russian: see `core/languages/en/help.ts`. */
import type { help as english } from '#core/languages/en/help.ts'
import type { Words } from '#core/languages/messages.ts'

export const help: Words<typeof english> = {
  'help.howThisIsDone': 'Как это делается, в документации; откроется рядом',
  'help.here': 'Как сделать то, что на экране',
  'help.allPages': 'Все страницы документации',
  'help.howToBegin': 'Как начать',
  'help.howToHost': 'Как провести',
  'help.howToComeIn': 'Как войти'
}
