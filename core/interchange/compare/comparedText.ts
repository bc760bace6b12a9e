/**
 * Two texts compared: plain data, so that it travels between a relay, a worker and the screen. Made by `compareTexts`; shown
 * by the application, written by `writeComparisonDocx` and `exportComparisonHtml`.
 */
import type { CompiledParagraph, DiffPart } from '#core/compile/compiled.ts'

/** A block as far as a comparison goes: what it is, what it is called, and its words with the brackets among them. */
export type ComparedBlock = Pick<
  CompiledParagraph,
  'id' | 'type' | 'level' | 'role' | 'marker' | 'label' | 'printed' | 'runs'
>

/** What became of a block. `moved-from` is where one stood that is shown at its new place, as `moved`. */
export type RowKind = 'same' | 'changed' | 'moved-from' | 'moved' | 'added' | 'removed' | 'split' | 'merged'

export interface ComparedRow {
  readonly kind: RowKind
  /** As it stands in the one text and in the other; null where it is in one of them only. */
  readonly before: ComparedBlock | null
  readonly after: ComparedBlock | null
  /** From the one wording to the other. What was split off or merged is compared with where its words come from or went. */
  readonly parts: readonly DiffPart[]
  /** `split`: what it was part of before. `merged`: what it is part of now. */
  readonly kin: ComparedBlock | null
  /** Of a block that goes on: what was split off from it, and what was merged into it. */
  readonly splitOff: readonly ComparedBlock[]
  readonly mergedIn: readonly ComparedBlock[]
  /** `moved` and `moved-from`: what it stood behind, and what it stands behind now; null for the beginning. */
  readonly place?: { readonly before: ComparedBlock | null; readonly after: ComparedBlock | null }
  /** It is the same block in another form: a heading that was a paragraph, another level. */
  readonly reformed: boolean
}

export type ComparedCounts = Readonly<
  Record<'same' | 'changed' | 'moved' | 'added' | 'removed' | 'split' | 'merged', number>
>

export interface Comparison {
  readonly rows: readonly ComparedRow[]
  readonly counts: ComparedCounts
}

/** Nothing differs, not even a comma. */
export function isSame({ counts }: Comparison): boolean {
  return Object.entries(counts).every(([kind, count]) => kind === 'same' || count === 0)
}
