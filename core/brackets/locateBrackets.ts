/**
 * Where every bracket of the floor stands in the text, and which are within which. Called by `compile` and by the
 * decisions about brackets. A mark whose bracket is not standing on the floor is no bracket. Rules B1 to B4.
 */
import { findExtents } from '#core/brackets/findExtents.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Bracket, Floor } from '#core/floor/floor.ts'

/** From a place in one block to a place in the same or a later one. */
export interface BracketPlace {
  readonly bracket: Bracket
  /** Index of the first block, and where in it. */
  readonly first: number
  readonly from: number
  /** Index of the last block, and where in it. */
  readonly last: number
  readonly to: number
  /** Of alternatives: how many. */
  readonly options: number
}

export interface Located {
  /** Outer brackets before inner ones, in the order of the text. */
  readonly places: readonly BracketPlace[]
  /** Standing, but all their words are gone. */
  readonly adrift: readonly Bracket[]
}

const NOTHING: Located = { places: [], adrift: [] }

export function locateBrackets(text: TextModel, floor: Pick<Floor, 'brackets'>): Located {
  if (floor.brackets.size === 0) return NOTHING
  const found = new Map<string, BracketPlace>()
  text.blocks.forEach((block, index) => {
    for (const [id, { from, to, options }] of findExtents(block.node)) {
      const bracket = floor.brackets.get(id)
      if (bracket?.state !== 'standing' || bracket.paragraphs) continue
      const before = found.get(id)
      found.set(id, {
        bracket,
        first: before?.first ?? index,
        from: before?.from ?? from,
        last: index,
        to,
        options: Math.max(before?.options ?? 0, options)
      })
    }
  })
  const adrift: Bracket[] = []
  for (const bracket of floor.brackets.values()) {
    if (bracket.state !== 'standing' || found.has(bracket.id)) continue
    const place = bracket.paragraphs && placeOfParagraphs(text, bracket, bracket.paragraphs)
    if (place) found.set(bracket.id, place)
    else adrift.push(bracket)
  }
  return { places: [...found.values()].sort(outerFirst), adrift }
}

/** Where one end is no longer in the text, the other is all that is left; a move may have turned them round. */
function placeOfParagraphs(
  text: TextModel,
  bracket: Bracket,
  { from, to }: { readonly from: string; readonly to: string }
): BracketPlace | null {
  const ends = [text.indexOf.get(from), text.indexOf.get(to)].filter((index) => index !== undefined)
  if (ends.length === 0) return null
  const first = Math.min(...ends)
  const last = Math.max(...ends)
  return { bracket, first, from: 0, last, to: text.blocks[last]!.node.content.size, options: 0 }
}

/** Who begins first is outside; of two that begin together the longer, of two equal ones the older. Rule B2. */
function outerFirst(one: BracketPlace, other: BracketPlace): number {
  return (
    one.first - other.first ||
    one.from - other.from ||
    other.last - one.last ||
    other.to - one.to ||
    Number(other.bracket.paragraphs !== undefined) - Number(one.bracket.paragraphs !== undefined) ||
    compare(one.bracket.at, other.bracket.at) ||
    compare(one.bracket.id, other.bracket.id)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Whether neither lies within the other, and yet they share something. */
export function cross(one: Span, other: Span): boolean {
  const [outer, inner] = before(start(other), start(one)) ? [other, one] : [one, other]
  if (!before(start(inner), end(outer))) return false
  if (before(start(outer), start(inner))) return before(end(outer), end(inner))
  return false
}

export type Span = Pick<BracketPlace, 'first' | 'from' | 'last' | 'to'>
type Point = readonly [block: number, offset: number]

const start = ({ first, from }: Span): Point => [first, from]
const end = ({ last, to }: Span): Point => [last, to]
const before = (one: Point, other: Point): boolean => one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])

/** Whether the one holds all of the other. */
export function holds(outer: Span, inner: Span): boolean {
  return !before(start(inner), start(outer)) && !before(end(outer), end(inner))
}
