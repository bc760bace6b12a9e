/**
 * A proposal is tabled: it goes to the floor, frozen. Called by `decide`. Rules P2 to P14.
 */
import type { TableCommand } from '#core/commands/command.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { labelProposal } from '#core/decide/labelProposal.ts'
import { grant } from '#core/decide/matter.ts'
import { normalizeChange } from '#core/decide/normalizeChange.ts'
import type { Decision, Situation } from '#core/decide/outcome.ts'
import { nameOf, speakFor } from '#core/decide/speakFor.ts'
import { sponsorOf, type Proposal } from '#core/floor/floor.ts'

export function tableProposal(situation: Situation, command: TableCommand): Decision {
  const speaker = speakFor(situation, command.onBehalfOf)
  if (!speaker.ok) return speaker
  const normal = normalizeChange(situation, command.change)
  if (!normal.ok) return normal
  const proposal: Proposal = {
    id: situation.newId(),
    change: normal.change,
    base: normal.base,
    by: speaker.by,
    ...(speaker.onBehalfOf !== undefined && { onBehalfOf: speaker.onBehalfOf }),
    cosponsors: [],
    positions: [],
    version: 1,
    earlier: [],
    state: 'tabled',
    ...(command.rationale && { rationale: command.rationale }),
    tabledAt: situation.now,
    ...labelProposal(situation, normal.change)
  }
  const sponsor = nameOf(situation.conference, sponsorOf(proposal))
  return grant(
    situation,
    command,
    { floor: [{ op: 'proposal', proposal }] },
    {
      proposal: proposal.id,
      ...about(situation, normal.change),
      summary: `${sponsor} tabled ${inWords(situation, normal.change)}.`
    }
  )
}
