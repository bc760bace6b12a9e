/**
 * The words of a block that is compared, and as many of them as tell which one it is. Used by whatever compares or says what
 * became of a block.
 */
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'

/** Those of its footnotes where they are called. */
export function wordsOf({ runs }: Pick<ComparedBlock, 'runs'>): string {
  return runs.map(({ text, footnote }) => (footnote === undefined ? text : ` ${footnote} `)).join('')
}

export function begins(block: Pick<ComparedBlock, 'runs'>): string {
  const letters = [...wordsOf(block).replace(/\s+/gu, ' ').trim()]
  return letters.length > 40 ? `${letters.slice(0, 40).join('').trimEnd()}…` : letters.join('')
}
