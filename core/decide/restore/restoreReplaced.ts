/**
 * Reopening an accepted replacement: the old paragraph stands in its place again, with what was proposed on it. Called by
 * `planRestoration`. Rules P29, P31 and P73.
 */
import { findOpenBlock, isSameContent, labelsOf } from '#core/decide/matter.ts'
import type { Refused, Situation } from '#core/decide/outcome.ts'
import {
  changedSince,
  dependentsOpen,
  hasDependents,
  restoredEntry,
  type Restoration
} from '#core/decide/restore/restoration.ts'
import { bringBack } from '#core/decide/supersede.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import type { FloorChange, Proposal } from '#core/floor/floor.ts'

export function restoreReplaced(situation: Situation, proposal: Proposal, content: InlineJSON): Restoration | Refused {
  const { inserted = '', replaced = '', as } = proposal.outcome ?? {}
  const block = findOpenBlock(situation, inserted, 'change', 'paragraph-gone')
  if (!block.ok) return block
  if (!isSameContent(as ?? content, block.value.node.content)) return changedSince()
  const old = situation.floor.paragraphs.get(replaced)
  if (old?.deletedBy !== proposal.id || situation.text.indexOf.has(replaced)) return changedSince()
  if (hasDependents(situation, inserted, false)) return dependentsOpen()
  const { type, attrs } = block.value.node
  const node = type.createChecked({ ...attrs, id: replaced }, fromJSON(old.deletedContent ?? []))
  const label = labelsOf(situation).get(inserted)?.label
  const { numbering } = situation.floor.meta
  const floor: FloorChange[] = [
    { op: 'paragraph', id: replaced, entry: restoredEntry(old, situation.now) },
    // What was meant to follow the one that leaves follows the one that comes back.
    {
      op: 'paragraph',
      id: inserted,
      entry: { ...situation.floor.paragraphs.get(inserted), state: 'deleted', at: situation.now, successor: replaced }
    },
    ...bringBack(situation, proposal.id)
  ]
  if (label && numbering) floor.push({ op: 'meta', meta: { numbering: { ...numbering, [replaced]: label } } })
  return {
    ok: true,
    text: [
      { op: 'insert', after: inserted, node },
      { op: 'remove', block: inserted }
    ],
    floor
  }
}
