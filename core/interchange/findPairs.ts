/**
 * Finds which bracket closes which in a text of several blocks. Called by `readBrackets`. Brackets reach across paragraphs,
 * never across a heading; what has no partner is named, and never matched by guessing. Rules B18 and B19.
 */
export interface Place {
  readonly block: number
  readonly at: number
}

export interface Pair {
  readonly open: Place
  readonly close: Place
}

export interface Stray extends Place {
  readonly bracket: '[' | ']'
}

/** @param goesOn for each block whether a bracket may reach from the block before into it, or from it into the next */
export function findPairs(texts: readonly string[], goesOn: readonly boolean[]): { pairs: Pair[]; stray: Stray[] } {
  const pairs: Pair[] = []
  const stray: Stray[] = []
  let open: Place[] = []
  const giveUp = () => {
    stray.push(...open.map((place): Stray => ({ ...place, bracket: '[' })))
    open = []
  }
  texts.forEach((text, block) => {
    if (!goesOn[block]) giveUp()
    for (const { 0: bracket, index: at } of text.matchAll(/[[\]]/gu)) {
      if (bracket === '[') {
        open.push({ block, at })
        continue
      }
      const partner = open.pop()
      if (partner) pairs.push({ open: partner, close: { block, at } })
      else stray.push({ block, at, bracket: ']' })
    }
    if (!goesOn[block]) giveUp()
  })
  giveUp()
  return { pairs, stray: stray.sort((one, other) => one.block - other.block || one.at - other.at) }
}
