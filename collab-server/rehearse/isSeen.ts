/**
 * Whether the floor, as a participant sees it, shows what a receipt says was done. A rehearsal asks it of everyone in the
 * room after each command: a decision that somebody does not see was not carried out.
 */
import type { Receipt } from '#core/decide/outcome.ts'
import type { Floor } from '#core/floor/floor.ts'

export function isSeen(floor: Floor, { at, command, proposal: id, paragraph, seq, participant }: Receipt): boolean {
  const proposal = id === undefined ? undefined : floor.proposals.get(id)
  const state = paragraph === undefined ? 'open' : (floor.paragraphs.get(paragraph)?.state ?? 'open')
  switch (command.kind) {
    case 'table':
      return proposal !== undefined
    case 'revise':
      return proposal?.tabledAt === at && proposal.version > 1
    case 'withdraw':
      return proposal?.state === 'withdrawn'
    case 'cosponsor': {
      const by = command.onBehalfOf ?? participant.delegation
      return by !== undefined && proposal?.cosponsors.includes(by) === true
    }
    case 'position': {
      const by = command.onBehalfOf ?? participant.delegation
      const positions =
        proposal?.positions ?? (paragraph === undefined ? [] : (floor.paragraphs.get(paragraph)?.positions ?? []))
      const taken = positions.find((position) => position.by === by)
      return (taken?.position ?? null) === command.position
    }
    case 'accept':
      return proposal?.outcome?.seq === seq && proposal.state.startsWith('accepted')
    case 'reject':
      return proposal?.outcome?.seq === seq && proposal.state === 'not-retained'
    case 'park':
      return proposal?.state === 'parked'
    case 'reopen':
      return command.proposal === undefined ? state === 'open' : proposal?.state === 'tabled'
    case 'bracket':
      return state === 'bracketed'
    case 'agree':
      return state === (command.adRef ? 'ad-ref' : 'agreed')
    case 'grantPen':
      return command.delegations.every((code) => floor.meta.pen.includes(code))
    case 'revokePen':
      return command.delegations.every((code) => !floor.meta.pen.includes(code))
    case 'issue':
      return floor.revisions.some((revision) => revision.seq === seq)
  }
}
