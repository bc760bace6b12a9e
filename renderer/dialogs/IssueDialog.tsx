/**
 * Issuing a revision: its label, and what issuing does.
 */
import { useState, type ReactNode } from 'react'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

export function IssueDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const issued = useWatchedPart(seat.model, (model) => model?.floor.revisions.length ?? 0)
  const [label, setLabel] = useState(`Rev.${issued + 1}`)
  const issue = () => seat.send({ kind: 'issue', label: label.trim() }, `${label.trim()} is issued.`)
  return (
    <SheetForm
      title="Issue a revision"
      submit={`Issue ${label.trim()}`}
      disabled={label.trim() === ''}
      onSubmit={issue}
      onDone={() => seat.dialog.set({ kind: 'concordance' })}
      onClose={onClose}
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
        Issuing fixes the labels of the text as it stands and leaves out paragraphs that were deleted. Proposals stay on
        the floor.
      </p>
    </SheetForm>
  )
}
