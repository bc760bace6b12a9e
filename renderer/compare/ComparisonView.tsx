/**
 * A comparison as rows, those that are the same folded together where only what changed is asked for.
 */
import { useState, type ReactNode } from 'react'
import type { ComparedRow } from '#core/interchange/compare/comparedText.ts'
import { RowView } from '#renderer/compare/RowView.tsx'
import { foldRows } from '#renderer/compare/stops.ts'
import { say } from '#renderer/languages/say.ts'

interface ComparisonViewProps {
  readonly rows: readonly ComparedRow[]
  readonly stops: readonly number[]
  /** Which of the stops one is at; -1 before the first. */
  readonly current: number
  readonly onlyChanged: boolean
  readonly beside: boolean
  /** What each side is called, above its column. */
  readonly names: readonly [string, string]
}

export function ComparisonView({ rows, stops, current, onlyChanged, beside, names }: ComparisonViewProps): ReactNode {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const stopOf = new Map(stops.map((row, stop) => [row, stop]))
  return (
    <div className={`compare-page page${beside ? ' is-beside' : ''}`}>
      {beside && (
        <div className="compare-heads" aria-hidden="true">
          {names.map((name, index) => (
            <p key={index}>{name}</p>
          ))}
        </div>
      )}
      {foldRows(rows, onlyChanged, open).map((piece) =>
        piece.kind === 'fold' ? (
          <button
            key={`fold ${piece.first}`}
            type="button"
            className="compare-fold"
            onClick={() => setOpen(new Set([...open, piece.first]))}
          >
            {say('compare.fold', { count: piece.count })}
          </button>
        ) : (
          <RowView
            key={piece.index}
            row={rows[piece.index]!}
            stop={stopOf.get(piece.index) ?? -1}
            stops={stops.length}
            current={stopOf.get(piece.index) === current}
            beside={beside}
          />
        )
      )}
    </div>
  )
}
