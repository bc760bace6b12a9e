/**
 * What wordings change in the words that they share, and which of these changes meet: the engine of `mergeWording` and
 * `compareRivals`. Knows nothing of proposals.
 */
import { diffWords } from '#core/document/diffWords.ts'
import type { Word } from '#core/merge/words.ts'

/** Puts `words` in the place of those from `from` to before `to`; with nothing between the two it inserts. */
export interface WordChange {
  readonly from: number
  readonly to: number
  readonly words: readonly Word[]
}

/** Changes of one or several sides that meet, and the stretch of shared words that they are about. */
export interface Meeting {
  readonly from: number
  readonly to: number
  /** The changes of each side, by its number; none for a side that leaves the stretch as it is. */
  readonly sides: ReadonlyArray<readonly WordChange[]>
}

/** Found last: what has changed in the text is asked anew for each proposal on it. */
const recent: Array<{ readonly before: unknown; readonly after: unknown; readonly changes: readonly WordChange[] }> = []
const MOST_RECENT = 4

/** How to get from one wording to the other. Changes with nothing but a space between them are one change. */
export function changesBetween(before: readonly Word[], after: readonly Word[]): readonly WordChange[] {
  const known = recent.find((one) => one.before === before && one.after === after)
  if (known) return known.changes
  const changes = findChanges(before, after)
  recent.unshift({ before, after, changes })
  if (recent.length > MOST_RECENT) recent.pop()
  return changes
}

function findChanges(before: readonly Word[], after: readonly Word[]): readonly WordChange[] {
  const joined: Span[] = []
  for (const span of spansBetween(before, after)) {
    const last = joined.at(-1)
    if (last && before.slice(last.to, span.from).every(({ isSpace }) => isSpace)) {
      last.to = span.to
      last.end = span.end
    } else joined.push(span)
  }
  return joined.map((span) => {
    trim(before, after, span)
    return { from: span.from, to: span.to, words: after.slice(span.start, span.end) }
  })
}

/** From `from` to `to` in the one wording, from `start` to `end` in the other. */
interface Span {
  from: number
  to: number
  start: number
  end: number
}

function spansBetween(before: readonly Word[], after: readonly Word[]): Span[] {
  const spans: Span[] = []
  let at = 0
  let place = 0
  const steps = diffWords(
    before.map(({ key }) => key),
    after.map(({ key }) => key)
  )
  for (const { op, count } of steps) {
    const span = {
      from: at,
      to: op === 'insert' ? at : at + count,
      start: place,
      end: op === 'delete' ? place : place + count
    }
    at = span.to
    place = span.end
    if (op === 'same') continue
    const last = spans.at(-1)
    if (last?.to === span.from && last.end === span.start) Object.assign(last, { to: span.to, end: span.end })
    else spans.push(span)
  }
  spans.forEach((span, index) => slide(before, after, span, spans[index + 1]?.from ?? before.length))
  return spans
}

/**
 * "timely " before "information" is the same insertion as " timely" behind "exchange". So that two sides see it alike, what
 * only puts in or takes out is read as late as it can be.
 */
function slide(before: readonly Word[], after: readonly Word[], span: Span, end: number): void {
  const inserts = span.from === span.to
  if (!inserts && span.start !== span.end) return
  const first = () => (inserts ? after[span.start] : before[span.from])
  while (span.to < end && first()!.key === before[span.to]!.key) {
    span.from++
    span.to++
    span.start++
    span.end++
  }
}

/** What stands at both ends of a change before and after is no part of it. */
function trim(before: readonly Word[], after: readonly Word[], span: Span): void {
  const shrinks = () => span.from < span.to && span.start < span.end
  while (shrinks() && before[span.from]!.key === after[span.start]!.key) {
    span.from++
    span.start++
  }
  while (shrinks() && before[span.to - 1]!.key === after[span.end - 1]!.key) {
    span.to--
    span.end--
  }
}

/**
 * Changes that meet come together; those that do not stand alone. The order of the sides makes no difference to which
 * changes meet.
 */
export function meetings(sides: ReadonlyArray<readonly WordChange[]>): readonly Meeting[] {
  const all = sides.flatMap((changes, side) => changes.map((change) => ({ ...change, side })))
  all.sort((a, b) => a.from - b.from || a.to - b.to || a.side - b.side)
  const groups: Array<typeof all> = []
  for (const change of all) {
    const last = groups.at(-1)
    if (last?.some((other) => other.side !== change.side && meet(other, change))) last.push(change)
    else groups.push([change])
  }
  return groups.map((group) => ({
    from: Math.min(...group.map(({ from }) => from)),
    to: Math.max(...group.map(({ to }) => to)),
    sides: sides.map((_, side) => group.filter((change) => change.side === side))
  }))
}

/** The stretch as one side words it. */
export function wordedBy(shared: readonly Word[], { from, to }: Meeting, changes: readonly WordChange[]): Word[] {
  const words: Word[] = []
  let at = from
  for (const change of changes) {
    words.push(...shared.slice(at, change.from), ...change.words)
    at = change.to
  }
  return [...words, ...shared.slice(at, to)]
}

/**
 * Two changes of the same words meet, and two insertions at one place. An insertion beside words that the other replaces
 * one by one does not: "timely" before "information" stands before "data" as well. Beside words that the other takes out,
 * or makes more of, it does: what it leant on is gone, or may say the same already ("timely data").
 */
function meet(one: WordChange, other: WordChange): boolean {
  if (one.from === one.to && other.from === other.to) return one.from === other.from
  if (one.from === one.to) return touches(one.from, other)
  if (other.from === other.to) return touches(other.from, one)
  return Math.max(one.from, other.from) < Math.min(one.to, other.to)
}

function touches(place: number, { from, to, words }: WordChange): boolean {
  return words.length === to - from ? from < place && place < to : from <= place && place <= to
}
