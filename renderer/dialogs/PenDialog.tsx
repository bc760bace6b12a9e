/**
 * Lending the pen to delegations for co-drafting, and taking it back. Each switch is a command of its own.
 */
import { useState, type ReactNode } from 'react'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

const NONE: readonly string[] = []

export function PenDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const { delegations } = seat.session.conference
  const pen = useWatchedPart(seat.model, (model) => model?.floor.meta.pen ?? NONE)
  const [sending, setSending] = useState(false)
  const set = async (codes: readonly string[], lend: boolean): Promise<void> => {
    // Not disabled while sending: a control that is disabled under the focus would lose it.
    if (sending) return
    setSending(true)
    await seat.send({ kind: lend ? 'grantPen' : 'revokePen', delegations: codes })
    setSending(false)
  }
  return (
    <Sheet title={say('dialogs.lendThePen')} wide onClose={onClose}>
      <p className="sheet-note">{say('dialogs.whoeverHoldsThePen')}</p>
      <ul className="check-list">
        {delegations.map(({ code, name }) => {
          const holds = pen.includes(code)
          return (
            <li key={code}>
              <label>
                <input type="checkbox" checked={holds} onChange={() => void set([code], !holds)} />
                <span>{name}</span>
                <span className="list-code">{code}</span>
              </label>
            </li>
          )
        })}
      </ul>
      <div className="sheet-actions">
        {pen.length > 0 && (
          <button type="button" className="button" onClick={() => void set(pen, false)}>
            {say('dialogs.takeThePenBack')}
          </button>
        )}
        <button type="button" className="button primary" onClick={onClose}>
          {say('dialogs.done')}
        </button>
      </div>
    </Sheet>
  )
}
