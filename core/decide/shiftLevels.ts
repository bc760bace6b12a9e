/**
 * The text changes that put a sub-paragraph at another level together with those under it. Called when that is accepted and
 * when it is reopened.
 */
import {
  blockWithSubparagraphs,
  levelOf,
  type Block,
  type TextChange,
  type TextModel
} from '#core/document/textModel.ts'

export function shiftLevels(text: TextModel, block: Block, level: number): TextChange[] {
  const shift = level - levelOf(block)
  return blockWithSubparagraphs(text, block.id).map((one) => ({
    op: 'level',
    block: one.id,
    level: levelOf(one) + shift
  }))
}
