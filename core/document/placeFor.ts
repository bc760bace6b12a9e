/**
 * Where a block goes in a flat text when somebody says "after that paragraph". Used by `normalizeChange`,
 * `acceptProposal` and `compile`.
 */
import { levelOf, type TextModel } from '#core/document/textModel.ts'

/**
 * The block behind which to insert: a paragraph goes behind the sub-paragraphs of the one it follows, a sub-paragraph
 * behind the deeper ones only.
 *
 * @param level 0 for a paragraph, heading or title; 1 to 4 for a sub-paragraph
 * @returns the id of a block, or null for the beginning
 */
export function placeFor(text: TextModel, after: string | null, level: number): string | null {
  if (after === null) return null
  const start = text.indexOf.get(after)
  if (start === undefined) return null
  let place = start
  if (levelOf(text.blocks[start]!) >= level) {
    while (place + 1 < text.blocks.length) {
      const next = text.blocks[place + 1]!
      if (next.type !== 'subparagraph' || levelOf(next) <= level) break
      place++
    }
  }
  return text.blocks[place]!.id
}

/** The block right before another, or null for the first. */
export function placeBefore(text: TextModel, id: string): string | null {
  const index = text.indexOf.get(id) ?? 0
  return index === 0 ? null : text.blocks[index - 1]!.id
}
