/**
 * The HTTP side of the relay: the routes, what every answer carries, and what is said when something is wrong. Built by
 * `startRelay`; the sockets share its port.
 *
 * Must never log a body, a token or an invite code.
 */
import type { Server } from 'node:http'
import fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyInstance } from 'fastify'
import { clientFiles } from '#relay/http/clientFiles.ts'
import { checkOrigin } from '#relay/http/checkOrigin.ts'
import { serveDocs } from '#relay/http/serveDocs.ts'
import { HttpRefusal } from '#relay/http/httpRefusal.ts'
import { addConferenceRoutes } from '#relay/http/addConferenceRoutes.ts'
import { addDraftRoutes } from '#relay/http/addDraftRoutes.ts'
import { addHistoryRoutes } from '#relay/http/addHistoryRoutes.ts'
import { addParticipantRoutes } from '#relay/http/addParticipantRoutes.ts'
import { addRoomRoutes } from '#relay/http/addRoomRoutes.ts'
import { addSessionRoutes } from '#relay/http/addSessionRoutes.ts'
import type { HttpContext } from '#relay/http/httpContext.ts'

/** Wording of a whole paragraph with its marks is some kilobytes; this is far beyond and far below what would hurt. */
const LARGEST_BODY = 2 * 1024 * 1024

/**
 * No route gives fastify a schema (what arrives is read by `core`), so its compilers of schemas, which are half of what a start
 * would load, stay where they are.
 */
const noSchemas = (): never => {
  throw new RangeError('No route of the relay is described by a schema.')
}
const NO_SCHEMAS = { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } }

/** Sockets are named with their host: not every browser takes 'self' to mean them. */
export const contentSecurityPolicy = (host: string) => [
  "default-src 'self'",
  // The application and its libraries set styles at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self' ws://${host} wss://${host}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
]

export interface HttpOptions {
  /** Where the built browser client lies. */
  readonly clientDir: string | undefined
  readonly publicUrl: string | undefined
  /** What it answers on; it neither begins to listen nor ends here. */
  readonly server: Server
  /** Browsers are told to come back over TLS and in no other way. */
  readonly insistOnTls: boolean
}

export async function buildHttp(
  context: HttpContext,
  logger: FastifyBaseLogger,
  { clientDir, publicUrl, server, insistOnTls }: HttpOptions
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    schemaController: NO_SCHEMAS,
    bodyLimit: LARGEST_BODY,
    // Its requests come through `routing`, once everything is in place.
    serverFactory: () => server
  })

  // Only JSON is read.
  app.removeContentTypeParser('text/plain')

  app.addHook('onRequest', async (request) => {
    const problem = checkOrigin(request.headers, publicUrl)
    if (problem === 'unknown-host') {
      throw new HttpRefusal(
        421,
        problem,
        'This relay is not known by that name. Use its address, or start it with --public-url and the name people use.'
      )
    }
    if (problem !== null) {
      throw new HttpRefusal(403, problem, "This came from a page that is not the relay's own, so nothing was done.")
    }
  })
  app.addHook('onSend', async (request, reply) => {
    const host = checkOrigin({ host: request.headers.host }, publicUrl) === null ? request.host : 'localhost'
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', contentSecurityPolicy(host).join('; '))
    }
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()'
    })
    if (insistOnTls) reply.header('strict-transport-security', 'max-age=15552000')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      { method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: reply.elapsedTime },
      'answered'
    )
  })

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = explain(error)
    if (refusal.status >= 500)
      request.log.error({ error: error.stack, route: request.routeOptions.url }, 'a request failed')
    void reply.status(refusal.status).send(refusal.body())
  })

  addConferenceRoutes(app, context)
  addParticipantRoutes(app, context)
  addDraftRoutes(app, context)
  addHistoryRoutes(app, context)
  addRoomRoutes(app, context)
  addSessionRoutes(app, context)

  if (clientDir !== undefined) {
    const { default: fastifyStatic } = await import('@fastify/static')
    await app.register(fastifyStatic, clientFiles(clientDir))
    await serveDocs(app, clientDir)
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    const path = request.url.split('?', 1)[0]!
    if (clientDir !== undefined && page && !path.startsWith('/api/') && !path.startsWith('/sync/')) {
      return reply.sendFile('index.html')
    }
    const refusal = new HttpRefusal(
      404,
      'no-such-route',
      `There is nothing at ${request.method} ${path.slice(0, 200)}; check the address.`
    )
    return reply.status(refusal.status).send(refusal.body())
  })
  await app.ready()
  return app
}

function explain(error: FastifyError): HttpRefusal {
  if (error instanceof HttpRefusal) return error
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new HttpRefusal(
        413,
        'too-large',
        'The request is larger than 2 MB, so it was not read. Send less at once.'
      )
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new HttpRefusal(
        400,
        'bad-json',
        'The request is not valid JSON, so nothing was done. Send one JSON object.'
      )
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new HttpRefusal(415, 'not-json', 'The request is not JSON; send it with content-type application/json.')
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new HttpRefusal(
        400,
        'bad-length',
        'The request ended before its announced length, so nothing was done. Send it again.'
      )
  }
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) {
    return new HttpRefusal(
      status,
      'bad-request',
      'The request could not be read, so nothing was done. Check the address and the body.'
    )
  }
  return new HttpRefusal(
    500,
    'failed',
    'The relay failed while answering, and nothing was changed. Try again, and tell the secretariat if it stays so.'
  )
}
