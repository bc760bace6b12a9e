/**
 * The decision that is held for a few seconds: what it is, how to take it back, and a line that runs out calmly.
 */
import type { ReactNode } from 'react'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

export function HeldBar(): ReactNode {
  const seat = useSeat()
  const held = useWatched(seat.held)
  return (
    <div className="held-place" role="status" aria-live="polite">
      {held && (
        <div className="held" key={held.command.id} role="group" aria-label="Decision about to be sent">
          <p className="held-words">
            <strong>{held.words}</strong> <span className="held-note">The room sees it in a moment.</span>
          </p>
          <button type="button" className="button" onClick={() => seat.held.undo()}>
            Undo <kbd>U</kbd>
          </button>
          <button type="button" className="button quiet" onClick={() => seat.held.sendNow()}>
            Send now
          </button>
          <div className="held-line" style={{ animationDuration: `${held.holdMs}ms` }} />
        </div>
      )}
    </div>
  )
}
