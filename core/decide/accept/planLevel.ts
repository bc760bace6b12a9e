/**
 * Accepting another level: the sub-paragraph and those under it go higher or deeper by the same steps, where they stand.
 * Called by `acceptProposal`. Rules P85 and P86.
 */
import { stale, type Plan } from '#core/decide/accept/plan.ts'
import { checkLevel } from '#core/decide/checkLevel.ts'
import { findOpenBlock } from '#core/decide/matter.ts'
import type { Refused, Situation } from '#core/decide/outcome.ts'
import { shiftLevels } from '#core/decide/shiftLevels.ts'
import { levelOf } from '#core/document/textModel.ts'
import type { Change, Proposal } from '#core/floor/floor.ts'

export function planLevel(
  situation: Situation,
  proposal: Proposal,
  change: Extract<Change, { kind: 'level' }>
): Plan | Refused {
  const block = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  const levelBefore = levelOf(block.value)
  if (levelBefore !== proposal.base.level) return stale('Ask the sponsor for a new version')
  const fault = checkLevel(situation, block.value, change.level)
  if (fault) return fault
  return { ok: true, text: shiftLevels(situation.text, block.value, change.level), outcome: { levelBefore } }
}
