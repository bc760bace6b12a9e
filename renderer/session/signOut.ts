/**
 * Signs this window's participant out: the relay ends the session, and nothing of the conference stays on this device.
 */
import { callRelay } from '#renderer/session/callRelay.ts'
import { forgetSession, type Session } from '#renderer/session/session.ts'
import { forgetRooms } from '#renderer/sync/persistRoom.ts'

export async function signOut(session: Session): Promise<void> {
  forgetSession(session)
  await callRelay('/api/session', { method: 'DELETE', token: session.token })
  await forgetRooms(session.participant.id)
}
