/**
 * The sponsor takes a proposal back. It stays on the record and can be seen; its point may be found elsewhere.
 * Called by `decide`. Rules P6, P23 and P56.
 */
import type { WithdrawCommand } from '#core/commands/command.ts'
import { findReflection } from '#core/decide/findReflection.ts'
import { isSponsor } from '#core/decide/isSponsor.ts'
import { findProposal, grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { sponsorOf, type Proposal } from '#core/floor/floor.ts'

export function withdrawProposal(situation: Situation, command: WithdrawCommand): Decision {
  const matter = findProposal(situation, command.proposal, command)
  if (!matter.ok) return matter
  if (!isSponsor(situation.actor, matter.value, situation.conference)) {
    return refuse('not-yours', 'Only its sponsor can withdraw a proposal. You can oppose it, or ask its sponsor.')
  }
  const { reflectedIn } = command
  const reflection = findReflection(situation, command.proposal, reflectedIn)
  if (!reflection.ok) return reflection
  const proposal: Proposal = {
    ...matter.value,
    state: 'withdrawn',
    outcome: { at: situation.now, seq: situation.seq, ...(reflectedIn !== undefined && { reflectedIn }) }
  }
  const sponsor = nameOf(situation.conference, sponsorOf(proposal))
  return grant(
    situation,
    command,
    { floor: [{ op: 'proposal', proposal }] },
    {
      proposal: proposal.id,
      ...about(situation, proposal.change),
      summary: `${sponsor} withdrew ${inWords(situation, proposal.change)}${reflection.name === null ? '' : `; see ${reflection.name}`}.`
    }
  )
}
