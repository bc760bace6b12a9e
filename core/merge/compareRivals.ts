/**
 * Several amendments to one paragraph, laid over its present words: what all leave or change alike, what only some change,
 * and where they collide, with who says what. Read by the rivals' view, by `bestMerge` and by `bracketAlternatives`.
 * Rules M8 and M9.
 */
import type { Fragment } from 'prosemirror-model'
import { withoutBrackets } from '#core/brackets/bracketMarks.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { changesBetween, meetings, wordedBy, type WordChange } from '#core/merge/changes.ts'
import { mergeWording } from '#core/merge/mergeWording.ts'
import { fromWords, isSameWords, toWords, type Word } from '#core/merge/words.ts'

export interface RivalWording {
  readonly words: Fragment
  /** Ids of the proposals that say so. */
  readonly by: readonly string[]
}

export interface RivalSegment {
  /**
   * `same`: nobody changes it. `shared`: all say the same. `some`: one wording, others leave the text as it is.
   * `colliding`: several wordings, or one that goes against what was changed since it was tabled.
   */
  readonly kind: 'same' | 'shared' | 'some' | 'colliding'
  /** Where it begins and ends in the text, as ProseMirror counts places; a choice is remembered by where it begins. */
  readonly at: number
  readonly to: number
  /** What the text says there. */
  readonly text: Fragment
  /** What is proposed instead, in the order of the proposals; words alone, without the brackets of the text. */
  readonly wordings: readonly RivalWording[]
  /** Ids of the proposals that leave the text as it is. */
  readonly keeps: readonly string[]
}

/** @param rivals amendments to the paragraph that has these words now, tabled against these or earlier ones */
export function compareRivals(current: Fragment, rivals: readonly Proposal[]): readonly RivalSegment[] {
  const now = withoutBrackets(current)
  const text = toWords(now)
  const places = placesOf(text)
  const sides = rivals.map((rival) => changesOf(text, now, rival))
  const segments: RivalSegment[] = []
  const put = (kind: RivalSegment['kind'], from: number, to: number, rest: Pick<RivalSegment, 'wordings' | 'keeps'>) =>
    segments.push({ kind, at: places[from]!, to: places[to]!, text: current.cut(places[from]!, places[to]), ...rest })
  let at = 0
  const same = (to: number): void => {
    if (to > at) put('same', at, to, { wordings: [], keeps: rivals.map(({ id }) => id) })
  }
  for (const meeting of meetings(sides.map(({ changes }) => changes))) {
    same(meeting.from)
    const wordings: Array<{ words: Word[]; by: string[] }> = []
    const keeps: string[] = []
    let goesBack = false
    meeting.sides.forEach((changes, side) => {
      const { id } = rivals[side]!
      if (changes.length === 0) {
        keeps.push(id)
        return
      }
      goesBack ||= changes.some((change) => sides[side]!.against.some((place) => overlap(change, place)))
      const words = wordedBy(text, meeting, changes)
      const alike = wordings.find((wording) => isSameWords(wording.words, words))
      if (alike) alike.by.push(id)
      else wordings.push({ words, by: [id] })
    })
    const kind = wordings.length > 1 || goesBack ? 'colliding' : keeps.length === 0 ? 'shared' : 'some'
    const said = wordings.map(({ words, by }) => ({ words: fromWords(words), by }))
    put(kind, meeting.from, meeting.to, { wordings: said, keeps })
    at = meeting.to
  }
  same(text.length)
  return segments
}

/** Where each word begins, and where the last one ends. */
function placesOf(words: readonly Word[]): number[] {
  const places = [0]
  for (const { node } of words) places.push(places.at(-1)! + node.nodeSize)
  return places
}

interface Side {
  readonly changes: readonly WordChange[]
  /** Stretches of the text that were changed since, and that the proposal would word in another way. */
  readonly against: ReadonlyArray<{ readonly from: number; readonly to: number }>
}

function changesOf(text: readonly Word[], current: Fragment, { change, base }: Proposal): Side {
  if (change.kind !== 'amend' || base.content === null) return { changes: [], against: [] }
  const before = withoutBrackets(fromJSON(base.content))
  const proposed = withoutBrackets(fromJSON(change.content))
  if (before.eq(current)) return { changes: changesBetween(text, toWords(proposed)), against: [] }
  const { content, insisting } = mergeWording(before, current, proposed)
  return {
    changes: changesBetween(text, toWords(insisting)),
    against: changesBetween(toWords(insisting), toWords(content)).length === 0 ? [] : against(text, content, insisting)
  }
}

/** Where insisting differs from merging, in words of the text. */
function against(text: readonly Word[], content: Fragment, insisting: Fragment): Side['against'] {
  const clean = changesBetween(text, toWords(content))
  return changesBetween(text, toWords(insisting)).filter(
    (change) => !clean.some((other) => other.from === change.from && isSameWords(other.words, change.words))
  )
}

function overlap(one: { readonly from: number; readonly to: number }, other: typeof one): boolean {
  return one.from <= other.to && other.from <= one.to
}
