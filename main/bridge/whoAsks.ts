/**
 * Who asks over the bridge: a window of ours, from the top frame of the page that it was opened on, or nobody. Called by
 * `answerBridge` before anything else is looked at.
 */
import type { ShownWindow, Windows } from '#main/windows/createWindows.ts'
import { mayNavigate } from '#main/windowRules.ts'

export interface Asker {
  readonly shown: ShownWindow
  /** The desktop's own pages: the start page and the page for hosting. */
  readonly ownPage: boolean
}

/** @param frame the frame that sent the message; null where it is gone already */
export function whoAsks(
  windows: Pick<Windows, 'byId'>,
  window: number,
  frame: { readonly url: string; readonly isTop: boolean } | null
): Asker | null {
  const shown = windows.byId(window)
  if (!shown || !frame?.isTop || !mayNavigate(frame.url, shown.origin)) return null
  const { kind } = shown.place
  return { shown, ownPage: kind === 'start' || kind === 'hosting' }
}
