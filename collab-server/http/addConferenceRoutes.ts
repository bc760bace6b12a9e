/** The routes of the conference as a whole: signing in and out, what it is, and how the relay is doing. */
import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '#relay/http/httpContext.ts'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import { isObject } from '#relay/http/isObject.ts'
import { limitTries } from '#relay/sessions/limitTries.ts'
import { signedIn } from '#relay/http/signedIn.ts'

const INVITE_ENDED = {
  'invite-revoked': 'This invite was withdrawn and opens nothing any more. Ask the secretariat for a new one.',
  'invite-expired': 'This invite was good until a day that has passed. Ask the secretariat for a new one.',
  'invite-used-up':
    'This invite was used on another device or in another browser, and opens no more. If that was you, make a link for this device there (“Open on another device” in the menu), or ask the secretariat for a new one. If it was not, tell the secretariat at once.'
} as const

export function addConferenceRoutes(app: FastifyInstance, context: HttpContext): void {
  const { conference, sessions, hall, store } = context
  const tries = limitTries(() => performance.now())

  app.post('/api/session', async (request, reply) => {
    const { invite, device } = isObject(request.body) ? request.body : {}
    if (typeof invite !== 'string' || invite.trim() === '' || invite.length > 200) {
      throw new HttpRefusal(
        400,
        'bad-request',
        'An invite code is missing; send {"invite":"…"} with the code of your link.'
      )
    }
    if (device !== undefined && !(typeof device === 'string' && /^[A-Za-z0-9_-]{20,200}$/.test(device))) {
      throw new HttpRefusal(
        400,
        'bad-request',
        'What the device calls itself ("device") is 20 to 200 letters and digits, or is left out.'
      )
    }
    // Looked up first: a whole delegation may sit behind one address, and a code that is good opens whatever others tried there.
    const opened = await sessions.open(invite, device)
    if (opened.ok) return { token: opened.token, participant: opened.participant, conference }
    if (opened.code !== 'unknown-invite') throw new HttpRefusal(410, opened.code, INVITE_ENDED[opened.code])
    const wait = tries.wait(request.ip)
    if (wait > 0) {
      reply.header('retry-after', String(wait))
      throw new HttpRefusal(
        429,
        'too-many-tries',
        'Too many codes that are not known were tried from this network, and yours is not known here either. Check it, wait a moment and try again.'
      )
    }
    tries.failed(request.ip)
    throw new HttpRefusal(
      401,
      'unknown-invite',
      'This invite is not known here. Check the code, or ask the secretariat for a new one.'
    )
  })

  app.delete('/api/session', async (request) => {
    const { session } = signedIn(sessions, request)
    await sessions.signOut(session)
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
