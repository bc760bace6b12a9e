/**
 * Where the keys stop in a comparison, and which rows are folded away: every difference is a stop once, and paragraphs that
 * are the same lie together.
 */
import type { ComparedRow } from '#core/interchange/compare/comparedText.ts'

/** Indices of the rows that are differences; where something moved away from belongs to where it is now. */
export function stopsIn(rows: readonly ComparedRow[]): number[] {
  return rows.flatMap(({ kind }, index) => (kind === 'same' || kind === 'moved-from' ? [] : [index]))
}

export type Piece =
  | { readonly kind: 'row'; readonly index: number }
  /** Rows from `first` on that are the same. */
  | { readonly kind: 'fold'; readonly first: number; readonly count: number }

/** @param open first rows of those folds that were opened */
export function foldRows(rows: readonly ComparedRow[], onlyChanged: boolean, open: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = []
  let index = 0
  while (index < rows.length) {
    let end = index
    while (onlyChanged && rows[end]?.kind === 'same') end++
    if (end > index && !open.has(index)) {
      pieces.push({ kind: 'fold', first: index, count: end - index })
      index = end
      continue
    }
    for (const last = Math.max(end, index + 1); index < last; index++) pieces.push({ kind: 'row', index })
  }
  return pieces
}
