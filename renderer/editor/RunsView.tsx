/**
 * Words as React elements: the runs of a paragraph, or the parts of a word difference with `<ins>` and `<del>`. Used for
 * every paragraph that is not being edited, so that reading costs no editor. Never shows a difference by colour alone.
 */
import { Fragment, memo, type ReactNode } from 'react'
import type { CompiledBracket, DiffPart, Run } from '#core/compile/compiled.ts'
import type { MarkName } from '#core/document/schema.ts'
import { bracketLook } from '#renderer/brackets/bracketLook.ts'
import { say } from '#renderer/languages/say.ts'

export type RunsViewProps =
  | {
      readonly runs: readonly Run[]
      /** Those that stand in the paragraph. Left out, brackets are printed without saying who holds them. */
      readonly brackets?: readonly CompiledBracket[]
    }
  | { readonly parts: readonly DiffPart[] }

export const RunsView = memo(function RunsView(props: RunsViewProps): ReactNode {
  if ('runs' in props) {
    const { runs, brackets } = props
    return runs.map((run, index) =>
      run.bracket && run.bracket.edge !== 'divide' ? (
        <BracketEdge key={index} run={run} bracket={brackets?.find(({ id }) => id === run.bracket?.id)} />
      ) : (
        <RunView key={index} run={run} />
      )
    )
  }
  return props.parts.map((part, index) => {
    const words = part.runs.map((run, at) => <RunView key={at} run={run} />)
    if (part.op === 'insert') return <ins key={index}>{words}</ins>
    if (part.op === 'delete') return <del key={index}>{words}</del>
    return <Fragment key={index}>{words}</Fragment>
  })
})

/** A square bracket in the colour of whether it is held, and behind a closing one the codes of who holds it. */
function BracketEdge({
  run,
  bracket
}: {
  readonly run: Run
  readonly bracket: CompiledBracket | undefined
}): ReactNode {
  const look = bracket && bracketLook(bracket)
  return (
    <span className={look?.held ? 'bracket-edge is-held' : 'bracket-edge'} title={look?.title}>
      {run.text}
      {look && look.codes !== '' && run.bracket?.edge === 'close' && !run.bracket.again && (
        <span className="bracket-holder">{look.codes}</span>
      )}
    </span>
  )
}

function RunView({ run }: { readonly run: Run }): ReactNode {
  const words: ReactNode =
    run.footnote === undefined ? (
      referenceOr(run)
    ) : (
      <sup
        className="footnote"
        role="note"
        title={run.footnote}
        aria-label={say('editor.footnote', { footnote: run.footnote })}
      />
    )
  return run.marks.reduceRight<ReactNode>((inner, mark) => wrap(mark, inner), words)
}

function referenceOr({ text, reference }: Run): ReactNode {
  if (reference === undefined) return withLineBreaks(text)
  return (
    <span className="reference" data-target={reference.target}>
      {text}
    </span>
  )
}

function withLineBreaks(text: string): ReactNode {
  if (!text.includes('\n')) return text
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function wrap(mark: MarkName, inner: ReactNode): ReactNode {
  switch (mark) {
    case 'italic':
      return <em>{inner}</em>
    case 'bold':
      return <strong>{inner}</strong>
    case 'lead':
      return <span className="lead">{inner}</span>
  }
}
