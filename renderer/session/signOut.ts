/**
 * Signs this window's participant out: the relay ends the session, and nothing of the conference stays on this device.
 */
import { callRelay } from '#renderer/session/callRelay.ts'
import { forgetSession, type Session } from '#renderer/session/session.ts'
import { forgetLayout } from '#renderer/draft/layout.ts'
import { forgetRooms } from '#renderer/sync/persistRoom.ts'

export async function signOut(session: Session): Promise<void> {
  forgetSession(session)
  forgetLayout(session.participant)
  await callRelay('/api/session', { method: 'DELETE', token: session.token })
  await forgetRooms(session.participant.id)
}
