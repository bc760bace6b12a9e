/**
 * What reopening an accepted proposal does to the text: it goes back to what it was, unless somebody has worked on the
 * paragraph since. Called by `reopenMatter`. Rules P21, P28 to P31, P42 and M23.
 */
import { withoutBracket } from '#core/brackets/bracketMarks.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import { restoreBrackets } from '#core/brackets/restoreBrackets.ts'
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import { entryOf, findBlock, findOpenBlock, isSameContent } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
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
import type { Change, FloorChange, ParagraphEntry, Proposal } from '#core/floor/floor.ts'

const NOTHING: Restoration = { ok: true, text: [], floor: [] }

export function planRestoration(situation: Situation, proposal: Proposal): Restoration | Refused {
  if (proposal.state === 'superseded') return takeOutBrackets(situation, proposal)
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
  const stands = (id: string) => situation.floor.brackets.get(id)?.state === 'standing'
  const before = fromJSON(outcome.before)
  const made = keepBrackets(before, fromJSON(accepted!))
  const content = restoreBrackets(block.value.node.content, before, made, stands)
  return { ok: true, text: [{ op: 'replace', block: block.value.id, content }], floor: [] }
}

function removeInserted(situation: Situation, proposal: Proposal, content: InlineJSON): Restoration | Refused {
  const id = proposal.outcome?.inserted ?? ''
  const block = findOpenBlock(situation, id, 'change', 'paragraph-gone')
  if (!block.ok) return block
  if (!isSameContent(proposal.outcome?.as ?? content, block.value.node.content)) return changedSince()
  if (standingBracketsIn(situation.text, situation.floor, id).length > 0) {
    return refuse(
      'brackets-standing',
      'Brackets stand in the paragraph that this brought in. Lift those first, then reopen it.'
    )
  }
  if (hasDependents(situation, id, true) || blockWithSubparagraphs(situation.text, id).length > 1) {
    return dependentsOpen()
  }
  return { ok: true, text: [{ op: 'remove', block: id }], floor: bringBack(situation, proposal.id) }
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
  floor.push(...bringBack(situation, proposal.id))
  return { ok: true, text, floor }
}

/**
 * It was put in the text between brackets: they go, with what else went into them, and the words are as they were. Where
 * the words are others by now, only the proposal comes back, and the text stays. Rule M23.
 */
function takeOutBrackets(situation: Situation, proposal: Proposal): Restoration | Refused {
  const { change, outcome } = proposal
  if (change.kind !== 'amend' || outcome?.before === undefined || outcome.as === undefined) return NOTHING
  const block = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!block.ok || !isSameContent(outcome.as, block.value.node.content)) return NOTHING
  const { id } = block.value
  const back = [...situation.floor.proposals.values()].filter((other) => {
    return other.state === 'superseded' && other.outcome?.by === outcome.by && other.outcome?.seq === outcome.seq
  })
  const ids = new Set(back.map((other) => other.id))
  // A proposal that came back alone may have gone into other brackets before: those stay.
  const lifted = standingBracketsIn(situation.text, situation.floor, id).filter(
    ({ from, at }) => at === outcome.at && from?.some((one) => ids.has(one))
  )
  const floor: FloorChange[] = []
  for (const other of back) {
    if (other.id === proposal.id) continue
    const { outcome: _settled, ...kept } = other
    floor.push({ op: 'proposal', proposal: { ...kept, state: 'tabled' } })
  }
  const ended = { at: situation.now, seq: situation.seq, kept: 'other' as const, repairs: [] }
  for (const bracket of lifted) {
    const words = { before: { [id]: outcome.as }, after: { [id]: outcome.before } }
    floor.push({ op: 'bracket', bracket: { ...bracket, state: 'lifted', outcome: { ...ended, ...words } } })
  }
  const entry = situation.floor.paragraphs.get(id)
  const stillBracketed = standingBracketsIn(situation.text, situation.floor, id).length > lifted.length
  if (entry?.state === 'bracketed' && !stillBracketed) {
    floor.push({ op: 'paragraph', id, entry: { ...entry, state: 'open', at: situation.now } })
  }
  const gone = new Set(lifted.map((bracket) => bracket.id))
  const stands = (one: string) => !gone.has(one) && situation.floor.brackets.get(one)?.state === 'standing'
  const content = restoreBrackets(block.value.node.content, fromJSON(outcome.before), fromJSON(outcome.as), stands)
  return { ok: true, text: [{ op: 'replace', block: id, content: withoutBracket(content, gone) }], floor }
}
