/**
 * Opens the screen for the room in a window of its own: through the desktop where there is one, otherwise as a window of the
 * browser, to be moved to the projector. Called by the key and the menu. A screen that is open already comes to the front.
 */
import { refused, type Outcome, DONE } from '#core/protocol/shellState.ts'
import type { Bridge } from '#core/protocol/bridge.ts'
import { say } from '#renderer/languages/say.ts'
import { screenAddress } from '#renderer/screen/screenRoute.ts'

export async function openScreen(draft: string, bridge: Bridge | null, page: Window = window): Promise<Outcome> {
  if (bridge !== null) return bridge.ask('openScreen', { draft })
  // Not cut off from this window: it takes the session over, whichever of several is signed in here.
  const opened = page.open(screenAddress(draft), `chapeau-screen-${draft}`, 'popup,width=1280,height=720')
  if (!opened) return refused('blocked', say('screen.blocked'))
  opened.focus()
  return DONE
}
