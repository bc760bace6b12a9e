/**
 * The labels of all paragraphs proposed on the floor: the first insertion after OP3 is OP3 bis, the next OP3 ter; the first
 * replacement OP3 alt. Each was given when its proposal was tabled. Called by `compile`, and by `acceptProposal` so that an
 * accepted paragraph keeps its label. What is withdrawn or not retained keeps its label until the next issue: the room has
 * called it so, and nothing else may be.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor, Proposal } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { isLive, reservedLabels } from '#core/numbering/labelText.ts'
import { proposedLabel } from '#core/numbering/proposedLabel.ts'

/** @returns label by proposal id, for every proposal that brings a paragraph and was not settled before the last issue */
export function provisionalLabels(
  text: TextModel,
  profile: Profile,
  labels: ReadonlyMap<string, Label>,
  floor: Floor
): ReadonlyMap<string, string> {
  const { numbering } = floor.meta
  const result = new Map<string, string>()
  const since = floor.revisions.at(-1)?.seq ?? 0
  const nameless: Proposal[] = []
  for (const proposal of floor.proposals.values()) {
    const { kind } = proposal.change
    if ((kind !== 'insert' && kind !== 'replace' && kind !== 'counter') || !isLive(proposal, since)) continue
    const kept = kind === 'insert' && proposal.became !== undefined ? numbering?.[proposal.became] : undefined
    const label = kept ?? proposal.label
    if (label === undefined) nameless.push(proposal)
    else result.set(proposal.id, label)
  }
  if (nameless.length === 0) return result
  // A floor that an earlier version of the program wrote: labels are given in the order of tabling.
  const taken = new Set([...(numbering ? Object.values(numbering) : []), ...reservedLabels(floor), ...result.values()])
  for (const { label } of labels.values()) taken.add(label)
  const place = { text, profile, floor, labels, isTaken: (label: string) => taken.has(label) }
  for (const proposal of nameless.sort(inOrderOfTabling)) {
    const label = proposedLabel(proposal.change, place)
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
