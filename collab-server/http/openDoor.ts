/**
 * The relay's port, open before the relay behind it is ready. Whoever comes in the meantime waits a moment instead of being
 * turned away: when a relay comes back, three hundred clients try again at growing intervals, and one that finds nobody at its
 * second try is half a second late. Opened by `serve` before it loads the rest of the relay, and otherwise by `startRelay`.
 *
 * Must stay light: what is imported here is loaded before the port is open. Must never answer anything itself.
 */
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { explainListenError } from '#relay/startRefusal.ts'

/** PEM, as it lies in the files. */
export interface TlsFiles {
  readonly cert: string
  readonly key: string
  /** The fingerprint of the key, where nobody else vouches for the certificate. */
  readonly pin?: string
}

export interface DoorOptions {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** Within this a request must have said what it wants. */
  readonly handshakeMs: number
  /** With it the relay speaks HTTPS and WSS, and nothing else. */
  readonly tls?: TlsFiles | undefined
}

export interface Door {
  readonly server: Server
  /** The one that was given, or the free one that was found. */
  readonly port: number
  /** From here on requests are answered by this, those that waited first. Upgrades go to the server's own listeners. */
  admit(answer: RequestListener): void
  /** Takes nobody any more, and lets go whoever is still there. */
  close(): void
}

/** @throws StartRefusal when the port cannot be had */
export async function openDoor({ host, port, handshakeMs, tls }: DoorOptions): Promise<Door> {
  const bounds = {
    requestTimeout: 60_000,
    headersTimeout: handshakeMs,
    connectionsCheckingInterval: Math.ceil(handshakeMs / 4)
  }
  // Plain HTTP servers and those over TLS are used alike from here on.
  const server: Server = tls
    ? createHttpsServer({ ...bounds, ...tls, minVersion: 'TLSv1.2', handshakeTimeout: handshakeMs })
    : createHttpServer(bounds)
  const waiting: Array<() => void> = []
  const keepRequest: RequestListener = (request, response) => {
    waiting.push(() => server.emit('request', request, response))
  }
  const keepUpgrade = (request: unknown, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    waiting.push(() => server.emit('upgrade', request, socket, head))
  }
  server.on('request', keepRequest)
  server.on('upgrade', keepUpgrade)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    throw explainListenError(error, host, port)
  }
  const address = server.address()
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : port,
    admit(answer) {
      server.off('request', keepRequest)
      server.off('upgrade', keepUpgrade)
      server.on('request', answer)
      for (const goOn of waiting.splice(0)) goOn()
    },
    close() {
      server.close()
      server.closeAllConnections()
    }
  }
}
