/**
 * Keeps a relay that runs for long from ending with its certificate: asks twice a day for the one of the moment. Called by
 * `startRelay`. Connections that are open go on with the one they began with.
 */
import type { Server } from 'node:http'
import { Server as TlsServer } from 'node:tls'
import type { FastifyBaseLogger } from 'fastify'
import type { TlsFiles } from '#relay/http/openDoor.ts'

const EVERY_MS = 12 * 3_600_000

/** @returns ends it */
export function renewCertificate(
  renew: () => Promise<TlsFiles>,
  server: Server | TlsServer,
  logger: Pick<FastifyBaseLogger, 'error'>
): () => void {
  const timer = setInterval(() => {
    renew()
      .then(({ cert, key }) => {
        if (server instanceof TlsServer) server.setSecureContext({ cert, key })
      })
      .catch((error: unknown) => logger.error({ error: String(error) }, 'the certificate could not be renewed'))
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
