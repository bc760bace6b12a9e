/**
 * The square brackets as they are printed in each block: always balanced over the whole text, whatever happened to the words.
 * Where two brackets cross, the one that began later is closed and opened again, so that a reader sees both. Called by
 * `compile` and by the editors' decorations. Rules B2 to B4.
 */
import type { BracketPlace, Located } from '#core/brackets/locateBrackets.ts'
import type { Bracket } from '#core/floor/floor.ts'

/** A bracket in one block. */
export interface BlockSpan {
  readonly bracket: Bracket
  readonly from: number
  readonly to: number
  /** It does not come in from the block before; it does not go on in the next. */
  readonly opens: boolean
  readonly closes: boolean
}

export interface BracketToken {
  readonly at: number
  readonly id: string
  readonly edge: 'open' | 'close'
  /** Closed only to be opened again behind another that ends here. */
  readonly again: boolean
}

/** @returns for each block that has any, its brackets, outer ones first */
export function spansByBlock(places: Located['places'], sizeOf: (index: number) => number): Map<number, BlockSpan[]> {
  const spans = new Map<number, BlockSpan[]>()
  for (const place of places) {
    for (let index = place.first; index <= place.last; index++) {
      const span = spanIn(place, index, sizeOf(index))
      const list = spans.get(index)
      if (list) list.push(span)
      else spans.set(index, [span])
    }
  }
  return spans
}

function spanIn({ bracket, first, from, last, to }: BracketPlace, index: number, size: number): BlockSpan {
  const opens = index === first
  const closes = index === last
  return { bracket, from: opens ? from : 0, to: closes ? to : size, opens, closes }
}

export function printTokens(spans: readonly BlockSpan[]): BracketToken[] {
  const tokens: BracketToken[] = []
  const inside = spans.filter(({ opens }) => !opens)
  const opening = spans.filter(({ opens }) => opens)
  const closings = new Set(spans.filter(({ closes }) => closes).map(({ to }) => to))
  let next = 0
  for (const at of [...closings, Number.POSITIVE_INFINITY].sort((a, b) => a - b)) {
    // What opens before the next closing, and, where nothing lies between, empty ones that close where they open.
    for (; next < opening.length && opening[next]!.from < at; next++) open(opening[next]!)
    if (at === Number.POSITIVE_INFINITY) break
    for (; next < opening.length && opening[next]!.from === at && opening[next]!.to === at; next++) open(opening[next]!)
    closeAll(at)
  }
  return tokens

  function open(span: BlockSpan, at = span.from, again = false): void {
    inside.push(span)
    tokens.push({ at, id: span.bracket.id, edge: 'open', again })
  }

  function closeAll(at: number): void {
    const ends = (span: BlockSpan) => span.closes && span.to === at
    const reopened: BlockSpan[] = []
    while (inside.some(ends)) {
      const span = inside.pop()!
      const again = !ends(span)
      tokens.push({ at, id: span.bracket.id, edge: 'close', again })
      if (again) reopened.unshift(span)
    }
    for (const span of reopened) open(span, at, true)
  }
}
