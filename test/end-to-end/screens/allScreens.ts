/**
 * Every screen of the application, in the order in which one comes upon them: each builds on those before it.
 */
import { decisionScreens } from '#test/end-to-end/screens/decisionScreens.ts'
import { dialogScreens, importScreen } from '#test/end-to-end/screens/dialogScreens.ts'
import { doorScreens } from '#test/end-to-end/screens/doorScreens.ts'
import type { Screen } from '#test/end-to-end/screens/screen.ts'
import { seatScreens } from '#test/end-to-end/screens/seatScreens.ts'
import { lossScreens, silenceScreens } from '#test/end-to-end/screens/silenceScreens.ts'

export const ALL_SCREENS: readonly Screen[] = [
  ...doorScreens,
  importScreen,
  ...seatScreens,
  ...decisionScreens,
  ...dialogScreens,
  ...silenceScreens,
  ...lossScreens
]
