/**
 * Reopening an accepted change of level: the sub-paragraph and those under it go back to where they stood. Called by
 * `planRestoration`. Rules P29, P31 and P86.
 */
import { checkLevel } from '#core/decide/checkLevel.ts'
import { findOpenBlock } from '#core/decide/matter.ts'
import type { Refused, Situation } from '#core/decide/outcome.ts'
import { changedSince, type Restoration } from '#core/decide/restore/restoration.ts'
import { shiftLevels } from '#core/decide/shiftLevels.ts'
import { levelOf } from '#core/document/textModel.ts'
import type { Change, Proposal } from '#core/floor/floor.ts'

export function restoreLevel(
  situation: Situation,
  { outcome }: Proposal,
  change: Extract<Change, { kind: 'level' }>
): Restoration | Refused {
  const block = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  const level = outcome?.levelBefore
  if (level === undefined || levelOf(block.value) !== change.level) return changedSince()
  return checkLevel(situation, block.value, level)
    ? changedSince()
    : {
        ok: true,
        text: shiftLevels(situation.text, block.value, level),
        floor: []
      }
}
