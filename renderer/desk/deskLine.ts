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
  const revision = typeof draft.map.get(REVISES) === 'string' ? ` · ${say('desk.aNewVersion')}` : ''
  if (seat.bench?.kind === 'desk')
    return say('desk.yourDesk', { name: nameOf(conference, participant.delegation ?? '') }) + revision
  if (draft.onBehalfOf !== undefined)
    return say('desk.forAnother', { name: nameOf(conference, draft.onBehalfOf) }) + revision
  return say('desk.onlyYou') + revision
}
