/**
 * The line above or below a draft that says who sees it.
 */
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { REVISES } from '#renderer/desk/createBench.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

export function deskLine(seat: Seat, draft: DeskProposal): string {
  const { participant, conference } = seat.session
  const revision = typeof draft.map.get(REVISES) === 'string' ? ' · a new version' : ''
  if (seat.bench?.kind === 'desk')
    return say('desk.yourDeskOnlySees', { nameOf: nameOf(conference, participant.delegation ?? ''), revision })
  if (draft.onBehalfOf !== undefined)
    return `For ${nameOf(conference, draft.onBehalfOf)} · only you see this until it is tabled${revision}`
  return say('desk.onlyYouSeeThis', { revision })
}
