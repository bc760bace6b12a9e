/**
 * Cuts words apart from spaces and punctuation: the units in which wordings are compared. Used by `wordDiff`, which shows a
 * difference, and by `rewriteInline`, which writes one.
 */

/** Scripts that write no spaces between words: compared character by character. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`
const LETTER = String.raw`[[\p{L}\p{M}\p{N}]--${UNSPACED}]`

/** Words with inner apostrophes and hyphens stay whole; a punctuation mark stands alone. */
const PARTS = new RegExp(
  String.raw`${UNSPACED}\p{M}*|${LETTER}+(?:['’\u2011\-]${LETTER}+)*|\s+|[^\s\p{L}\p{M}\p{N}]`,
  'gv'
)

/** @returns the parts in order; joined they are the text again */
export function splitWords(text: string): string[] {
  return text.match(PARTS) ?? []
}
