/**
 * The routes of one room's past: who wrote in it and when, and the way back to an earlier moment. For a text they are the
 * secretariat's, for a desk or a group's room its members'.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { HttpContext } from '#relay/http/httpContext.ts'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import { isObject } from '#relay/http/isObject.ts'
import { signedIn } from '#relay/http/signedIn.ts'
import { findMoment, type MomentWanted } from '#relay/keeping/readMoment.ts'
import { stretchesOf } from '#relay/keeping/stretches.ts'
import { parseRoomName } from '#core/rooms/roomName.ts'
import { roomRights } from '#core/rooms/roomRights.ts'
import type { SignedIn } from '#relay/sessions/createSessions.ts'

type OfRoom = { Params: { draft: string; room: string } }

/** More than one looks through; older moments are reached by their time. */
const MOST_MOMENTS = 300

const STATUS: Readonly<Record<string, number>> = {
  'not-allowed': 403,
  'no-such-moment': 404,
  'bad-content': 422,
  'not-saved': 503,
  stopping: 503
}

export function addRoomRoutes(app: FastifyInstance, { store, conference, sessions, hall }: HttpContext): void {
  const enter = (request: FastifyRequest<OfRoom>): SignedIn & { draft: string; room: string } => {
    const { draft, room } = request.params
    const found = signedIn(sessions, request)
    const kind = parseRoomName(room)
    const rights = kind && roomRights(kind, found.participant, conference, [])
    if (!kind || !rights?.exists || !conference.drafts.some(({ id }) => id === draft)) {
      throw new HttpRefusal(404, 'no-such-room', 'There is no such draft or room in this conference.')
    }
    if (!(kind.kind === 'text' ? found.participant.role === 'secretariat' : rights.write)) {
      throw new HttpRefusal(403, 'not-allowed', 'The past of a room is open to those who may take it back.')
    }
    return { ...found, draft, room }
  }

  app.get<OfRoom>('/api/drafts/:draft/rooms/:room/log', async (request) => {
    const { draft, room } = enter(request)
    const log = await store.readLog(draft, room)
    return log.map(({ position, at, session, participant, receipt, update }) => ({
      position,
      at,
      session,
      participant,
      ...(receipt === undefined ? {} : { receipt }),
      bytes: update.length
    }))
  })

  app.get<OfRoom>('/api/drafts/:draft/rooms/:room/moments', async (request) => {
    const { draft, room } = enter(request)
    const stretches = stretchesOf(await store.readLog(draft, room))
    const moments = stretches
      .slice(-MOST_MOMENTS)
      .toReversed()
      .map(({ participant, ...stretch }) => {
        const person = sessions.participant(participant)
        return { ...stretch, by: person && { name: person.name, delegation: person.delegation ?? null } }
      })
    return { moments, more: stretches.length > MOST_MOMENTS }
  })

  app.post<OfRoom>('/api/drafts/:draft/rooms/:room/restore', async (request, reply) => {
    const { draft, room, session, participant } = enter(request)
    const moment = await findMoment(store, draft, wantedBy(request.body), room)
    if (!moment)
      throw new HttpRefusal(404, 'no-such-moment', 'Nothing had happened by that moment. Choose a later one.')
    const answer = await hall.rollBack({ draft, room, position: moment.position, session, participant })
    if (answer.ok) return answer
    const { code, message } = answer
    return reply.status(STATUS[code] ?? 500).send({ ok: false, code, message })
  })
}

function wantedBy(body: unknown): MomentWanted {
  if (isObject(body)) {
    const { seq, at, position } = body
    if (typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0) return { seq }
    if (typeof at === 'string' && !Number.isNaN(Date.parse(at))) return { at }
    if (typeof position === 'number' && Number.isSafeInteger(position) && position > 0) return { position }
  }
  throw new HttpRefusal(
    400,
    'bad-request',
    'A moment is missing; send {"seq": a number of the record}, {"at": a time} or {"position": a place in the log}.'
  )
}
