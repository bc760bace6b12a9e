/**
 * Starts the relay of one conference on one port: rooms, commands, HTTP and the browser client. Called by `chapeau
 * serve`, by the desktop application and by tests.
 */
import { pino } from 'pino'
import type { FastifyBaseLogger } from 'fastify'
import { loadConference } from '#relay/conference/loadConference.ts'
import { buildHttp } from '#relay/http/buildHttp.ts'
import { openDoor, type Door, type TlsFiles } from '#relay/http/openDoor.ts'
import { LIMITS, type Limits } from '#relay/limits.ts'
import { newId } from '#relay/newId.ts'
import { acceptSockets } from '#relay/rooms/acceptSockets.ts'
import { createHall } from '#relay/rooms/createHall.ts'
import { CLOSE } from '#core/protocol/closeCodes.ts'
import { createSessions } from '#relay/sessions/createSessions.ts'
import type { InviteTerms } from '#relay/sessions/invite.ts'
import type { Store } from '#relay/store/store.ts'
import { renewCertificate } from '#relay/tls/renewCertificate.ts'

export interface RelayOptions {
  /** An open store that holds a conference. The relay closes it when it stops. */
  readonly store: Store
  readonly host?: string
  /** 0 takes any free one. */
  readonly port?: number
  /** Where the built browser client lies; without it only the interfaces are served. */
  readonly clientDir?: string | undefined
  /** Left out, structured logs go to stderr. */
  readonly logger?: FastifyBaseLogger
  /** Where others are than `LIMITS`. */
  readonly limits?: Partial<Limits>
  /** Where the relay is reached from outside: for invite links, and the only name beside local ones that is answered. */
  readonly publicUrl?: string | undefined
  /** With it the relay speaks HTTPS and WSS, and nothing else. */
  readonly tls?: TlsFiles | undefined
  /** The port where it was opened before, on this host and with this TLS; closed with the relay. */
  readonly door?: Door
  /** Asked twice a day for the certificate of the moment, so that it never ends while the relay runs. */
  readonly renewTls?: (() => Promise<TlsFiles>) | undefined
  readonly now?: () => Date
}

export interface Relay {
  /** `http://host:port`, or `https` with TLS. */
  readonly url: string
  readonly host: string
  readonly port: number
  /** The participants who have a room open now. */
  connected(): ReadonlySet<string>
  /** One more invite for a participant, beside those that are there: a code that is shown once. */
  invite(participant: string, terms?: InviteTerms): Promise<string>
  /** Whether a code would still let in somebody who comes with it. */
  opens(code: string): boolean
  /** Guests come through a door with a certificate of its own, whose fingerprint their links carry; null for none. */
  guestPin: string | null
  /** Finishes what arrived, tells clients to come back later, and closes the store. */
  stop(): Promise<void>
}

/** @throws StoreRefusal when the store holds no conference, StartRefusal when the port cannot be had */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { host = '127.0.0.1', port = 4400, tls } = options
  const limits: Limits = { ...LIMITS, ...options.limits }
  const door = options.door ?? (await openDoor({ host, port, handshakeMs: limits.handshakeMs, tls }))
  try {
    return await startBehind(door, options, limits)
  } catch (error) {
    door.close()
    throw error
  }
}

async function startBehind(door: Door, options: RelayOptions, limits: Limits): Promise<Relay> {
  const { store, host = '127.0.0.1', clientDir, publicUrl, tls } = options
  const url = `${tls ? 'https' : 'http'}://${urlHost(host)}:${door.port}`
  const now = options.now ?? (() => new Date())
  const logger: FastifyBaseLogger = options.logger ?? pino({ level: 'info' }, pino.destination(2))
  const conference = await loadConference(store)
  const hall = createHall({ store, conference, now, newId, log: logger })
  const sessions = await createSessions({
    store,
    now,
    onRevoked: (ended) => {
      for (const connection of hall.connections()) {
        if (!ended.has(connection.session.id)) continue
        connection.refuse(
          CLOSE.noSession,
          'no-session',
          'Your access was withdrawn. Ask the secretariat for a new invite.'
        )
      }
    }
  })
  const { server } = door
  let guestPin = tls?.pin ?? null
  const context = { store, conference, sessions, hall, baseUrl: () => publicUrl ?? url, pin: () => guestPin }
  const app = await buildHttp(context, logger, {
    clientDir,
    publicUrl,
    server,
    // A browser that was told to insist could never again be told to trust a certificate that nobody vouches for.
    insistOnTls: tls !== undefined && tls.pin === undefined
  })
  const sockets = acceptSockets({ server, conference, sessions, hall, limits, publicUrl })
  door.admit(app.routing)
  logger.info({ url, conference: conference.id, drafts: conference.drafts.length }, 'the relay is listening')

  const endRenewal = options.renewTls && renewCertificate(options.renewTls, server, logger)

  let stopping: Promise<void> | undefined
  const stop = async () => {
    logger.info('the relay is stopping')
    endRenewal?.()
    server.close()
    await hall.stop()
    await sockets.stop()
    // The sockets' farewells went through the same queue.
    await hall.stop()
    await app.close()
    door.close()
    await store.close()
  }
  const connected = () => new Set([...hall.connections()].map(({ participant }) => participant.id))
  return {
    url,
    host,
    port: door.port,
    connected,
    invite: async (participant, terms) => (await sessions.inviteBeside(participant, terms)).code,
    opens: sessions.opens,
    get guestPin() {
      return guestPin
    },
    set guestPin(pin) {
      guestPin = pin
    },
    stop: () => (stopping ??= stop())
  }
}

/** An address that listens everywhere is reached at this machine's own. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
