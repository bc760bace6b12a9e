import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestRise } from '#core/document/longestRise.ts'

/** By trying every choice. */
function longest(numbers: readonly number[]): number {
  let best = 0
  for (let choice = 0; choice < 1 << numbers.length; choice++) {
    const chosen = numbers.filter((_, index) => choice & (1 << index))
    if (chosen.every((number, index) => index === 0 || chosen[index - 1]! < number))
      best = Math.max(best, chosen.length)
  }
  return best
}

it('[I80] keeps as much of a list in its order as can be kept', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 9 }), (numbers) => {
      const kept = longestRise(numbers)
      const values = numbers.filter((_, index) => kept.has(index))
      expect(values).toEqual(values.toSorted((a, b) => a - b))
      expect(kept.size).toBe(longest(numbers))
    })
  )
})
