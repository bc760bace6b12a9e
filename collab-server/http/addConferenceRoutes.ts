/** The routes of the conference as a whole: signing in and out, what it is, and how the relay is doing. */
import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '#relay/http/httpContext.ts'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import { isObject } from '#relay/http/isObject.ts'
import { signedIn } from '#relay/http/signedIn.ts'

export function addConferenceRoutes(app: FastifyInstance, { conference, sessions, hall, store }: HttpContext): void {
  app.post('/api/session', async (request) => {
    const invite = isObject(request.body) ? request.body.invite : undefined
    if (typeof invite !== 'string' || invite.trim() === '' || invite.length > 200) {
      throw new HttpRefusal(
        400,
        'bad-request',
        'An invite code is missing; send {"invite":"…"} with the code of your link.'
      )
    }
    const opened = await sessions.open(invite)
    if (opened.ok) return { token: opened.token, participant: opened.participant, conference }
    if (opened.code === 'invite-revoked') {
      throw new HttpRefusal(
        410,
        'invite-revoked',
        'This invite was withdrawn and opens nothing any more. Ask the secretariat for a new one.'
      )
    }
    throw new HttpRefusal(
      401,
      'unknown-invite',
      'This invite is not known here. Check the code, or ask the secretariat for a new one.'
    )
  })

  app.delete('/api/session', async (request) => {
    const { session } = signedIn(sessions, request)
    await sessions.revokeSession(session)
    return { ok: true }
  })

  app.get('/api/conference', async (request) => {
    const { participant } = signedIn(sessions, request)
    return { conference, participant }
  })

  app.get('/health', async () => {
    await store.get('conference', 'conference')
    return { ok: true }
  })

  app.get('/metrics', async (_request, reply) => {
    const { registry } = hall.metrics
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
