/**
 * The label that a proposal is given when it is tabled, and keeps: nothing else is called so until the next issue. Called by
 * the verbs that table, revise and reopen. Rules N10 and N14.
 */
import { labelsOf } from '#core/decide/matter.ts'
import type { Situation } from '#core/decide/outcome.ts'
import { paragraphOf, type Change, type Proposal } from '#core/floor/floor.ts'
import { isLive, reservedLabels } from '#core/numbering/labelText.ts'
import { proposedLabel } from '#core/numbering/proposedLabel.ts'

type Labelled = Pick<Proposal, 'label'>

export function labelProposal(situation: Situation, change: Change): Labelled {
  const { text, profile, floor } = situation
  const labels = labelsOf(situation)
  const taken = new Set([...reservedLabels(floor), ...Object.values(floor.meta.numbering ?? {})])
  for (const { label } of labels.values()) taken.add(label)
  const label = proposedLabel(change, { text, profile, floor, labels, isTaken: (word) => taken.has(word) })
  return bringsParagraph(change) ? { label } : {}
}

/** A new version of the same at the same place is called as before. */
export function labelRevised(situation: Situation, old: Proposal, change: Change): Labelled {
  const isSamePlace = change.kind === old.change.kind && paragraphOf(change) === paragraphOf(old.change)
  if (isSamePlace && old.label !== undefined) return { label: old.label }
  return labelProposal(situation, change)
}

/** What was settled before the last issue comes back under a label of the text as it is now. */
export function labelAgain(situation: Situation, settled: Proposal): Labelled {
  const { meta, revisions } = situation.floor
  if (isLive(settled, revisions.at(-1)?.seq ?? 0)) return {}
  const kept = settled.change.kind === 'insert' ? meta.numbering?.[settled.became ?? ''] : undefined
  if (kept !== undefined) return { label: kept }
  return labelProposal(situation, settled.change)
}

function bringsParagraph({ kind }: Change): boolean {
  return kind === 'insert' || kind === 'replace' || kind === 'counter'
}
