/**
 * One paragraph of a comparison, in the look of the page: in one column with what is inserted and deleted in its words, or the
 * two texts side by side. Says in words what became of it, so that nothing is told by colour alone.
 */
import { createElement, memo, type ReactNode } from 'react'
import type { ComparedBlock, ComparedRow } from '#core/interchange/compare/comparedText.ts'
import { ComparedWords } from '#renderer/compare/ComparedWords.tsx'
import { ROW_MARK, rowLine, rowName, rowWord } from '#renderer/compare/rowWords.ts'

interface RowViewProps {
  readonly row: ComparedRow
  /** Which difference it is, from 0; -1 for none. */
  readonly stop: number
  readonly stops: number
  readonly current: boolean
  readonly beside: boolean
}

export const rowElementId = (stop: number): string => `difference-${stop}`

export const RowView = memo(function RowView({ row, stop, stops, current, beside }: RowViewProps): ReactNode {
  const { kind, before, after } = row
  const block = (after ?? before)!
  const line = kind === 'same' ? '' : rowLine(row)
  return (
    <article
      id={stop < 0 ? undefined : rowElementId(stop)}
      className={`block block-${block.type} level-${block.level} compare-row compare-${kind}${current ? ' is-current' : ''}`}
      tabIndex={stop < 0 ? undefined : -1}
      aria-label={rowName(row, stop, stops)}
      aria-current={current ? 'true' : undefined}
    >
      {kind !== 'same' && (
        <span className="state-mark" aria-hidden="true">
          <span>
            <b>{ROW_MARK[kind]}</b> {rowWord(kind)}
          </span>
        </span>
      )}
      {line !== '' && <p className="compare-line">{line}</p>}
      {beside ? (
        <div className="compare-cells">
          <div className="compare-cell">{before && <Words block={before} row={row} without="insert" />}</div>
          <div className="compare-cell">{after && <Words block={after} row={row} without="delete" />}</div>
        </div>
      ) : (
        <Words block={block} row={row} />
      )}
    </article>
  )
})

interface WordsProps {
  readonly block: ComparedBlock
  readonly row: ComparedRow
  readonly without?: 'insert' | 'delete'
}

function Words({ block, row, without }: WordsProps): ReactNode {
  const { type, level, role, marker, printed } = block
  const attributes = {
    className: `words ${type}`,
    ...(printed !== '' && { 'data-label': printed }),
    ...(role !== undefined && { 'data-role': role }),
    ...(level > 0 && { 'data-level': String(level) }),
    ...(marker !== undefined && { 'data-marker': marker })
  }
  const tag = type === 'title' ? 'h2' : type === 'heading' ? `h${Math.min(level + 2, 6)}` : 'p'
  // What stands elsewhere now is not gone; and what went into another is whole on the side where it was by itself.
  const isElsewhere = row.kind === 'moved-from' || row.kind === 'merged'
  const isWhole = isElsewhere || (without === 'insert' && row.mergedIn.length > 0)
  const parts = isWhole ? [{ op: 'same' as const, runs: block.runs }] : row.parts
  return createElement(tag, attributes, <ComparedWords parts={parts} {...(without && { without })} />)
}
