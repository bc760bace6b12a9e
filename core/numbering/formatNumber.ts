/**
 * How the number of a sub-paragraph is written at each level: (a), (i), a., i. (United Nations Editorial Manual,
 * "Numbering of paragraphs and subparagraphs"). Used by `computeLabels`.
 */

/** @param level 1 to 4 @param count 1 for the first */
export function formatNumber(level: number, count: number): string {
  switch (level) {
    case 1:
      return `(${letters(count)})`
    case 2:
      return `(${roman(count)})`
    case 3:
      return `${letters(count)}.`
    default:
      return `${roman(count)}.`
  }
}

/** a … z, aa … az, ba … */
function letters(count: number): string {
  let word = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    word = String.fromCharCode(97 + ((rest - 1) % 26)) + word
  }
  return word
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

function roman(count: number): string {
  let word = ''
  let rest = count
  for (const [value, numeral] of ROMAN) {
    for (; rest >= value; rest -= value) word += numeral
  }
  return word
}
