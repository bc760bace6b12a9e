/**
 * Whose steps the screen follows. The Chair's, where the Chair is present; those of the window it was opened from, where
 * that is the Chair's own or no Chair is there; its own, once somebody steps on it by hand. Whom it follows changes only when
 * somebody says so: a Chair whose network fails for a minute must not make the projected text jump.
 */
import { NOTHING_SELECTED, type Selection } from '#renderer/draft/selection.ts'

export type Followed = 'chair' | 'window' | 'hand'

/** Where each of them is; null for who is not there, or cannot be heard. */
export interface Steps {
  readonly chair: Selection | null
  readonly window: Selection | null
  readonly hand: Selection | null
}

/** @param windowIsChair the window that the screen was opened from is the Chair's own */
export function chooseFollowed(steps: Steps, windowIsChair: boolean): Followed | null {
  if (steps.window && windowIsChair) return 'window'
  if (steps.chair) return 'chair'
  return steps.window ? 'window' : null
}

/** The next of those that can be followed; from steps by hand back to whom one would begin with. */
export function nextFollowed(now: Followed | null, steps: Steps, windowIsChair: boolean): Followed | null {
  if (now === null || now === 'hand') return chooseFollowed(steps, windowIsChair)
  const others = (['chair', 'window'] as const).filter((other) => other !== now && steps[other] !== null)
  // The Chair's own window is the Chair: there is nobody else to go to.
  return windowIsChair && now === 'window' ? now : (others[0] ?? now)
}

/** Where the screen is: where the followed one is, or was when last heard of. */
export function stepOf(followed: Followed | null, steps: Steps, last: Selection): Selection {
  if (followed === null) return NOTHING_SELECTED
  return steps[followed] ?? last
}
