/**
 * What reopening an accepted proposal does to the text: it goes back to what it was, unless somebody has worked on the
 * paragraph since. Called by `reopenMatter`. Rules P21 and P28 to P31.
 */
import { findBlock, findOpenBlock, isSameContent } from '#core/decide/matter.ts'
import type { Refused, Situation } from '#core/decide/outcome.ts'
import {
  changedSince,
  dependentsOpen,
  hasDependents,
  restoredEntry,
  type Restoration
} from '#core/decide/restore/restoration.ts'
import { restoreLevel } from '#core/decide/restore/restoreLevel.ts'
import { restoreMerged } from '#core/decide/restore/restoreMerged.ts'
import { restoreReplaced } from '#core/decide/restore/restoreReplaced.ts'
import { restoreSplit } from '#core/decide/restore/restoreSplit.ts'
import { bringBack } from '#core/decide/supersede.ts'
import { blockWithSubparagraphs, type InlineJSON, type TextChange } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { Change, FloorChange, Proposal } from '#core/floor/floor.ts'

const NOTHING: Restoration = { ok: true, text: [], floor: [] }

export function planRestoration(situation: Situation, proposal: Proposal): Restoration | Refused {
  if (proposal.state !== 'accepted' && proposal.state !== 'accepted-as-amended') return NOTHING
  const { change } = proposal
  switch (change.kind) {
    case 'insert':
      return removeInserted(situation, proposal, change.content)
    case 'move':
      return moveBack(situation, proposal)
    case 'delete':
      return proposal.state === 'accepted'
        ? restoreDeleted(situation, proposal)
        : restoreWords(situation, proposal, change)
    case 'amend':
      return restoreWords(situation, proposal, change)
    case 'replace':
      return restoreReplaced(situation, proposal, change.content)
    case 'counter':
      return change.to === 'replace'
        ? restoreReplaced(situation, proposal, change.content)
        : removeInserted(situation, proposal, change.content)
    case 'split':
      return restoreSplit(situation, proposal, change)
    case 'merge':
      return restoreMerged(situation, proposal, change)
    case 'level':
      return restoreLevel(situation, proposal, change)
  }
}

function restoreWords(
  situation: Situation,
  { outcome }: Proposal,
  change: Extract<Change, { kind: 'amend' | 'delete' }>
): Restoration | Refused {
  const block = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  const accepted = outcome?.as ?? (change.kind === 'amend' ? change.content : null)
  if (!outcome?.before || !isSameContent(accepted, block.value.node.content)) return changedSince()
  return { ok: true, text: [{ op: 'replace', block: block.value.id, content: fromJSON(outcome.before) }], floor: [] }
}

function removeInserted(situation: Situation, proposal: Proposal, content: InlineJSON): Restoration | Refused {
  const id = proposal.outcome?.inserted ?? ''
  const block = findOpenBlock(situation, id, 'change', 'paragraph-gone')
  if (!block.ok) return block
  if (!isSameContent(proposal.outcome?.as ?? content, block.value.node.content)) return changedSince()
  if (hasDependents(situation, id, true) || blockWithSubparagraphs(situation.text, id).length > 1) {
    return dependentsOpen()
  }
  return { ok: true, text: [{ op: 'remove', block: id }], floor: bringBack(situation, proposal.id) }
}

function moveBack(situation: Situation, proposal: Proposal): Restoration | Refused {
  if (proposal.change.kind !== 'move') return NOTHING
  const { paragraph } = proposal.change
  const block = findOpenBlock(situation, paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  const after = proposal.outcome?.movedFrom ?? null
  const blocks = blockWithSubparagraphs(situation.text, paragraph).map(({ id }) => id)
  if (after !== null) {
    const place = findBlock(situation, after, 'paragraph-gone')
    if (!place.ok || blocks.includes(after)) return changedSince()
  }
  return { ok: true, text: [{ op: 'move', blocks, after }], floor: [] }
}

function restoreDeleted(situation: Situation, proposal: Proposal): Restoration | Refused {
  if (proposal.change.kind !== 'delete') return NOTHING
  const block = findBlock(situation, proposal.change.paragraph, 'paragraph-gone')
  if (!block.ok) return block
  const text: TextChange[] = []
  const floor: FloorChange[] = []
  for (const { id, node } of situation.text.blocks) {
    const entry = situation.floor.paragraphs.get(id)
    if (entry?.state !== 'deleted' || entry.deletedBy !== proposal.id) continue
    if (node.content.size > 0) return changedSince()
    if (entry.deletedContent?.length) text.push({ op: 'replace', block: id, content: fromJSON(entry.deletedContent) })
    floor.push({ op: 'paragraph', id, entry: restoredEntry(entry, situation.now) })
  }
  floor.push(...bringBack(situation, proposal.id))
  return { ok: true, text, floor }
}
