/**
 * Signs this window's participant out: nothing of the conference stays on this device, and the relay ends the session.
 * Called by the application once the rooms are closed. Says what was reached, and never that more was.
 */
import { forgetLayout } from '#renderer/draft/layout.ts'
import { forgetAuthors } from '#renderer/import/rememberAuthors.ts'
import { callRelay } from '#renderer/session/callRelay.ts'
import { forgetDevice } from '#renderer/session/deviceSecret.ts'
import { forgetSession, type Session } from '#renderer/session/session.ts'
import { forgetRooms } from '#renderer/sync/persistRoom.ts'

export interface SignedOut {
  /** The relay ended the session, or knew it no more. */
  readonly ended: boolean
  /** The copies of the rooms on this device are gone. */
  readonly forgotten: boolean
  /** Why the last decision was not carried out, in a sentence; null when it was, or when none was held. */
  readonly undone: string | null
}

/** Neither a network that swallows requests nor a window that sleeps on a database keeps anybody waiting for longer. */
export const PATIENCE_MS = 10_000

/** @param lastDecision a decision on its way in the name of this session, which must not end before it is answered */
export async function signOut(
  session: Session,
  lastDecision: Promise<string | null> = Promise.resolve(null)
): Promise<SignedOut> {
  // Before anything is waited for: a window closed in the next moment must not be signed in again.
  forgetSession(session)
  forgetLayout(session.participant)
  forgetAuthors(session.conference.id)
  forgetDevice()
  const [undone, ended, forgotten] = await Promise.all([
    patiently(lastDecision, null),
    patiently(endSession(session.token, lastDecision), false),
    patiently(forgetRooms(session.participant.id), false)
  ])
  return { ended, forgotten, undone }
}

async function endSession(token: string, lastDecision: Promise<unknown>): Promise<boolean> {
  await lastDecision
  const answer = await callRelay('/api/session', { method: 'DELETE', token, keepalive: true })
  return answer.ok || answer.status === 401
}

function patiently<T>(result: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(otherwise), PATIENCE_MS)
    void result
      .catch(() => otherwise)
      .then((value) => {
        clearTimeout(timer)
        resolve(value)
      })
  })
}
