/**
 * Sends what lies on the bench to the floor: a new proposal, or a new version of one already tabled. The draft leaves the
 * bench only when the relay has answered with a receipt; a refusal leaves every word where it is.
 */
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { deskToChange } from '#core/desk/deskToChange.ts'
import { discardDeskProposal } from '#core/desk/discardDeskProposal.ts'
import { markTabled } from '#core/desk/markTabled.ts'
import { REVISES } from '#renderer/desk/createBench.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

/** @returns whether it is on the floor now */
export async function tableDraft(seat: Seat, draft: DeskProposal): Promise<boolean> {
  const revises: unknown = draft.map.get(REVISES)
  const change = deskToChange(draft.map)
  const rationale = draft.map.get('rationale')
  const onBehalfOf = draft.map.get('onBehalfOf')
  const why = typeof rationale === 'string' && rationale.trim() !== '' ? { rationale: rationale.trim() } : {}
  const answer =
    typeof revises === 'string'
      ? await seat.send({ kind: 'revise', proposal: revises, change, ...why }, say('desk.theNewVersionIs'))
      : await seat.send(
          { kind: 'table', change, ...why, ...(typeof onBehalfOf === 'string' ? { onBehalfOf } : {}) },
          say('desk.tabled')
        )
  if (!answer.ok) return false
  if (!seat.bench) return true
  const { doc } = seat.bench.room.get()
  const { proposal } = answer.value
  if (seat.bench.kind === 'desk' && proposal !== undefined) markTabled(doc, draft.id, proposal)
  else discardDeskProposal(doc, draft.id)
  if (proposal !== undefined) seat.selection.update((selection) => ({ ...selection, proposal }))
  return true
}
