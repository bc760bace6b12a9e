/**
 * The line that the secretariat and the Chair type while people speak, open or not. One for the window: only one line has the
 * caret.
 */
import { createStore } from '#renderer/state/createStore.ts'

export interface OpenLine {
  readonly line: string
  readonly caret: number
}

/** null while it is closed. */
export const openLine = createStore<OpenLine | null>(null)

/** What was sent from this window, newest last. */
export const sentLines: string[] = []
