/**
 * One room while somebody is in it: the document, who is connected, and what this round of the hall has done to it.
 * Made by the hall from snapshot and log, forgotten when nobody is left.
 */
import * as Y from 'yjs'
import { createTextReader } from '#core/document/readText.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import type { Floor } from '#core/floor/floor.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Connection } from '#relay/rooms/connection.ts'
import { step2Frame, toWire } from '#relay/rooms/frames.ts'
import { Outbox, type Outgoing } from '#relay/rooms/outbox.ts'
import { RoomAwareness } from '#relay/rooms/roomAwareness.ts'
import type { LoggedUpdate, StoredRoom } from '#relay/store/store.ts'

/** An update that was applied to a text and not yet looked at for what the schema forbids. */
export interface Suspect {
  readonly connection: Connection
  readonly update: Uint8Array
}

/** Those who came in are looked at this often until they are asked what they have. */
const ASKING_MS = 10
/** Answers that are kept for those who ask the same. */
const MOST_ANSWERS = 16

export class Room {
  readonly draft: string
  readonly name: string
  readonly connections = new Set<Connection>()
  readonly awareness = new RoomAwareness()
  readonly outbox = new Outbox(this.connections, this.awareness)
  /** Who was not asked yet for what they have that the room lacks, and when they came in. */
  readonly unasked = new Map<Connection, number>()
  /** As it lay in the store, until somebody needs more of it than its bytes. */
  #stored: StoredRoom | null
  #doc: Y.Doc | null = null
  /** What those who lack the same were answered, ready to be sent; good until the document changes. */
  readonly #answers = new Map<string, Buffer>()
  /** Updates in the log that the newest snapshot does not hold. */
  unsnapshotted: { count: number; bytes: number }
  /** How large the newest snapshot is; 0 without one. */
  snapshotBytes: number

  // Of the present round; emptied when it ends.
  accepted: LoggedUpdate[] = []
  suspects: Suspect[] = []
  outgoing: Outgoing[] = []

  /** Floor room: the number of the draft's last receipt. */
  seq = 0
  #floor: Floor | null = null
  #reader: { read(): TextModel; destroy(): void } | null = null
  #changed = new Set<Y.XmlElement>()

  constructor(draft: string, name: string, stored: StoredRoom) {
    this.draft = draft
    this.name = name
    this.#stored = stored
    this.snapshotBytes = stored.snapshot?.length ?? 0
    this.unsnapshotted = {
      count: stored.updates.length,
      bytes: stored.updates.reduce((sum, update) => sum + update.length, 0)
    }
  }

  get doc(): Y.Doc {
    if (!this.#doc) this.#begin(docOf(this.#stored ?? { snapshot: null, updates: [] }))
    return this.#doc!
  }

  /**
   * What somebody lacks, as it goes over the wire. Many ask at once when a draft is opened or a relay comes back, and most
   * of them lack the same. Whoever has nothing gets the snapshot as it lies in the store, where that is all, without a document
   * being made of it first. To be asked for only while the document holds nothing that is not durable.
   */
  answer(stateVector: Uint8Array): Buffer {
    const key = Buffer.from(stateVector).toString('latin1')
    const known = this.#answers.get(key)
    if (known) return known
    const stored = this.#doc === null && isEmptyVector(stateVector) ? readyIn(this.#stored) : null
    const wire = toWire(stored ? step2Frame(stored) : step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector)))
    if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear()
    this.#answers.set(key, wire)
    return wire
  }

  /** To be called when the document changed. */
  forgetAnswers(): void {
    this.#answers.clear()
  }

  get key(): string {
    return roomKey(this.draft, this.name)
  }

  enter(connection: Connection): void {
    this.connections.add(connection)
    this.unasked.set(connection, performance.now())
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.unasked.delete(connection)
    this.outbox.leave(connection)
    this.awareness.leave(connection)
  }

  /** In how many milliseconds somebody here is to be told something even if nothing happens until then. */
  dueIn(): number {
    return Math.min(this.unasked.size > 0 ? ASKING_MS : Infinity, this.outbox.dueIn())
  }

  get isText(): boolean {
    return this.name === 'text'
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment('text')
  }

  /** The text as the domain sees it, read only where it changed. */
  text(): TextModel {
    this.#reader ??= createTextReader(this.fragment)
    return this.#reader.read()
  }

  floor(): Floor {
    this.#floor ??= readFloor(this.doc)
    return this.#floor
  }

  /** To be called when the relay wrote the floor; nobody else does. */
  floorChanged(): void {
    this.#floor = null
  }

  /** The blocks of the text that changed since the last call. */
  takeChanged(): ReadonlySet<Y.XmlElement> {
    const changed = this.#changed
    this.#changed = new Set()
    return changed
  }

  /** Begins again from what is durable and what this round accepted: the way back from an update that must not stand. */
  restore(stored: StoredRoom): void {
    this.#forgetDoc()
    this.#begin(docOf(stored, this.accepted))
  }

  endRound(): void {
    this.accepted = []
    this.suspects = []
    this.outgoing = []
  }

  destroy(): void {
    this.#forgetDoc()
  }

  #forgetDoc(): void {
    this.#reader?.destroy()
    this.#reader = null
    this.#floor = null
    this.#changed.clear()
    this.#answers.clear()
    this.#doc?.destroy()
    this.#doc = null
  }

  #begin(doc: Y.Doc): void {
    this.#doc = doc
    this.#stored = null
    if (!this.isText) return
    const fragment = this.fragment
    fragment.observeDeep((events) => {
      for (const event of events) {
        if (event.target === fragment) {
          for (const item of event.changes.added) {
            if (item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement) {
              this.#changed.add(item.content.type as Y.XmlElement)
            }
          }
        } else {
          const block = blockAround(event.target as Y.AbstractType<unknown>, fragment)
          if (block) this.#changed.add(block)
        }
      }
    })
  }
}

export function roomKey(draft: string, name: string): string {
  return `${draft}/${name}`
}

function docOf(stored: StoredRoom, accepted: readonly LoggedUpdate[] = []): Y.Doc {
  const doc = new Y.Doc()
  // In one transaction, so that opening a long log is not a thousand small ones.
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot)
    for (const update of stored.updates) Y.applyUpdate(doc, update)
    for (const { update } of accepted) Y.applyUpdate(doc, update)
  })
  return doc
}

/** A state vector that knows of nobody. */
function isEmptyVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}

/**
 * All of a room as one update, where the store has it ready. Never the log: it still holds the words of what was deleted since,
 * which a document forgets, and they may have been deleted so that nobody reads them any more.
 */
function readyIn(stored: StoredRoom | null): Uint8Array | null {
  return stored?.updates.length === 0 ? stored.snapshot : null
}

function blockAround(type: Y.AbstractType<unknown>, fragment: Y.XmlFragment): Y.XmlElement | null {
  let current: Y.AbstractType<unknown> | null = type
  while (current && current.parent !== fragment) current = current.parent as Y.AbstractType<unknown> | null
  return current instanceof Y.XmlElement ? current : null
}
