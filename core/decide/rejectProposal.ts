/**
 * The Chair does not retain a proposal; its point may be reflected elsewhere. The text does not change. Called by
 * `decide`. Rules P1, P23 and P25.
 */
import type { RejectCommand } from '#core/commands/command.ts'
import { findProposal, grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { sponsorOf, type Proposal } from '#core/floor/floor.ts'

export function rejectProposal(situation: Situation, command: RejectCommand): Decision {
  const matter = findProposal(situation, command.proposal, command)
  if (!matter.ok) return matter
  const { reflectedIn } = command
  if (reflectedIn !== undefined) {
    const isThere = situation.text.indexOf.has(reflectedIn) || situation.floor.proposals.has(reflectedIn)
    if (!isThere || reflectedIn === command.proposal) {
      return refuse(
        'no-such-paragraph',
        'The place in which the point is reflected is no paragraph and no other proposal of this draft.'
      )
    }
  }
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
      summary: `Not retained: ${what} (${sponsor})${reflectedIn === undefined ? '' : '; reflected elsewhere'}.`
    }
  )
}
