/**
 * Where a block's matter stands now: the block itself while it is in the text, otherwise what replaced it or took its words
 * in. Used wherever a proposal, a reference or a place names a block. Nothing that names a paragraph is rewritten when the
 * paragraph is replaced: it is read through here.
 */
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor } from '#core/floor/floor.ts'

/** @returns the id of a block in the text, or the id as it was given if its matter is in the text no more */
export function currentBlock(text: TextModel, floor: Pick<Floor, 'paragraphs'>, id: string): string {
  const seen = new Set<string>()
  let current = id
  while (!text.indexOf.has(current) && !seen.has(current)) {
    seen.add(current)
    const successor = floor.paragraphs.get(current)?.successor
    if (successor === undefined) return id
    current = successor
  }
  return text.indexOf.has(current) ? current : id
}
