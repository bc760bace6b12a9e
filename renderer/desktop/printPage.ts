/**
 * The page on paper: through the desktop's own dialog where there is one, otherwise the browser's. Called from the menu of
 * the page; the native menu does the same by itself.
 */
import type { Bridge } from '#core/protocol/bridge.ts'
import { DONE, type Outcome } from '#core/protocol/shellState.ts'

export async function printPage(bridge: Bridge | null): Promise<Outcome> {
  if (bridge !== null) return bridge.ask('print', undefined)
  window.print()
  return DONE
}
