/** In Spanish: see `core/languages/en/help.ts`. */
import type { help as english } from '#core/languages/en/help.ts'
import type { Words } from '#core/languages/messages.ts'

export const help: Words<typeof english> = {
  'help.howThisIsDone': 'Cómo se hace, en la documentación; se abre al lado',
  'help.here': 'Cómo hacer lo que está en la pantalla',
  'help.allPages': 'Todas las páginas de la documentación',
  'help.howToBegin': 'Cómo empezar',
  'help.howToHost': 'Cómo alojar',
  'help.howToComeIn': 'Cómo entrar'
}
