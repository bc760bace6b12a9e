/**
 * Whether an actor may revise and withdraw a proposal. Rule P6.
 */
import { CHAIR, SECRETARIAT, type Conference, type Participant } from '#core/conference/conference.ts'
import { sponsorOf, type Proposal } from '#core/floor/floor.ts'

export function isSponsor(actor: Participant, proposal: Proposal, conference: Conference): boolean {
  if (actor.role === 'chair') return proposal.by === CHAIR
  if (actor.role === 'secretariat') return proposal.by === SECRETARIAT
  if (actor.role !== 'delegate' || actor.delegation === undefined) return false
  if (proposal.by === actor.delegation || sponsorOf(proposal) === actor.delegation) return true
  // Recorded by the secretariat for a group: any of its members is the sponsor.
  if (proposal.by !== SECRETARIAT || proposal.onBehalfOf === undefined) return false
  const group = conference.groups.find((candidate) => candidate.code === proposal.onBehalfOf)
  return group?.members.includes(actor.delegation) ?? false
}
