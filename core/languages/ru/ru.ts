/** The Russian catalogue. Loaded only where it is spoken. */
import type { Messages } from '#core/languages/messages.ts'
import { access } from '#core/languages/ru/access.ts'
import { agreement } from '#core/languages/ru/agreement.ts'
import { app } from '#core/languages/ru/app.ts'
import { capture } from '#core/languages/ru/capture.ts'
import { compare } from '#core/languages/ru/compare.ts'
import { decisions } from '#core/languages/ru/decisions.ts'
import { desk } from '#core/languages/ru/desk.ts'
import { dialogs } from '#core/languages/ru/dialogs.ts'
import { draft } from '#core/languages/ru/draft.ts'
import { editor } from '#core/languages/ru/editor.ts'
import { hear } from '#core/languages/ru/hear.ts'
import { help } from '#core/languages/ru/help.ts'
import { keyboard } from '#core/languages/ru/keyboard.ts'
import { menu } from '#core/languages/ru/menu.ts'
import { moments } from '#core/languages/ru/moments.ts'
import { page } from '#core/languages/ru/page.ts'
import { panel } from '#core/languages/ru/panel.ts'
import { rivals } from '#core/languages/ru/rivals.ts'
import { screen } from '#core/languages/ru/screen.ts'
import { silence } from '#core/languages/ru/silence.ts'
import { standing } from '#core/languages/ru/standing.ts'
import { start } from '#core/languages/ru/start.ts'
import { statements } from '#core/languages/ru/statements.ts'
import { states } from '#core/languages/ru/states.ts'
import { topbar } from '#core/languages/ru/topbar.ts'
import { tour } from '#core/languages/ru/tour.ts'
import { words } from '#core/languages/ru/words.ts'

export const ru: Messages = {
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
