/**
 * Merges two wordings that were made from the same words: what the paragraph says now, and what is proposed. Word by
 * word, with all marks, footnotes and references. Never chooses between the two where they collide: there the present
 * words stay, and the collision is reported with all three wordings. Rules M1 to M6 in SPEC.md.
 */
import type { Fragment } from 'prosemirror-model'
import { changesBetween, meetings, wordedBy, type Meeting, type WordChange } from '#core/merge/changes.ts'
import { fromWords, isSameWords, toWords, type Word } from '#core/merge/words.ts'

/** A place where both have changed the same words to different ones. */
export interface MergeConflict {
  /** Where the present words stand in the merged content, as ProseMirror counts places. */
  readonly from: number
  readonly to: number
  /** What both were made from, what the text says now, and what is proposed. */
  readonly base: Fragment
  readonly current: Fragment
  readonly proposed: Fragment
}

export interface Merge {
  /** Both changes; at conflicts, the present words. */
  readonly content: Fragment
  readonly conflicts: readonly MergeConflict[]
  /** The proposal on the present words: both changes; at conflicts, the proposed words. */
  readonly insisting: Fragment
}

export function mergeWording(base: Fragment, current: Fragment, proposed: Fragment): Merge {
  const shared = toWords(base)
  const sides = [changesBetween(shared, toWords(current)), changesBetween(shared, toWords(proposed))]
  const merged: Word[] = []
  const insisting: Word[] = []
  const conflicts: MergeConflict[] = []
  let at = 0
  const put = (words: readonly Word[], wanted: readonly Word[] = words): void => {
    merged.push(...words)
    insisting.push(...wanted)
  }
  for (const meeting of meetings(sides)) {
    put(shared.slice(at, meeting.from))
    at = meeting.to
    const agreed = settled(shared, meeting)
    if (agreed) {
      put(agreed)
      continue
    }
    const [now, wanted] = meeting.sides.map((changes) => wordedBy(shared, meeting, changes)) as [Word[], Word[]]
    const from = sizeOf(merged)
    put(now, wanted)
    conflicts.push({
      from,
      to: sizeOf(merged),
      base: fromWords(shared.slice(meeting.from, meeting.to)),
      current: fromWords(now),
      proposed: fromWords(wanted)
    })
  }
  put(shared.slice(at))
  return { content: fromWords(merged), conflicts, insisting: fromWords(insisting) }
}

/** The words of a stretch on which the two do not collide; null if they do. */
function settled(shared: readonly Word[], meeting: Meeting): readonly Word[] | null {
  const [now, wanted] = meeting.sides as [readonly WordChange[], readonly WordChange[]]
  if (wanted.length === 0) return wordedBy(shared, meeting, now)
  const worded = wordedBy(shared, meeting, wanted)
  if (now.length === 0 || isSameWords(wordedBy(shared, meeting, now), worded)) return worded
  const all = [...now, ...wanted]
  if (all.some(({ words }) => words.length > 0)) return null
  // Both only take words out: all that either takes out goes.
  const gone = (index: number) => all.some(({ from, to }) => from <= index && index < to)
  return shared.slice(meeting.from, meeting.to).filter((_, index) => !gone(meeting.from + index))
}

function sizeOf(words: readonly Word[]): number {
  return words.reduce((size, { node }) => size + node.nodeSize, 0)
}
