/**
 * What the relay asks of a store, and the words for what it keeps. `openMemoryStore` and `openSqliteStore` implement it;
 * one contract suite runs against both. It is kept small enough for an ordered, replicated log to serve it: one
 * append of an atomic batch, reads by room and by draft, and a table of small JSON values.
 *
 * The log is append-only and kept whole. A snapshot only makes opening fast; nothing is ever removed because of one.
 */
import type { Receipt } from '#core/decide/outcome.ts'

/** One Yjs update as it entered a room. The author is taken from the session, never from what a client claims. */
export interface LoggedUpdate {
  readonly draft: string
  readonly room: string
  /** ISO time. */
  readonly at: string
  /** Id of the session that wrote it, or `relay`. */
  readonly session: string
  /** Id of the participant, or `relay`. */
  readonly participant: string
  /** Number of the receipt whose command led to it. */
  readonly receipt?: number
  readonly update: Uint8Array
}

/** An update as it lies in the log. Positions order everything that ever happened in the conference. */
export interface PositionedUpdate extends LoggedUpdate {
  readonly position: number
}

/** The author of what the relay itself writes, such as the ids it mends. */
export const RELAY_AUTHOR = 'relay'

/** A receipt with what is needed to recognise the same command when it comes again. */
export interface StoredReceipt {
  readonly receipt: Receipt
  /** SHA-256 over the draft and the command as it was sent. */
  readonly digest: string
}

/** What makes a receipt part of a chain: see `collab-server/record/chain.ts`. */
export interface ReceiptSeal {
  readonly seq: number
  readonly digest: string
  /** Over this receipt and the hash of the one before. */
  readonly hash: Uint8Array
  /** By the conference's key; null for a receipt from before the chain began. */
  readonly signature: Uint8Array | null
}

/** The whole of a room as one update, after everything in the batch that carries it. */
export interface RoomSnapshot {
  readonly draft: string
  readonly room: string
  readonly state: Uint8Array
}

/** What is kept beside the log. Invites and sessions are kept under the hash of their secret; `tls` never leaves the file. */
export type RegistryKind = 'conference' | 'participant' | 'invite' | 'session' | 'tls'

export interface RegistryPut {
  readonly kind: RegistryKind
  readonly key: string
  /** Any JSON value. */
  readonly value: unknown
}

/** Written whole or not at all. */
export interface Batch {
  readonly updates?: readonly LoggedUpdate[]
  readonly receipts?: readonly StoredReceipt[]
  readonly snapshots?: readonly RoomSnapshot[]
  readonly puts?: readonly RegistryPut[]
}

/** A room as it is opened: the newest snapshot, and the updates logged after it in order. */
export interface StoredRoom {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
}

/** What comes behind a position, and how much of it at most. */
export interface LogPage {
  readonly after: number
  readonly most: number
}

export interface RegistryEntry {
  readonly key: string
  readonly value: unknown
}

export interface Store {
  /** Resolves when the batch is durable; rejects when nothing of it was written. Batches are kept in the order given. */
  commit(batch: Batch): Promise<void>
  loadRoom(draft: string, room: string): Promise<StoredRoom>
  /**
   * Everything ever written into a room, from the first update on, with its authors; or a page of it, for whoever reads a
   * long log beside others who are being served.
   */
  readLog(draft: string, room: string, page?: LogPage): Promise<readonly PositionedUpdate[]>
  /** The receipts of a draft in order. */
  readRecord(draft: string): Promise<readonly Receipt[]>
  /** The seals of those receipts, in the same order; fewer where a file of an older format is only read. */
  readSeals(draft: string): Promise<readonly ReceiptSeal[]>
  /** The public half of the key that signs them; null where there is none yet. */
  publicKey(): Promise<Uint8Array | null>
  /** The number of the last receipt of a draft; 0 when there is none. */
  lastReceipt(draft: string): Promise<number>
  /** The receipt of the command with this id, in whatever draft. */
  findReceipt(command: string): Promise<StoredReceipt | null>
  get(kind: RegistryKind, key: string): Promise<unknown>
  list(kind: RegistryKind): Promise<readonly RegistryEntry[]>
  close(): Promise<void>
}
