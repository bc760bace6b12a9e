/**
 * A proposal below its paragraph, quieter than the text: the delegation's name in bold, then the change word by word.
 * Only the selected one is shown whole; the others quote the change. Pressing it selects it.
 */
import { memo, useMemo, type ReactNode } from 'react'
import { isPlaceholder } from '#core/attribution/placeholder.ts'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { proposalElementId } from '#renderer/draft/reveal.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { KIND_WORD } from '#renderer/draft/words.ts'
import { abbreviateDiff } from '#renderer/page/abbreviateDiff.ts'
import { ProposedWords } from '#renderer/page/ProposedWords.tsx'
import { proposalMarks } from '#renderer/page/proposalMarks.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface ProposalLineProps {
  readonly proposal: CompiledProposal
  readonly paragraph: CompiledParagraph | null
  /** 1 to 9 when it can be selected with that key. */
  readonly digit: number | null
}

export const ProposalLine = memo(function ProposalLine({ proposal, paragraph, digit }: ProposalLineProps): ReactNode {
  const seat = useSeat()
  const selected = useWatchedPart(seat.selection, (selection) => selection.proposal === proposal.id)
  const held = useWatchedPart(seat.held, (decision) => (decision?.proposal === proposal.id ? decision.words : null))
  // While the Chair words an acceptance, the whole stands in the editor below.
  const amending = useWatchedPart(
    seat.editing,
    (editing) => editing?.kind === 'amended' && editing.proposal === proposal.id
  )
  const whole = selected && !amending
  // On words that have changed, what it would do to these; what was tabled stands in the panel.
  const change = proposal.merged ?? proposal.diff
  const parts = useMemo(() => (whole ? change : abbreviateDiff(change)), [whole, change])
  const select = (): void => {
    seat.selection.set({ paragraph: paragraph?.id ?? null, proposal: proposal.id })
  }
  const marks = proposalMarks(proposal)
  return (
    <div
      id={proposalElementId(proposal.id)}
      className={`proposal proposal-${proposal.state}${selected ? ' is-selected' : ''}`}
      data-proposal={proposal.id}
      onClick={(event) => {
        event.stopPropagation()
        select()
      }}
    >
      <button type="button" className="proposal-who" aria-pressed={selected}>
        {digit !== null && (
          <span className="proposal-digit" aria-hidden="true">
            {digit}
          </span>
        )}
        <strong className={isPlaceholder(proposal.sponsor.code) ? 'is-unnamed' : undefined}>
          {[proposal.sponsor, ...proposal.cosponsors].map((named) => named.name).join(', ')}
        </strong>
        {/* What stands behind it, for whoever hears the button alone. */}
        <span className="visually-hidden">
          : {KIND_WORD[proposal.kind]}
          {marks.length > 0 && `, ${marks.join(', ')}`}
        </span>
      </button>{' '}
      {proposal.kind !== 'amend' && <span className="proposal-kind">{KIND_WORD[proposal.kind]} </span>}
      <span className="proposal-words">
        <ProposedWords proposal={proposal} parts={parts} />
      </span>
      {marks.length > 0 && <span className="proposal-marks"> {marks.join(' · ')}</span>}
      {held !== null && <span className="proposal-held">{say('page.aboutToBeSent')}</span>}
    </div>
  )
})
