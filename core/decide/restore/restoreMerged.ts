/**
 * Reopening an accepted merger: both paragraphs have their own words again. Called by `planRestoration`. Rules P29, P31 and P84.
 */
import { findBlock, findOpenBlock, isSameContent } from '#core/decide/matter.ts'
import type { Refused, Situation } from '#core/decide/outcome.ts'
import { changedSince, restoredEntry, type Restoration } from '#core/decide/restore/restoration.ts'
import { bringBack } from '#core/decide/supersede.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { Change, Proposal } from '#core/floor/floor.ts'

export function restoreMerged(
  situation: Situation,
  proposal: Proposal,
  change: Extract<Change, { kind: 'merge' }>
): Restoration | Refused {
  const { as, before } = proposal.outcome ?? {}
  const first = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!first.ok) return first
  const second = findBlock(situation, change.with, 'paragraph-gone')
  if (!second.ok) return second
  const entry = situation.floor.paragraphs.get(change.with)
  const isAsMerged =
    before !== undefined &&
    isSameContent(as ?? change.content, first.value.node.content) &&
    entry?.deletedBy === proposal.id &&
    second.value.node.content.size === 0
  if (!isAsMerged) return changedSince()
  return {
    ok: true,
    text: [
      { op: 'replace', block: change.paragraph, content: fromJSON(before) },
      { op: 'replace', block: change.with, content: fromJSON(entry.deletedContent ?? []) }
    ],
    floor: [
      { op: 'paragraph', id: change.with, entry: restoredEntry(entry, situation.now) },
      ...bringBack(situation, proposal.id)
    ]
  }
}
