/**
 * The labels of all insertions on the floor, in the order in which they were first tabled: the first after OP3 is OP3 bis,
 * the next OP3 ter. Called by `compile`, and by `acceptProposal` so that an accepted paragraph keeps its label.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor, Proposal } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { provisionalLabel } from '#core/numbering/provisionalLabel.ts'

/** @returns label by proposal id, for every insertion that is tabled or parked */
export function provisionalLabels(
  text: TextModel,
  profile: Profile,
  labels: ReadonlyMap<string, Label>,
  floor: Floor
): ReadonlyMap<string, string> {
  const taken = new Set(floor.meta.numbering ? Object.values(floor.meta.numbering) : [])
  for (const { label } of labels.values()) taken.add(label)
  const result = new Map<string, string>()
  const insertions = [...floor.proposals.values()].filter(
    ({ state, change }) => change.kind === 'insert' && (state === 'tabled' || state === 'parked')
  )
  for (const proposal of insertions.sort(inOrderOfTabling)) {
    if (proposal.change.kind !== 'insert') continue
    const { after, node } = proposal.change
    const kept = proposal.became === undefined ? undefined : floor.meta.numbering?.[proposal.became]
    const label = kept ?? provisionalLabel(text, profile, labels, after, node, (candidate) => taken.has(candidate))
    if (label !== '') taken.add(label)
    result.set(proposal.id, label)
  }
  return result
}

/** By the moment the first version was tabled; a Map of Yjs has no order of its own. */
export function inOrderOfTabling(a: Proposal, b: Proposal): number {
  const first = (proposal: Proposal) => proposal.earlier[0]?.tabledAt ?? proposal.tabledAt
  return first(a).localeCompare(first(b)) || a.id.localeCompare(b.id)
}
