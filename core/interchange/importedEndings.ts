/**
 * The endings of the files that can be brought in, as a file dialog is told. Apart from `importFile`, which reads them, so that a
 * page which only asks for a file does not load every reader.
 */
export const IMPORTED_ENDINGS = [
  '.docx',
  '.html',
  '.htm',
  '.xhtml',
  '.md',
  '.markdown',
  '.txt',
  '.xml',
  '.akn'
] as const

export type ImportedEnding = (typeof IMPORTED_ENDINGS)[number]
