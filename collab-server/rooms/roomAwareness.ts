/**
 * Who is in a room and where their cursor is: the y-protocols awareness as the relay keeps it, without timers. A
 * connection owns the client ids that it introduced and speaks for no other; the name in every state is the session's.
 *
 * Every stock client sends each awareness update it receives back to the relay. Such echoes are recognised by their bytes, or
 * by a clock that is already known, and dropped without looking at their content. And every stock client says each fifteen
 * seconds that it is still there: in a large room these would come as one great burst to everybody, and back. Whoever has
 * nothing new to say is therefore passed on little by little, well within the thirty seconds that clients wait for it.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Participant } from '#core/conference/conference.ts'

/** The part of a connection that speaks. */
export interface Speaker {
  readonly participant: Participant
  /** Awareness client ids it introduced. */
  readonly clients: Set<number>
  spokeOfItself: boolean
}

interface Presence {
  clock: number
  /** The state as it goes out; null once the client has left. */
  state: string | null
  owner: Speaker | null
  readonly participant: string
}

interface Claim {
  readonly client: number
  readonly clock: number
  readonly bytes: Uint8Array
}

export type AwarenessOutcome = 'taken' | 'forged' | 'malformed'

const MOST_CLIENTS_OF_A_CONNECTION = 8
const LARGEST_STATE = 16 * 1024
const HIGHEST_CLOCK = 2 ** 40
/** Rooms above this many sockets hear of cursors twenty times a second and not of each movement. */
const SMALL_ROOM = 30
const LARGE_ROOM_PAUSE_MS = 50
/** Those with nothing new are passed on this many at a time, and everybody within ten seconds. */
const RENEWALS_PAUSE_MS = 1000
const FEWEST_RENEWALS = 8
const RENEWALS_ROUNDS = 10
/** How many of the last broadcasts are remembered for their echoes. */
const ECHOES = 8
/** Clients that left are remembered for their late echoes; beyond this many the oldest are forgotten. */
const MOST_REMEMBERED = 2000

export class RoomAwareness {
  readonly #presences = new Map<number, Presence>()
  readonly #changed = new Set<number>()
  /** Who only said that they are still there. */
  readonly #renewed = new Set<number>()
  readonly #sent: Uint8Array[] = []
  #changesAt = -Infinity
  #renewalsAt = -Infinity

  /** Something waits to be passed on. */
  get waiting(): boolean {
    return this.#changed.size > 0 || this.#renewed.size > 0
  }

  /**
   * A stock client sends everything that it hears back to the relay. Asked for each message before it is queued, because in a
   * full room nearly all that arrives is that.
   *
   * @param message an update, or a frame that ends with one
   */
  isEcho(connection: Speaker, message: Uint8Array): boolean {
    return connection.spokeOfItself && this.#sent.some((sent) => endsWith(message, sent))
  }

  /** In how many milliseconds something is to be passed on; Infinity if nothing waits. */
  dueIn(now: number, audience: number): number {
    const pause = audience <= SMALL_ROOM ? 0 : LARGE_ROOM_PAUSE_MS
    const changes = this.#changed.size > 0 ? this.#changesAt + pause - now : Infinity
    return Math.min(changes, this.#renewed.size > 0 ? this.#renewalsAt + RENEWALS_PAUSE_MS - now : Infinity)
  }

  /** Takes in what a client says. Nothing of it is kept unless the outcome is `taken`. */
  receive(connection: Speaker, update: Uint8Array): AwarenessOutcome {
    if (this.isEcho(connection, update)) return 'taken'
    let claims: Claim[]
    try {
      claims = readClaims(update)
    } catch {
      return 'malformed'
    }
    const own: Array<{ readonly claim: Claim; readonly state: string | null }> = []
    // A client that comes back before its old connection was noticed to be gone says so with its first words.
    const first = !connection.spokeOfItself && claims.length === 1
    for (const claim of claims) {
      const known = this.#presences.get(claim.client)
      if (known && known.owner !== connection) {
        const returning = known.participant === connection.participant.id
        if (claim.clock < known.clock || (claim.clock === known.clock && !(returning && first))) continue
        if (!returning) return 'forged'
      } else if (known && claim.clock < known.clock) {
        continue
      }
      const state = readState(claim.bytes, connection.participant)
      if (state === undefined) return 'malformed'
      if (!known && state === null) continue
      own.push({ claim, state })
    }
    if (own.length > 0) connection.spokeOfItself = true
    for (const { claim, state } of own) {
      if (!this.#take(connection, claim, state)) return 'malformed'
    }
    return 'taken'
  }

  #take(connection: Speaker, { client, clock }: Claim, state: string | null): boolean {
    const known = this.#presences.get(client)
    if (!known) {
      if (connection.clients.size >= MOST_CLIENTS_OF_A_CONNECTION) return false
      // Clients ignore a first state with clock 0, which is what a client begins with: without this, whoever comes in
      // would be seen only when something about them changes.
      const seen = Math.max(clock, 1)
      this.#presences.set(client, { clock: seen, state, owner: connection, participant: connection.participant.id })
    } else {
      known.owner?.clients.delete(client)
      known.owner = connection
      if (clock === known.clock && state === known.state) {
        connection.clients.add(client)
        return true
      }
      // Others have seen this clock with another state and would ignore it: the relay moves it on for the client.
      const renewed = state !== null && state === known.state
      known.clock = clock === known.clock && state !== null ? clock + 1 : clock
      known.state = state
      if (renewed) {
        connection.clients.add(client)
        if (!this.#changed.has(client)) this.#renewed.add(client)
        return true
      }
    }
    connection.clients.add(client)
    this.#changed.add(client)
    return true
  }

  /** A connection ended: everyone it stood for has left. */
  leave(connection: Speaker): void {
    for (const client of connection.clients) {
      const presence = this.#presences.get(client)
      if (!presence || presence.owner !== connection) continue
      presence.owner = null
      if (presence.state === null) continue
      presence.state = null
      this.#changed.add(client)
    }
    connection.clients.clear()
    this.#forgetOldest()
  }

  /**
   * What is to be passed on now, as one update for everybody; null if there is nothing.
   *
   * @param now in milliseconds, of a clock that is never set
   * @param audience how many sockets will get it
   */
  takeChanges(now: number, audience: number): Uint8Array | null {
    const clients: number[] = []
    if (this.#changed.size > 0 && (audience <= SMALL_ROOM || now - this.#changesAt >= LARGE_ROOM_PAUSE_MS)) {
      clients.push(...this.#changed)
      for (const client of this.#changed) this.#renewed.delete(client)
      this.#changed.clear()
      this.#changesAt = now
    }
    if (this.#renewed.size > 0 && now - this.#renewalsAt >= RENEWALS_PAUSE_MS) {
      let left = Math.max(FEWEST_RENEWALS, Math.ceil(audience / RENEWALS_ROUNDS))
      for (const client of this.#renewed) {
        if (left-- === 0) break
        this.#renewed.delete(client)
        if (!this.#changed.has(client)) clients.push(client)
      }
      this.#renewalsAt = now
    }
    if (clients.length === 0) return null
    const update = this.#encode(clients)
    this.#sent.unshift(update)
    this.#sent.length = Math.min(this.#sent.length, ECHOES)
    return update
  }

  /** Everyone present, for somebody who just came in; null if nobody is. */
  encodeAll(): Uint8Array | null {
    const present = [...this.#presences].filter(([, presence]) => presence.state !== null).map(([client]) => client)
    return present.length === 0 ? null : this.#encode(present)
  }

  #encode(clients: readonly number[]): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, clients.length)
    for (const client of clients) {
      const presence = this.#presences.get(client)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, presence?.clock ?? 0)
      encoding.writeVarString(encoder, presence?.state ?? 'null')
    }
    return encoding.toUint8Array(encoder)
  }

  #forgetOldest(): void {
    if (this.#presences.size <= MOST_REMEMBERED) return
    for (const [client, presence] of this.#presences) {
      if (presence.owner === null && !this.#changed.has(client)) this.#presences.delete(client)
      if (this.#presences.size <= MOST_REMEMBERED) return
    }
  }
}

function endsWith(message: Uint8Array, update: Uint8Array): boolean {
  const from = message.length - update.length
  return from >= 0 && Buffer.compare(message.subarray(from), update) === 0
}

/** Says nothing about anybody: keeps a client's watchdog calm that has heard nothing for a while. */
export function emptyAwareness(): Uint8Array {
  return Uint8Array.of(0)
}

function readClaims(update: Uint8Array): Claim[] {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  const claims: Claim[] = []
  for (let index = 0; index < count; index++) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    if (clock > HIGHEST_CLOCK) throw new RangeError('A clock this high was not reached by counting.')
    claims.push({ client, clock, bytes: decoding.readVarUint8Array(decoder) })
  }
  return claims
}

/** The state with the session's identity in it; undefined if it is none. */
function readState(bytes: Uint8Array, participant: Participant): string | null | undefined {
  if (bytes.length > LARGEST_STATE) return undefined
  let state: unknown
  try {
    state = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
  if (state === null) return null
  if (typeof state !== 'object' || Array.isArray(state)) return undefined
  const { id, name, role, delegation } = participant
  return JSON.stringify({ ...state, user: { id, name, role, ...(delegation === undefined ? {} : { delegation }) } })
}
