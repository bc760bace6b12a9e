/**
 * Finds the paragraphs of a Word file that one author divides, merges with the next, or replaces as a whole. Called by
 * `findChanges`. A mark put in by one author alone divides, one taken out merges; that words are a replacement, or that parts
 * share no word with what stood, is known from the comment that says so.
 */
import type { PlacedPair } from '#core/interchange/docx/placedPair.ts'
import { hasWords, type Piece, type Revision, type Segment, type WordText } from '#core/interchange/docx/wordText.ts'
import { readSignComment, type Sign } from '#core/interchange/positionComments.ts'

export interface Whole {
  readonly kind: Sign
  readonly author: string
  readonly date: string
  /** Division: its parts, in order. Merger: the one place at which the words of both stand. */
  readonly parts: readonly PlacedPair[]
  /** Merger: the paragraph that goes into the other. */
  readonly second?: PlacedPair
}

export interface Wholes {
  readonly of: ReadonlyMap<PlacedPair, Whole>
  /** Pairs that such a change takes along. */
  readonly taken: ReadonlySet<PlacedPair>
}

interface Signed {
  readonly sign: Sign
  readonly author: string
  readonly date: string
  readonly segment: Segment
}

/** What comments say of the tracked changes at their place. */
export type Signs = ReadonlyMap<Segment, readonly Signed[]>

export function findSigns({ segments, comments }: Pick<WordText, 'segments' | 'comments'>): Signs {
  const segmentOf = new Map(segments.flatMap((segment) => segment.comments.map((id) => [id, segment] as const)))
  const signs = new Map<Segment, Signed[]>()
  for (const { id, author, date, text } of comments) {
    const sign = readSignComment(text)
    const segment = segmentOf.get(id)
    if (sign && segment) signs.set(segment, [...(signs.get(segment) ?? []), { sign, author, date, segment }])
  }
  return signs
}

/** @param nextOf the paragraph that one can be merged with */
export function findWholes(
  pairs: readonly PlacedPair[],
  signs: Signs,
  nextOf: (pair: PlacedPair) => PlacedPair | undefined
): Wholes {
  const of = new Map<PlacedPair, Whole>()
  const taken = new Set<PlacedPair>()
  const inSegment = new Map<Segment, PlacedPair[]>()
  for (const pair of pairs) {
    for (const segment of pair.base ? [] : pair.proposed!.segments) {
      inSegment.set(segment, [...(inSegment.get(segment) ?? []), pair])
    }
  }
  for (const pair of pairs) {
    if (!pair.base || taken.has(pair)) continue
    const signed = pair.base.segments.flatMap((segment) => signs.get(segment) ?? [])[0]
    const whole = signed ? signedWhole(pair, signed) : isParagraph(pair) ? (division(pair) ?? merger(pair)) : null
    if (!whole) continue
    of.set(pair, whole)
    for (const part of [...whole.parts, ...(whole.second ? [whole.second] : [])]) if (part !== pair) taken.add(part)
  }
  return { of, taken }

  function signedWhole(pair: PlacedPair, { sign, author, date, segment }: Signed): Whole | null {
    const said = { kind: sign, author, date }
    if (sign === 'replace') return pair.proposed ? { ...said, parts: [pair] } : null
    if (sign === 'split') {
      const parts = partsOf(pair, segment)
      return parts.length > 1 ? { ...said, parts } : null
    }
    const second = nextOf(pair)
    const words = pair.proposed ? pair : second
    return second && words?.proposed ? { ...said, parts: [words], second } : null
  }

  /** Everything that stands in the segments of this paragraph, from one of them on. */
  function partsOf(pair: PlacedPair, from: Segment): PlacedPair[] {
    const { segments } = pair.base!
    const within = segments.filter(({ number }) => number >= from.number)
    const others = new Set(within.flatMap((segment) => inSegment.get(segment) ?? []))
    // A paragraph that is deleted before it is joined to it, and yet no part of it: what counts is where its words begin.
    const isWithin = (part: PlacedPair) => segments.includes(part.proposed!.segments[0]!)
    return [...(pair.proposed ? [pair] : []), ...[...others].filter(isWithin)].toSorted(
      (a, b) => a.proposed!.at - b.proposed!.at
    )
  }

  /** Two parts or more that have words of the paragraph; what has none is a new paragraph beside it. */
  function division(pair: PlacedPair): Whole | null {
    if (!pair.proposed || !pair.base!.segments.some(({ mark }) => mark.inserted)) return null
    const standing = new Set(pair.base!.pieces)
    const first = pair.base!.segments.reduce((low, segment) => (segment.number < low.number ? segment : low))
    const all = partsOf(pair, first)
    const isOld = ({ proposed }: PlacedPair) => proposed!.pieces.some((one) => standing.has(one) && hasWords([one]))
    const parts = all.slice(all.findIndex(isOld), all.findLastIndex(isOld) + 1)
    const by = soleAuthor([pair.base!, ...parts.map(({ proposed }) => proposed!)], parts)
    const isAlike = parts.every(({ node }) => sameKind(node, pair.node))
    return parts.length > 1 && isAlike && by ? { kind: 'split', author: by.author, date: by.date, parts } : null
  }

  function merger(pair: PlacedPair): Whole | null {
    if (!pair.proposed || !pair.joint) return null
    const words = new Set(pair.proposed.pieces)
    const second = nextOf(pair)
    if (!second?.base || second.proposed || !second.base.pieces.some((one) => words.has(one) && hasWords([one]))) {
      return null
    }
    const strangers = pairs.filter((other) => other.base && other !== pair && other !== second)
    if (strangers.some(({ base }) => base!.pieces.some((one) => words.has(one) && hasWords([one])))) return null
    const by = soleAuthor([pair.base!, second.base, pair.proposed], [pair, second])
    return by ? { kind: 'merge', author: by.author, date: by.date, parts: [pair], second } : null
  }
}

function isParagraph({ node }: PlacedPair): boolean {
  return node.type.name === 'paragraph' || node.type.name === 'subparagraph'
}

export function sameKind(one: PlacedPair['node'], other: PlacedPair['node']): boolean {
  const { id: _, ...attributes } = one.attrs
  const { id: __, ...others } = other.attrs
  return one.type === other.type && Object.entries(attributes).every(([name, value]) => others[name] === value)
}

/** Whoever made every change of these words and of the marks between them; null where several did, or nobody. */
function soleAuthor(
  versions: ReadonlyArray<{ readonly pieces: readonly Piece[] }>,
  pairs: readonly PlacedPair[]
): Revision | null {
  const pieces = versions.flatMap((version) => version.pieces)
  const segments = pairs.flatMap(({ base, proposed }) => [...(base?.segments ?? []), ...(proposed?.segments ?? [])])
  const revisions = [
    ...pieces.flatMap(({ inserted, deleted, formatted }) => [inserted, deleted, formatted?.revision ?? null]),
    ...segments.flatMap(({ mark }) => [mark.inserted, mark.deleted])
  ].filter((revision) => revision !== null)
  const [first] = revisions
  const isOwn = ({ author, kind }: Revision) => author === first!.author && !kind.startsWith('move')
  return first && revisions.every(isOwn) ? first : null
}
