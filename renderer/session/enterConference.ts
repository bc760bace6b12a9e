/**
 * From an invite, or from a session kept earlier, to a session that the relay honours now. Called when the application
 * starts. When the relay cannot be reached, a kept session is enough to go on from this device's own copy.
 */
import type { Conference, Participant } from '#core/conference/conference.ts'
import { callRelay, type Failure } from '#renderer/session/callRelay.ts'
import { deviceSecret } from '#renderer/session/deviceSecret.ts'
import { forgetSession, keepSession, recallSession, type Session } from '#renderer/session/session.ts'

export type Entry =
  | { readonly kind: 'in'; readonly session: Session; readonly reached: boolean }
  | { readonly kind: 'no-invite' }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly invite: string | null }

export async function enterConference(invite: string | null): Promise<Entry> {
  if (invite !== null) return enterByInvite(invite)
  const kept = recallSession()
  if (!kept) return { kind: 'no-invite' }
  const answer = await callRelay<{ conference: Conference; participant: Participant }>('/api/conference', {
    token: kept.token
  })
  if (answer.ok) {
    const session = { token: kept.token, ...answer.value }
    keepSession(session)
    return { kind: 'in', session, reached: true }
  }
  if (answer.status === 0) return { kind: 'in', session: kept, reached: false }
  if (answer.status === 401 || answer.status === 403) forgetSession(kept)
  return { kind: 'refused', failure: answer, invite: null }
}

async function enterByInvite(invite: string): Promise<Entry> {
  const answer = await callRelay<Session>('/api/session', { method: 'POST', body: { invite, device: deviceSecret() } })
  if (!answer.ok) return { kind: 'refused', failure: answer, invite }
  // The conference in this answer may be brief; the whole of it comes with the token.
  const whole = await callRelay<{ conference: Conference; participant: Participant }>('/api/conference', {
    token: answer.value.token
  })
  if (!whole.ok) return { kind: 'refused', failure: whole, invite }
  const session: Session = { token: answer.value.token, ...whole.value }
  keepSession(session)
  return { kind: 'in', session, reached: true }
}
