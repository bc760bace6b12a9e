/**
 * What the relay would say to a captured line, asked of the same function before it is sent: an agreed paragraph takes no
 * amendment, and whoever types should know before Enter. Changes nothing.
 */
import type { CapturedLine } from '#core/capture/captured.ts'
import { decide } from '#core/decide/decide.ts'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import type { Seat } from '#renderer/draft/seat.ts'

/** @returns the refusal's sentence, or null when the relay will take it */
export function foreseeRefusal(seat: Seat, model: DraftModel, captured: CapturedLine): string | null {
  const { session, draft } = seat
  for (const command of captured.commands) {
    const decision = decide(
      {
        conference: session.conference,
        draft: draft.id,
        profile: draft.profile,
        text: model.text,
        floor: model.floor,
        actor: session.participant,
        now: new Date().toISOString(),
        seq: 0,
        newId: () => 'foreseen'
      },
      { ...command, id: 'foreseen' }
    )
    if (!decision.ok) return decision.message
  }
  return null
}
