/**
 * What a proposal would change, in words: the difference for an amendment, the parts of a division, a place, a level. The
 * same below the paragraph and in the side panel.
 */
import { Fragment, type ReactNode } from 'react'
import type { CompiledProposal, DiffPart } from '#core/compile/compiled.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { MoveWords } from '#renderer/page/MoveWords.tsx'
import { say } from '#renderer/languages/say.ts'

interface ProposedWordsProps {
  readonly proposal: CompiledProposal
  /** The difference as it is to be shown, whole or abbreviated. */
  readonly parts: readonly DiffPart[]
}

export function ProposedWords({ proposal, parts }: ProposedWordsProps): ReactNode {
  switch (proposal.kind) {
    case 'amend':
    case 'delete':
      return <RunsView parts={parts} />
    case 'move':
      return <MoveWords proposal={proposal} />
    case 'insert':
    case 'replace':
      return (
        <>
          <Called label={proposal.printed ?? proposal.label} />
          <RunsView parts={parts} />
        </>
      )
    case 'counter':
      return (
        <>
          <Called label={proposal.printed ?? proposal.label} />
          {proposal.counters && (
            <span className="proposal-aside">
              {say('page.insteadOfTheirs', {
                what: proposal.counters.label || say('page.theParagraph'),
                name: proposal.counters.sponsor.name
              })}{' '}
            </span>
          )}
          <RunsView parts={parts} />
        </>
      )
    case 'split':
      return proposal.parts?.map((runs, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <ins className="part-number">({index + 1})</ins> <RunsView runs={runs} />
        </Fragment>
      ))
    case 'merge':
      return (
        <>
          <ins>{say('page.with', { other: proposal.mergeWith || say('page.theNextParagraph') })}</ins>
          {proposal.diff.some(({ op }) => op !== 'same') && (
            <>
              : <RunsView parts={parts} />
            </>
          )}
        </>
      )
    case 'level':
      return <ins>{say('page.levelInsteadOf', { to: proposal.levels?.to ?? 0, from: proposal.levels?.from ?? 0 })}</ins>
  }
}

function Called({ label }: { readonly label: string | undefined }): ReactNode {
  return label ? <span className="proposal-label">{label} </span> : null
}
