/**
 * Characters that no text may hold: XML, and so DOCX, cannot write them, and Yjs would change half of a surrogate pair on
 * its way to the next peer. Called by `toContent` and `parseCommand`, which drop them silently (they are invisible and come
 * from pasting), and by `findForbidden`, which refuses them.
 */

/** Controls other than tab and line ends, and the two code points that Unicode sets apart. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu
const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]/gu
/** What else prints nothing and means nothing: the controls beyond ASCII. */
const INVISIBLE = /[\u007f-\u0084\u0086-\u009f]/gu

/** @param keepLines for reasons and rationales, which may have several lines; in a paragraph line ends become spaces */
export function cleanWords(text: string, keepLines = false): string {
  const onLines = keepLines ? text : text.replace(LINE_ENDS, ' ')
  return onLines.toWellFormed().replace(UNWRITABLE, '').replace(INVISIBLE, '')
}

export function isWritable(text: string): boolean {
  return text.isWellFormed() && text.search(UNWRITABLE) < 0
}
