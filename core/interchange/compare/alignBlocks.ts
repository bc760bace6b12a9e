/**
 * Finds which block of one text is which of another: by identity, else by the same words, else by most of the same words.
 * Called by `compareTexts`. What stands in another order has moved; a new block whose words were part of one that went on
 * is split off from it, and one that is gone into another that went on is merged.
 */
import { longestRise } from '#core/document/longestRise.ts'
import { splitWords } from '#core/document/splitWords.ts'
import { wordsOf } from '#core/interchange/compare/blockWords.ts'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'

/** A block that is in both texts. */
export interface Pair {
  readonly before: ComparedBlock
  readonly after: ComparedBlock
  /** It stands in another order than the others. */
  readonly moved: boolean
}

export interface Alignment {
  /** In the order of the first text. */
  readonly pairs: readonly Pair[]
  /** Of a block in one text only: the pair that its words went into or came from, if they did. */
  readonly kinOf: ReadonlyMap<ComparedBlock, Pair>
}

/** Two wordings that share less than this are two paragraphs. */
const LIKE = 0.5
/** As much of its words come from one paragraph when it was split off or merged. */
const PART = 0.6
/** As much less of them is in that paragraph's other wording. */
const GONE = 0.3
/** Fewer words than these are alike by chance. */
const FEWEST = 3

export function alignBlocks(before: readonly ComparedBlock[], after: readonly ComparedBlock[]): Alignment {
  const partner = new Map<ComparedBlock, ComparedBlock>()
  const taken = new Set<ComparedBlock>()
  const pair = (old: ComparedBlock, now: ComparedBlock): void => {
    partner.set(old, now)
    taken.add(now)
  }
  const byId = new Map(after.filter(({ id }) => id !== '').map((block) => [block.id, block]))
  for (const old of before) {
    const now = byId.get(old.id)
    if (now && !taken.has(now)) pair(old, now)
  }
  const byWords = new Map<string, ComparedBlock[]>()
  for (const now of after) if (!taken.has(now)) byWords.set(keyOf(now), [...(byWords.get(keyOf(now)) ?? []), now])
  for (const old of before) {
    const now = partner.has(old) ? undefined : byWords.get(keyOf(old))?.shift()
    if (now) pair(old, now)
  }
  const free = after.filter((now) => !taken.has(now))
  const candidates = createFinder(free, bagOf)
  const alike = before
    .filter((old) => !partner.has(old))
    .flatMap((old) => candidates(old).map((now) => ({ old, now, like: likeness(bagOf(old), bagOf(now)) })))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like)
  for (const { old, now } of alike) if (!partner.has(old) && !taken.has(now)) pair(old, now)

  const places = new Map(after.map((now, index) => [now, index]))
  const goesOn = before.flatMap((old) => {
    const now = partner.get(old)
    return now ? [{ before: old, after: now }] : []
  })
  const stays = longestRise(goesOn.map((one) => places.get(one.after)!))
  const pairs = goesOn.map((one, index) => ({ ...one, moved: !stays.has(index) }))
  const kinOf = new Map<ComparedBlock, Pair>()
  const findKin = (blocks: readonly ComparedBlock[], side: 'before' | 'after'): void => {
    if (blocks.length === 0) return
    const near = createFinder(pairs, (one) => bagOf(one[side]))
    for (const block of blocks) {
      const found = bestKin(block, near(block), side)
      if (found) kinOf.set(block, found)
    }
  }
  findKin(
    before.filter((old) => !partner.has(old)),
    'after'
  )
  findKin(
    after.filter((now) => !taken.has(now)),
    'before'
  )
  return { pairs, kinOf }
}

/** The pair that holds most of the words on this side, and did not, or does not, on the other. */
function bestKin(block: ComparedBlock, near: readonly Pair[], side: 'before' | 'after'): Pair | null {
  const words = bagOf(block)
  if (words.size < FEWEST) return null
  const other = side === 'before' ? 'after' : 'before'
  let best: Pair | null = null
  let most = 0
  for (const pair of near) {
    const held = share(words, bagOf(pair[side]))
    if (held < PART || held <= most || held - share(words, bagOf(pair[other])) <= GONE) continue
    best = pair
    most = held
  }
  return best
}

/** As many of the rarest words of a block lead to those that may be like it; what shares none of them is not. */
const RAREST = 12
/** As many texts may say a word that leads anywhere. */
const MOST_SAYING = 60
/** So few are simply all looked at. */
const FEW = 40

/** @returns what finds those among the items that may have most of the words of a block, in their order */
function createFinder<Item>(
  items: readonly Item[],
  bag: (item: Item) => Bag
): (block: ComparedBlock) => readonly Item[] {
  if (items.length <= FEW) return () => items
  const saying = new Map<string, number[]>()
  items.forEach((item, index) => {
    for (const word of bag(item).counts.keys()) {
      const list = saying.get(word)
      if (list) list.push(index)
      else saying.set(word, [index])
    }
  })
  return (block) => {
    const rarest = [...bagOf(block).counts.keys()]
      .flatMap((word) => {
        const said = saying.get(word)
        return said ? [said] : []
      })
      .sort((one, other) => one.length - other.length)
      .slice(0, RAREST)
    const found = new Set<number>()
    // Where all words are common ones the rarest of them have to do.
    for (const list of rarest) if (list.length <= MOST_SAYING || found.size === 0) for (const at of list) found.add(at)
    return [...found].sort((one, other) => one - other).map((index) => items[index]!)
  }
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>
  /** Words in all, and different ones. */
  readonly all: number
  readonly size: number
}

const bags = new WeakMap<ComparedBlock, Bag>()

function bagOf(block: ComparedBlock): Bag {
  const known = bags.get(block)
  if (known) return known
  const counts = new Map<string, number>()
  let all = 0
  for (const word of splitWords(wordsOf(block).toLowerCase())) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
    all++
  }
  const bag = { counts, all, size: counts.size }
  bags.set(block, bag)
  return bag
}

function common(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, count] of small.counts) sum += Math.min(count, large.counts.get(word) ?? 0)
  return sum
}

function likeness(a: Bag, b: Bag): number {
  const all = a.all + b.all
  // Not even if the shorter one were all in the longer.
  if (all === 0 || (2 * Math.min(a.all, b.all)) / all < LIKE) return 0
  return (2 * common(a, b)) / all
}

/** How much of the first is in the second. */
function share(a: Bag, b: Bag): number {
  return common(a, b) / Math.max(a.all, 1)
}

function keyOf(block: ComparedBlock): string {
  return wordsOf(block).replace(/\s+/gu, ' ').trim().toLowerCase()
}
