/**
 * Makes the line ends of a source one kind and takes out what is no text: the byte order mark and control characters,
 * which no XML format can carry. Called by every importer of text before anything else.
 */
export function cleanSource(source: string): string {
  return source
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\f]/gu, '\n')
    .replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, ' ')
    .toWellFormed()
}
