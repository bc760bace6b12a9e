/**
 * What the relay would say to a command at this moment, asked of the same function before it is sent. Changes nothing; the
 * relay decides anew.
 */
import { decide } from '#core/decide/decide.ts'
import type { Decision } from '#core/decide/outcome.ts'
import type { CommandBody } from '#renderer/commands/sendCommand.ts'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import type { Seat } from '#renderer/draft/seat.ts'

export function foreseeCommand({ session, draft }: Seat, { text, floor }: DraftModel, body: CommandBody): Decision {
  return decide(
    {
      conference: session.conference,
      draft: draft.id,
      profile: draft.profile,
      text,
      floor,
      actor: session.participant,
      now: new Date().toISOString(),
      seq: 0,
      newId: () => 'foreseen'
    },
    { ...body, id: 'foreseen' }
  )
}
