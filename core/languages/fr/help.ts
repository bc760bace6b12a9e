/** In French: see `core/languages/en/help.ts`. */
import type { help as english } from '#core/languages/en/help.ts'
import type { Words } from '#core/languages/messages.ts'

export const help: Words<typeof english> = {
  'help.howThisIsDone': 'Comment cela se fait, dans la documentation ; s’ouvre à côté',
  'help.here': 'Comment faire ce qui est à l’écran',
  'help.allPages': 'Toutes les pages de la documentation',
  'help.howToBegin': 'Comment commencer',
  'help.howToHost': 'Comment héberger',
  'help.howToComeIn': 'Comment entrer'
}
