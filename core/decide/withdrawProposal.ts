/**
 * The sponsor takes a proposal back. It stays on the record and can be seen. Called by `decide`. Rules P6 and P23.
 */
import type { WithdrawCommand } from '#core/commands/command.ts'
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
  const proposal: Proposal = {
    ...matter.value,
    state: 'withdrawn',
    outcome: { at: situation.now, seq: situation.seq }
  }
  const sponsor = nameOf(situation.conference, sponsorOf(proposal))
  return grant(
    situation,
    command,
    { floor: [{ op: 'proposal', proposal }] },
    {
      proposal: proposal.id,
      ...about(situation, proposal.change),
      summary: `${sponsor} withdrew ${inWords(situation, proposal.change)}.`
    }
  )
}
