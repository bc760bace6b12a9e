/**
 * The Chair does not retain a proposal; its point may be reflected elsewhere. The text does not change. Called by
 * `decide`. Rules P1, P23, P25 and P56.
 */
import type { RejectCommand } from '#core/commands/command.ts'
import { findReflection } from '#core/decide/findReflection.ts'
import { findProposal, grant } from '#core/decide/matter.ts'
import type { Decision, Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { sponsorOf, type Proposal } from '#core/floor/floor.ts'

export function rejectProposal(situation: Situation, command: RejectCommand): Decision {
  const matter = findProposal(situation, command.proposal, command)
  if (!matter.ok) return matter
  const { reflectedIn } = command
  const reflection = findReflection(situation, command.proposal, reflectedIn)
  if (!reflection.ok) return reflection
  const proposal: Proposal = {
    ...matter.value,
    state: 'not-retained',
    outcome: { at: situation.now, seq: situation.seq, ...(reflectedIn !== undefined && { reflectedIn }) }
  }
  const what = inWords(situation, proposal.change)
  const sponsor = nameOf(situation.conference, sponsorOf(proposal))
  return grant(
    situation,
    command,
    { floor: [{ op: 'proposal', proposal }] },
    {
      proposal: proposal.id,
      ...about(situation, proposal.change),
      summary: `Not retained: ${what} (${sponsor})${reflection.name === null ? '' : `; reflected in ${reflection.name}`}.`
    }
  )
}
