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

/** Names of what a desk holds. */
export const DESK = { proposals: 'proposals', notes: 'notes', body: 'body' } as const
