/**
 * What goes out to those who are in a room: the text that has become durable, and who is present. One for each room; the hall
 * hands it what a round made durable. Everything is encoded once for all who get it, and text and presence that go out
 * together are one write for each socket, because in a full room the system's price of a write is nearly all that the relay
 * costs.
 *
 * Whoever wrote lately gets each round at once. Whoever only reads gets it at once too while that costs little; where
 * sending takes a good part of the relay's time, rounds are merged, for longer the longer sending takes, and never long
 * enough to be seen.
 *
 * Must never send what is not durable, and never presence before the text that it speaks of.
 */
import { awarenessFrame, toWire, updateFrame } from '#relay/rooms/frames.ts'
import { mergeMany } from '#relay/rooms/mergeMany.ts'
import type { RoomAwareness } from '#relay/rooms/roomAwareness.ts'

/** The part of a connection that something can be sent to. */
export interface Reader {
  readonly synced: boolean
  greeted: boolean
  sendWire(wire: Buffer): void
}

/** What goes out to the others; `from` is null for what the relay wrote. */
export interface Outgoing {
  readonly update: Uint8Array
  readonly from: Reader | null
}

export interface Pace {
  /** Milliseconds, of a clock that is never set. */
  readonly now: () => number
  /** Up to this many sockets, everybody gets everything at once. */
  readonly smallRoom: number
  /**
   * Sending to all that takes this long may take half of the relay's time; twice as long, a third; four times, a fifth: the
   * fuller the room, the more is merged.
   */
  readonly halfTime: number
  /** Readers wait no longer than this for what could be sent to them, in milliseconds. */
  readonly longestPause: number
}

export const PACE: Pace = { now: () => performance.now(), smallRoom: 30, halfTime: 2.5, longestPause: 25 }

/** For this long after its last word somebody is taken to be writing. */
const WRITING_MS = 10_000
/**
 * Who is there is told in a full room once nobody new has come for a moment, to so many at once: when all come back together,
 * each has the text before anybody is told of three hundred others.
 */
const QUIET_MS = 200
const LONGEST_WAIT_MS = 1500
const GREETED_AT_ONCE = 50
const GREETING_PAUSE_MS = 50

export class Outbox {
  readonly #connections: ReadonlySet<Reader>
  readonly #awareness: RoomAwareness
  readonly #pace: Pace
  /** Durable, and not yet shown to those who only read. */
  #backlog: Outgoing[] = []
  /** How much of it those who write were shown. */
  #shownToWriters = 0
  readonly #wroteAt = new Map<Reader, number>()
  #restUntil = -Infinity
  /** Who does not know yet who is there. */
  readonly #newcomers = new Set<Reader>()
  /** When the first and the last of them came. */
  #firstCame = -Infinity
  #lastCame = -Infinity
  #greetedAt = -Infinity

  constructor(connections: ReadonlySet<Reader>, awareness: RoomAwareness, pace: Pace = PACE) {
    this.#connections = connections
    this.#awareness = awareness
    this.#pace = pace
  }

  /** In how many milliseconds something is to be sent even if nothing happens until then. */
  dueIn(): number {
    const now = this.#pace.now()
    const text = this.#backlog.length > 0 ? this.#restUntil - now : Infinity
    const greeting = this.#newcomers.size > 0 ? this.#greetingAt - now : Infinity
    return Math.min(text, greeting, this.#awareness.dueIn(now, this.#connections.size))
  }

  /** Somebody wrote into the room, and will want to see at once what the others write beside them. */
  wrote(connection: Reader): void {
    const now = this.#pace.now()
    // They were a reader until now, and have not seen what readers wait for.
    if (now - (this.#wroteAt.get(connection) ?? -Infinity) > WRITING_MS) this.#shownToWriters = 0
    this.#wroteAt.set(connection, now)
  }

  /** Somebody has the text by now, or asks: they are told who is there. */
  welcome(connection: Reader): void {
    connection.greeted = false
    this.#lastCame = this.#pace.now()
    if (this.#newcomers.size === 0) this.#firstCame = this.#lastCame
    this.#newcomers.add(connection)
  }

  leave(connection: Reader): void {
    this.#wroteAt.delete(connection)
    this.#newcomers.delete(connection)
  }

  /** Takes what a round made durable and sends what is due. */
  send(outgoing: readonly Outgoing[]): void {
    this.#backlog.push(...outgoing)
    if (this.#backlog.length === 0) {
      if (this.#awareness.waiting) this.flush()
      return
    }
    // What the relay writes is what was decided: the whole room waits for it.
    const decided = outgoing.some(({ from }) => from === null)
    const now = this.#pace.now()
    if (decided || now >= this.#restUntil || this.#isSmall) this.flush()
    else this.#showWriters(now)
  }

  /** Sends all text that waits, to everybody, and what is due of presence with it. */
  flush(): void {
    const start = this.#pace.now()
    const presence = this.#awareness.takeChanges(start, this.#connections.size)
    const all = parcel(this.#backlog)
    const rest = this.#shownToWriters === 0 ? all : parcel(this.#backlog.slice(this.#shownToWriters))
    const writers = this.#writers(start)
    this.#backlog = []
    this.#shownToWriters = 0
    if (!presence && !all) return
    const post = new Post(presence && toWire(awarenessFrame(presence)))
    for (const connection of this.#connections) {
      const text = writers.has(connection) ? rest : all
      const hearsText = text && connection.synced && text.author !== connection
      post.send(connection, hearsText ? text.wire : null)
    }
    const end = this.#pace.now()
    this.#restUntil = end + Math.min(this.#pace.longestPause, (end - start) ** 2 / this.#pace.halfTime)
  }

  /** Tells those who came in who is there: in a full room not all of them in one moment. */
  greet(): void {
    if (this.#newcomers.size === 0) return
    const now = this.#pace.now()
    if (now < this.#greetingAt) return
    this.#greetedAt = now
    const present = this.#awareness.encodeAll()
    const wire = present && toWire(awarenessFrame(present))
    let left = this.#isSmall ? Infinity : GREETED_AT_ONCE
    for (const connection of this.#newcomers) {
      if (left-- === 0) break
      this.#newcomers.delete(connection)
      connection.greeted = true
      if (wire) connection.sendWire(wire)
    }
  }

  /** When those who came are to be told who is there. */
  get #greetingAt(): number {
    if (this.#isSmall) return -Infinity
    const quiet = Math.min(this.#lastCame + QUIET_MS, this.#firstCame + LONGEST_WAIT_MS)
    return Math.max(quiet, this.#greetedAt + GREETING_PAUSE_MS)
  }

  get #isSmall(): boolean {
    return this.#connections.size <= this.#pace.smallRoom
  }

  #showWriters(now: number): void {
    const writers = this.#writers(now)
    // What nobody is shown now, everybody is sent with the rest: whoever is counted a writer then has not seen it either.
    if (writers.size === 0) return
    const fresh = parcel(this.#backlog.slice(this.#shownToWriters))
    this.#shownToWriters = this.#backlog.length
    if (!fresh) return
    for (const connection of writers) {
      if (connection.synced && connection !== fresh.author) connection.sendWire(fresh.wire)
    }
  }

  /** Where nearly everybody writes, nobody comes first. */
  #writers(now: number): ReadonlySet<Reader> {
    for (const [connection, at] of this.#wroteAt) if (now - at > WRITING_MS) this.#wroteAt.delete(connection)
    return this.#wroteAt.size > this.#pace.smallRoom ? new Set() : new Set(this.#wroteAt.keys())
  }
}

interface Parcel {
  readonly wire: Buffer
  /** Whose words these all are, who knows what they wrote; null when they are of several. */
  readonly author: Reader | null
}

function parcel(outgoing: readonly Outgoing[]): Parcel | null {
  const first = outgoing[0]
  if (!first) return null
  const author = outgoing.every(({ from }) => from === first.from) ? first.from : null
  return { wire: toWire(updateFrame(mergeMany(outgoing.map(({ update }) => update)))), author }
}

/** Text and presence in one write: they are put together once, for all who get the same text. */
class Post {
  readonly #presence: Buffer | null
  readonly #both = new Map<Buffer, Buffer>()

  constructor(presence: Buffer | null) {
    this.#presence = presence
  }

  send(connection: Reader, text: Buffer | null): void {
    // Whoever was not told yet who is there would learn of some of them only.
    const presence = connection.greeted ? this.#presence : null
    if (!text || !presence) {
      const wire = text ?? presence
      if (wire) connection.sendWire(wire)
      return
    }
    let both = this.#both.get(text)
    if (!both) this.#both.set(text, (both = Buffer.concat([text, presence])))
    connection.sendWire(both)
  }
}
