/** The routes by which the secretariat sees who may enter, ends sessions and gives out fresh invites. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { inviteUrl } from '#relay/conference/createConference.ts'
import type { HttpContext } from '#relay/http/httpContext.ts'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import { isObject } from '#relay/http/isObject.ts'
import { MOST_DAYS, MOST_USES, type InviteTerms } from '#relay/sessions/invite.ts'
import { signedInSecretariat } from '#relay/http/signedIn.ts'

type Named = { Params: { id: string } }

export function addParticipantRoutes(app: FastifyInstance, { sessions, hall, baseUrl, pin }: HttpContext): void {
  const named = (request: FastifyRequest<Named>) => {
    const participant = sessions.participant(request.params.id)
    if (!participant) {
      throw new HttpRefusal(
        404,
        'no-such-participant',
        'There is no such participant in this conference. Reload the list.'
      )
    }
    return participant
  }

  app.get('/api/participants', async (request) => {
    signedInSecretariat(sessions, request)
    const connected = new Set([...hall.connections()].map((connection) => connection.participant.id))
    return sessions.participants().map(({ id, name, role, delegation }) => {
      const state = sessions.inviteState(id)
      const open = sessions.sessionsOf(id)
      return {
        id,
        name,
        role,
        delegation: delegation ?? null,
        connected: connected.has(id),
        // The code itself is kept by nobody: it was shown when the invite was made.
        invite: {
          state,
          revoked: state === 'ended' && open.length === 0,
          // A stranger with a link that was used is the same person on another device, or somebody who found it.
          turnedAway: sessions.lastTurnedAway(id)?.toISOString() ?? null
        },
        sessions: open
      }
    })
  })

  app.post<Named>('/api/participants/:id/revoke', async (request) => {
    signedInSecretariat(sessions, request)
    await sessions.revokeParticipant(named(request).id)
    return { ok: true }
  })

  app.post<Named>('/api/participants/:id/invite', async (request) => {
    signedInSecretariat(sessions, request)
    const code = await sessions.invite(named(request).id, termsOf(request.body))
    return { code, url: inviteUrl(baseUrl(), code, pin()) }
  })
}

/** Left out, an invite is good for as long and as often as usual. */
function termsOf(body: unknown): InviteTerms {
  if (body === undefined || body === null) return {}
  const whole = (value: unknown, most: number) =>
    value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most)
  if (isObject(body) && whole(body.uses, MOST_USES) && whole(body.days, MOST_DAYS)) {
    return {
      ...(typeof body.uses === 'number' && { uses: body.uses }),
      ...(typeof body.days === 'number' && { days: body.days })
    }
  }
  throw new HttpRefusal(
    400,
    'bad-request',
    `An invite is good for 1 to ${MOST_USES} sessions ("uses") and 1 to ${MOST_DAYS} days ("days"), in whole numbers.`
  )
}
