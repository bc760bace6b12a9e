/**
 * What nearly every verb asks first: is the proposal there and in a state to take the command, is its paragraph there and
 * not closed? And what every verb ends with: the receipt. Used by the verbs of this folder only.
 */
import type { Fragment } from 'prosemirror-model'
import { sameWords } from '#core/brackets/bracketMarks.ts'
import type { Command } from '#core/commands/command.ts'
import { paragraphAllows, proposalAllows, type ParagraphAct } from '#core/decide/commandRights.ts'
import { fixedNumbering } from '#core/decide/fixedNumbering.ts'
import { refuse, type Granted, type Receipt, type Refused, type Situation } from '#core/decide/outcome.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { blockWithSubparagraphs, type Block, type InlineJSON } from '#core/document/textModel.ts'
import type { FloorChange, ParagraphEntry, Proposal, ProposalState } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { labelText } from '#core/numbering/labelText.ts'

type Found<Value> = { readonly ok: true; readonly value: Value } | Refused

const found = <Value>(value: Value): Found<Value> => ({ ok: true, value })

const STATE_IN_WORDS: Readonly<Record<ProposalState, string>> = {
  tabled: 'tabled',
  accepted: 'accepted',
  'accepted-as-amended': 'accepted as amended',
  'not-retained': 'not retained',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  parked: 'parked'
}

/** The proposal a command names, if it is there and in a state that allows the command. Rule P23. */
export function findProposal(situation: Situation, id: string, command: Command): Found<Proposal> {
  const proposal = situation.floor.proposals.get(id)
  if (!proposal) return refuse('no-such-proposal', `There is no proposal "${id}" on the floor of this draft.`)
  if (!proposalAllows(command.kind, proposal.state)) {
    const advice = proposal.state === 'tabled' ? 'It is still on the table.' : 'The Chair can reopen it.'
    return refuse(
      'wrong-state',
      `This proposal is ${STATE_IN_WORDS[proposal.state]}, so the command does not apply. ${advice}`
    )
  }
  return found(proposal)
}

/** A block that is in the text. `paragraph-gone` where a proposal speaks of it, `no-such-paragraph` where a command does. */
export function findBlock(
  situation: Situation,
  id: string,
  code: 'paragraph-gone' | 'no-such-paragraph'
): Found<Block> {
  const index = situation.text.indexOf.get(id)
  if (index !== undefined) return found(situation.text.blocks[index]!)
  return refuse(
    code,
    code === 'paragraph-gone'
      ? 'The paragraph is no longer in the text. The sponsor can propose it anew as an insertion.'
      : `There is no paragraph "${id}" in the text. Reload the draft and choose the paragraph again.`
  )
}

export function entryOf(situation: Pick<Situation, 'floor'>, id: string): ParagraphEntry {
  return situation.floor.paragraphs.get(id) ?? { state: 'open' }
}

/** The paragraph, if its state allows the act. Rules P11 and P26. */
export function findOpenBlock(
  situation: Situation,
  id: string,
  act: ParagraphAct,
  code: 'paragraph-gone' | 'no-such-paragraph'
): Found<Block> {
  const block = findBlock(situation, id, code)
  if (!block.ok) return block
  const { state, silence } = entryOf(situation, id)
  if (silence === 'open' && act !== 'position') return underSilence(titleOf(situation, block.value))
  return paragraphAllows(act, state) ? block : closed(situation, block.value, act)
}

/** The paragraph, if it may be moved: also one that was agreed while its place stayed open. Rules P11 and P42. */
export function findMovable(
  situation: Situation,
  id: string,
  code: 'paragraph-gone' | 'no-such-paragraph'
): Found<Block> {
  return findOpenBlock(situation, id, entryOf(situation, id).placement === 'open' ? 'place' : 'change', code)
}

/** The paragraph, if neither its own state nor that of a sub-paragraph forbids to take it out. Rule P11. */
export function findDeletable(
  situation: Situation,
  id: string,
  code: 'paragraph-gone' | 'no-such-paragraph'
): Found<Block> {
  const block = findOpenBlock(situation, id, 'change', code)
  if (!block.ok) return block
  const settled = blockWithSubparagraphs(situation.text, id).find((below) => {
    const { state } = entryOf(situation, below.id)
    return state !== 'deleted' && !paragraphAllows('change', state)
  })
  return settled ? closed(situation, settled, 'change') : block
}

/** @param title what is frozen, as a sentence begins with it. Rule P101. */
export function underSilence(title: string): Refused {
  return refuse(
    'under-silence',
    `${title} is under silence, and nothing about it changes meanwhile. Break the silence on it, or wait until it is over.`
  )
}

function closed(situation: Situation, block: Block, act: ParagraphAct): Refused {
  const { state } = entryOf(situation, block.id)
  const name = titleOf(situation, block)
  const words = state === 'ad-ref' ? 'agreed ad ref' : state
  if (act === 'bracket') {
    return refuse('paragraph-closed', `${name} is ${words}. The Chair can reopen it; then brackets can be put in it.`)
  }
  if (act === 'change' || act === 'place' || act === 'position') {
    return refuse('paragraph-closed', `${name} is ${words}. The Chair can reopen it; then it takes proposals again.`)
  }
  return refuse('wrong-state', `${name} is ${words}, so this does not apply to it.`)
}

export function labelsOf(situation: Situation): ReadonlyMap<string, Label> {
  return labelText(situation.text, situation.profile, situation.floor)
}

/** How the record and refusals call a block: its label, or its kind and first words. */
export function titleOf(situation: Situation, block: Block): string {
  const label = labelsOf(situation).get(block.id)?.label
  if (label) return /^\d/u.test(label) ? `Paragraph ${label}` : label.startsWith('(') ? `Sub-paragraph ${label}` : label
  const words = block.node.textContent
  const kind = block.type === 'subparagraph' ? 'sub-paragraph' : block.type
  if (words === '') return `The empty ${kind}`
  const letters = [...words]
  return `The ${kind} "${letters.slice(0, 40).join('')}${letters.length > 40 ? '…' : ''}"`
}

/** The same within a sentence: "paragraph 7", "PP3", "the heading "…"". */
export function titleWithin(situation: Situation, block: Block): string {
  return titleOf(situation, block).replace(/^(?:The|Paragraph|Sub-paragraph) /u, (word) => word.toLowerCase())
}

/** Whether a wording kept as JSON is, word for word and mark for mark, that of a fragment; brackets are no words. */
export function isSameContent(content: InlineJSON | null, fragment: Fragment): boolean {
  return content !== null && sameWords(fromJSON(content), fragment)
}

/** A decision carried out: its changes and the receipt that tells of them. */
export function grant(
  situation: Situation,
  command: Command,
  changes: Partial<Pick<Granted, 'text' | 'floor'>>,
  line: Pick<Receipt, 'summary'> &
    Partial<Pick<Receipt, 'proposal' | 'paragraph' | 'label' | 'superseded' | 'bracket' | 'package' | 'warnings'>>
): Granted {
  const { id, name, role, delegation } = situation.actor
  const numbering = fixedNumbering(situation, command.kind)
  const fixing: FloorChange[] =
    numbering === situation.floor.meta.numbering ? [] : [{ op: 'meta', meta: { numbering } }]
  return {
    ok: true,
    text: changes.text ?? [],
    floor: [...fixing, ...(changes.floor ?? [])],
    receipt: {
      seq: situation.seq,
      id: command.id,
      kind: command.kind,
      draft: situation.draft,
      at: situation.now,
      participant: { id, name, role, ...(delegation !== undefined && { delegation }) },
      command,
      ...line
    }
  }
}
