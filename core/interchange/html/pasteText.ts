/**
 * What somebody pastes as plain text of several lines becomes blocks, read as a file of plain text is. Called by the editors'
 * clipboard. Rule I95.
 */
import { counting, placePasted, type Pasted, type PasteOptions } from '#core/interchange/html/placePasted.ts'
import { importPlainText } from '#core/interchange/importPlainText.ts'

export function pasteText(source: string, options: PasteOptions): Pasted {
  const { profile } = options
  const { nodes, remarks } = importPlainText(source, { profile, newId: counting(), keepBrackets: true })
  return { nodes: placePasted(nodes, options, false), isInline: false, remarks }
}
