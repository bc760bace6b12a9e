/**
 * What keeps its order when a list is put in another one: whatever is not in it has moved. Called by `alignBlocks` and
 * `gatherWritten`.
 */

/** @returns the indices of a longest run of numbers that rise */
export function longestRise(numbers: readonly number[]): Set<number> {
  /** For each length, the index at which the run of that length ends lowest. */
  const ends: number[] = []
  const previous: number[] = []
  numbers.forEach((number, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[ends[middle]!]! < number) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : ends[low - 1]!
    ends[low] = index
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(at)
  return kept
}
