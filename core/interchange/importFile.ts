/**
 * Reads a document of any format that can be brought in, by the end of its name. Called by the relay's import and by the
 * application's, off the thread that draws. Which formats there are is decided here for both.
 */
import { importAkn } from '#core/interchange/akn/importAkn.ts'
import { importDocx, type ImportDocxOptions, type ImportDocxResult } from '#core/interchange/docx/importDocx.ts'
import { decodePage } from '#core/interchange/html/decodePage.ts'
import { importHtml } from '#core/interchange/html/importHtml.ts'
import type { Imported, ImportOptions } from '#core/interchange/imported.ts'
import { IMPORTED_ENDINGS, type ImportedEnding } from '#core/interchange/importedEndings.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { importPlainText } from '#core/interchange/importPlainText.ts'

type Reader = (bytes: Uint8Array, options: ImportDocxOptions) => ImportDocxResult

const readPage: Reader = (bytes, options) => importHtml(decodePage(bytes), options)
const readAkn: Reader = (bytes, options) => {
  const imported = importAkn(bytes, options)
  return imported.ok ? untracked(imported) : imported
}
const READERS: Readonly<Record<ImportedEnding, Reader>> = {
  '.docx': importDocx,
  '.html': readPage,
  '.htm': readPage,
  '.xhtml': readPage,
  '.md': readText(importMarkdown),
  '.markdown': readText(importMarkdown),
  '.txt': readText(importPlainText),
  '.xml': readAkn,
  '.akn': readAkn
}
/** Formats in which changes are tracked, and authors named. */
const TRACKED = /\.(?:docx|x?html?)$/iu

/** Whether such a file can name authors of tracked changes. */
export function canBeTracked(name: string): boolean {
  return TRACKED.test(name)
}

/** @param name of the file, with its ending */
export function importFile(name: string, bytes: Uint8Array, options: ImportDocxOptions): ImportDocxResult {
  const reader = readerOf(name)
  return reader ? reader(bytes, options) : { ok: false, code: 'not-word', message: `It ${NOT_IMPORTED}` }
}

export const NOT_IMPORTED =
  'is neither Word (.docx), HTML (.html), Akoma Ntoso (.xml), Markdown (.md) nor plain text (.txt), which is what can be imported. Save it as one of these.'

export function canBeImported(name: string): boolean {
  return readerOf(name) !== undefined
}

function readerOf(name: string): Reader | undefined {
  const ending = IMPORTED_ENDINGS.find((one) => name.toLowerCase().endsWith(one))
  return ending && READERS[ending]
}

function readText(importer: (source: string, options: ImportOptions) => Imported): Reader {
  return (bytes, options) => {
    if (bytes.length > LARGEST_TEXT) {
      return { ok: false, code: 'too-large', message: 'It is larger than 20 MB, which no outcome document is.' }
    }
    try {
      return untracked(importer(new TextDecoder('utf-8', { fatal: true }).decode(bytes), options))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return { ok: false, code: 'damaged', message: 'It is not text in UTF-8. Save it as UTF-8 text and try again.' }
    }
  }
}

/** Characters are at least a byte. */
const LARGEST_TEXT = 20 * 1024 * 1024

function untracked({ nodes, brackets, remarks }: Imported): ImportDocxResult {
  return { ok: true, nodes, brackets, remarks, changes: [], notes: [], numbering: null, authors: [], revisions: [] }
}
