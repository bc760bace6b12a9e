/**
 * The WebSocket side of the relay's port: `/sync/:draft/:room`, with the token among the subprotocols. Every upgrade is
 * accepted and, where something is wrong, closed with a code of `core/protocol/closeCodes.ts`: a browser tells its page
 * the close code of a socket, but never the HTTP status of a refused one.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { Conference } from '#core/conference/conference.ts'
import { SCHEMA_MAJOR } from '#core/document/schemaVersion.ts'
import { CLOSE } from '#core/protocol/closeCodes.ts'
import { encodeNotice, PROTOCOL_PREFIX, SAVES_PROTOCOL } from '#core/protocol/messages.ts'
import { parseRoomName } from '#core/rooms/roomName.ts'
import { roomRights } from '#core/rooms/roomRights.ts'
import type { Limits } from '#relay/limits.ts'
import { checkOrigin } from '#relay/http/checkOrigin.ts'
import { Connection, type Place } from '#relay/rooms/connection.ts'
import type { Hall } from '#relay/rooms/createHall.ts'
import { awarenessFrame } from '#relay/rooms/frames.ts'
import { emptyAwareness } from '#relay/rooms/roomAwareness.ts'
import type { Sessions, SignedIn } from '#relay/sessions/createSessions.ts'

export interface SocketOptions {
  readonly server: Server
  readonly conference: Conference
  readonly sessions: Sessions
  readonly hall: Hall
  readonly limits: Limits
  /** Where the relay is reached from outside, if that is not where it listens. */
  readonly publicUrl?: string | undefined
}

const HEARTBEAT_MS = 15_000
const SOCKET_PATH = /^\/sync\/([^/]+)\/([^/]+)$/

/** Closes with the application's own code where the library would use 1009, which a stock client retries for ever. */
class RelaySocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code !== 1009) return super.close(code, reason)
    const message =
      'That was larger than the relay takes in one message, so it was not applied. Make the change in smaller steps.'
    this.send(encodeNotice({ kind: 'refused', code: 'too-large', message }))
    super.close(CLOSE.tooLarge, 'too-large')
  }
}

export interface Sockets {
  /** Stops accepting, and ends what does not end by itself. */
  stop(): Promise<void>
}

export function acceptSockets(options: SocketOptions): Sockets {
  const { server, conference, sessions, hall, limits, publicUrl } = options
  const acceptor = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    WebSocket: RelaySocket,
    handleProtocols: (offered) => chapeauProtocol(offered) ?? false
  })

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    acceptor.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => {})
      const offered = offeredProtocols(request.headers['sec-websocket-protocol'])
      admit(webSocket, socket, request, offered)
    })
  })

  function admit(webSocket: WebSocket, stream: Duplex, request: IncomingMessage, offered: ReadonlySet<string>): void {
    const turnAway = (closeCode: number, code: string, message: string) => {
      webSocket.send(encodeNotice({ kind: 'refused', code, message }))
      webSocket.close(closeCode, code)
    }
    // Before the token is looked at: a page of somebody else learns nothing of it.
    if (checkOrigin(request.headers, publicUrl) !== null) {
      return turnAway(
        CLOSE.noRight,
        'other-origin',
        "This connection came from a page that is not the relay's own, or under a name it is not known by. Open your invite link again."
      )
    }
    const protocol = chapeauProtocol(offered)
    const signedIn = findSession(sessions, offered)
    if (protocol !== undefined && protocol !== `${PROTOCOL_PREFIX}${SCHEMA_MAJOR}`) {
      return turnAway(
        CLOSE.schemaTooOld,
        'other-schema',
        `This relay speaks ${PROTOCOL_PREFIX}${SCHEMA_MAJOR}. Update the application and open the draft again.`
      )
    }
    if (!signedIn || protocol === undefined) {
      return turnAway(
        CLOSE.noSession,
        'no-session',
        'No valid session came with this connection. Open your invite link again.'
      )
    }
    const place = findPlace(conference, request.url ?? '/')
    const rights = place && roomRights(place.kind, signedIn.participant, conference, [])
    if (!place || !rights?.exists) {
      return turnAway(
        CLOSE.noSuchRoom,
        'no-such-room',
        'There is no such draft or room in this conference. Go back to the list of drafts.'
      )
    }
    if (!rights.read) {
      return turnAway(CLOSE.noRight, 'not-allowed', 'This room is not open to you. Ask its members for what you need.')
    }
    const tooMany = tooManySockets(signedIn.session.id)
    if (tooMany) return turnAway(CLOSE.tooFast, 'too-many-sockets', tooMany)
    enter(new Connection(webSocket, stream, signedIn, place, limits, offered.has(SAVES_PROTOCOL)))
  }

  const socketsOf = new Map<string, number>()
  let socketsInAll = 0

  function tooManySockets(session: string): string | null {
    if (socketsInAll >= limits.sockets) return 'The relay has as many connections as it takes. Try again in a moment.'
    if ((socketsOf.get(session) ?? 0) < limits.socketsPerSession) return null
    return 'This session has as many rooms open as one may have. Close some of its windows and try again.'
  }

  function count(session: string, by: 1 | -1): void {
    socketsInAll += by
    const left = (socketsOf.get(session) ?? 0) + by
    if (left > 0) socketsOf.set(session, left)
    else socketsOf.delete(session)
  }

  function enter(connection: Connection): void {
    const { socket } = connection
    count(connection.session.id, 1)
    socket.on('message', (data: Buffer) => {
      connection.heardSince = true
      if (connection.open && !connection.allowance.take(data.length, performance.now())) {
        return connection.refuse(
          CLOSE.tooFast,
          'too-fast',
          'More came from this client than the relay takes from one, so the last of it was not applied. Wait a moment and go on.'
        )
      }
      hall.receive(connection, data)
    })
    socket.on('pong', () => {
      connection.heardSince = true
    })
    socket.on('close', () => {
      count(connection.session.id, -1)
      hall.leave(connection)
    })
    hall.enter(connection)
  }

  const heartbeat = setInterval(() => {
    for (const connection of hall.connections()) {
      if (!sessions.isLive(connection.session)) {
        connection.refuse(CLOSE.noSession, 'no-session', 'Your session has ended. Open your invite link again.')
      } else if (!connection.heardSince) {
        connection.socket.terminate()
      } else {
        connection.heardSince = false
        connection.socket.ping()
        if (!connection.sentSince) connection.send(awarenessFrame(emptyAwareness()))
        connection.sentSince = false
      }
    }
  }, HEARTBEAT_MS)
  heartbeat.unref()

  return {
    async stop() {
      clearInterval(heartbeat)
      const ended = [...acceptor.clients].map(untilClosed)
      for (const socket of acceptor.clients) socket.close(CLOSE.restart, 'restart')
      const impatience = setTimeout(() => {
        for (const socket of acceptor.clients) socket.terminate()
      }, 1000)
      await Promise.all(ended)
      clearTimeout(impatience)
      acceptor.close()
    }
  }
}

function untilClosed(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve()
  return new Promise((resolve) => socket.once('close', () => resolve()))
}

function chapeauProtocol(offered: ReadonlySet<string>): string | undefined {
  return [...offered].find((protocol) => protocol.startsWith(PROTOCOL_PREFIX))
}

function offeredProtocols(header: string | undefined): ReadonlySet<string> {
  return new Set(
    (header ?? '')
      .split(',')
      .map((protocol) => protocol.trim())
      .filter((protocol) => protocol !== '')
  )
}

function findSession(sessions: Sessions, offered: ReadonlySet<string>): SignedIn | null {
  for (const protocol of offered) {
    if (protocol.startsWith(PROTOCOL_PREFIX) || protocol === SAVES_PROTOCOL) continue
    const signedIn = sessions.find(protocol)
    if (signedIn) return signedIn
  }
  return null
}

function findPlace(conference: Conference, url: string): Place | null {
  const match = SOCKET_PATH.exec(url.split('?', 1)[0]!)
  if (!match) return null
  try {
    const draft = decodeURIComponent(match[1]!)
    const room = decodeURIComponent(match[2]!)
    const kind = parseRoomName(room)
    if (!kind || !conference.drafts.some((candidate) => candidate.id === draft)) return null
    return { draft, room, kind }
  } catch {
    return null
  }
}
