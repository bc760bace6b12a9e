/**
 * The labels of all insertions on the floor, in the order in which they were first tabled: the first after OP3 is OP3 bis,
 * the next OP3 ter. Called by `compile`, and by `acceptProposal` so that an accepted paragraph keeps its label. What is
 * withdrawn or not retained keeps its label until the next issue: the room has called it so, and nothing else may be.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor, Proposal } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { provisionalLabel } from '#core/numbering/provisionalLabel.ts'

/** @returns label by proposal id, for every insertion that was not settled before the last issue */
export function provisionalLabels(
  text: TextModel,
  profile: Profile,
  labels: ReadonlyMap<string, Label>,
  floor: Floor
): ReadonlyMap<string, string> {
  const taken = new Set(floor.meta.numbering ? Object.values(floor.meta.numbering) : [])
  for (const { label } of labels.values()) taken.add(label)
  const result = new Map<string, string>()
  const lastIssue = floor.revisions.at(-1)?.seq ?? 0
  const isLive = ({ state, outcome }: Proposal) =>
    state === 'tabled' || state === 'parked' || (outcome?.seq ?? 0) > lastIssue
  const insertions = [...floor.proposals.values()].filter(
    (proposal) => proposal.change.kind === 'insert' && isLive(proposal)
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
  return compareWords(firstTabled(a), firstTabled(b)) || compareWords(a.id, b.id)
}

function firstTabled(proposal: Proposal): string {
  return proposal.earlier[0]?.tabledAt ?? proposal.tabledAt
}

/** Plain order of characters: times and ids are not words of a language. */
function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
