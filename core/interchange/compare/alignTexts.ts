/**
 * Finds which paragraph of one text is which of another: by identity, else by the same words, else by most of the same words.
 * Called by `compareTexts`. What stands in another order has moved; a new paragraph whose words were part of one that went
 * on is split off from it, and one that is gone into another that went on is merged.
 */
import type { Node } from 'prosemirror-model'
import { splitWords } from '#core/document/splitWords.ts'

export interface Aligned {
  readonly before: Node | null
  readonly after: Node | null
  /** It stands in another order than the others. */
  readonly moved: boolean
  /** The paragraph that it was split off from, or merged into. */
  readonly kin: Node | null
}

/** Two wordings that share less than this are two paragraphs. */
const LIKE = 0.5
/** As much of its words come from one paragraph when it was split off or merged. */
const PART = 0.6
/** Fewer words than these are alike by chance. */
const FEWEST = 3

export function alignTexts(before: readonly Node[], after: readonly Node[]): Aligned[] {
  const partner = new Map<Node, Node>()
  const taken = new Set<Node>()
  const pair = (old: Node, now: Node) => {
    partner.set(old, now)
    taken.add(now)
  }
  const byId = new Map(after.map((node) => [node.attrs.id as string, node]))
  for (const old of before) {
    const now = byId.get(old.attrs.id as string)
    if (now && !taken.has(now)) pair(old, now)
  }
  const byWords = new Map<string, Node[]>()
  for (const now of after) if (!taken.has(now)) byWords.set(keyOf(now), [...(byWords.get(keyOf(now)) ?? []), now])
  for (const old of before) {
    const now = partner.has(old) ? undefined : byWords.get(keyOf(old))?.shift()
    if (now) pair(old, now)
  }
  pairAlike(before, after, partner, taken, pair)
  const stays = inOrder(before.filter((old) => partner.has(old)).map((old) => after.indexOf(partner.get(old)!)))
  const pairs = before.filter((old) => partner.has(old))
  const moved = new Set(pairs.filter((_, index) => !stays.has(index)))
  const goingOn = pairs.map((old) => ({ old, now: partner.get(old)! }))
  return [
    ...before.map((old): Aligned => {
      const now = partner.get(old) ?? null
      return { before: old, after: now, moved: moved.has(old), kin: now ? null : kinOf(old, goingOn, 'now') }
    }),
    ...after
      .filter((now) => !taken.has(now))
      .map((now): Aligned => ({ before: null, after: now, moved: false, kin: kinOf(now, goingOn, 'old') }))
  ]
}

function pairAlike(
  before: readonly Node[],
  after: readonly Node[],
  partner: ReadonlyMap<Node, Node>,
  taken: ReadonlySet<Node>,
  pair: (old: Node, now: Node) => void
): void {
  const free = after.filter((now) => !taken.has(now))
  const found = before
    .filter((old) => !partner.has(old))
    .flatMap((old) => free.map((now) => ({ old, now, like: likeness(bagOf(old), bagOf(now)) })))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like)
  for (const { old, now } of found) if (!partner.has(old) && !taken.has(now)) pair(old, now)
}

/** The paragraph that went on and holds most of the words, in the other version of itself than the words are from. */
function kinOf(
  node: Node,
  goingOn: ReadonlyArray<{ readonly old: Node; readonly now: Node }>,
  side: 'old' | 'now'
): Node | null {
  const words = bagOf(node)
  if (words.size < FEWEST) return null
  const other = side === 'old' ? 'now' : 'old'
  const found = goingOn.find((pair) => {
    const held = share(words, bagOf(pair[side]))
    return held >= PART && held - share(words, bagOf(pair[other])) > 0.3
  })
  return found ? found[side] : null
}

/** Indices of a longest run of numbers that rise. */
function inOrder(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const previous: number[] = []
  numbers.forEach((number, index) => {
    let at = ends.findIndex((end) => numbers[end]! >= number)
    if (at < 0) at = ends.length
    previous[index] = at === 0 ? -1 : ends[at - 1]!
    ends[at] = index
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(at)
  return kept
}

const bags = new WeakMap<Node, ReadonlyMap<string, number>>()

function bagOf(node: Node): ReadonlyMap<string, number> {
  const known = bags.get(node)
  if (known) return known
  const bag = new Map<string, number>()
  for (const word of splitWords(node.textContent.toLowerCase())) {
    if (/[\p{L}\p{N}]/u.test(word)) bag.set(word, (bag.get(word) ?? 0) + 1)
  }
  bags.set(node, bag)
  return bag
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0)
}

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, count] of a) sum += Math.min(count, b.get(word) ?? 0)
  return sum
}

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const all = sizeOf(a) + sizeOf(b)
  return all === 0 ? 0 : (2 * common(a, b)) / all
}

/** How much of the first is in the second. */
function share(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return common(a, b) / Math.max(sizeOf(a), 1)
}

function keyOf(node: Node): string {
  return node.textContent.replace(/\s+/gu, ' ').trim().toLowerCase()
}
