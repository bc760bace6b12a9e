/** The routes of one draft: commands, the record, and exports. */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createRecordMask, maskOwnReceipt, maskRefusal } from '#core/attribution/maskReceipt.ts'
import { knowsNames, type Attribution } from '#core/attribution/policy.ts'
import { parseCommand } from '#core/commands/parseCommand.ts'
import type { RefusalCode } from '#core/decide/outcome.ts'
import { STATUS_OF } from '#core/protocol/statusOf.ts'
import { fingerprint } from '#relay/record/conferenceKey.ts'
import { exportDraft, type ExportRequest } from '#relay/exportDraft.ts'
import { ExportRefusal } from '#relay/exportFormats.ts'
import type { HttpContext } from '#relay/http/httpContext.ts'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import { limitPrinting } from '#relay/http/limitPrinting.ts'
import { signedIn } from '#relay/http/signedIn.ts'

type OfDraft = { Params: { draft: string }; Querystring: Record<string, unknown> }

/** Statuses of what the relay itself refuses; a refusal of `decide` has its own in `core/protocol/statusOf.ts`. */
const RELAY_STATUS: Readonly<Record<string, number>> = { 'id-used': 409, 'not-saved': 503, stopping: 503, failed: 500 }

/** What the relay's computer lacks is no mistake of whoever asked. */
const UNPRINTED: readonly string[] = ['no-chromium', 'not-printed']

export function addDraftRoutes(app: FastifyInstance, { store, conference, sessions, hall }: HttpContext): void {
  const maskRecord = createRecordMask(conference)
  const printing = limitPrinting()
  const draftOf = (request: FastifyRequest<OfDraft>): string => {
    const { draft } = request.params
    if (!conference.drafts.some((candidate) => candidate.id === draft)) {
      throw new HttpRefusal(
        404,
        'no-such-draft',
        'There is no such draft in this conference. Go back to the list of drafts.'
      )
    }
    return draft
  }

  app.post<OfDraft>('/api/drafts/:draft/commands', async (request, reply) => {
    const { session, participant } = signedIn(sessions, request)
    const draft = draftOf(request)
    const parsed = parseCommand(request.body)
    if (!parsed.ok) {
      return reply.status(STATUS_OF[parsed.code]).send({ ok: false, code: parsed.code, message: parsed.message })
    }
    const digest = digestOf(draft, parsed.command)
    const answer = await hall.submit({ draft, command: parsed.command, digest, session, participant })
    const policy = await hall.attribution(draft)
    if (answer.ok) return { ...answer, receipt: maskOwnReceipt(answer.receipt, policy, conference, participant) }
    const { message } = maskRefusal(answer, policy, conference, participant, parsed.command)
    const status = RELAY_STATUS[answer.code] ?? STATUS_OF[answer.code as RefusalCode]
    return reply.status(status).send({ ok: false, code: answer.code, message })
  })

  app.get<OfDraft>('/api/drafts/:draft/record', async (request) => {
    const { participant } = signedIn(sessions, request)
    const draft = draftOf(request)
    const record = await store.readRecord(draft)
    return maskRecord(record, await hall.attribution(draft), participant)
  })

  // With the record, everything that somebody needs who wants to check it for himself: see `checkRecord`.
  app.get<OfDraft>('/api/drafts/:draft/seals', async (request) => {
    const { participant } = signedIn(sessions, request)
    const draft = draftOf(request)
    // A hash over a hidden name gives it away to whoever tries the few that there are.
    if (!knowsNames(await hall.attribution(draft), participant.role)) {
      throw new HttpRefusal(
        403,
        'names-hidden',
        'The names in this record are hidden, so it can be checked only by those who may know them. Ask the secretariat.'
      )
    }
    const [publicKey, seals] = await Promise.all([store.publicKey(), store.readSeals(draft)])
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
    return {
      publicKey: publicKey && base64(publicKey),
      fingerprint: publicKey && fingerprint(publicKey),
      seals: seals.map(({ seq, digest, hash, signature }) => ({
        seq,
        digest,
        hash: base64(hash),
        signature: signature && base64(signature)
      }))
    }
  })

  app.get<OfDraft>('/api/drafts/:draft/export', async (request, reply) => {
    const { participant } = signedIn(sessions, request)
    const knows = (policy: Attribution) => knowsNames(policy, participant.role)
    const { view = 'compiled', format = 'docx', lineNumbers } = request.query
    const leaving = new AbortController()
    reply.raw.once('close', () => leaving.abort())
    const asked: ExportRequest = {
      draft: draftOf(request),
      view: String(view),
      format: String(format),
      knows,
      layout: wordOf(request.query['layout']),
      symbol: wordOf(request.query['symbol']),
      distribution: wordOf(request.query['distribution']),
      lineNumbers: lineNumbers === 'true',
      signal: leaving.signal
    }
    // Who waits for a printer gets the text as it stands when the turn has come, and holds no copy of it until then.
    const write = () => exportDraft(store, asked)
    try {
      const file = await (asked.format === 'pdf' ? printing.print(leaving.signal, write) : write())
      return reply
        .type(file.mime)
        .header('content-disposition', contentDisposition(file.filename))
        .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength))
    } catch (error) {
      if (error instanceof ExportRefusal) {
        throw new HttpRefusal(UNPRINTED.includes(error.code) ? 503 : 400, error.code, error.message)
      }
      throw error
    }
  })
}

/** One word of a query; a longer one than any line can print is cut. */
function wordOf(said: unknown): string | undefined {
  return typeof said === 'string' && said.trim() !== '' ? said.trim().slice(0, 120) : undefined
}

/** The same for the same command, whatever the order of its fields. */
function digestOf(draft: string, command: unknown): string {
  return createHash('sha256')
    .update(canonical([draft, command]))
    .digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  fields.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

/** Titles may be in any script: the plain name for old programs, the encoded one for all others. */
function contentDisposition(filename: string): string {
  const plain = filename.replace(/[^A-Za-z0-9._ -]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename)}`
}
