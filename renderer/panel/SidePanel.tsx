/**
 * The right side: the current paragraph, its proposals with all that belongs to them, what can be done, and its history.
 */
import { useMemo, type ReactNode } from 'react'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { AgreementNote } from '#renderer/agreement/AgreementNote.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph, findProposal, isPending } from '#renderer/draft/selection.ts'
import { paragraphName, stateWord } from '#renderer/draft/words.ts'
import { BracketCards } from '#renderer/panel/BracketCards.tsx'
import { DecideButtons } from '#renderer/panel/DecideButtons.tsx'
import { ParagraphNotes } from '#renderer/panel/ParagraphNotes.tsx'
import { ParagraphPositions } from '#renderer/panel/ParagraphPositions.tsx'
import { History } from '#renderer/panel/History.tsx'
import { ProposalCard } from '#renderer/panel/ProposalCard.tsx'
import { ParagraphStatements } from '#renderer/statements/ParagraphStatements.tsx'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

export function SidePanel(): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const selection = useWatched(seat.selection)
  const compiled = model?.compiled
  const paragraph = compiled ? findParagraph(compiled, selection.paragraph) : null
  const loose = compiled ? findProposal(compiled, selection.proposal) : null
  const proposals = useMemo((): readonly CompiledProposal[] => {
    if (paragraph) return paragraph.proposals
    if (!compiled || !loose) return []
    return compiled.opening.includes(loose.proposal) ? compiled.opening : [loose.proposal]
  }, [paragraph, compiled, loose])
  if (!compiled) return null
  if (!paragraph && proposals.length === 0)
    return (
      <div className="panel-empty">
        <p>{emptyWords(seat.session.participant.role)}</p>
      </div>
    )
  const pending = proposals.filter(isPending)
  const decided = proposals.filter((proposal) => !isPending(proposal))
  return (
    <>
      <header className="panel-head">
        <h2>
          {heading(paragraph)}
          {paragraph && <span className="panel-state"> · {stateWord(paragraph)}</span>}
        </h2>
        {paragraph?.changedSinceAgreed === true && <p className="panel-note">{say('panel.itsWordsWereChanged')}</p>}
        {paragraph?.remarks.map((remark) => (
          <p key={remark} className="panel-note">
            {remark}
          </p>
        ))}
        {paragraph && <AgreementNote paragraph={paragraph} />}
        {paragraph && <ParagraphPositions paragraph={paragraph} />}
        {paragraph && <ParagraphNotes paragraph={paragraph} />}
      </header>
      {pending.length > 0 && (
        <ul className="cards" aria-label={say('panel.proposals')}>
          {pending.map((proposal, index) => (
            <ProposalCard
              key={proposal.id}
              proposal={proposal}
              paragraph={paragraph}
              selected={proposal.id === selection.proposal}
              digit={index < 9 ? index + 1 : null}
            />
          ))}
        </ul>
      )}
      {pending.length === 0 && <p className="panel-quiet">{say('panel.noProposalWaitsHere')}</p>}
      {paragraph && <BracketCards paragraph={paragraph} brackets={compiled.brackets} />}
      {paragraph && <ParagraphStatements paragraph={paragraph.id} statements={compiled.statements} />}
      <DecideButtons />
      {decided.length > 0 && (
        <details className="panel-section" open={decided.some((proposal) => proposal.id === selection.proposal)}>
          <summary>{say('panel.decided', { decided: decided.length })}</summary>
          <ul className="cards">
            {decided.map((proposal) => (
              <ProposalCard
                key={proposal.id}
                proposal={proposal}
                paragraph={paragraph}
                selected={proposal.id === selection.proposal}
                digit={null}
              />
            ))}
          </ul>
        </details>
      )}
      <History paragraph={paragraph?.id ?? null} proposals={proposals} />
    </>
  )
}

function heading(paragraph: CompiledParagraph | null): string {
  if (paragraph?.label) return paragraph.label
  const words = paragraphName(paragraph)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function emptyWords(role: string): string {
  switch (role) {
    case 'chair':
      return say('panel.pressJToGo')
    case 'delegate':
      return say('panel.chooseAParagraphTo')
    case 'secretariat':
      return say('panel.typeWhatWasSaid')
    default:
      return say('panel.chooseAParagraphTo2')
  }
}
