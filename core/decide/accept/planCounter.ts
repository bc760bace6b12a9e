/**
 * Accepting a counter-wording: its words go in where what it counters would stand, under that label; what it counters is
 * superseded. Called by `acceptProposal`. Rules P76 to P78.
 */
import type { Fragment } from 'prosemirror-model'
import type { Plan } from '#core/decide/accept/plan.ts'
import { planInsertion } from '#core/decide/accept/planInsertion.ts'
import { planReplacement } from '#core/decide/accept/planReplacement.ts'
import { findPlace } from '#core/floor/findPlace.ts'
import { labelsOf } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { supersededBy } from '#core/decide/supersede.ts'
import type { Change, Proposal } from '#core/floor/floor.ts'

export function planCounter(
  situation: Situation,
  proposal: Proposal,
  change: Extract<Change, { kind: 'counter' }>,
  as: Fragment | undefined
): Plan | Refused {
  const origin = situation.floor.proposals.get(change.proposal)
  if (!origin || (origin.change.kind !== 'insert' && origin.change.kind !== 'replace')) {
    return refuse('no-such-proposal', 'What this counters is not on the floor of this draft.')
  }
  const place = findPlace(situation, origin)
  if (place !== null) {
    const label = labelsOf(situation).get(place)?.label
    return refuse(
      'stale',
      `What this counters is decided, and its place is taken${label ? ` by ${label}` : ''}. Its sponsor can revise it into an amendment to the paragraph; its words are kept.`
    )
  }
  if (origin.change.kind === 'replace') {
    return planReplacement(situation, proposal, { ...origin.change, content: change.content }, as)
  }
  const plan = planInsertion(situation, proposal, { ...origin.change, content: change.content }, as, origin)
  const isPending = origin.state === 'tabled' || origin.state === 'parked'
  if (!plan.ok || !isPending) return plan
  return {
    ...plan,
    floor: [...(plan.floor ?? []), supersededBy(situation, origin, proposal.id)],
    superseded: [origin.id]
  }
}
