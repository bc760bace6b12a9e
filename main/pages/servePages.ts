/**
 * Serves this program's own pages to its own windows, on the loopback: the start page, and the pages of a conference that
 * runs on another computer, whose `/api` and `/sync` are passed on to there. Called by the shell. So a window never runs
 * code that another computer sent, and keeps what is unsent under an address that stays the same.
 */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import { createProxyServer } from 'http-proxy-3'
import { clientFiles } from '#relay/http/clientFiles.ts'
import { PinnedAgent, type PinnedAgentOptions } from '#main/join/pinnedAgent.ts'
import { serveDocs } from '#relay/http/serveDocs.ts'
import { contentSecurityPolicy } from '#relay/http/buildHttp.ts'

export interface PagesOptions {
  readonly clientDir: string
  /** `http://192.168.1.20:4400`; null for pages that ask no relay. */
  readonly relay: string | null
  /** The port to have if it is free; 0 for any. */
  readonly port: number
  /** The fingerprint of the key that the relay must have, and who is told where it is another one. */
  readonly pinned?: Pick<PinnedAgentOptions, 'pin' | 'onOther'> | undefined
}

export interface Pages {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

const PASSED_ON = /^\/(api|sync)\//

export async function servePages(options: PagesOptions): Promise<Pages> {
  try {
    return await serve(options)
  } catch (error) {
    if (options.port === 0 || (error as { code?: unknown }).code !== 'EADDRINUSE') throw error
    return serve({ ...options, port: 0 })
  }
}

async function serve({ clientDir, relay, port, pinned }: PagesOptions): Promise<Pages> {
  // The pages are our own; the relay, which answers only its own, is told its name in place of this computer's.
  const agent = relay !== null && pinned ? new PinnedAgent({ address: relay, ...pinned }) : undefined
  const proxy =
    relay === null
      ? null
      : createProxyServer({
          target: relay,
          changeOrigin: true,
          ws: true,
          headers: { origin: new URL(relay).origin },
          ...(agent && { agent })
        })
  // A page that gets no answer knows that the conference is out of reach and goes on from its own copy; an answer of ours
  // would look like the relay's.
  proxy?.on('error', (_error, _request, answer) => void answer.destroy())

  const toRelay = (request: IncomingMessage): boolean =>
    proxy !== null && PASSED_ON.test(request.url ?? '') && isOwnHost(request.headers.host)
  const sockets = new Set<Socket>()
  const makeServer = (handler: RequestListener) => {
    const server = createServer((request, answer) => {
      if (toRelay(request)) proxy?.web(request, answer)
      else handler(request, answer)
    })
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    server.on('upgrade', (request, socket: Socket, head) => {
      if (toRelay(request)) proxy?.ws(request, socket, head)
      else socket.destroy()
    })
    return server
  }
  const app = fastify({ serverFactory: makeServer, forceCloseConnections: true })
  app.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', contentSecurityPolicy(request.host).join('; '))
    }
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin'
    })
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  await app.register(fastifyStatic, clientFiles(clientDir))
  await serveDocs(app, clientDir)
  await app.listen({ host: '127.0.0.1', port })
  const address = app.server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    async stop() {
      proxy?.close()
      agent?.destroy()
      for (const socket of sockets) socket.destroy()
      await app.close()
    }
  }
}

/** A name that only seems to be this computer's is turned away, so that no web page can borrow the way to the relay. */
function isOwnHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost):\d+$/.test(host ?? '')
}
