/**
 * Names places of a Word file so that a person finds them: the paragraph's number and its first words. Called by
 * `importDocx` for its remarks and proposals.
 */
import type { WordText } from '#core/interchange/docx/wordText.ts'

export interface Places {
  /** `Paragraph 12 (“Participants met in …”)`; `The file` for 0. */
  nameOf(segment: number): string
  /** The sentence with its place before it. */
  sentence(segment: number, sentence: string): string
}

const LONGEST = 40

export function describePlaces({ segments }: Pick<WordText, 'segments'>): Places {
  const words = new Map<number, string>()
  for (const { number, pieces } of segments) {
    if (words.has(number)) continue
    const text = pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim()
    const letters = [...text]
    words.set(number, letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : text)
  }
  const nameOf = (segment: number) => {
    if (segment === 0) return 'The file'
    const begins = words.get(segment) ?? ''
    return begins === '' ? `Paragraph ${segment}` : `Paragraph ${segment} (“${begins}”)`
  }
  return { nameOf, sentence: (segment, sentence) => `${nameOf(segment)}: ${sentence}` }
}
