/**
 * Finds the two texts that lie in one Word file, the one that stands and the one that is proposed, and which paragraph of
 * the one is which of the other. Called by `importDocx`. Paragraph marks are tracked like words: an inserted mark parts
 * what stood together, a deleted one joins what stood apart, so neither text's paragraphs are those of the file.
 */
import {
  hasWords,
  isInAccepted,
  isInBase,
  isProposed,
  type Piece,
  type Revision,
  type Segment,
  type WordText
} from '#core/interchange/docx/wordText.ts'

/** A paragraph of one of the two texts. */
export interface VersionParagraph {
  readonly pieces: readonly Piece[]
  /** The segments it is made of; the first is the one whose words it begins with. */
  readonly segments: readonly Segment[]
  /** Where its first word stands among all pieces of the file. */
  readonly at: number
}

export interface Pair {
  readonly base: VersionParagraph | null
  readonly proposed: VersionParagraph | null
  /** The change of a paragraph mark that parted or joined them, if one did. */
  readonly joint: Revision | null
}

interface Located {
  readonly piece: Piece
  readonly segment: number
  readonly at: number
}

interface Group {
  readonly located: readonly Located[]
  readonly paragraph: VersionParagraph
  readonly joint: Revision | null
}

/** @returns in the order of the file; a paragraph that stands and goes on standing is one pair */
export function compareVersions({ segments }: Pick<WordText, 'segments'>): Pair[] {
  const located: Located[] = segments.flatMap(({ pieces }, segment) =>
    pieces.map((piece) => ({ piece, segment, at: 0 }))
  )
  located.forEach((one, at) => (located[at] = { ...one, at }))
  const base = groupsOf(segments, located, isInBase, ({ mark }) => mark.inserted)
  const proposed = groupsOf(segments, located, isProposed, ({ mark }) => (isProposed(mark) ? null : mark.deleted))
  const partner = pairUp(base, proposed)
  const taken = new Set(partner.values())
  const jointIn = jointOf([...base, ...proposed])
  const pairs: Pair[] = base.map((group) => {
    const other = partner.get(group) ?? null
    return {
      base: group.paragraph,
      proposed: other?.paragraph ?? null,
      joint: jointIn(other ? [group, other] : [group])
    }
  })
  for (const group of proposed) {
    if (!taken.has(group)) pairs.push({ base: null, proposed: group.paragraph, joint: jointIn([group]) })
  }
  return pairs.sort((a, b) => (a.base ?? a.proposed)!.at - (b.base ?? b.proposed)!.at)
}

/** The text with every tracked change accepted, or rejected, paragraph by paragraph. */
export function plainVersion({ segments }: Pick<WordText, 'segments'>, version: 'accepted' | 'rejected'): string[] {
  const located = segments.flatMap(({ pieces }, segment) => pieces.map((piece) => ({ piece, segment, at: 0 })))
  const groups =
    version === 'accepted'
      ? groupsOf(segments, located, isInAccepted, ({ mark }) => mark.deleted)
      : groupsOf(segments, located, isInBase, ({ mark }) => mark.inserted)
  return groups.map(({ paragraph }) => paragraph.pieces.map(({ text }) => text).join(''))
}

/** The changed mark that parted or joined what stands at the same places: a part of a paragraph need not bear it itself. */
function jointOf(groups: readonly Group[]): (some: readonly Group[]) => Revision | null {
  const bySegment = new Map<Segment, Revision>()
  for (const { paragraph, joint } of groups) {
    for (const segment of joint ? paragraph.segments : []) if (!bySegment.has(segment)) bySegment.set(segment, joint!)
  }
  return (some) => {
    const segments = some.flatMap(({ paragraph }) => paragraph.segments)
    return segments.map((segment) => bySegment.get(segment)).find(Boolean) ?? null
  }
}

/** Paragraphs that hold words. @param joined the change that takes a segment's mark out of this text, if one does */
function groupsOf(
  segments: readonly Segment[],
  located: readonly Located[],
  keep: (piece: Piece) => boolean,
  joined: (segment: Segment) => Revision | null
): Group[] {
  const groups: Group[] = []
  let first = 0
  let next = 0
  let joint: Revision | null = null
  segments.forEach((segment, index) => {
    const joins = segment.closed ? null : joined(segment)
    if (joins && index < segments.length - 1) {
      joint ??= joins
      return
    }
    const kept: Located[] = []
    for (; next < located.length && located[next]!.segment <= index; next++) {
      if (keep(located[next]!.piece)) kept.push(located[next]!)
    }
    const pieces = kept.map(({ piece }) => piece)
    const begins = kept.find(({ piece }) => hasWords([piece]))
    if (begins) {
      const own = segments[begins.segment]!
      const others = segments.slice(first, index + 1).filter((other) => other !== own)
      groups.push({ located: kept, paragraph: { pieces, segments: [own, ...others], at: begins.at }, joint })
    }
    first = index + 1
    joint = null
  })
  return groups
}

/** First by words that stay, then by standing in the same paragraph of the file: all its words replaced. */
function pairUp(base: readonly Group[], proposed: readonly Group[]): Map<Group, Group> {
  const partner = new Map<Group, Group>()
  const taken = new Set<Group>()
  const take = (group: Group, other: Group | undefined) => {
    if (!other) return
    partner.set(group, other)
    taken.add(other)
  }
  const byPiece = new Map<number, Group>()
  const bySegment = new Map<number, Group>()
  for (const group of proposed) {
    for (const { piece, at, segment } of group.located) {
      if (!hasWords([piece])) continue
      byPiece.set(at, group)
      if (!bySegment.has(segment)) bySegment.set(segment, group)
    }
  }
  for (const group of base) {
    const kept = group.located.find(({ at }) => byPiece.has(at) && !taken.has(byPiece.get(at)!))
    take(group, kept && byPiece.get(kept.at))
  }
  for (const group of base) {
    if (partner.has(group) || group.located.some(({ at }) => byPiece.has(at))) continue
    const shared = group.located.find(({ piece, segment }) => {
      const other = bySegment.get(segment)
      return hasWords([piece]) && other && !taken.has(other)
    })
    take(group, shared && bySegment.get(shared.segment))
  }
  return partner
}
