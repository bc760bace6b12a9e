/**
 * Writes a number as a list in Word would: 3, c, iii, 三. Called by `readNumbering`. Formats that are not known here are
 * written in figures, as Word itself does.
 */
export function formatListNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'russianLower':
      return alphabet(number, 'абвгдежзиклмнопрстуфхцчшщэюя')
    case 'russianUpper':
      return alphabet(number, 'абвгдежзиклмнопрстуфхцчшщэюя').toUpperCase()
    case 'arabicAlpha':
      return alphabet(number, 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي')
    case 'arabicAbjad':
      return alphabet(number, 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ')
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chinese(number)
    case 'none':
      return ''
    default:
      return String(number)
  }
}

/** Word writes a to z, then aa, bb, cc. */
function letters(number: number): string {
  return alphabet(number, 'abcdefghijklmnopqrstuvwxyz')
}

function alphabet(number: number, signs: string): string {
  const list = [...signs]
  if (number < 1 || number > list.length * 20) return String(number)
  return list[(number - 1) % list.length]!.repeat(Math.ceil(number / list.length))
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
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

function roman(number: number): string {
  if (number < 1 || number > 4999) return String(number)
  let word = ''
  let rest = number
  for (const [value, numeral] of ROMAN) {
    for (; rest >= value; rest -= value) word += numeral
  }
  return word
}

function chinese(number: number): string {
  const digits = '〇一二三四五六七八九'
  if (number < 1 || number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const before = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return number % 10 === 0 ? before : `${before}${digits[number % 10]}`
}
