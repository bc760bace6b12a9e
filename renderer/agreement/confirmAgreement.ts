/**
 * Sends the confirmation of an agreement in the name of one who was pending.
 */
import { nameOf } from '#core/decide/speakFor.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

export function confirmAgreement(seat: Seat, paragraph: string, code: string): void {
  const { participant, conference } = seat.session
  const isSelf = participant.role === 'delegate' && participant.delegation === code
  void seat.send(
    { kind: 'confirm', paragraph, ...(isSelf ? {} : { onBehalfOf: code }) },
    say('agreement.hasConfirmed', { name: nameOf(conference, code) })
  )
}
