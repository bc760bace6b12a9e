/**
 * Reads the label that stands at the beginning of a line: `12.`, `(a)`, `a.`, `(ii)`, `PP1.`, `OP3 bis.`, `•`. Called by
 * the readers of every text format, and by the Markdown exporter to know which words would be taken for a label.
 */

/** What a label can count as: `(i)` is the ninth letter or the first roman numeral. */
export interface LabelReading {
  readonly style: string
  readonly ordinal: number
}

export interface SourceLabel {
  /** `number` 1., `preamble` PP1, `operative` OP3, `sub` (a), `bullet` •. */
  readonly family: 'number' | 'preamble' | 'operative' | 'sub' | 'bullet'
  /** As it stood: `OP3 bis.` */
  readonly text: string
  readonly readings: readonly LabelReading[]
  /** `bis`, `alt 2`, … or nothing. */
  readonly suffix: string
}

export interface RecognizedLabel {
  readonly label: SourceLabel
  /** How many characters it takes, the space behind it included. */
  readonly length: number
}

const ORDINAL =
  '(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|undecies|duodecies|terdecies|quaterdecies|quindecies|sexdecies|septdecies|octodecies|novodecies|vicies|ante|alt)'
const SUFFIX = `((?:[ \\t]?${ORDINAL}(?: \\d{1,3})?)*)`
const END = '(?:[ \\t]+|$)'

const PREFIXED = new RegExp(`^(PP|OP) ?(\\d{1,3})${SUFFIX}[.:)]?${END}`, 'u')
const NUMBER = new RegExp(`^(\\d{1,3})(?:${SUFFIX}[.)]|[.)]${SUFFIX})${END}`, 'u')
const ENCLOSED = new RegExp(`^\\((?:(\\d{1,2})|([a-z]{1,5}))${SUFFIX}\\)${SUFFIX}${END}`, 'u')
const LETTERED = new RegExp(`^([a-z]{1,5})(?:${SUFFIX}[.)]|[.)]${SUFFIX})${END}`, 'u')
const BULLET = /^([-*+•‣◦▪●·⁃–—]|o(?=\t))(?:[ \t]+|$)/u

export function recognizeLabel(line: string): RecognizedLabel | null {
  const prefixed = PREFIXED.exec(line)
  if (prefixed) {
    const family = prefixed[1] === 'PP' ? 'preamble' : 'operative'
    return found(prefixed, family, [{ style: prefixed[1]!, ordinal: Number(prefixed[2]) }], prefixed[3])
  }
  const number = NUMBER.exec(line)
  if (number) {
    return found(number, 'number', [{ style: '1', ordinal: Number(number[1]) }], number[2] || number[3])
  }
  const enclosed = ENCLOSED.exec(line)
  if (enclosed) {
    const readings =
      enclosed[1] === undefined ? readLetters(enclosed[2]!, '()') : [{ style: '1()', ordinal: Number(enclosed[1]) }]
    return readings.length === 0 ? null : found(enclosed, 'sub', readings, enclosed[3] || enclosed[4])
  }
  const lettered = LETTERED.exec(line)
  if (lettered) {
    const letters = lettered[1]!
    const readings = readLetters(letters, line[letters.length] === ')' ? ')' : '.')
    return readings.length === 0 ? null : found(lettered, 'sub', readings, lettered[2] || lettered[3])
  }
  const bullet = BULLET.exec(line)
  return bullet ? found(bullet, 'bullet', [{ style: '•', ordinal: 1 }], '') : null
}

function found(
  match: RegExpExecArray,
  family: SourceLabel['family'],
  readings: readonly LabelReading[],
  suffix: string | undefined
): RecognizedLabel {
  const label = { family, text: match[0].trim(), readings, suffix: suffix?.trim() ?? '' }
  return { label, length: match[0].length }
}

/** Letters a to z, then aa to zz with the same letter or the next alphabet; small roman numerals. */
function readLetters(word: string, style: string): LabelReading[] {
  const readings: LabelReading[] = []
  const roman = romanValue(word)
  if (roman > 0) readings.push({ style: `i${style}`, ordinal: roman })
  if (word.length === 1) readings.push({ style: `a${style}`, ordinal: word.charCodeAt(0) - 96 })
  // Two letters are a label only between parentheses: "as." or "to)" is a word.
  if (word.length === 2 && style === '()') {
    readings.push({ style: `a${style}`, ordinal: 26 * (word.charCodeAt(0) - 96) + word.charCodeAt(1) - 96 })
  }
  return readings
}

const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/u

/** 1 to 39 for a small roman numeral, 0 for anything else. */
function romanValue(word: string): number {
  const match = ROMAN.exec(word)
  if (!match || word === '') return 0
  const units = match[2]!
  const small = units === 'ix' ? 9 : units === 'iv' ? 4 : units.startsWith('v') ? 4 + units.length : units.length
  return 10 * match[1]!.length + small
}
