/**
 * Reads plain text with numbered paragraphs into the blocks of an outcome document. Called by the relay's import and
 * the application. Rules I1 to I11 in SPEC.md beside this file.
 */
import { assembleBlocks } from '#core/interchange/assembleBlocks.ts'
import { cleanSource } from '#core/interchange/cleanSource.ts'
import { collectRemarks } from '#core/interchange/collectRemarks.ts'
import type { Imported, ImportOptions } from '#core/interchange/imported.ts'
import { readBrackets } from '#core/interchange/readBrackets.ts'
import { readPlainBlocks } from '#core/interchange/readPlainBlocks.ts'

export function importPlainText(source: string, options: ImportOptions): Imported {
  const remarks = collectRemarks()
  const blocks = readPlainBlocks(cleanSource(source))
  const assembled = assembleBlocks(blocks, options, remarks.add)
  const lines = blocks.map(({ line }) => line)
  const { nodes, brackets } = readBrackets(assembled, options, lines, remarks.add)
  return { nodes, brackets, remarks: remarks.sentences() }
}
