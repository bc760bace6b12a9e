/**
 * The routes of a draft's past, for whoever is admitted to the draft: its text at an issue, a number of the record or a time,
 * and what was written with the pen since. They tell what stood in the text, which everybody could read then, and nothing of
 * what the floor said: names that are hidden now were not always.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DraftInfo } from '#core/conference/conference.ts'
import { roomRights } from '#core/rooms/roomRights.ts'
import type { HttpContext } from '#relay/http/httpContext.ts'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import { limitReading } from '#relay/http/limitReading.ts'
import { rememberTexts } from '#relay/http/rememberTexts.ts'
import { signedIn } from '#relay/http/signedIn.ts'
import { findText, readEarlierText, type TextWanted } from '#relay/keeping/readEarlierText.ts'
import { readWritten } from '#relay/keeping/readWritten.ts'

type OfDraft = { Params: { draft: string }; Querystring: Record<string, unknown> }

/** Beyond this no text of a conference lies, and no reader wants to wait. */
const LARGEST_ANSWER = 16 * 1024 * 1024

export function addHistoryRoutes(app: FastifyInstance, { store, conference, sessions }: HttpContext): void {
  const limit = limitReading(() => performance.now())
  const texts = rememberTexts()

  const enter = (request: FastifyRequest<OfDraft>): { session: string; draft: DraftInfo } => {
    const { session, participant } = signedIn(sessions, request)
    const draft = conference.drafts.find(({ id }) => id === request.params.draft)
    if (!draft || !roomRights({ kind: 'text' }, participant, conference, []).read) {
      throw new HttpRefusal(
        404,
        'no-such-draft',
        'There is no such draft in this conference. Go back to the list of drafts.'
      )
    }
    return { session: session.id, draft }
  }

  app.get<OfDraft>('/api/drafts/:draft/text', async (request, reply) => {
    const { session, draft } = enter(request)
    const wanted = wantedBy(request.query, 'present')
    const body = await limit.read(session, async () => {
      const moment = await findText(store, draft.id, wanted)
      if (!moment) throw noSuchMoment()
      return texts.get(`${draft.id} ${moment.position}`, async () =>
        bounded(await readEarlierText(store, draft, conference, moment))
      )
    })
    return reply.type('application/json; charset=utf-8').send(body)
  })

  app.get<OfDraft>('/api/drafts/:draft/written', async (request, reply) => {
    const { session, draft } = enter(request)
    const wanted = wantedBy(request.query, null)
    const body = await limit.read(session, async () => {
      const moment = await findText(store, draft.id, wanted)
      // Before there was anything, all of it was written since; of an issue that there is not, nothing can be told.
      if (!moment && !('at' in wanted)) throw noSuchMoment()
      return bounded(await readWritten(store, draft.id, moment))
    })
    return reply.type('application/json; charset=utf-8').send(body)
  })
}

/** @param otherwise what is meant where nothing is said; null where something must be */
function wantedBy<Otherwise extends 'present' | null>(
  query: Record<string, unknown>,
  otherwise: Otherwise
): Exclude<TextWanted, 'present'> | NonNullable<Otherwise> {
  const said = ['revision', 'seq', 'at'].filter((name) => query[name] !== undefined)
  if (said.length === 0 && otherwise !== null) return otherwise
  const { revision, seq, at } = query
  if (said.length === 1) {
    if (typeof revision === 'string' && revision !== '' && revision.length <= 200) return { revision }
    if (typeof seq === 'string' && /^[1-9]\d{0,8}$/u.test(seq)) return { seq: Number(seq) }
    if (typeof at === 'string' && at.length <= 40 && !Number.isNaN(Date.parse(at))) return { at }
  }
  throw new HttpRefusal(
    400,
    'bad-request',
    'Say which moment: ?revision= with the label of an issue, ?seq= with a number of the record, or ?at= with a time; one of them.'
  )
}

function noSuchMoment(): HttpRefusal {
  return new HttpRefusal(
    404,
    'no-such-moment',
    'The draft has no such issue, no such number in its record, or had no text by then. Choose a later moment.'
  )
}

function bounded(answer: unknown): string {
  const body = JSON.stringify(answer)
  if (body.length <= LARGEST_ANSWER) return body
  throw new HttpRefusal(
    413,
    'too-large',
    'The text of that moment is larger than 16 MB and is not sent. The secretariat can export it with "chapeau history".'
  )
}
