/**
 * The Chair accepts a proposal, as it stands or as amended: its words go into the text. Called by `decide` alone, whether
 * the Chair pressed a key or a client sent a command. Never changes a proposal other than the one accepted, except those
 * that a deletion leaves without a paragraph. Rules P16 to P23, P25 and P42.
 */
import type { Fragment } from 'prosemirror-model'
import { sameWords, withoutBrackets } from '#core/brackets/bracketMarks.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import type { AcceptCommand } from '#core/commands/command.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { fixedNumbering } from '#core/decide/fixedNumbering.ts'
import {
  entryOf,
  findBlock,
  findDeletable,
  findMovable,
  findOpenBlock,
  findProposal,
  grant,
  isSameContent,
  labelsOf
} from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { planDeletion } from '#core/decide/planDeletion.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { makeBlock } from '#core/document/makeBlock.ts'
import { placeBefore, placeFor } from '#core/document/placeFor.ts'
import {
  blockWithSubparagraphs,
  levelOf,
  type Block,
  type InlineJSON,
  type TextChange
} from '#core/document/textModel.ts'
import { contentOf, fromJSON, toContent } from '#core/document/toContent.ts'
import {
  paragraphOf,
  sponsorOf,
  type Change,
  type FloorChange,
  type Outcome,
  type Proposal
} from '#core/floor/floor.ts'
import { inOrderOfTabling, provisionalLabels } from '#core/numbering/provisionalLabels.ts'

/** What accepting does, before it is put into changes. */
interface Plan {
  readonly ok: true
  readonly text: readonly TextChange[]
  readonly outcome?: Partial<Outcome>
  readonly amended?: boolean
  readonly became?: string
  readonly floor?: readonly FloorChange[]
  readonly superseded?: readonly string[]
}

export function acceptProposal(situation: Situation, command: AcceptCommand): Decision {
  const matter = findProposal(situation, command.proposal, command)
  if (!matter.ok) return matter
  const proposal = matter.value
  let as: Fragment | undefined
  if (command.as !== undefined) {
    const wording = toContent(command.as)
    if (!wording.ok) return wording
    as = wording.content
  }
  const plan = planFor(situation, proposal, as)
  if (!plan.ok) return plan
  const accepted: Proposal = {
    ...proposal,
    state: plan.amended ? 'accepted-as-amended' : 'accepted',
    outcome: {
      at: situation.now,
      seq: situation.seq,
      ...(plan.amended && as && { as: (as.toJSON() ?? []) as InlineJSON }),
      ...plan.outcome
    },
    ...(plan.became !== undefined && { became: plan.became })
  }
  const sponsor = nameOf(situation.conference, sponsorOf(proposal))
  return grant(
    situation,
    command,
    { text: plan.text, floor: [{ op: 'proposal', proposal: accepted }, ...(plan.floor ?? [])] },
    {
      proposal: proposal.id,
      ...about(situation, proposal.change),
      ...(plan.superseded?.length ? { superseded: plan.superseded } : {}),
      summary: `Accepted${plan.amended ? ' as amended' : ''}: ${inWords(situation, proposal.change)} (${sponsor}).`
    }
  )
}

function planFor(situation: Situation, proposal: Proposal, as: Fragment | undefined): Plan | Refused {
  switch (proposal.change.kind) {
    case 'amend':
      return planAmendment(situation, proposal, proposal.change, as)
    case 'insert':
      return planInsertion(situation, proposal, proposal.change, as)
    case 'delete': {
      if (as && as.size > 0) return planAmendment(situation, proposal, proposal.change, as)
      const block = findDeletable(situation, proposal.change.paragraph, 'paragraph-gone')
      if (!block.ok) return block
      if (!as && isStale(proposal, block.value))
        return stale('Accept it with empty words to delete the paragraph as it stands now')
      return { ok: true, ...planDeletion(situation, block.value.id, proposal.id) }
    }
    case 'move':
      if (as) return refuse('bad-command', 'A move has no wording, so it cannot be accepted as amended.')
      return planMove(situation, proposal.change)
  }
}

function planAmendment(
  situation: Situation,
  proposal: Proposal,
  change: Extract<Change, { kind: 'amend' | 'delete' }>,
  as: Fragment | undefined
): Plan | Refused {
  const block = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  if (!as && isStale(proposal, block.value)) {
    return stale('Accept it as amended, with the words that shall stand, or ask the sponsor for a new version')
  }
  if (as?.size === 0) {
    return refuse(
      'empty-proposal',
      'The amended wording is empty. To take the paragraph out, accept a proposal to delete it.'
    )
  }
  const proposed = change.kind === 'amend' ? fromJSON(change.content) : null
  const content = keepBrackets(block.value.node.content, as ?? proposed!)
  return {
    ok: true,
    text: content.eq(block.value.node.content) ? [] : [{ op: 'replace', block: block.value.id, content }],
    outcome: { before: contentOf(block.value.node) },
    amended: as !== undefined && !(proposed && sameWords(as, proposed))
  }
}

function planInsertion(
  situation: Situation,
  proposal: Proposal,
  change: Extract<Change, { kind: 'insert' }>,
  as: Fragment | undefined
): Plan | Refused {
  if (change.after !== null) {
    const anchor = findBlock(situation, change.after, 'paragraph-gone')
    if (!anchor.ok) return anchor
  }
  if (as?.size === 0)
    return refuse('empty-proposal', 'The amended wording is empty. Do not retain the proposal instead.')
  const proposed = fromJSON(change.content)
  // An insertion that was accepted before and reopened becomes the same paragraph again, not another one.
  const id = proposal.became ?? situation.newId()
  const node = makeBlock(change.node, id, as ? withoutBrackets(as) : proposed)
  const after = placeAmongInsertions(situation, proposal, levelOf({ id, type: change.node.type, node }))
  const label = provisionalLabels(situation.text, situation.profile, labelsOf(situation), situation.floor).get(
    proposal.id
  )
  const numbering = fixedNumbering(situation)
  const floor: FloorChange[] = [
    { op: 'paragraph', id, entry: { ...entryOf(situation, id), state: 'open', at: situation.now, from: proposal.id } },
    ...(numbering && label ? [{ op: 'meta' as const, meta: { numbering: { ...numbering, [id]: label } } }] : [])
  ]
  return {
    ok: true,
    text: [{ op: 'insert', after, node }],
    outcome: { inserted: id },
    amended: as !== undefined && !as.eq(proposed),
    became: id,
    floor
  }
}

/**
 * Behind what was tabled before it for the same place and stands there already, with all that was inserted after that:
 * the order of the text is that of the labels, in whatever order the Chair decides. Rule P19.
 */
function placeAmongInsertions(situation: Situation, proposal: Proposal, level: number): string | null {
  const { text, floor } = situation
  const anchor = paragraphOf(proposal.change)
  const broughtIn = new Map<string, Proposal>()
  for (const other of floor.proposals.values()) {
    if (other.outcome?.inserted !== undefined) broughtIn.set(other.outcome.inserted, other)
  }
  const standsBefore = (block: Block): boolean => {
    if (levelOf(block) < level) return false
    const climbed = new Set<string>()
    for (let id: string | null = block.id; id !== null && !climbed.has(id);) {
      climbed.add(id)
      const origin = broughtIn.get(id)
      if (!origin) return false
      id = paragraphOf(origin.change)
      if (id === anchor) return inOrderOfTabling(origin, proposal) < 0
    }
    return false
  }
  let after = placeFor(text, anchor, level)
  for (;;) {
    const next = text.blocks[after === null ? 0 : text.indexOf.get(after)! + 1]
    if (!next || !standsBefore(next)) return after
    after = placeFor(text, next.id, level)
  }
}

function planMove(situation: Situation, change: Extract<Change, { kind: 'move' }>): Plan | Refused {
  const block = findMovable(situation, change.paragraph, 'paragraph-gone')
  if (!block.ok) return block
  const moved = blockWithSubparagraphs(situation.text, change.paragraph)
  if (change.after !== null) {
    const anchor = findBlock(situation, change.after, 'paragraph-gone')
    if (!anchor.ok) return anchor
    if (moved.includes(anchor.value)) {
      return refuse('bad-move', 'The place has become part of the paragraph itself. Ask the sponsor for a new version.')
    }
  }
  const ids = moved.map(({ id }) => id)
  const target = placeFor(situation.text, change.after, levelOf(block.value))
  const movedFrom = placeBefore(situation.text, change.paragraph)
  // The target may have come to stand right before it, or to end in the paragraph itself: then it is there already.
  const isThere = target === movedFrom || (target !== null && ids.includes(target))
  const { placement, ...placed } = entryOf(situation, change.paragraph)
  const settled: FloorChange = { op: 'paragraph', id: change.paragraph, entry: { ...placed, at: situation.now } }
  return {
    ok: true,
    text: isThere ? [] : [{ op: 'move', blocks: ids, after: target }],
    outcome: { movedFrom, ...(placement && { placed: true as const }) },
    floor: placement ? [settled] : []
  }
}

function isStale(proposal: Proposal, block: Block): boolean {
  return !isSameContent(proposal.base.content, block.node.content)
}

function stale(advice: string): Refused {
  return refuse(
    'stale',
    `The paragraph has changed since this was tabled, so it cannot be accepted as it stands. ${advice}.`
  )
}
