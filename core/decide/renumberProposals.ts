/**
 * What stays on the table when a revision is issued: it follows a paragraph that is still in the text, and is called by the new
 * numbers. Called by `issueRevision`. Rules P35 and N14.
 */
import type { Situation } from '#core/decide/outcome.ts'
import type { Block, TextModel } from '#core/document/textModel.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import type { Change, FloorChange, FloorMeta, Proposal } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { proposedLabel } from '#core/numbering/proposedLabel.ts'
import { inOrderOfTabling } from '#core/numbering/provisionalLabels.ts'

interface Issued {
  readonly clean: TextModel
  readonly labels: ReadonlyMap<string, Label>
  readonly numbering: NonNullable<FloorMeta['numbering']>
  readonly stays: (block: Block) => boolean
}

export function renumberProposals(situation: Situation, { clean, labels, numbering, stays }: Issued): FloorChange[] {
  const proposals = new Map(situation.floor.proposals)
  const floor = { ...situation.floor, proposals, meta: { ...situation.floor.meta, numbering } }
  const taken = new Set(Object.values(numbering))
  const place = { text: clean, profile: situation.profile, floor, labels, isTaken: (label: string) => taken.has(label) }
  const changes: FloorChange[] = []
  const pending = [...proposals.values()].filter(({ state }) => state === 'tabled' || state === 'parked')
  // What is countered is called first: the counter's label comes from its.
  const inOrder = (a: Proposal, b: Proposal) =>
    Number(a.change.kind === 'counter') - Number(b.change.kind === 'counter') || inOrderOfTabling(a, b)
  for (const old of pending.sort(inOrder)) {
    const change = reanchored(situation, old.change, stays)
    const label = old.label === undefined ? undefined : proposedLabel(change, place)
    if (label) taken.add(label)
    const earlier = old.earlier.map(({ label: _before, ...version }) => version)
    const proposal: Proposal = { ...old, change, earlier, ...(label !== undefined && { label }) }
    proposals.set(old.id, proposal)
    if (change !== old.change || label !== old.label) changes.push({ op: 'proposal', proposal })
  }
  return changes
}

/** What was proposed after a paragraph that leaves the text now follows the one before it. */
function reanchored(situation: Situation, change: Change, stays: (block: Block) => boolean): Change {
  const { blocks, indexOf } = situation.text
  const move = (id: string | null): string | null => {
    const index = id === null ? undefined : indexOf.get(currentBlock(situation.text, situation.floor, id))
    if (index === undefined || stays(blocks[index]!)) return id
    return blocks.slice(0, index).findLast(stays)?.id ?? null
  }
  if (change.kind === 'insert' || change.kind === 'move') {
    const after = move(change.after)
    return after === change.after ? change : { ...change, after }
  }
  if (change.kind === 'counter' && change.to === 'insert') {
    const paragraph = move(change.paragraph)
    return paragraph === change.paragraph ? change : { ...change, paragraph }
  }
  return change
}
