/**
 * One socket in one room: who it is, and what the relay must remember about it. Made when a socket is admitted.
 */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Participant } from '#core/conference/conference.ts'
import { encodeNotice, encodeSaved } from '#core/protocol/messages.ts'
import type { Room as RoomKind } from '#core/rooms/roomName.ts'
import type { Limits } from '#relay/limits.ts'
import { Allowance } from '#relay/rooms/allowance.ts'
import { toWire } from '#relay/rooms/frames.ts'
import type { Session, SignedIn } from '#relay/sessions/createSessions.ts'

export interface Place {
  readonly draft: string
  /** As it stands in the address. */
  readonly room: string
  readonly kind: RoomKind
}

/**
 * A reader this far behind, beside what it asked for itself, is sent away to come back and sync, so that it never makes another
 * wait and the relay never keeps much for it.
 */
const MOST_BUFFERED = 4 * 1024 * 1024
/** What one connection may have queued for the next round; beyond it the relay stops reading from its socket. */
const MOST_QUEUED = 1000
const MOST_QUEUED_BYTES = 8 * 1024 * 1024

export class Connection {
  readonly socket: WebSocket
  readonly session: Session
  readonly participant: Participant
  readonly place: Place
  /** Awareness client ids it introduced. */
  readonly clients = new Set<number>()
  spokeOfItself = false
  /** False once it was closed or refused: what still arrives from it is ignored. */
  open = true
  /** It has said what it has and was answered; only from then on are updates of use to it. */
  synced = false
  /** It was told who is there; only from then on is it told what changes in that. */
  greeted = false
  /** Updates that build on something it has not sent yet. */
  waiting: Uint8Array[] = []
  /** It asked to be told what is saved. */
  readonly hearsSaved: boolean
  /** Updates it sent, and how many of them it was told are saved. */
  updates = 0
  saved = 0
  #queued = 0
  #queuedBytes = 0
  heardSince = true
  sentSince = false

  /** What it may still send. */
  readonly allowance: Allowance

  readonly #stream: Duplex
  /** Bytes of the last answer to what it asked for. */
  #answered = 0

  /** @param stream what the socket writes to */
  constructor(
    socket: WebSocket,
    stream: Duplex,
    { session, participant }: SignedIn,
    place: Place,
    limits: Limits,
    hearsSaved: boolean
  ) {
    this.hearsSaved = hearsSaved
    this.#stream = stream
    this.allowance = new Allowance(limits, performance.now())
    this.socket = socket
    this.session = session
    this.participant = participant
    this.place = place
  }

  /** Counts what waits for the next round, so that one who floods the relay waits himself and nobody else does. */
  queued(bytes: number): void {
    this.#queued++
    this.#queuedBytes += bytes
    if (this.#queued >= MOST_QUEUED || this.#queuedBytes >= MOST_QUEUED_BYTES) this.socket.pause()
  }

  /** The round that takes everything queued has begun to. */
  taken(): void {
    this.#queued = 0
    this.#queuedBytes = 0
    if (this.socket.isPaused) this.socket.resume()
  }

  send(frame: Uint8Array): void {
    this.sendWire(toWire(frame))
  }

  /**
   * Sends what `toWire` made, the same bytes to as many as shall have it. It goes past the library, which would put a head
   * before the message once for each of them and hand the system two pieces; nothing here is compressed, so nothing of the
   * library's own can lie in between.
   */
  sendWire(wire: Buffer): void {
    if (this.socket.readyState !== this.socket.OPEN) return
    if (this.#stream.writableLength > MOST_BUFFERED + this.#answered) {
      this.open = false
      this.socket.terminate()
      return
    }
    this.sentSince = true
    this.#stream.write(wire)
  }

  /** Sends all that it lacked and asked for. That may be much, and is not held against it. */
  sendAnswer(wire: Buffer): void {
    this.#answered = wire.length
    this.sendWire(wire)
  }

  /** To be called when everything it sent so far is durable or changed nothing. */
  tellSaved(): void {
    if (!this.hearsSaved || !this.open || this.waiting.length > 0 || this.saved === this.updates) return
    this.saved = this.updates
    this.send(encodeSaved(this.saved))
  }

  /** Says in words what was refused, then closes for good. Nothing more is taken from this socket. */
  refuse(closeCode: number, code: string, message: string): void {
    this.send(encodeNotice({ kind: 'refused', code, message }))
    this.close(closeCode, code)
  }

  close(closeCode: number, reason: string): void {
    this.open = false
    this.waiting = []
    this.socket.close(closeCode, reason)
  }
}
