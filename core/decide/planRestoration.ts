/**
 * What reopening an accepted proposal does to the text: it goes back to what it was, unless somebody has worked on the
 * paragraph since. Called by `reopenMatter`. Rules P21, P28 to P31
 * and P42.
 */
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import { restoreBrackets } from '#core/brackets/restoreBrackets.ts'
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import { entryOf, findBlock, findOpenBlock, isSameContent } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { withoutConditions } from '#core/decide/conditions.ts'
import { blockWithSubparagraphs, type TextChange } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { FloorChange, ParagraphEntry, Proposal } from '#core/floor/floor.ts'

export interface Restoration {
  readonly ok: true
  readonly text: readonly TextChange[]
  readonly floor: readonly FloorChange[]
}

const NOTHING: Restoration = { ok: true, text: [], floor: [] }

export function planRestoration(situation: Situation, proposal: Proposal): Restoration | Refused {
  if (proposal.state !== 'accepted' && proposal.state !== 'accepted-as-amended') return NOTHING
  const { change, outcome } = proposal
  if (change.kind === 'insert') return removeInserted(situation, proposal)
  if (change.kind === 'move') return moveBack(situation, proposal)
  if (change.kind === 'delete' && proposal.state === 'accepted') return restoreDeleted(situation, proposal)
  const block = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  const accepted = outcome?.as ?? (change.kind === 'amend' ? change.content : null)
  if (!outcome?.before || !isSameContent(accepted, block.value.node.content)) return changedSince()
  const stands = (id: string) => situation.floor.brackets.get(id)?.state === 'standing'
  const before = fromJSON(outcome.before)
  const made = keepBrackets(before, fromJSON(accepted!))
  const content = restoreBrackets(block.value.node.content, before, made, stands)
  return { ok: true, text: [{ op: 'replace', block: block.value.id, content }], floor: [] }
}

function removeInserted(situation: Situation, proposal: Proposal): Restoration | Refused {
  const id = proposal.outcome?.inserted
  const block = findOpenBlock(situation, id ?? '', 'change', 'paragraph-gone')
  if (!block.ok) return block
  const accepted = proposal.outcome?.as ?? (proposal.change.kind === 'insert' ? proposal.change.content : null)
  if (!isSameContent(accepted, block.value.node.content)) return changedSince()
  if (standingBracketsIn(situation.text, situation.floor, id!).length > 0) {
    return refuse(
      'brackets-standing',
      'Brackets stand in the paragraph that this brought in. Lift those first, then reopen it.'
    )
  }
  const dependent = [...situation.floor.proposals.values()].some(({ state, change }) => {
    if (state !== 'tabled' && state !== 'parked') return false
    if (change.kind !== 'insert' && change.paragraph === id) return true
    return (change.kind === 'insert' || change.kind === 'move') && change.after === id
  })
  if (dependent || blockWithSubparagraphs(situation.text, id!).length > 1) {
    return refuse(
      'proposals-open',
      'Other proposals or sub-paragraphs depend on the paragraph that this brought in. Decide those first, then reopen it.'
    )
  }
  return { ok: true, text: [{ op: 'remove', block: id! }], floor: [] }
}

function moveBack(situation: Situation, proposal: Proposal): Restoration | Refused {
  if (proposal.change.kind !== 'move') return NOTHING
  const { paragraph } = proposal.change
  const placed = proposal.outcome?.placed === true
  const block = findOpenBlock(situation, paragraph, placed ? 'place' : 'change', 'paragraph-gone')
  if (!block.ok) return block
  const after = proposal.outcome?.movedFrom ?? null
  const blocks = blockWithSubparagraphs(situation.text, paragraph).map(({ id }) => id)
  if (after !== null) {
    const place = findBlock(situation, after, 'paragraph-gone')
    if (!place.ok || blocks.includes(after)) return changedSince()
  }
  const entry: ParagraphEntry = { ...entryOf(situation, paragraph), placement: 'open', at: situation.now }
  return {
    ok: true,
    text: [{ op: 'move', blocks, after }],
    floor: placed && isAgreed(entry) ? [{ op: 'paragraph', id: paragraph, entry }] : []
  }
}

function isAgreed({ state }: ParagraphEntry): boolean {
  return state === 'ad-ref' || state === 'agreed'
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
    const state = standingBracketsIn(situation.text, situation.floor, id).length > 0 ? 'bracketed' : 'open'
    floor.push({ op: 'paragraph', id, entry: { ...restoredEntry(entry, situation.now), state } })
  }
  for (const other of situation.floor.proposals.values()) {
    if (other.state !== 'superseded' || other.outcome?.by !== proposal.id) continue
    const { outcome: _settled, ...kept } = other
    floor.push({ op: 'proposal', proposal: { ...kept, state: 'tabled' } })
  }
  return { ok: true, text, floor }
}

/** A paragraph's entry when it is open again. */
export function restoredEntry(entry: ParagraphEntry, now: string): ParagraphEntry {
  const { deletedContent: _words, deletedBy: _deletion, agreedContent: _agreed, ...kept } = withoutConditions(entry)
  return { ...kept, state: 'open', at: now }
}

function changedSince(): Refused {
  return refuse(
    'paragraph-changed',
    'The text has changed there since it was accepted, and going back would lose those words. Table a proposal for what should stand instead.'
  )
}
