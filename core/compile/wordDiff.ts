/**
 * The difference between two wordings, word by word. Called by `compile` and the desk's editor.
 */
import type { Fragment } from 'prosemirror-model'
import type { DiffPart } from '#core/compile/compiled.ts'
import { diffRuns } from '#core/compile/diffRuns.ts'
import { toRuns, type ReferenceWords } from '#core/compile/toRuns.ts'

/** @returns parts in reading order; in a change the deletion stands before the insertion */
export function wordDiff(before: Fragment, after: Fragment, words?: ReferenceWords): DiffPart[] {
  return diffRuns(toRuns(before, words), toRuns(after, words))
}
