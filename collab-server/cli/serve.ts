/**
 * `chapeau serve`: the relay of one conference file, until it is told to end. Called by `runChapeau`. It prints one line
 * when it is ready; everything else goes to the log on standard error.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Output } from '#relay/cli/output.ts'
import { readTls } from '#relay/cli/readTls.ts'
import { usage } from '#relay/cli/refusal.ts'
import { untilSignal } from '#relay/cli/untilSignal.ts'
import { openDoor } from '#relay/http/openDoor.ts'
import { LIMITS } from '#relay/limits.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { keepCertificate, ownNames } from '#relay/tls/keepCertificate.ts'

export interface ServeOptions {
  readonly data: string
  readonly port: number
  readonly host: string
  readonly publicUrl?: string
  /** `self` for the conference's own certificate. */
  readonly tls?: 'self'
  readonly tlsCert?: string
  readonly tlsKey?: string
}

const isWild = (host: string): boolean => host === '0.0.0.0' || host === '::'
const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url))

export async function serve(options: ServeOptions, output: Output): Promise<void> {
  const { data, port, host, publicUrl } = options
  const given = await readTls(options.tlsCert, options.tlsKey)
  if (given && options.tls) throw usage('Give either --tls self or --tls-cert and --tls-key.')
  const store = openSqliteStore(data, { mustExist: true })
  const ended = untilSignal()
  const clientDir = existsSync(join(CLIENT, 'index.html')) ? CLIENT : undefined
  if (clientDir === undefined)
    output.note('The browser client is not built ("npm run build"); only the interfaces are served.')
  try {
    const names = [...ownNames(), ...(publicUrl ? [new URL(publicUrl).hostname] : []), ...(isWild(host) ? [] : [host])]
    const renewTls = options.tls && (() => keepCertificate(store, names, new Date()))
    const own = await renewTls?.()
    const tls = own ?? given
    // Whoever comes while the rest is loaded waits at the door.
    const door = await openDoor({ host, port, handshakeMs: LIMITS.handshakeMs, tls })
    const { startRelay } = await import('#relay/startRelay.ts')
    const relay = await startRelay({ store, host, port, clientDir, publicUrl, tls, renewTls, door })
    try {
      // Of the certificate only what people compare: the one in invites, and the one that browsers show.
      const certificate = own && { pin: own.pin, sha256: own.fingerprint, until: own.endsAt.toISOString() }
      output.result({ event: 'listening', url: relay.url, ...(certificate && { certificate }) })
      await ended.promise
    } finally {
      await relay.stop()
    }
  } finally {
    ended.forget()
    // The relay closes the store when it stops; where it did not start, the lock is given back here.
    await store.close()
  }
}
