/**
 * Whether a sub-paragraph can stand at another level. Asked when that is tabled, when it is accepted, and by the application,
 * which offers only what is possible.
 */
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { DEEPEST_LEVEL } from '#core/document/schema.ts'
import { blockWithSubparagraphs, levelOf, type Block } from '#core/document/textModel.ts'

/** @returns what is wrong with the level at the place where it stands; null if nothing is */
export function checkLevel(situation: Pick<Situation, 'text'>, block: Block, level: number): Refused | null {
  const { blocks, indexOf } = situation.text
  const shift = level - levelOf(block)
  const deepest = Math.max(...blockWithSubparagraphs(situation.text, block.id).map(levelOf)) + shift
  if (!Number.isInteger(level) || level < 1 || deepest > DEEPEST_LEVEL) {
    return refuse(
      'bad-level',
      `Sub-paragraphs go ${DEEPEST_LEVEL} levels deep, those under this one included. Choose a level from 1 to ${DEEPEST_LEVEL}.`
    )
  }
  const before = blocks[indexOf.get(block.id)! - 1]
  if (level > (before ? levelOf(before) : 0) + 1) {
    return refuse(
      'bad-level',
      'A sub-paragraph stands at most one level below the one before it. Choose a level that is less deep.'
    )
  }
  return null
}
