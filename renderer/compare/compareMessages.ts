/**
 * What goes to the worker that compares, and what comes back: plain data. It reads a file from outside, compares two texts,
 * or writes a comparison as a Word file.
 */
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import type { ComparedBlock, Comparison } from '#core/interchange/compare/comparedText.ts'
import type { DocxSides } from '#core/interchange/compare/writeComparisonDocx.ts'

export type CompareRequest =
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array
      readonly name: string
      /** With its tracked changes accepted. */
      readonly accepted: boolean
      readonly draft: DraftInfo
      readonly conference: Conference
    }
  | { readonly kind: 'compare'; readonly before: readonly ComparedBlock[]; readonly after: readonly ComparedBlock[] }
  | { readonly kind: 'write'; readonly comparison: Comparison; readonly sides: DocxSides }

/** A text from outside. */
export interface OutsideText {
  readonly blocks: readonly ComparedBlock[]
  /** How many tracked changes of its own were read as rejected. */
  readonly tracked: number
}

export interface CompareResults {
  readonly read: OutsideText
  readonly compare: Comparison
  readonly write: Uint8Array
}

export type CompareAnswer<Kind extends CompareRequest['kind'] = CompareRequest['kind']> =
  { readonly ok: true; readonly value: CompareResults[Kind] } | { readonly ok: false; readonly message: string }
