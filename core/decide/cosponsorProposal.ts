/**
 * A delegation, or a group, puts its name beside the sponsor's. Called by `decide`. Rules P3, P4, P23 and P33.
 */
import type { CosponsorCommand } from '#core/commands/command.ts'
import { findProposal, grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf, speakFor } from '#core/decide/speakFor.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { sponsorOf, type Proposal } from '#core/floor/floor.ts'

export function cosponsorProposal(situation: Situation, command: CosponsorCommand): Decision {
  const speaker = speakFor(situation, command.onBehalfOf)
  if (!speaker.ok) return speaker
  if (situation.actor.role === 'secretariat' && speaker.onBehalfOf === undefined) {
    return refuse('bad-command', 'Say on whose behalf: the secretariat itself sponsors nothing beside others.')
  }
  const matter = findProposal(situation, command.proposal, command)
  if (!matter.ok) return matter
  const code = speaker.onBehalfOf ?? speaker.by
  const name = nameOf(situation.conference, code)
  if (code === sponsorOf(matter.value)) return refuse('already-so', `${name} is the sponsor of this proposal already.`)
  if (matter.value.cosponsors.includes(code)) return refuse('already-so', `${name} co-sponsors this proposal already.`)
  const proposal: Proposal = { ...matter.value, cosponsors: [...matter.value.cosponsors, code] }
  return grant(
    situation,
    command,
    { floor: [{ op: 'proposal', proposal }] },
    {
      proposal: proposal.id,
      ...about(situation, proposal.change),
      summary: `${name} co-sponsored ${inWords(situation, proposal.change)} (${nameOf(situation.conference, sponsorOf(proposal))}).`
    }
  )
}
