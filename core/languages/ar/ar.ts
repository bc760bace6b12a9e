/** The Arabic catalogue. Loaded only where it is spoken. */
import type { Messages } from '#core/languages/messages.ts'
import { access } from '#core/languages/ar/access.ts'
import { agreement } from '#core/languages/ar/agreement.ts'
import { app } from '#core/languages/ar/app.ts'
import { capture } from '#core/languages/ar/capture.ts'
import { compare } from '#core/languages/ar/compare.ts'
import { decisions } from '#core/languages/ar/decisions.ts'
import { desk } from '#core/languages/ar/desk.ts'
import { dialogs } from '#core/languages/ar/dialogs.ts'
import { draft } from '#core/languages/ar/draft.ts'
import { editor } from '#core/languages/ar/editor.ts'
import { hear } from '#core/languages/ar/hear.ts'
import { help } from '#core/languages/ar/help.ts'
import { keyboard } from '#core/languages/ar/keyboard.ts'
import { menu } from '#core/languages/ar/menu.ts'
import { moments } from '#core/languages/ar/moments.ts'
import { page } from '#core/languages/ar/page.ts'
import { panel } from '#core/languages/ar/panel.ts'
import { rivals } from '#core/languages/ar/rivals.ts'
import { screen } from '#core/languages/ar/screen.ts'
import { silence } from '#core/languages/ar/silence.ts'
import { standing } from '#core/languages/ar/standing.ts'
import { start } from '#core/languages/ar/start.ts'
import { statements } from '#core/languages/ar/statements.ts'
import { states } from '#core/languages/ar/states.ts'
import { topbar } from '#core/languages/ar/topbar.ts'
import { tour } from '#core/languages/ar/tour.ts'
import { words } from '#core/languages/ar/words.ts'

export const ar: Messages = {
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
