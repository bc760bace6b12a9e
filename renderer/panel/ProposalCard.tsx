/**
 * A proposal in the side panel: who, what, which version, with whose support, and why. The words themselves stand on the
 * page; here they are only for a proposal that was decided.
 */
import type { ReactNode } from 'react'
import { isPlaceholder } from '#core/attribution/placeholder.ts'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { reveal } from '#renderer/draft/reveal.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { standingWords } from '#renderer/draft/standingWords.ts'
import { KIND_WORD, listWords, PROPOSAL_STATE_WORD, timeWords } from '#renderer/draft/words.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { abbreviateDiff } from '#renderer/page/abbreviateDiff.ts'
import { ProposedWords } from '#renderer/page/ProposedWords.tsx'
import { Stances } from '#renderer/panel/Stances.tsx'
import { positionLines } from '#renderer/panel/positionLines.ts'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

interface ProposalCardProps {
  readonly proposal: CompiledProposal
  readonly paragraph: CompiledParagraph | null
  readonly selected: boolean
  readonly digit: number | null
}

export function ProposalCard({ proposal, paragraph, selected, digit }: ProposalCardProps): ReactNode {
  const seat = useSeat()
  const { sponsor, cosponsors, state } = proposal
  const select = (): void => reveal(seat, { paragraph: paragraph?.id ?? null, proposal: proposal.id }, { focus: false })
  const note = noteOf(proposal, (id) => seat.model.get()?.compiled.paragraphs.find((one) => one.id === id)?.label)
  return (
    <li className={`card card-${state}${selected ? ' is-selected' : ''}`}>
      <button type="button" className="card-head" aria-pressed={selected} onClick={select}>
        {digit !== null && (
          <span className="card-digit" aria-hidden="true">
            {digit}
          </span>
        )}
        <strong className={isPlaceholder(sponsor.code) ? 'is-unnamed' : undefined}>{sponsor.name}</strong>
        <span className="card-kind">
          {KIND_WORD[proposal.kind]}
          {proposal.version > 1 ? ` · v${proposal.version}` : ''}
        </span>
        <span className="card-state">
          {state === 'tabled' ? timeWords(proposal.tabledAt) : PROPOSAL_STATE_WORD[state]}
        </span>
      </button>
      <div className="card-body">
        <p className="card-words" dir="auto">
          <ProposedWords proposal={proposal} parts={abbreviateDiff(proposal.merged ?? proposal.diff)} />
        </p>
        {cosponsors.length > 0 && (
          <p className="card-line">{say('panel.with', { names: listWords(cosponsors.map((named) => named.name)) })}</p>
        )}
        {positionLines(proposal.positions).map((line) => (
          <p key={line} className="card-line">
            {line}
          </p>
        ))}
        <Stances proposal={proposal} />
        {note !== null && <p className="card-line card-stale">{note}</p>}
        {proposal.conflicts?.map((conflict, index) => (
          <p key={index} className="card-line">
            {sayRich(conflict.behind === '' ? 'panel.collidesAtBeginning' : 'panel.collidesAfter', {
              behind: conflict.behind,
              base: <RunsView runs={conflict.base} />,
              now: <RunsView runs={conflict.now} />,
              proposed: <RunsView runs={conflict.proposed} />
            })}
          </p>
        ))}
        {selected && proposal.since !== undefined && (
          <>
            {proposal.merged !== undefined && (
              <p className="card-line">
                {say('panel.asTabled')} <RunsView parts={abbreviateDiff(proposal.diff)} />
              </p>
            )}
            <p className="card-line">
              {say('panel.changedSince')} <RunsView parts={abbreviateDiff(proposal.since)} />
            </p>
          </>
        )}
        {proposal.rationale !== undefined && (
          <p className="card-rationale" dir="auto">
            “{proposal.rationale}”
          </p>
        )}
      </div>
    </li>
  )
}

function noteOf(proposal: CompiledProposal, labelOf: (id: string) => string | undefined): string | null {
  const standing = standingWords(proposal)
  if (standing !== null) return standing
  if (proposal.reflectedIn !== undefined)
    return say('panel.reflectedIn', { place: labelOf(proposal.reflectedIn) ?? proposal.reflectedIn })
  return null
}
