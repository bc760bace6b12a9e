/**
 * Whether the floor, as a participant sees it, shows what a receipt says was done. A rehearsal asks it of everyone in the
 * room after each command: a decision that somebody does not see was not carried out.
 */
import type { Receipt } from '#core/decide/outcome.ts'
import type { DraftSettings, Floor } from '#core/floor/floor.ts'

export function isSeen(floor: Floor, receipt: Receipt): boolean {
  const { at, command, proposal: id, paragraph, seq, participant } = receipt
  const proposal = id === undefined ? undefined : floor.proposals.get(id)
  const entry = paragraph === undefined ? undefined : floor.paragraphs.get(paragraph)
  const state = entry?.state ?? 'open'
  const bracket = receipt.bracket === undefined ? undefined : floor.brackets.get(receipt.bracket)
  const pack = receipt.package === undefined ? undefined : floor.packages.get(receipt.package)
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
      const positions = bracket?.positions ?? proposal?.positions ?? entry?.positions ?? []
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
      if (command.bracket !== undefined) return bracket?.state === 'standing'
      return command.proposal === undefined ? state === 'open' : proposal?.state === 'tabled'
    case 'bracket':
      return bracket === undefined ? state === 'bracketed' : bracket.state === 'standing'
    case 'agree':
      return state === (command.adRef ? 'ad-ref' : 'agreed')
    case 'release':
      return bracket !== undefined && !bracket.holders.includes(command.onBehalfOf ?? participant.delegation ?? '')
    case 'lift':
      return bracket?.state === 'lifted'
    case 'alternatives':
      return command.proposals.every((id) => floor.proposals.get(id)?.state === 'superseded')
    case 'confirm':
      return !(entry?.pending ?? []).includes(command.onBehalfOf ?? participant.delegation ?? '')
    case 'link':
      return pack !== undefined
    case 'unlink':
      return pack?.state === 'dissolved'
    case 'settle':
      return pack?.state === 'settled'
    case 'note':
      return [...floor.noted.values()].some((noted) => noted.at === at && noted.words === command.words)
    case 'configure':
      return Object.entries(command.settings).every(
        ([name, value]) => value === undefined || floor.meta.settings[name as keyof DraftSettings] === value
      )
    case 'openSilence':
    case 'extendSilence':
      return [...floor.silences.values()].some(({ closesAt }) => closesAt === new Date(command.until).toISOString())
    case 'breakSilence':
      return command.paragraphs.every((id) => floor.paragraphs.get(id)?.silence === undefined)
    case 'closeSilence':
      return [...floor.silences.values()].every(({ state: stands }) => stands !== 'open')
    case 'statement':
      return [...floor.statements.values()].some((statement) => statement.seq === seq)
    case 'adopt':
      return [...floor.paragraphs.values()].every(({ state }) => state === 'agreed' || state === 'deleted')
    case 'grantPen':
      return command.delegations.every((code) => floor.meta.pen.includes(code))
    case 'revokePen':
      return command.delegations.every((code) => !floor.meta.pen.includes(code))
    case 'issue':
      return floor.revisions.some((revision) => revision.seq === seq)
  }
}
