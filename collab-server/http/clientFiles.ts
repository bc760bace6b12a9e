/**
 * How the built client is handed out: what is compressed already is sent so, and a file whose name carries its content's
 * fingerprint is kept by the browser for good; everything else is asked for anew each time. Used by the relay and by the
 * desktop's own pages.
 */
import type { FastifyStaticOptions } from '@fastify/static'

/** A year, the longest that browsers honour. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

export function clientFiles(clientDir: string): FastifyStaticOptions {
  return {
    root: clientDir,
    // A list: for a single name, what is compressed is not looked for, and the start of the pages is not found.
    index: ['index.html'],
    cacheControl: false,
    preCompressed: true,
    setHeaders(reply, path) {
      if (/[/\\]assets[/\\]/.test(path.slice(clientDir.length - 1))) reply.header('cache-control', FOR_GOOD)
    }
  }
}
