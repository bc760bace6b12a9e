/**
 * The Chair accepts a proposal, as it stands or as amended: its words go into the text. Called by `decide` alone, whether
 * the Chair pressed a key or a client sent a command. Never changes a proposal other than the one accepted, except those
 * that it leaves without a paragraph. The other kinds have their plans in `accept/`. Rules P16 to P23, P25, P42 and M12 to
 * M14.
 */
import type { Fragment } from 'prosemirror-model'
import { sameWords } from '#core/brackets/bracketMarks.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import type { AcceptCommand } from '#core/commands/command.ts'
import { stale, type Plan } from '#core/decide/accept/plan.ts'
import { planCounter } from '#core/decide/accept/planCounter.ts'
import { planInsertion } from '#core/decide/accept/planInsertion.ts'
import { planLevel } from '#core/decide/accept/planLevel.ts'
import { planMerger } from '#core/decide/accept/planMerger.ts'
import { planReplacement } from '#core/decide/accept/planReplacement.ts'
import { planSplit } from '#core/decide/accept/planSplit.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import {
  entryOf,
  findBlock,
  findDeletable,
  findMovable,
  findOpenBlock,
  findProposal,
  grant,
  isSameContent
} from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { planDeletion } from '#core/decide/planDeletion.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { placeBefore, placeFor } from '#core/document/placeFor.ts'
import { blockWithSubparagraphs, levelOf, type Block, type InlineJSON } from '#core/document/textModel.ts'
import { contentOf, fromJSON, tidied, toContent } from '#core/document/toContent.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import { sponsorOf, type Change, type FloorChange, type Proposal } from '#core/floor/floor.ts'
import { mergeProposal, type ProposalMerge } from '#core/merge/mergeProposal.ts'

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
  const unseen = seesOtherWords(situation, proposal, command)
  if (unseen) return unseen
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
    ...(plan.became !== undefined && { became: plan.became }),
    ...(plan.becameParts !== undefined && { becameParts: plan.becameParts })
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
      summary: `Accepted${plan.amended ? ' as amended' : plan.outcome?.merged ? ', merged with the present words' : ''}: ${inWords(situation, proposal.change)} (${sponsor}).`
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
    case 'replace':
      return planReplacement(situation, proposal, proposal.change, as)
    case 'counter':
      return planCounter(situation, proposal, proposal.change, as)
    case 'split':
      if (as) return refuse('bad-command', 'A division has several wordings, so it cannot be accepted as amended.')
      return planSplit(situation, proposal, proposal.change)
    case 'merge':
      return planMerger(situation, proposal, proposal.change, as)
    case 'level':
      if (as) return refuse('bad-command', 'Another level has no wording, so it cannot be accepted as amended.')
      return planLevel(situation, proposal, proposal.change)
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
  const merge = isStale(proposal, block.value) ? mergeProposal(proposal, block.value.node.content) : null
  if (!as && merge) return stale(adviceOn(merge))
  if (as?.size === 0) {
    return refuse(
      'empty-proposal',
      'The amended wording is empty. To take the paragraph out, accept a proposal to delete it.'
    )
  }
  const proposed = change.kind === 'amend' ? fromJSON(change.content) : null
  const content = keepBrackets(block.value.node.content, as ?? proposed!)
  const isProposed = proposed !== null && sameWords(as ?? proposed, proposed)
  const isMerged = as !== undefined && merge?.fit === 'merged' && sameWords(as, merge.content)
  return {
    ok: true,
    text: content.eq(block.value.node.content) ? [] : [{ op: 'replace', block: block.value.id, content }],
    outcome: {
      before: contentOf(block.value.node),
      ...(isMerged && { merged: true, ...(!isProposed && { as: (content.toJSON() ?? []) as InlineJSON }) })
    },
    amended: !isProposed && !isMerged
  }
}

/** Words that were made on other words of the paragraph would undo what was written since. Rule M13. */
function seesOtherWords(situation: Situation, { change }: Proposal, command: AcceptCommand): Refused | null {
  if (command.seen === undefined || (change.kind !== 'amend' && change.kind !== 'delete')) return null
  const block = findBlock(situation, change.paragraph, 'paragraph-gone')
  if (!block.ok) return block
  const seen = toContent(command.seen)
  if (!seen.ok) return seen
  if (seen.content.eq(tidied(block.value.node.content))) return null
  return refuse(
    'paragraph-changed',
    'The paragraph has changed since these words were made, and they would undo that. Look at it as it stands now, then accept again.'
  )
}

function adviceOn({ fit, conflicts }: ProposalMerge): string {
  if (fit === 'merged')
    return 'It merges with the present words: accept it merged, or ask the sponsor for a new version'
  const places = conflicts.length === 1 ? 'one place' : `${conflicts.length} places`
  return `It collides with the present words in ${places}: accept it as amended, with the words that shall stand, or ask the sponsor for a new version`
}
function planMove(situation: Situation, change: Extract<Change, { kind: 'move' }>): Plan | Refused {
  const block = findMovable(situation, change.paragraph, 'paragraph-gone')
  if (!block.ok) return block
  const moved = blockWithSubparagraphs(situation.text, change.paragraph)
  const after = change.after === null ? null : currentBlock(situation.text, situation.floor, change.after)
  if (after !== null) {
    const anchor = findBlock(situation, after, 'paragraph-gone')
    if (!anchor.ok) return anchor
    if (moved.includes(anchor.value)) {
      return refuse('bad-move', 'The place has become part of the paragraph itself. Ask the sponsor for a new version.')
    }
  }
  const ids = moved.map(({ id }) => id)
  const target = placeFor(situation.text, after, levelOf(block.value))
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
