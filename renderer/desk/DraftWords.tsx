/**
 * What a draft would change, in words, while it is not open: the difference, the parts of a division, a place, a level.
 */
import { Fragment, type ReactNode } from 'react'
import type { DiffPart } from '#core/compile/compiled.ts'
import { toRuns } from '#core/compile/toRuns.ts'
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { referenceWords } from '#renderer/draft/referenceWords.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface DraftWordsProps {
  readonly draft: DeskProposal
  readonly parts: readonly DiffPart[]
}

export function DraftWords({ draft, parts }: DraftWordsProps): ReactNode {
  const { change } = draft
  switch (change.kind) {
    case 'move':
      return <MoveTo after={change.after} />
    case 'level':
      return <ins>{change.level}</ins>
    case 'merge':
      return (
        <>
          <MergeWith other={change.with} />: <RunsView parts={parts} />
        </>
      )
    case 'split':
      return draft.parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <ins className="part-number">({index + 1})</ins> <RunsView runs={toRuns(part, referenceWords.get())} />
        </Fragment>
      ))
    default:
      return <RunsView parts={parts} />
  }
}

function MoveTo({ after }: { readonly after: string | null }): ReactNode {
  const name = useName(after)
  return <ins>{after === null ? say('desk.toStandAtThe') : say('desk.toStandAfter', { name })}</ins>
}

function MergeWith({ other }: { readonly other: string }): ReactNode {
  return <ins>{say('desk.with', { useName: useName(other) })}</ins>
}

function useName(id: string | null): string {
  const seat = useSeat()
  const target = useWatchedPart(
    seat.model,
    (model) => model?.compiled.paragraphs.find((paragraph) => paragraph.id === id) ?? null
  )
  return paragraphName(target)
}
