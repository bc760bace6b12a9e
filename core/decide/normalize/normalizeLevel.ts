/**
 * Checks a proposal to put a sub-paragraph, with those under it, at another level. Called by `normalizeChange`. Rule P85.
 */
import type { ChangeRequest } from '#core/commands/command.ts'
import { checkLevel } from '#core/decide/checkLevel.ts'
import { findOpenBlock } from '#core/decide/matter.ts'
import type { NormalizedChange } from '#core/decide/normalize/normalizedChange.ts'
import { refuse, type Situation } from '#core/decide/outcome.ts'
import { levelOf } from '#core/document/textModel.ts'
import { contentOf } from '#core/document/toContent.ts'

export function normalizeLevel(
  situation: Situation,
  request: Extract<ChangeRequest, { kind: 'level' }>
): NormalizedChange {
  const block = findOpenBlock(situation, request.paragraph, 'change', 'no-such-paragraph')
  if (!block.ok) return block
  if (block.value.type !== 'subparagraph') {
    return refuse('bad-level', 'Only a sub-paragraph has a level. Choose a sub-paragraph.')
  }
  const level = levelOf(block.value)
  if (request.level === level) {
    return refuse('no-change', 'The sub-paragraph stands at that level already. Choose another one.')
  }
  const fault = checkLevel(situation, block.value, request.level)
  if (fault) return fault
  return {
    ok: true,
    change: { kind: 'level', paragraph: request.paragraph, level: request.level },
    base: { content: contentOf(block.value.node), level }
  }
}
