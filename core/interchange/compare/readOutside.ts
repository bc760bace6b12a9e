/**
 * Reads a file from outside as one side of a comparison, in any format that can be imported; of one with tracked changes either
 * what stands in it or what it would be with all of them accepted. Called by the application, in a worker. Rule I84.
 */
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import { compileImported } from '#core/interchange/compare/compileImported.ts'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'
import { toComparedBlocks } from '#core/interchange/compare/toComparedBlocks.ts'
import { acceptRevisions } from '#core/interchange/docx/acceptRevisions.ts'
import { importWordText, type ImportDocxResult } from '#core/interchange/docx/importDocx.ts'
import { readWordFile } from '#core/interchange/docx/readWordFile.ts'
import { canBeImported, importFile, NOT_IMPORTED } from '#core/interchange/importFile.ts'

export interface OutsideOptions {
  readonly draft: Pick<DraftInfo, 'title' | 'profile'>
  readonly conference: Conference
  /** Of a Word file: with its tracked changes accepted and not rejected. */
  readonly accepted: boolean
  readonly newId: () => string
  /** Milliseconds from any beginning. */
  readonly clock: () => number
}

export type OutsideAnswer =
  | { readonly ok: true; readonly value: { readonly blocks: readonly ComparedBlock[]; readonly tracked: number } }
  | { readonly ok: false; readonly message: string }

export function readOutside(bytes: Uint8Array, name: string, options: OutsideOptions): OutsideAnswer {
  if (!canBeImported(name)) return { ok: false, message: `${name} ${NOT_IMPORTED}` }
  const { draft, conference, newId, clock, accepted } = options
  const { profile } = draft
  const isWord = name.toLowerCase().endsWith('.docx')
  const imported =
    isWord && accepted ? importAccepted(bytes, options) : importFile(name, bytes, { profile, newId, conference, clock })
  if (!imported.ok) return { ok: false, message: imported.message }
  const blocks = toComparedBlocks(compileImported(imported, draft, conference).paragraphs, 'words')
  if (blocks.length === 0) return { ok: false, message: `${name} holds no words. Choose a file with the text in it.` }
  return { ok: true, value: { blocks, tracked: isWord ? imported.changes.length : 0 } }
}

function importAccepted(bytes: Uint8Array, { draft, conference, newId, clock }: OutsideOptions): ImportDocxResult {
  const read = readWordFile(bytes, clock)
  if (!read.ok) return read
  return importWordText(acceptRevisions(read.text), { profile: draft.profile, newId, conference })
}
