/**
 * What goes to the worker that reads documents, and what comes back: plain data, since nodes do not travel.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { ImportDocxResult } from '#core/interchange/docx/importDocx.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'

export interface WordRequest {
  /** Of the file, with its ending: it says what kind of document it is. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly profile: Profile
}

export type WordAnswer =
  Extract<ImportDocxResult, { ok: false }> | (Omit<ImportedDocx, 'nodes'> & { readonly nodes: readonly object[] })
