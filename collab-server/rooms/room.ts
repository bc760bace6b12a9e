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
import { RoomAwareness } from '#relay/rooms/roomAwareness.ts'
import type { LoggedUpdate, StoredRoom } from '#relay/store/store.ts'

/** An update that was applied to a text and not yet looked at for what the schema forbids. */
export interface Suspect {
  readonly connection: Connection
  readonly update: Uint8Array
}

/** What goes out to the others once it is durable; `from` is null for what the relay wrote. */
export interface Outgoing {
  readonly update: Uint8Array
  readonly from: Connection | null
}

export class Room {
  readonly draft: string
  readonly name: string
  readonly connections = new Set<Connection>()
  readonly awareness = new RoomAwareness()
  doc: Y.Doc
  /** Updates in the log that the newest snapshot does not hold. */
  unsnapshotted: { count: number; bytes: number }

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
    this.doc = docOf(stored)
    this.unsnapshotted = {
      count: stored.updates.length,
      bytes: stored.updates.reduce((sum, update) => sum + update.length, 0)
    }
    this.#watch()
  }

  get key(): string {
    return roomKey(this.draft, this.name)
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
    this.doc = docOf(stored, this.accepted)
    this.#watch()
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
    this.doc.destroy()
  }

  #watch(): void {
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

function blockAround(type: Y.AbstractType<unknown>, fragment: Y.XmlFragment): Y.XmlElement | null {
  let current: Y.AbstractType<unknown> | null = type
  while (current && current.parent !== fragment) current = current.parent as Y.AbstractType<unknown> | null
  return current instanceof Y.XmlElement ? current : null
}
