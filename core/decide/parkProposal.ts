/**
 * The Chair sets a proposal aside to come back to it. Called by `decide`. Rules P1 and P23.
 */
import type { ParkCommand } from '#core/commands/command.ts'
import { findProposal, grant } from '#core/decide/matter.ts'
import type { Decision, Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { sponsorOf, type Proposal } from '#core/floor/floor.ts'

export function parkProposal(situation: Situation, command: ParkCommand): Decision {
  const matter = findProposal(situation, command.proposal, command)
  if (!matter.ok) return matter
  const proposal: Proposal = { ...matter.value, state: 'parked', outcome: { at: situation.now, seq: situation.seq } }
  const sponsor = nameOf(situation.conference, sponsorOf(proposal))
  return grant(
    situation,
    command,
    { floor: [{ op: 'proposal', proposal }] },
    {
      proposal: proposal.id,
      ...about(situation, proposal.change),
      summary: `Parked: ${inWords(situation, proposal.change)} (${sponsor}).`
    }
  )
}
