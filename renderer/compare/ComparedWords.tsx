/**
 * The words of a row: what stays, what is inserted and underlined, what is deleted and struck. A note stands in the line in
 * brackets, for its words are compared too.
 */
import { Fragment, type ReactNode } from 'react'
import type { DiffPart, Run } from '#core/compile/compiled.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { say } from '#renderer/languages/say.ts'

interface ComparedWordsProps {
  readonly parts: readonly DiffPart[]
  /** One side by itself shows nothing of what is only on the other. */
  readonly without?: DiffPart['op']
}

export function ComparedWords({ parts, without }: ComparedWordsProps): ReactNode {
  return parts.map((part, index) => {
    if (part.op === without) return null
    const words = <RunsView runs={part.runs.map(withNote)} />
    if (part.op === 'insert') return <ins key={index}>{words}</ins>
    if (part.op === 'delete') return <del key={index}>{words}</del>
    return <Fragment key={index}>{words}</Fragment>
  })
}

function withNote(run: Run): Run {
  if (run.footnote === undefined) return run
  const { footnote, ...plain } = run
  return { ...plain, text: say('compare.footnote', { words: footnote }) }
}
