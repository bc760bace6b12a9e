/**
 * Reads an HTML page, also one that Word saved with its tracked changes, into a draft with proposals. Called by the relay's
 * import and by the application's, off the thread that draws. Rules I90 to I94 in SPEC.md of the folder above.
 */
import { cleanSource } from '#core/interchange/cleanSource.ts'
import { importWordText, type ImportDocxResult } from '#core/interchange/docx/importDocx.ts'
import { Unreadable } from '#core/interchange/docx/unreadable.ts'
import { parseHtml } from '#core/interchange/html/htmlTree.ts'
import { readHtml } from '#core/interchange/html/readHtml.ts'
import type { ImportOptions } from '#core/interchange/imported.ts'

export function importHtml(source: string, options: ImportOptions): ImportDocxResult {
  try {
    return importWordText(readHtml(parseHtml(cleanSource(source)), { tracked: 'kept' }), options)
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, message: error.message }
    throw error
  }
}
