/**
 * Sends the confirmation of an agreement in the name of one who was pending.
 */
import { nameOf } from '#core/decide/speakFor.ts'
import type { Seat } from '#renderer/draft/seat.ts'

export function confirmAgreement(seat: Seat, paragraph: string, code: string): void {
  const { participant, conference } = seat.session
  const isSelf = participant.role === 'delegate' && participant.delegation === code
  void seat.send(
    { kind: 'confirm', paragraph, ...(isSelf ? {} : { onBehalfOf: code }) },
    `${nameOf(conference, code)} has confirmed.`
  )
}
