/**
 * Brings the focus back to the text when what had it is gone from the screen: an editor that was left, a line that was closed.
 * Without it, whoever works by keyboard would begin again at the top of the window. Used by the draft's screen.
 */
import { paragraphElementId } from '#renderer/draft/reveal.ts'
import type { Seat } from '#renderer/draft/seat.ts'

/** In frames: from when on the screen is as it will be, and how long something may take to go and leave the focus nowhere. */
const SETTLED = 2
const PATIENCE = 30

/** @returns how to stop */
export function keepFocus(seat: Seat): () => void {
  let frame = 0
  const look = (): void => {
    cancelAnimationFrame(frame)
    let frames = 0
    const next = (): void => {
      frame = requestAnimationFrame(() => {
        frames++
        // After React has drawn, and after what opens next has taken the focus.
        if (frames >= SETTLED) bringBack(seat)
        if (frames < PATIENCE) next()
      })
    }
    next()
  }
  const stops = [seat.editing.subscribe(look), seat.dialog.subscribe(look), seat.layout.subscribe(look)]
  return () => {
    cancelAnimationFrame(frame)
    stops.forEach((stop) => stop())
  }
}

function bringBack(seat: Seat): void {
  const { activeElement } = document
  if ((activeElement !== null && activeElement !== document.body) || seat.dialog.get() !== null) return
  const { paragraph } = seat.selection.get()
  const place = paragraph === null ? null : document.getElementById(paragraphElementId(paragraph))
  const target = place ?? document.getElementById(TEXT_ID)
  target?.focus({ preventScroll: true })
}

/** The element that the link at the top of the page leads to. */
export const TEXT_ID = 'the-text'
