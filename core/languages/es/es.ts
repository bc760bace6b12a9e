/** The Spanish catalogue. Loaded only where it is spoken. */
import type { Messages } from '#core/languages/messages.ts'
import { access } from '#core/languages/es/access.ts'
import { agreement } from '#core/languages/es/agreement.ts'
import { app } from '#core/languages/es/app.ts'
import { capture } from '#core/languages/es/capture.ts'
import { compare } from '#core/languages/es/compare.ts'
import { decisions } from '#core/languages/es/decisions.ts'
import { desk } from '#core/languages/es/desk.ts'
import { dialogs } from '#core/languages/es/dialogs.ts'
import { draft } from '#core/languages/es/draft.ts'
import { editor } from '#core/languages/es/editor.ts'
import { hear } from '#core/languages/es/hear.ts'
import { help } from '#core/languages/es/help.ts'
import { keyboard } from '#core/languages/es/keyboard.ts'
import { menu } from '#core/languages/es/menu.ts'
import { moments } from '#core/languages/es/moments.ts'
import { page } from '#core/languages/es/page.ts'
import { panel } from '#core/languages/es/panel.ts'
import { rivals } from '#core/languages/es/rivals.ts'
import { screen } from '#core/languages/es/screen.ts'
import { silence } from '#core/languages/es/silence.ts'
import { standing } from '#core/languages/es/standing.ts'
import { start } from '#core/languages/es/start.ts'
import { statements } from '#core/languages/es/statements.ts'
import { states } from '#core/languages/es/states.ts'
import { topbar } from '#core/languages/es/topbar.ts'
import { tour } from '#core/languages/es/tour.ts'
import { words } from '#core/languages/es/words.ts'

export const es: Messages = {
  ...access,
  ...agreement,
  ...app,
  ...capture,
  ...compare,
  ...decisions,
  ...desk,
  ...dialogs,
  ...draft,
  ...editor,
  ...hear,
  ...help,
  ...keyboard,
  ...menu,
  ...moments,
  ...page,
  ...panel,
  ...rivals,
  ...screen,
  ...silence,
  ...standing,
  ...start,
  ...statements,
  ...states,
  ...topbar,
  ...tour,
  ...words
}
