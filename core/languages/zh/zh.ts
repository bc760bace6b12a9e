/** The Chinese catalogue. Loaded only where it is spoken. */
import type { Messages } from '#core/languages/messages.ts'
import { access } from '#core/languages/zh/access.ts'
import { agreement } from '#core/languages/zh/agreement.ts'
import { app } from '#core/languages/zh/app.ts'
import { capture } from '#core/languages/zh/capture.ts'
import { compare } from '#core/languages/zh/compare.ts'
import { decisions } from '#core/languages/zh/decisions.ts'
import { desk } from '#core/languages/zh/desk.ts'
import { dialogs } from '#core/languages/zh/dialogs.ts'
import { draft } from '#core/languages/zh/draft.ts'
import { editor } from '#core/languages/zh/editor.ts'
import { hear } from '#core/languages/zh/hear.ts'
import { help } from '#core/languages/zh/help.ts'
import { keyboard } from '#core/languages/zh/keyboard.ts'
import { menu } from '#core/languages/zh/menu.ts'
import { moments } from '#core/languages/zh/moments.ts'
import { page } from '#core/languages/zh/page.ts'
import { panel } from '#core/languages/zh/panel.ts'
import { rivals } from '#core/languages/zh/rivals.ts'
import { screen } from '#core/languages/zh/screen.ts'
import { silence } from '#core/languages/zh/silence.ts'
import { standing } from '#core/languages/zh/standing.ts'
import { start } from '#core/languages/zh/start.ts'
import { statements } from '#core/languages/zh/statements.ts'
import { states } from '#core/languages/zh/states.ts'
import { topbar } from '#core/languages/zh/topbar.ts'
import { tour } from '#core/languages/zh/tour.ts'
import { words } from '#core/languages/zh/words.ts'

export const zh: Messages = {
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
