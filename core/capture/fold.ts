/**
 * Letters as they are compared with what somebody types in a hurry: without case, accents and the difference between
 * straight and curly marks. Always as long as before, so that places still fit.
 */
export function fold(words: string): string {
  return foldMarks(words)
    .split('')
    .map((letter) => {
      const plain = letter.normalize('NFD').charAt(0).toLocaleLowerCase('en')
      return plain.length === 1 ? plain : letter
    })
    .join('')
}

/** Only the marks: apostrophes, quotation marks, hyphens and spaces of every kind. */
export function foldMarks(words: string): string {
  return words
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\s\u00a0]/gu, ' ')
}
