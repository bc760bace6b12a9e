/**
 * A proposal in preparation, as it lies in the Map `proposals` of a desk room: a Y.Map with `change` (plain JSON, the
 * wording left out), `by` (the participant who began it), `begunAt`, optional `rationale` and `onBehalfOf`, `tabledAs`
 * (the id of the tabled proposal once it was tabled), and the XmlFragment `body`, which holds one block whose inline
 * content is the proposed wording. Members of the delegation edit `body` together.
 */
import type { InsertedNode } from '#core/floor/floor.ts'

export type DeskChange =
  | { readonly kind: 'amend'; readonly paragraph: string }
  | { readonly kind: 'insert'; readonly after: string | null; readonly node: InsertedNode }
  | { readonly kind: 'delete'; readonly paragraph: string }
  | { readonly kind: 'move'; readonly paragraph: string; readonly after: string | null }
  | { readonly kind: 'replace'; readonly paragraph: string }
  /** `paragraph` is where what it counters would stand. */
  | { readonly kind: 'counter'; readonly proposal: string; readonly paragraph: string | null }
  /** Its body has a block for each part. */
  | { readonly kind: 'split'; readonly paragraph: string }
  | { readonly kind: 'merge'; readonly paragraph: string; readonly with: string }
  | { readonly kind: 'level'; readonly paragraph: string; readonly level: number }

/** Names of what a desk holds. */
export const DESK = { proposals: 'proposals', notes: 'notes', body: 'body' } as const

/** Whether its body has words that somebody writes. */
export function hasWords({ kind }: DeskChange): boolean {
  return kind !== 'delete' && kind !== 'move' && kind !== 'level'
}

/** The block below which it is prepared; null for the beginning of the text. */
export function deskPlace(change: DeskChange): string | null {
  return change.kind === 'insert' ? change.after : change.paragraph
}
