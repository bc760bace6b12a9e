/**
 * The routes by which sessions are seen and ended: the secretariat sees all, everybody else their own, so that whoever
 * left a laptop somewhere can shut it out. And the way to one more: a link that a person makes for a further device.
 */
import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '#relay/http/httpContext.ts'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import { signedIn } from '#relay/http/signedIn.ts'
import { inviteUrl } from '#relay/conference/createConference.ts'
import { limitTries } from '#relay/sessions/limitTries.ts'

export function addSessionRoutes(app: FastifyInstance, { sessions, hall, baseUrl, pin }: HttpContext): void {
  // Each link is a row in the file.
  const made = limitTries(() => performance.now())

  app.post('/api/session/device', async (request, reply) => {
    const { session } = signedIn(sessions, request)
    const wait = made.wait(session.id)
    if (wait > 0) {
      reply.header('retry-after', String(wait))
      throw new HttpRefusal(
        429,
        'too-many-links',
        'Many links for further devices were made just now. Use the last one, or wait a moment.'
      )
    }
    made.failed(session.id)
    const { code, expiresAt } = await sessions.inviteDevice(session)
    return { code, url: inviteUrl(baseUrl(), code, pin()), expiresAt }
  })

  app.get('/api/sessions', async (request) => {
    const { session: own, participant: asking } = signedIn(sessions, request)
    const rooms = new Map<string, number>()
    for (const { session } of hall.connections()) rooms.set(session.id, (rooms.get(session.id) ?? 0) + 1)
    return sessions
      .live()
      .filter(({ participant }) => asking.role === 'secretariat' || participant === asking.id)
      .map(({ id, participant, createdAt, expiresAt }) => ({
        id,
        participant: sessions.participant(participant),
        createdAt,
        expiresAt,
        rooms: rooms.get(id) ?? 0,
        own: id === own.id
      }))
  })

  app.delete<{ Params: { id: string } }>('/api/sessions/:id', async (request) => {
    const { participant: asking } = signedIn(sessions, request)
    const found = sessions.live().find(({ id }) => id === request.params.id)
    // Whose it is not learns nothing of it, not even that it is there.
    if (!found || (asking.role !== 'secretariat' && found.participant !== asking.id)) {
      throw new HttpRefusal(404, 'no-such-session', 'There is no such session, or it has ended. Reload the list.')
    }
    await sessions.revokeSession(found)
    return { ok: true }
  })
}
