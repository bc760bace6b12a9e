/**
 * Issuing a revision: its label, and what issuing does.
 */
import { useState, type ReactNode } from 'react'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

export function IssueDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const issued = useWatchedPart(seat.model, (model) => model?.floor.revisions.length ?? 0)
  const [label, setLabel] = useState(`Rev.${issued + 1}`)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const issue = async (): Promise<void> => {
    if (sending) return
    setSending(true)
    const answer = await seat.send({ kind: 'issue', label: label.trim() }, `${label.trim()} is issued.`)
    setSending(false)
    if (answer.ok) seat.dialog.set({ kind: 'concordance' })
    else setRefusal(answer.message)
  }
  return (
    <Sheet title="Issue a revision" onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void issue()
        }}
      >
        <label>
          Label
          <input
            className="field"
            autoFocus
            value={label}
            maxLength={60}
            onChange={(event) => setLabel(event.target.value)}
          />
        </label>
        <p className="sheet-note">
          Issuing fixes the labels of the text as it stands and leaves out paragraphs that were deleted. Proposals stay
          on the floor.
        </p>
        {refusal !== null && <p className="refusal">{refusal}</p>}
        <div className="sheet-actions">
          <button type="submit" className="button primary" disabled={label.trim() === ''}>
            Issue {label.trim()}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            Leave
          </button>
        </div>
      </form>
    </Sheet>
  )
}
