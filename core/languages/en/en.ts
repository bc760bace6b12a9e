/**
 * The English catalogue: one file for each part of the program. It is the measure of all others.
 */
import { access } from '#core/languages/en/access.ts'
import { agreement } from '#core/languages/en/agreement.ts'
import { app } from '#core/languages/en/app.ts'
import { capture } from '#core/languages/en/capture.ts'
import { compare } from '#core/languages/en/compare.ts'
import { decisions } from '#core/languages/en/decisions.ts'
import { desk } from '#core/languages/en/desk.ts'
import { dialogs } from '#core/languages/en/dialogs.ts'
import { draft } from '#core/languages/en/draft.ts'
import { editor } from '#core/languages/en/editor.ts'
import { hear } from '#core/languages/en/hear.ts'
import { help } from '#core/languages/en/help.ts'
import { keyboard } from '#core/languages/en/keyboard.ts'
import { menu } from '#core/languages/en/menu.ts'
import { moments } from '#core/languages/en/moments.ts'
import { page } from '#core/languages/en/page.ts'
import { panel } from '#core/languages/en/panel.ts'
import { rivals } from '#core/languages/en/rivals.ts'
import { screen } from '#core/languages/en/screen.ts'
import { silence } from '#core/languages/en/silence.ts'
import { standing } from '#core/languages/en/standing.ts'
import { start } from '#core/languages/en/start.ts'
import { statements } from '#core/languages/en/statements.ts'
import { states } from '#core/languages/en/states.ts'
import { topbar } from '#core/languages/en/topbar.ts'
import { tour } from '#core/languages/en/tour.ts'
import { words } from '#core/languages/en/words.ts'

export const en = {
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
} as const
