/**
 * Compares two sequences of words, spaces and punctuation. Called by `wordDiff` and `rewriteInline`.
 */
import { diffArrays } from 'diff'

export interface Step {
  readonly op: 'same' | 'insert' | 'delete'
  readonly count: number
}

/**
 * The search takes time with the square of the difference. Two wordings that differ in more words than this have so
 * little in common that the one simply replaces the other.
 */
const MOST_EDITS = 1000

/** @returns how to get from one to the other; in a change what is deleted stands before what is inserted */
export function diffWords(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++
  const from = before.slice(start, before.length - end)
  const to = after.slice(start, after.length - end)
  const middle = from.length === 0 || to.length === 0 ? undefined : diffArrays(from, to, { maxEditLength: MOST_EDITS })
  const steps: Step[] = [
    { op: 'same', count: start },
    ...(middle?.map(({ added, removed, count }): Step => ({
      op: added ? 'insert' : removed ? 'delete' : 'same',
      count
    })) ?? [
      { op: 'delete' as const, count: from.length },
      { op: 'insert' as const, count: to.length }
    ]),
    { op: 'same', count: end }
  ]
  return steps.filter(({ count }) => count > 0)
}
