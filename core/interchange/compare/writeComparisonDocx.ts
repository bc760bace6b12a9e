/**
 * Writes a comparison as a Word file with tracked changes that lead from the one text to the other. Called by the
 * application and by `chapeau compare`. Rule I65 in SPEC.md of the folder above.
 */
import { compile } from '#core/compile/compile.ts'
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import { schema } from '#core/document/schema.ts'
import { EMPTY_FLOOR } from '#core/floor/floor.ts'
import { wordsOf } from '#core/interchange/compare/blockWords.ts'
import type { Comparison } from '#core/interchange/compare/comparedText.ts'
import { trackComparison } from '#core/interchange/compare/trackComparison.ts'
import { writeTrackedDocx } from '#core/interchange/tracked/exportTrackedDocx.ts'

export interface DocxSides {
  readonly draft: Pick<DraftInfo, 'title' | 'profile'>
  readonly conference: Conference
  /** What the newer text is called: the changes stand in its name. */
  readonly after: string
  /** ISO time that the file and its changes bear. */
  readonly at: string
}

export function writeComparisonDocx(comparison: Comparison, sides: DocxSides): Promise<Uint8Array> {
  const { draft, conference, after, at } = sides
  const words = comparison.rows.flatMap((row) => (row.after ? [wordsOf(row.after)] : [])).join(' ')
  // The words stand in the tracked paragraphs; here they only tell the language.
  const node = schema.node('paragraph', { id: 'words', role: 'plain' }, words === '' ? [] : [schema.text(words)])
  const text = { blocks: [{ id: 'words', type: 'paragraph' as const, node }], indexOf: new Map([['words', 0]]) }
  const about = { ...compile({ ...draft, text, floor: EMPTY_FLOOR, conference }), revision: after }
  return writeTrackedDocx(trackComparison(comparison, { name: after, at }), about, { conference, issuedAt: at })
}
