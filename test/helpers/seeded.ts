/** mulberry32: chance that can be repeated. The same numbers come for the same seed. */
export interface Chance {
  /** From 0 up to, but not including, 1. */
  (): number
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number
  pick<Item>(items: readonly Item[]): Item
}

export function seeded(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return Object.assign(next, { below, pick: <Item>(items: readonly Item[]) => items[below(items.length)]! })
}
