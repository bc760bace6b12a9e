/**
 * Accepting an insertion: a new paragraph comes in at its place, under the label the room has called it by. Called by
 * `acceptProposal` and, for a counter-wording to an insertion, by `planCounter`. Rules P18 and P19.
 */
import type { Fragment } from 'prosemirror-model'
import { withoutBrackets } from '#core/brackets/bracketMarks.ts'
import type { Plan } from '#core/decide/accept/plan.ts'
import { fixedNumbering } from '#core/decide/fixedNumbering.ts'
import { entryOf, findBlock, labelsOf } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { makeBlock } from '#core/document/makeBlock.ts'
import { placeFor } from '#core/document/placeFor.ts'
import { levelOf, type Block } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import { paragraphOf, type Change, type Floor, type FloorChange, type Proposal } from '#core/floor/floor.ts'
import { proposedLabel } from '#core/numbering/proposedLabel.ts'
import { reservedLabels } from '#core/numbering/labelText.ts'
import { inOrderOfTabling, provisionalLabels } from '#core/numbering/provisionalLabels.ts'

/** @param origin the insertion at whose place it stands: the proposal itself, or what it counters */
export function planInsertion(
  situation: Situation,
  proposal: Proposal,
  change: Extract<Change, { kind: 'insert' }>,
  as: Fragment | undefined,
  origin: Proposal = proposal
): Plan | Refused {
  const anchor = change.after === null ? null : currentBlock(situation.text, situation.floor, change.after)
  if (anchor !== null) {
    const found = findBlock(situation, anchor, 'paragraph-gone')
    if (!found.ok) return found
  }
  if (as?.size === 0)
    return refuse('empty-proposal', 'The amended wording is empty. Do not retain the proposal instead.')
  const proposed = fromJSON(change.content)
  // An insertion that was accepted before and reopened becomes the same paragraph again, not another one.
  const id = proposal.became ?? situation.newId()
  const node = makeBlock(change.node, id, as ? withoutBrackets(as) : proposed)
  const after = placeAmongInsertions(situation, origin, anchor, levelOf({ id, type: change.node.type, node }))
  const label = freeLabel(situation, origin, id)
  const floor: FloorChange[] = [
    { op: 'paragraph', id, entry: { ...entryOf(situation, id), state: 'open', at: situation.now, from: proposal.id } },
    ...(label ? [{ op: 'meta' as const, meta: { numbering: { ...fixedNumbering(situation), [id]: label } } }] : [])
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

/** The label it was discussed under; another only if a paragraph in the text has taken that: the insertion was countered. */
function freeLabel(situation: Situation, origin: Proposal, id: string): string | undefined {
  const { text, profile, floor } = situation
  const labels = labelsOf(situation)
  const borne = new Set([...labels].filter(([block]) => block !== id).map(([, { label }]) => label))
  const own = provisionalLabels(text, profile, labels, floor).get(origin.id)
  if (own === undefined || own === '' || !borne.has(own)) return own
  const taken = new Set([...borne, ...reservedLabels(floor), ...Object.values(floor.meta.numbering ?? {})])
  return proposedLabel(origin.change, { text, profile, floor, labels, isTaken: (label) => taken.has(label) })
}

/**
 * Behind what was tabled before it for the same place and stands there already, with all that was inserted after that:
 * the order of the text is that of the labels, in whatever order the Chair decides. Rule P19.
 */
function placeAmongInsertions(
  situation: Situation,
  proposal: Proposal,
  anchor: string | null,
  level: number
): string | null {
  const { text, floor } = situation
  const broughtIn = new Map<string, Proposal>()
  for (const other of floor.proposals.values()) {
    for (const id of [other.outcome?.inserted, ...(other.outcome?.parts ?? [])]) {
      if (id !== undefined) broughtIn.set(id, originOf(floor, other))
    }
  }
  const standsBefore = (block: Block): boolean => {
    if (levelOf(block) < level) return false
    const climbed = new Set<string>()
    for (let id: string | null = block.id; id !== null && !climbed.has(id);) {
      climbed.add(id)
      const origin = broughtIn.get(id)
      if (!origin) return false
      const place = paragraphOf(origin.change)
      id = place === null ? null : currentBlock(text, floor, place)
      // What a paragraph was divided into belongs to it, and nothing comes in between.
      if (id === anchor) return origin.change.kind === 'split' || inOrderOfTabling(origin, proposal) < 0
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

/** A counter-wording stands where what it counters would stand. */
function originOf(floor: Floor, proposal: Proposal): Proposal {
  const { change } = proposal
  return change.kind === 'counter' ? (floor.proposals.get(change.proposal) ?? proposal) : proposal
}
