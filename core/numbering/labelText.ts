/**
 * The labels of a text as the floor has them: what the last issue or the record fixed, the draft's custom, and none that a
 * proposal bears already. Called by everything that names paragraphs: `compile`, `decide`, `issueRevision`.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor, Proposal } from '#core/floor/floor.ts'
import { computeLabels, type Label } from '#core/numbering/computeLabels.ts'

export function labelText(text: TextModel, profile: Profile, floor: Floor): ReadonlyMap<string, Label> {
  const { numbering, settings } = floor.meta
  return computeLabels(text, profile, numbering, settings.labels, reservedLabels(floor))
}

const known = new WeakMap<Floor['proposals'], { readonly since: number; readonly labels: ReadonlySet<string> }>()

/** Labels that proposals bear, or bore since the last issue: nothing else may be called so. */
export function reservedLabels(floor: Floor): ReadonlySet<string> {
  const since = floor.revisions.at(-1)?.seq ?? 0
  const found = known.get(floor.proposals)
  if (found?.since === since) return found.labels
  const labels = new Set<string>()
  for (const proposal of floor.proposals.values()) {
    if (!isLive(proposal, since)) continue
    for (const { label } of [...proposal.earlier, proposal]) if (label) labels.add(label)
  }
  known.set(floor.proposals, { since, labels })
  return labels
}

/** Not settled before the last issue: what the room called it still means something. */
export function isLive({ state, outcome }: Proposal, since: number): boolean {
  return state === 'tabled' || state === 'parked' || (outcome?.seq ?? 0) > since
}
