/** Who sends a request, from its `Authorization: Bearer TOKEN`. Used by every route that is not open to all. */
import type { FastifyRequest } from 'fastify'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import type { Sessions, SignedIn } from '#relay/sessions/createSessions.ts'

/** @throws HttpRefusal 401 */
export function signedIn(sessions: Sessions, request: FastifyRequest): SignedIn {
  const match = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(request.headers.authorization ?? '')
  const found = match && sessions.find(match[1]!)
  if (!found) {
    throw new HttpRefusal(401, 'no-session', 'No valid session came with this request. Open your invite link again.')
  }
  return found
}

/** @throws HttpRefusal 401 or 403 */
export function signedInSecretariat(sessions: Sessions, request: FastifyRequest): SignedIn {
  const found = signedIn(sessions, request)
  if (found.participant.role !== 'secretariat') {
    throw new HttpRefusal(
      403,
      'not-allowed',
      'Only the secretariat manages participants and invites. Ask it to do this for you.'
    )
  }
  return found
}
