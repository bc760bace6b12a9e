/**
 * The left side: every block by its label, with state and number of proposals, and how far the room has come. Pressing
 * an entry goes there.
 */
import { memo, useEffect, useRef, type ReactNode } from 'react'
import type { Compiled, CompiledParagraph } from '#core/compile/compiled.ts'
import { bareTagWords } from '#renderer/draft/bareTag.ts'
import { isNarrow } from '#renderer/draft/layout.ts'
import { reveal } from '#renderer/draft/reveal.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { isPending } from '#renderer/draft/selection.ts'
import { stateMark, stateWord } from '#renderer/draft/words.ts'
import { ProgressStrip } from '#renderer/outline/ProgressStrip.tsx'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface OutlineProps {
  readonly compiled: Compiled
  /** The paragraph the Chair is at; null when that is this participant or nobody knows. */
  readonly chairAt: string | null
}

export function Outline({ compiled, chairAt }: OutlineProps): ReactNode {
  return (
    <>
      <ol className="outline-list">
        {compiled.paragraphs.map((paragraph) => (
          <OutlineEntry key={paragraph.id} paragraph={paragraph} chairHere={paragraph.id === chairAt} />
        ))}
      </ol>
      <ProgressStrip />
    </>
  )
}

const OutlineEntry = memo(function OutlineEntry({
  paragraph,
  chairHere
}: {
  readonly paragraph: CompiledParagraph
  readonly chairHere: boolean
}): ReactNode {
  const seat = useSeat()
  const current = useWatchedPart(seat.selection, (selection) => selection.paragraph === paragraph.id)
  const entry = useRef<HTMLButtonElement>(null)
  const waiting = paragraph.proposals.filter((proposal) => proposal.state === 'tabled').length
  const parked = paragraph.proposals.filter((proposal) => proposal.state === 'parked').length
  useEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const words = paragraph.runs.map((run) => run.text).join('')
  return (
    <li className={`outline-entry outline-${paragraph.type} level-${paragraph.level} is-${paragraph.state}`}>
      <button
        ref={entry}
        type="button"
        className="outline-button"
        aria-current={current ? 'location' : undefined}
        onClick={() => {
          // It lies over the text then.
          if (isNarrow()) seat.layout.update((layout) => ({ ...layout, outline: false }))
          reveal(seat, { paragraph: paragraph.id, proposal: paragraph.proposals.find(isPending)?.id ?? null })
        }}
      >
        <span className="outline-label">{outlineLabel(paragraph)}</span>
        <span className="outline-words" dir="auto">
          {words.slice(0, 80)}
        </span>
        {chairHere && <span className="outline-chair">{say('outline.chair')}</span>}
        {waiting > 0 && (
          <span className="outline-count">
            <span aria-hidden="true">{waiting}</span>
            <span className="visually-hidden">{say('outline.proposals', { waiting })}</span>
          </span>
        )}
        {waiting === 0 && parked > 0 && (
          <span className="outline-count is-parked">
            <span aria-hidden="true">{parked}p</span>
            <span className="visually-hidden">{say('outline.parked', { count: parked })}</span>
          </span>
        )}
        {(paragraph.state !== 'open' || paragraph.conditions.silence === 'open') && (
          <span className="outline-state" title={bareTagWords(paragraph) || stateWord(paragraph)}>
            <span aria-hidden="true">{stateMark(paragraph)}</span>
            <span className="visually-hidden">{stateWord(paragraph)}</span>
          </span>
        )}
      </button>
    </li>
  )
})

function outlineLabel(paragraph: CompiledParagraph): string {
  if (paragraph.type === 'subparagraph') return paragraph.printed
  return paragraph.label
}
