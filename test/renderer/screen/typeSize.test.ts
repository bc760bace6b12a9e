/** The type of the screen: readable from twenty metres on 1080 lines, as large as fits, never beyond what was asked for. */
import { describe, expect, it } from 'vitest'
import { fitSize, nextScale, SCALES, sizesFor, USUAL_SCALE } from '#renderer/screen/typeSize.ts'

const PROJECTOR = { width: 1920, height: 1080 }

describe('on a projector of 1080 lines', () => {
  it('begins at 65 px and never goes below 45 px by itself', () => {
    const sizes = sizesFor(PROJECTOR, USUAL_SCALE)
    expect(sizes[0]).toBeCloseTo(64.8)
    expect(sizes.at(-1)).toBeCloseTo(45.36)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
  })
  it('takes the largest size at which all is in sight, the smallest where none is', () => {
    const sizes = sizesFor(PROJECTOR, USUAL_SCALE)
    expect(fitSize(sizes, () => true)).toBe(sizes[0])
    expect(fitSize(sizes, (size) => size < 60)).toBe(sizes.find((size) => size < 60))
    expect(fitSize(sizes, () => false)).toBe(sizes.at(-1))
  })
  it('shows what somebody asked for, also where that is smaller than it would choose', () => {
    const small = sizesFor(PROJECTOR, 0.6)
    expect(small).toEqual([small[0]])
    expect(sizesFor(PROJECTOR, 2)[0]).toBeCloseTo(129.6)
  })
})

it('keeps to letters that can be read in the hand on a telephone', () => {
  for (const scale of SCALES)
    expect(Math.min(...sizesFor({ width: 320, height: 640 }, scale))).toBeGreaterThanOrEqual(18)
})

it('goes one step at a time and stops at the ends', () => {
  expect(nextScale(1, 1)).toBe(1.15)
  expect(nextScale(1, -1)).toBe(0.9)
  expect(nextScale(2, 1)).toBe(2)
  expect(nextScale(0.6, -1)).toBe(0.6)
})
