/**
 * The decision that is held for a few seconds: what it is, how to take it back, and a line that runs out calmly.
 */
import type { ReactNode } from 'react'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

export function HeldBar(): ReactNode {
  const seat = useSeat()
  const held = useWatched(seat.held)
  return (
    <div className="held-place" role="status" aria-live="polite">
      {held && (
        <div className="held" key={held.command.id} role="group" aria-label={say('decisions.decisionAboutToBe')}>
          <p className="held-words">
            <strong>{held.words}</strong> <span className="held-note">{say('decisions.theRoomSeesIt')}</span>
          </p>
          <button type="button" className="button" onClick={() => seat.held.undo()}>
            {say('decisions.undo')} <kbd>U</kbd>
          </button>
          <button type="button" className="button quiet" onClick={() => seat.held.sendNow()}>
            {say('decisions.sendNow')}
          </button>
          <div className="held-line" style={{ animationDuration: `${held.holdMs}ms` }} />
        </div>
      )}
    </div>
  )
}
