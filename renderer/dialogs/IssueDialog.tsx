/**
 * Issuing a revision: its label, and what issuing does.
 */
import { useState, type ReactNode } from 'react'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

export function IssueDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const issued = useWatchedPart(seat.model, (model) => model?.floor.revisions.length ?? 0)
  const [label, setLabel] = useState(`Rev.${issued + 1}`)
  const issue = () =>
    seat.send({ kind: 'issue', label: label.trim() }, say('dialogs.isIssued', { label: label.trim() }))
  return (
    <SheetForm
      title={say('dialogs.issueARevision')}
      submit={say('dialogs.issue', { label: label.trim() })}
      disabled={label.trim() === ''}
      onSubmit={issue}
      onDone={() => seat.dialog.set({ kind: 'concordance' })}
      onClose={onClose}
    >
      <label>
        {say('dialogs.label')}
        <input
          className="field"
          autoFocus
          value={label}
          maxLength={60}
          onChange={(event) => setLabel(event.target.value)}
        />
      </label>
      <p className="sheet-note">{say('dialogs.issuingFixesTheLabels')}</p>
    </SheetForm>
  )
}
