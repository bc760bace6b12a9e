/**
 * Makes a sound conference of what a damaged file still gives. Every update that can be read and placed is kept with its
 * author and time; where one is lost that others build on, the room's snapshot fills the gap if there is one. The chain
 * begins anew, over what was saved as it was found. Called by `chapeau doctor`.
 *
 * Must never change the damaged file, and never keep quiet about what it could not save.
 */
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import { findForbidden } from '#core/document/findForbidden.ts'
import { effectOfUpdate } from '#core/rooms/wouldChange.ts'
import type { Salvaged, SalvagedReceipt } from '#relay/keeping/salvage.ts'
import { beginChain } from '#relay/store/sqliteChain.ts'
import { APPLICATION_ID, FORMAT } from '#relay/store/sqliteFormat.ts'
import { TABLES } from '#relay/store/sqliteTables.ts'
import { RELAY_AUTHOR, type PositionedUpdate } from '#relay/store/store.ts'

export interface Rescued {
  readonly updates: number
  readonly receipts: number
  /** One sentence for each thing that could not be saved, or not as it was. */
  readonly lost: readonly string[]
}

/** @returns null when not even the conference's own description could be read */
export function rescueFile(salvaged: Salvaged, out: string): Rescued | null {
  const registry = salvaged.registry.filter(({ value }) => isJson(value))
  if (!registry.some(({ kind }) => kind === 'conference')) return null
  const lost: string[] = []
  if (salvaged.withoutFirstPage) lost.push('The first page of the file was made anew.')
  if (registry.length < salvaged.registry.length) {
    lost.push(
      `${salvaged.registry.length - registry.length} entries on who takes part made no sense and were left out.`
    )
  }
  if (salvaged.lost.length > 0) lost.push(`Updates at ${spans(salvaged.lost)} of the log could not be read.`)
  const receipts = salvaged.receipts.filter(({ json }) => isJson(json))
  lost.push(...missingReceipts(receipts, salvaged.updates))
  const kept = playRooms(salvaged, lost)
  write(out, kept, receipts, registry)
  return { updates: kept.length, receipts: receipts.length, lost }
}

/** Only what can be placed goes into the new log: a room must be playable from its first update to its last. */
function playRooms({ updates, snapshots }: Salvaged, lost: string[]): PositionedUpdate[] {
  const rooms = new Map<string, PositionedUpdate[]>()
  for (const update of updates) {
    const key = `${update.draft}/${update.room}`
    const log = rooms.get(key)
    if (log) log.push(update)
    else rooms.set(key, [update])
  }
  for (const { draft, room } of snapshots) if (!rooms.has(`${draft}/${room}`)) rooms.set(`${draft}/${room}`, [])
  const kept: PositionedUpdate[] = []
  for (const [key, log] of rooms) {
    const snapshot = snapshots.find(({ draft, room }) => `${draft}/${room}` === key)
    kept.push(...playRoom(key, log, snapshot, lost))
  }
  return kept.sort((left, right) => left.position - right.position)
}

function playRoom(
  key: string,
  log: readonly PositionedUpdate[],
  snapshot: Salvaged['snapshots'][number] | undefined,
  lost: string[]
): PositionedUpdate[] {
  const doc = new Y.Doc()
  const kept: PositionedUpdate[] = []
  let waiting: PositionedUpdate[] = []
  const take = (logged: PositionedUpdate): boolean => {
    try {
      if (effectOfUpdate(doc, logged.update) === 'gap') return false
      Y.applyUpdate(doc, logged.update)
      kept.push(logged)
    } catch {
      lost.push(`The update at position ${logged.position} of ${key} makes no sense and was left out.`)
    }
    return true
  }
  for (const logged of log) if (!take(logged)) waiting.push(logged)
  const filled = snapshot && fill(doc, snapshot)
  if (filled) {
    const at = log.find(({ position }) => position >= snapshot.upTo)?.at ?? log.at(-1)?.at ?? new Date(0).toISOString()
    const { draft, room, upTo } = snapshot
    // Between the whole positions, so that it lies after what it holds and before what builds on it.
    kept.push({
      draft,
      room,
      at,
      session: RELAY_AUTHOR,
      participant: RELAY_AUTHOR,
      position: upTo + 0.5,
      update: filled
    })
    lost.push(`${key}: what a snapshot still held stands in for updates that are lost; who wrote them is not known.`)
  }
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length
    waiting = waiting.filter((logged) => !take(logged))
  }
  if (waiting.length > 0) {
    lost.push(
      `${key}: ${waiting.length} updates build on others that are lost, and were left out (positions ${spans(waiting.map(({ position }) => position))}).`
    )
  }
  const problem = key.endsWith('/text') ? findForbidden(doc.getXmlFragment('text')) : null
  if (problem !== null) lost.push(`${key}: ${problem}`)
  doc.destroy()
  // The order in which it was taken is the order in which it can be played.
  let last = 0
  return kept.map((logged) => ({ ...logged, position: (last = Math.max(last, logged.position)) }))
}

/** What the snapshot holds beyond the log, or null. */
function fill(doc: Y.Doc, snapshot: Salvaged['snapshots'][number]): Uint8Array | null {
  try {
    if (effectOfUpdate(doc, snapshot.state) !== 'whole') return null
    const update = Y.diffUpdate(snapshot.state, Y.encodeStateVector(doc))
    Y.applyUpdate(doc, update)
    return update
  } catch {
    return null
  }
}

function write(
  out: string,
  updates: readonly PositionedUpdate[],
  receipts: readonly SalvagedReceipt[],
  registry: Salvaged['registry']
): void {
  const db = new DatabaseSync(out)
  try {
    db.exec(`BEGIN; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}; ${TABLES}`)
    const ids = new Map<string, number>()
    const makeRoom = db.prepare('INSERT INTO room (draft, name) VALUES (?, ?)')
    const log = db.prepare('INSERT INTO log (room, at, session, participant, receipt, data) VALUES (?, ?, ?, ?, ?, ?)')
    for (const { draft, room, at, session, participant, receipt, update } of updates) {
      const key = `${draft}/${room}`
      const id = ids.get(key) ?? Number(makeRoom.run(draft, room).lastInsertRowid)
      ids.set(key, id)
      log.run(id, at, session, participant, receipt ?? null, update)
    }
    const record = db.prepare('INSERT OR IGNORE INTO receipt (draft, seq, id, digest, json) VALUES (?, ?, ?, ?, ?)')
    for (const { draft, seq, id, digest, json } of receipts) record.run(draft, seq, id, digest, json)
    const entry = db.prepare('INSERT OR IGNORE INTO registry (kind, key, value) VALUES (?, ?, ?)')
    for (const { kind, key, value } of registry) entry.run(kind, key, value)
    beginChain(db)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}

/** The log of the floor knows which receipts there were. */
function missingReceipts(receipts: readonly SalvagedReceipt[], updates: readonly PositionedUpdate[]): string[] {
  const known = new Set(receipts.map(({ draft, seq }) => `${draft} ${seq}`))
  const last = new Map<string, number>()
  for (const { draft, seq } of receipts) last.set(draft, Math.max(last.get(draft) ?? 0, seq))
  for (const { draft, receipt } of updates) {
    if (receipt !== undefined) last.set(draft, Math.max(last.get(draft) ?? 0, receipt))
  }
  return [...last].flatMap(([draft, highest]) => {
    const missing = Array.from({ length: highest }, (_none, index) => index + 1).filter(
      (seq) => !known.has(`${draft} ${seq}`)
    )
    return missing.length === 0 ? [] : [`Receipts ${spans(missing)} of draft ${draft} could not be read.`]
  })
}

/** `3, 5 to 9` */
function spans(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let index = 0; index < numbers.length; index++) {
    const from = numbers[index]!
    let to = from
    while (numbers[index + 1] === to + 1) to = numbers[++index]!
    parts.push(from === to ? `${from}` : `${from} to ${to}`)
  }
  return parts.length > 20 ? `${parts.slice(0, 20).join(', ')} and more` : parts.join(', ')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
