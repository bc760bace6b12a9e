/**
 * Reads a file from outside as one side of a comparison: Word with its tracked changes rejected, Akoma Ntoso, HTML, Markdown or
 * plain text, by its name. Called by the application, in a worker. Rule I84.
 */
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import { importAkn } from '#core/interchange/akn/importAkn.ts'
import { compileImported } from '#core/interchange/compare/compileImported.ts'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'
import { toComparedBlocks } from '#core/interchange/compare/toComparedBlocks.ts'
import { importDocx } from '#core/interchange/docx/importDocx.ts'
import type { Imported } from '#core/interchange/imported.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { importPlainText } from '#core/interchange/importPlainText.ts'

export interface OutsideOptions {
  readonly draft: Pick<DraftInfo, 'title' | 'profile'>
  readonly conference: Conference
  readonly newId: () => string
  /** Milliseconds from any beginning. */
  readonly clock: () => number
}

type Read = { readonly ok: true; readonly imported: Imported; readonly tracked: number } | Refused
type Refused = { readonly ok: false; readonly message: string }

export type OutsideAnswer =
  | { readonly ok: true; readonly value: { readonly blocks: readonly ComparedBlock[]; readonly tracked: number } }
  | Refused

export function readOutside(bytes: Uint8Array, name: string, options: OutsideOptions): OutsideAnswer {
  const read = readByName(bytes, name, options)
  if (!read.ok) return read
  const { paragraphs } = compileImported(read.imported, options.draft, options.conference)
  const blocks = toComparedBlocks(paragraphs, 'words')
  if (blocks.length === 0) {
    return { ok: false, message: `${name} holds no words. Choose a file with the text in it.` }
  }
  return { ok: true, value: { blocks, tracked: read.tracked } }
}

function readByName(bytes: Uint8Array, name: string, options: OutsideOptions): Read {
  const { draft, conference, newId, clock } = options
  const { profile } = draft
  switch (/\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase()) {
    case 'docx': {
      const imported = importDocx(bytes, { profile, newId, clock })
      return imported.ok ? { ok: true, imported, tracked: imported.changes.length } : imported
    }
    case 'xml':
    case 'akn': {
      const imported = importAkn(bytes, { profile, newId })
      return imported.ok ? { ok: true, imported, tracked: 0 } : imported
    }
    case 'md':
    case 'markdown':
      return readText(bytes, name, (text) => importMarkdown(text, { profile, newId, conference }))
    case 'txt':
      return readText(bytes, name, (text) => importPlainText(text, { profile, newId, conference }))
    default:
      return {
        ok: false,
        message: `${name} is neither Word (.docx), Akoma Ntoso (.xml), Markdown (.md) nor plain text (.txt), which is what can be compared. Save it as one of these.`
      }
  }
}

function readText(bytes: Uint8Array, name: string, read: (text: string) => Imported): Read {
  try {
    return { ok: true, imported: read(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), tracked: 0 }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { ok: false, message: `${name} is not text in UTF-8. Save it as UTF-8 and choose it again.` }
  }
}
