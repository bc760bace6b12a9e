/**
 * One round of the hall: everything that arrived since the last one, carried out in order, written in one batch, and
 * only then shown to anybody. This file holds what a round gathers, and the two ways something enters a room in it.
 */
import * as Y from 'yjs'
import type { Receipt } from '#core/decide/outcome.ts'
import type { Conference } from '#core/conference/conference.ts'
import type { Connection } from '#relay/rooms/connection.ts'
import type { Room } from '#relay/rooms/room.ts'
import type { LoggedUpdate, Store, StoredReceipt } from '#relay/store/store.ts'
import type { Metrics } from '#relay/http/createMetrics.ts'

/** What the parts of the hall share. */
export interface HallContext {
  readonly store: Store
  readonly conference: Conference
  readonly now: () => Date
  readonly newId: () => string
  readonly metrics: Metrics
  readonly log: Log
  /** The room, loaded if need be. A draft's text and floor are always loaded together. */
  openRoom(draft: string, name: string): Promise<Room>
}

/** The part of a pino logger that the relay uses. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface Refused {
  readonly ok: false
  readonly code: string
  readonly message: string
}

/** What a client that sent a command is answered. */
export type CommandAnswer = { readonly ok: true; readonly receipt: Receipt } | Refused

export class Round {
  readonly rooms = new Set<Room>()
  readonly updates: LoggedUpdate[] = []
  readonly receipts: StoredReceipt[] = []
  /** Called at the end, with whether the round became durable. */
  readonly answers: Array<(durable: boolean) => void> = []
  /** Whose messages it takes. */
  readonly heard = new Set<Connection>()
  readonly step1s: Array<{ readonly connection: Connection; readonly stateVector: Uint8Array }> = []
  readonly presenceAsked = new Set<Connection>()
}

export interface Author {
  readonly session: string
  readonly participant: string
  /** The connection it came through; null for what the relay writes itself. */
  readonly from: Connection | null
  readonly receipt?: number
}

/** Records an update that stands in the room's document as part of this round. */
export function accept(context: HallContext, round: Round, room: Room, update: Uint8Array, author: Author): void {
  const logged: LoggedUpdate = {
    draft: room.draft,
    room: room.name,
    at: context.now().toISOString(),
    session: author.session,
    participant: author.participant,
    ...(author.receipt === undefined ? {} : { receipt: author.receipt }),
    update
  }
  round.rooms.add(room)
  round.updates.push(logged)
  room.accepted.push(logged)
  room.outgoing.push({ update, from: author.from })
  room.unsnapshotted.count++
  room.unsnapshotted.bytes += update.length
  context.metrics.updates.inc()
}

/** Lets the relay write into a room and records what came of it. */
export function writeAsRelay(
  context: HallContext,
  round: Round,
  room: Room,
  author: Omit<Author, 'from'>,
  write: () => void
): void {
  const updates: Uint8Array[] = []
  const listen = (update: Uint8Array) => updates.push(update)
  room.doc.on('update', listen)
  try {
    room.doc.transact(write)
  } finally {
    room.doc.off('update', listen)
  }
  if (updates.length > 0) accept(context, round, room, Y.mergeUpdates(updates), { ...author, from: null })
}

/** Takes a room back to what is durable and what this round accepted before. */
export async function restoreRoom(context: HallContext, room: Room): Promise<void> {
  room.restore(await context.store.loadRoom(room.draft, room.name))
}
