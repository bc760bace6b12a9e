/**
 * What goes to the worker that reads Word files, and what comes back: plain data, since nodes do not travel.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { ImportDocxResult } from '#core/interchange/docx/importDocx.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'

export interface WordRequest {
  readonly bytes: Uint8Array
  readonly profile: Profile
}

export type WordAnswer =
  Extract<ImportDocxResult, { ok: false }> | (Omit<ImportedDocx, 'nodes'> & { readonly nodes: readonly object[] })
