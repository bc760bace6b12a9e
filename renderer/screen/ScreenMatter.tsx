/**
 * The paragraph that the room is at and what is proposed there. Each proposal quotes its change with some words around it, so
 * that stepping from one to the next moves nothing; the one under discussion is marked, and can stand in the words
 * themselves instead.
 */
import { createElement, useMemo, type ReactNode } from 'react'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { isPlaceholder } from '#core/attribution/placeholder.ts'
import { isPending } from '#renderer/draft/selection.ts'
import { KIND_WORD } from '#renderer/draft/words.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { say } from '#renderer/languages/say.ts'
import { abbreviateDiff } from '#renderer/page/abbreviateDiff.ts'
import { ProposedWords } from '#renderer/page/ProposedWords.tsx'
import { proposalMarks } from '#renderer/page/proposalMarks.ts'
import type { Shown } from '#renderer/screen/watchShown.ts'

export function ScreenMatter({ shown, inPlace }: { readonly shown: Shown; readonly inPlace: boolean }): ReactNode {
  const { paragraph, proposals, chosen, marks } = shown
  const discussed = inPlace
    ? proposals.find(({ id, kind }) => id === chosen && (kind === 'amend' || kind === 'delete'))
    : undefined
  return (
    <>
      {paragraph && <Words paragraph={paragraph} discussed={discussed} marked={marks.words} />}
      {proposals.length > 0 && (
        <ol className="screen-proposals" aria-label={say('screen.proposals')}>
          {proposals.map((proposal) => (
            <Proposal
              key={proposal.id}
              proposal={proposal}
              chosen={proposal.id === chosen}
              fresh={marks.proposals.has(proposal.id)}
            />
          ))}
        </ol>
      )}
    </>
  )
}

interface WordsProps {
  readonly paragraph: CompiledParagraph
  readonly discussed: CompiledProposal | undefined
  readonly marked: Shown['marks']['words']
}

function Words({ paragraph, discussed, marked }: WordsProps): ReactNode {
  const heading = paragraph.type === 'title' || paragraph.type === 'heading'
  return createElement(
    heading ? 'h1' : 'p',
    { className: `screen-words screen-${paragraph.type}` },
    paragraph.printed !== '' && <span className="screen-label">{paragraph.printed} </span>,
    paragraph.state === 'deleted' && paragraph.runs.length === 0 ? (
      <span className="screen-quiet">{say('screen.deleted')}</span>
    ) : discussed ? (
      <RunsView parts={discussed.merged ?? discussed.diff} />
    ) : marked ? (
      <span className="screen-fresh-words">
        <RunsView parts={marked} />
      </span>
    ) : (
      <RunsView runs={paragraph.runs} brackets={paragraph.brackets} />
    )
  )
}

interface ProposalProps {
  readonly proposal: CompiledProposal
  readonly chosen: boolean
  readonly fresh: boolean
}

function Proposal({ proposal, chosen, fresh }: ProposalProps): ReactNode {
  const change = proposal.merged ?? proposal.diff
  const parts = useMemo(() => abbreviateDiff(change), [change])
  const marks = proposalMarks(proposal)
  const look = ['screen-proposal', chosen && 'is-chosen', fresh && 'is-fresh', !isPending(proposal) && 'is-decided']
  return (
    <li className={look.filter((name) => name !== false).join(' ')} data-proposal={proposal.id} aria-current={chosen}>
      <strong className={isPlaceholder(proposal.sponsor.code) ? 'is-unnamed' : undefined}>
        {[proposal.sponsor, ...proposal.cosponsors].map(({ name }) => name).join(', ')}
      </strong>{' '}
      {proposal.kind !== 'amend' && <span className="screen-kind">{KIND_WORD[proposal.kind]} </span>}
      <span className="screen-change">
        <ProposedWords proposal={proposal} parts={parts} />
      </span>
      {marks.length > 0 && <span className="screen-marks"> {marks.join(' · ')}</span>}
    </li>
  )
}
