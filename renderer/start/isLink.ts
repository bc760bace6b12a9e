/** Whether what was typed is meant as a link rather than as a code: a code has neither colon nor slash. */
export function isLink(words: string): boolean {
  return /[:/]/.test(words.trim())
}
