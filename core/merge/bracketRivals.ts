/**
 * Writes rivals into the text between brackets: the words of the paragraph with every wording in them, and what each pair of
 * brackets stands for. Called by `bracketAlternatives`, which adds who wants what. Rules M20 to M22.
 */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { bracketMark, bracketsOf, withBracket, withoutBrackets } from '#core/brackets/bracketMarks.ts'
import { findExtents } from '#core/brackets/findExtents.ts'
import { schema } from '#core/document/schema.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { compareRivals, type RivalSegment } from '#core/merge/compareRivals.ts'
import { toWords } from '#core/merge/words.ts'

/** What stands between alternatives. */
export const STROKE = ' / '

export interface RivalBracket {
  readonly id: string
  readonly kind: 'addition' | 'deletion' | 'alternatives'
  /** In the order of the text: ids of the proposals that say so; null for the words that were there. */
  readonly options: ReadonlyArray<readonly string[] | null>
  /** Ids of the proposals that would have no words there. */
  readonly takesOut: readonly string[]
}

export interface BracketedRivals {
  readonly content: Fragment
  readonly brackets: readonly RivalBracket[]
}

/**
 * @param paragraph the paragraph that they are amendments to
 * @param isRetained whether somebody wants the present words rather than these proposals
 */
export function bracketRivals(
  paragraph: Node,
  rivals: readonly Proposal[],
  isRetained: (against: readonly string[]) => boolean,
  newId: () => string
): BracketedRivals {
  const current = paragraph.content
  const segments = compareRivals(current, rivals)
  let content = Fragment.empty
  const brackets: RivalBracket[] = []
  let at = 0
  for (const region of regionsOf(paragraph, segments, rivals)) {
    content = content.append(current.cut(at, region.from))
    at = region.to
    const present = current.cut(region.from, region.to)
    const said = distinct(rivals, present, (id) => wordsOver(region, current, id))
    const { bracket, options } = toBracket(said, present, isRetained, rivals.length, newId())
    brackets.push(bracket)
    const around = bracketsAround(current, region)
    const [before, after] = commonSpaces(options)
    content = content.append(written(options[0]!.cut(0, before), around))
    options.forEach((words, index) => {
      const number = bracket.kind === 'alternatives' ? index : null
      if (index > 0) content = content.append(written(stroke(), [...around, bracketMark(bracket.id)]))
      const own = words.cut(before, words.size - after)
      content = content.append(written(own, [...around, bracketMark(bracket.id, number)]))
    })
    content = content.append(written(options[0]!.cut(options[0]!.size - after), around))
  }
  return { content: content.append(current.cut(at)), brackets }
}

/** A stretch with the segments in it that they word differently. */
interface Region {
  readonly from: number
  readonly to: number
  readonly segments: readonly RivalSegment[]
}

/**
 * The stretches on which they differ, made larger where a bracket of the text would be cut in two, and where a wording
 * begins or ends with what bears no mark, such as a footnote.
 */
function regionsOf(paragraph: Node, segments: readonly RivalSegment[], rivals: readonly Proposal[]): Region[] {
  const regions: Region[] = []
  for (const segment of segments) {
    if (segment.kind === 'same') continue
    let region: Region = { from: segment.at, to: segment.to, segments: [segment] }
    for (;;) {
      // What the one before, or its growing, has reached into is one stretch with it.
      for (let last = regions.at(-1); last && last.to > region.from; last = regions.at(-1)) {
        regions.pop()
        region = {
          from: Math.min(last.from, region.from),
          to: Math.max(last.to, region.to),
          segments: [...last.segments, ...region.segments]
        }
      }
      const grown = grow(paragraph, region, rivals)
      if (grown.from === region.from && grown.to === region.to) break
      region = grown
    }
    regions.push(region)
  }
  return regions
}

function grow(paragraph: Node, region: Region, rivals: readonly Proposal[]): Region {
  const current = paragraph.content
  let { from, to } = region
  for (const extent of findExtents(paragraph).values()) {
    const apart = extent.to <= from || to <= extent.from
    const nested = (extent.from <= from && to <= extent.to) || (from <= extent.from && extent.to <= to)
    if (apart || nested) continue
    from = Math.min(from, extent.from)
    to = Math.max(to, extent.to)
  }
  const wordings = [null, ...rivals].map((rival) => wordsOver(region, current, rival?.id ?? null))
  if (wordings.some(({ firstChild }) => firstChild?.isText === false)) from = wordBefore(current, from)
  if (wordings.some(({ lastChild }) => lastChild?.isText === false)) to = wordAfter(current, to)
  return { ...region, from, to }
}

function wordBefore(current: Fragment, place: number): number {
  let at = 0
  let found = place
  for (const { node, isSpace } of toWords(current)) {
    if (at >= place) break
    if (node.isText && !isSpace) found = at
    at += node.nodeSize
  }
  return found
}

function wordAfter(current: Fragment, place: number): number {
  let at = 0
  for (const { node, isSpace } of toWords(current)) {
    at += node.nodeSize
    if (at > place && node.isText && !isSpace) return at
  }
  return place
}

/** What a rival says over a stretch; null: what the text says. */
function wordsOver({ from, to, segments }: Region, current: Fragment, id: string | null): Fragment {
  let words = Fragment.empty
  let at = from
  for (const segment of segments) {
    const own = segment.wordings.find(({ by }) => by.some((one) => one === id))
    words = words.append(current.cut(at, segment.at)).append(own?.words ?? segment.text)
    at = segment.to
  }
  return words.append(current.cut(at, to))
}

interface Said {
  readonly words: Fragment
  readonly by: string[]
}

interface Distinct {
  /** Wordings that are not those of the text, without the empty one. */
  readonly wordings: readonly Said[]
  readonly takesOut: readonly string[]
  readonly keeps: readonly string[]
}

function distinct(rivals: readonly Proposal[], present: Fragment, wordsOf: (id: string) => Fragment): Distinct {
  const wordings: Said[] = []
  const takesOut: string[] = []
  const keeps: string[] = []
  const plain = withoutBrackets(present)
  for (const { id } of rivals) {
    const words = wordsOf(id)
    const alike = wordings.find((said) => withoutBrackets(said.words).eq(withoutBrackets(words)))
    if (withoutBrackets(words).eq(plain)) keeps.push(id)
    else if (words.size === 0) takesOut.push(id)
    else if (alike) alike.by.push(id)
    else wordings.push({ words, by: [id] })
  }
  return { wordings, takesOut, keeps }
}

function toBracket(
  { wordings, takesOut, keeps }: Distinct,
  present: Fragment,
  isRetained: (against: readonly string[]) => boolean,
  count: number,
  id: string
): { bracket: RivalBracket; options: readonly Fragment[] } {
  const by = wordings.map((said) => said.by)
  const words = wordings.map((said) => said.words)
  if (present.size === 0) {
    const kind = wordings.length === 1 ? 'addition' : 'alternatives'
    return { bracket: { id, kind, options: by, takesOut: [] }, options: words }
  }
  if (wordings.length === 0) return { bracket: { id, kind: 'deletion', options: [null], takesOut }, options: [present] }
  // Where all want others than the present words, these are nobody's alternative; but two wordings there must be.
  const isWanted = keeps.length > 0 || count === 1 || wordings.length < 2 || isRetained([...by.flat(), ...takesOut])
  return {
    bracket: { id, kind: 'alternatives', options: isWanted ? [null, ...by] : by, takesOut },
    options: isWanted ? [present, ...words] : words
  }
}

/** The brackets of the text around a stretch: new words in it are within them too. */
function bracketsAround(current: Fragment, { from, to }: Pick<Region, 'from' | 'to'>): readonly Mark[] {
  const within: Array<readonly Mark[]> = []
  let left: readonly Mark[] = []
  let right: readonly Mark[] | null = null
  let at = 0
  current.forEach((node) => {
    const end = at + node.nodeSize
    if (node.isText) {
      if (at < from) left = bracketsOf(node.marks)
      if (Math.max(at, from) < Math.min(end, to)) within.push(bracketsOf(node.marks))
      if (end > to) right ??= bracketsOf(node.marks)
    }
    at = end
  })
  const sets = within.length > 0 ? within : [left, right ?? []]
  return sets[0]!.filter((mark) => sets.every((set) => mark.isInSet(set)))
}

function written(words: Fragment, marks: readonly Mark[]): Fragment {
  return marks.reduce(
    (content, mark) => (content.size === 0 ? content : withBracket(content, mark, 0, content.size)),
    words
  )
}

const stroke = (): Fragment => Fragment.from(schema.text(STROKE))

/** Brackets hug their words: a space at which all wordings begin or end stays outside. */
function commonSpaces(options: readonly Fragment[]): readonly [before: number, after: number] {
  const ends = options.map((option) => {
    const words = toWords(option)
    return words.length < 2 ? null : { first: words[0]!, last: words.at(-1)! }
  })
  const first = ends[0]?.first
  const last = ends[0]?.last
  const before = first?.isSpace === true && ends.every((end) => end?.first.node.text === first.node.text)
  const after = last?.isSpace === true && ends.every((end) => end?.last.node.text === last.node.text)
  return [before ? first.node.nodeSize : 0, after ? last.node.nodeSize : 0]
}
