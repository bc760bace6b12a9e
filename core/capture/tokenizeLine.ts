/**
 * Takes a line apart into words, quotations and the marks between them, each with its place. Quotations are straight,
 * curly, low or angled; what is open is closed by the end of the line. Called by `parseCapture` and `suggestCapture`.
 */
import type { Place } from '#core/capture/captured.ts'

export interface Token extends Place {
  readonly kind: 'word' | 'quote' | 'colon' | 'comma'
  /** A quotation without its marks. */
  readonly text: string
  /** A quotation whose closing mark is missing. */
  readonly open?: true
}

/** What closes a quotation that begins so. A straight mark, typed anywhere, closes any of them. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"”“', '“': '”"', '”': '”"', '„': '“”"', '«': '»"', '‟': '”"' }

export function tokenizeLine(line: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < line.length) {
    const letter = line[at]!
    if (/\s/u.test(letter)) {
      at++
      continue
    }
    const token = readToken(line, at, letter)
    tokens.push(token)
    at = token.to
  }
  return tokens
}

function readToken(line: string, from: number, letter: string): Token {
  if (letter === ':' || letter === ',' || letter === ';' || letter === '+') {
    return { kind: letter === ':' ? 'colon' : 'comma', text: letter, from, to: from + 1 }
  }
  const closing = CLOSING[letter]
  if (closing !== undefined) {
    let end = from + 1
    while (end < line.length && !closing.includes(line[end]!)) end++
    const quote = { kind: 'quote', text: line.slice(from + 1, end), from } as const
    return end < line.length ? { ...quote, to: end + 1 } : { ...quote, to: end, open: true }
  }
  let end = from + 1
  while (end < line.length && !/[\s:,;+"“”„«‟]/u.test(line[end]!)) end++
  return { kind: 'word', text: line.slice(from, end), from, to: end }
}
