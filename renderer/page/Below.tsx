/**
 * What stands below a paragraph: proposals on it, this delegation's own drafts, and whatever is being typed there. The
 * same below the rendered text and below the text under the pen.
 */
import { memo, type ReactNode } from 'react'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { AmendedEditor } from '#renderer/decisions/AmendedEditor.tsx'
import { CaptureStart } from '#renderer/desk/CaptureStart.tsx'
import { DeskDraft } from '#renderer/desk/DeskDraft.tsx'
import { InsertHere } from '#renderer/desk/InsertHere.tsx'
import { useDraftsAt } from '#renderer/desk/useDraftsAt.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { isPending } from '#renderer/draft/selection.ts'
import { ProposalLine } from '#renderer/page/ProposalLine.tsx'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

interface BelowProps {
  readonly paragraph: CompiledParagraph | null
  readonly proposals: readonly CompiledProposal[]
}

export const Below = memo(function Below({ paragraph, proposals }: BelowProps): ReactNode {
  const seat = useSeat()
  const id = paragraph?.id ?? null
  const drafts = useDraftsAt(id)
  const amending = useWatchedPart(seat.editing, (editing) => (editing?.kind === 'amended' ? editing.proposal : null))
  const inserting = useWatchedPart(seat.editing, (editing) => editing?.kind === 'insert' && editing.after === id)
  const capturing = useWatchedPart(seat.editing, (editing) => editing?.kind === 'capture' && editing.paragraph === id)
  const chosen = useWatchedPart(seat.selection, (selection) => selection.proposal)
  // What was decided is history, unless somebody went to look at it.
  const shown = proposals.filter((proposal) => isPending(proposal) || proposal.id === chosen)
  if (shown.length === 0 && drafts.length === 0 && !inserting && !capturing) return null
  let digit = 0
  return (
    <div className="below">
      {shown.map((proposal) => {
        const mine = isPending(proposal) && digit < 9 ? ++digit : null
        return (
          <div key={proposal.id}>
            <ProposalLine proposal={proposal} paragraph={paragraph} digit={mine} />
            {amending === proposal.id && <AmendedEditor proposal={proposal} paragraph={paragraph} />}
          </div>
        )
      })}
      {drafts.map((draft) => (
        <DeskDraft key={draft.id} draft={draft} paragraph={paragraph} />
      ))}
      {inserting && <InsertHere paragraph={paragraph} />}
      {capturing && <CaptureStart paragraph={paragraph} />}
    </div>
  )
})
