/** The French catalogue. Loaded only where it is spoken. */
import type { Messages } from '#core/languages/messages.ts'
import { access } from '#core/languages/fr/access.ts'
import { agreement } from '#core/languages/fr/agreement.ts'
import { app } from '#core/languages/fr/app.ts'
import { capture } from '#core/languages/fr/capture.ts'
import { compare } from '#core/languages/fr/compare.ts'
import { decisions } from '#core/languages/fr/decisions.ts'
import { desk } from '#core/languages/fr/desk.ts'
import { dialogs } from '#core/languages/fr/dialogs.ts'
import { draft } from '#core/languages/fr/draft.ts'
import { editor } from '#core/languages/fr/editor.ts'
import { hear } from '#core/languages/fr/hear.ts'
import { help } from '#core/languages/fr/help.ts'
import { keyboard } from '#core/languages/fr/keyboard.ts'
import { menu } from '#core/languages/fr/menu.ts'
import { moments } from '#core/languages/fr/moments.ts'
import { page } from '#core/languages/fr/page.ts'
import { panel } from '#core/languages/fr/panel.ts'
import { rivals } from '#core/languages/fr/rivals.ts'
import { screen } from '#core/languages/fr/screen.ts'
import { silence } from '#core/languages/fr/silence.ts'
import { standing } from '#core/languages/fr/standing.ts'
import { start } from '#core/languages/fr/start.ts'
import { statements } from '#core/languages/fr/statements.ts'
import { states } from '#core/languages/fr/states.ts'
import { topbar } from '#core/languages/fr/topbar.ts'
import { tour } from '#core/languages/fr/tour.ts'
import { words } from '#core/languages/fr/words.ts'

export const fr: Messages = {
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
