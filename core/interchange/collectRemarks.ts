/**
 * Gathers what an importer has to say, in the order of the source, each sentence with its place. Used by the importers.
 */
import type { Remark } from '#core/interchange/sourceBlock.ts'

export function collectRemarks(): { add: Remark; sentences: () => string[] } {
  const found: Array<{ line: number; sentence: string }> = []
  return {
    add: (line, sentence) => {
      found.push({ line, sentence })
    },
    sentences: () => found.toSorted((a, b) => a.line - b.line).map(({ line, sentence }) => `Line ${line}: ${sentence}`)
  }
}
