/**
 * How large the type of the screen is. What is readable from the last row depends on the height of the letters against the
 * picture: a picture three metres wide with 1080 lines shows a capital of 43 px seven centimetres tall, which from twenty
 * metres is twice what a good eye can just tell apart. So sizes are parts of the window, never points.
 */

/** Of the window's height, for the words of the paragraph: 65 px of 1080. */
const USUAL = 0.06
/** Of its width: a line keeps to some sixty letters. */
const USUAL_ACROSS = 0.036
/** A long paragraph may go down to this much of the usual size, 45 px of 1080, and is turned in pages beyond. */
const SMALLEST = 0.7
/** On a telephone held in the hand nothing is projected. */
const LEAST_PX = 18
const STEP = 0.05

/** What + and − change, as a part of the usual size. */
export const SCALES: readonly number[] = [0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2]
export const USUAL_SCALE = 1

export function nextScale(scale: number, by: 1 | -1): number {
  const at = SCALES.indexOf(scale)
  return SCALES[Math.min(SCALES.length - 1, Math.max(0, at + by))] ?? USUAL_SCALE
}

/** @returns px, the largest first: what is wanted, then down to what can still be read from the last row */
export function sizesFor(window: { readonly width: number; readonly height: number }, scale: number): number[] {
  const usual = Math.min(window.height * USUAL, window.width * USUAL_ACROSS)
  const wanted = Math.max(LEAST_PX, usual * scale)
  const least = Math.max(LEAST_PX, Math.min(wanted, usual * SMALLEST))
  const sizes = [wanted]
  for (let size = wanted - usual * STEP; size > least; size -= usual * STEP) sizes.push(size)
  if (least < wanted) sizes.push(least)
  return sizes
}

/** The largest at which all is in sight; the smallest if none is. */
export function fitSize(sizes: readonly number[], fits: (size: number) => boolean): number {
  return sizes.find(fits) ?? sizes.at(-1) ?? LEAST_PX
}
