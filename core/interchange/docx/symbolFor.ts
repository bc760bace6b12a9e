/**
 * The character that a symbol of one of Windows' picture fonts stands for. Called by `readRuns`. Fonts such as Wingdings put
 * pictures where letters are; only the signs that occur in texts are known here, others become a small square.
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x21: '✎',
  0x28: '☎',
  0x2a: '✉',
  0x4a: '☺',
  0x4c: '☹',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xdf: '←',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑'
}
const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xa3: '≤',
  0xb4: '×',
  0xb7: '•',
  0xae: '→',
  0xac: '←',
  0xb9: '≠',
  0xa5: '∞'
}

export function symbolFor(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (!Number.isInteger(value) || value <= 0 || value > 0x10ffff) return ''
  // Picture fonts are addressed in the private use area.
  const sign = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value
  if (/wingdings/iu.test(font)) return WINGDINGS[sign] ?? '▫'
  if (/webdings/iu.test(font)) return '▫'
  if (/symbol/iu.test(font)) return SYMBOL[sign] ?? String.fromCodePoint(sign)
  return String.fromCodePoint(sign)
}
