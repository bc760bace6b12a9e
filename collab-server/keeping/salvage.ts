/**
 * Reads what can still be read of a damaged conference file. SQLite gives up at the first page that makes no sense; here
 * every row is asked for by itself, and lists are read from both ends. Used by `rescueFile` alone; it only looks.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { PositionedUpdate } from '#relay/store/store.ts'
import { FROM_1_TO_2, TABLES, TABLES_1 } from '#relay/store/sqliteTables.ts'

export interface SalvagedReceipt {
  readonly draft: string
  readonly seq: number
  readonly id: string
  readonly digest: string
  readonly json: string
}

export interface SalvagedSnapshot {
  readonly draft: string
  readonly room: string
  readonly upTo: number
  readonly state: Uint8Array
}

export interface Salvaged {
  readonly updates: readonly PositionedUpdate[]
  /** Positions of the log that could not be read. */
  readonly lost: readonly number[]
  readonly receipts: readonly SalvagedReceipt[]
  readonly snapshots: readonly SalvagedSnapshot[]
  readonly registry: ReadonlyArray<{ readonly kind: string; readonly key: string; readonly value: string }>
  /** The first page had to be made anew before anything could be read. */
  readonly withoutFirstPage: boolean
}

/** @param copy a copy of the damaged file, which may be written to */
export function salvage(copy: string): Salvaged {
  const asItIs = attempt(() => readAll(copy, false))
  if (asItIs && asItIs.updates.length > 0) return asItIs
  // The first page says where everything else begins. It is the same in every file that was made alike.
  const whole = readFileSync(copy)
  let best = asItIs
  for (const tables of [TABLES, TABLES_1, `${TABLES_1} ${FROM_1_TO_2}`]) {
    const candidate = Buffer.from(whole)
    firstPage(tables, copy).copy(candidate)
    candidate.writeUInt32BE(Math.floor(whole.length / 4096), 28)
    writeFileSync(copy, candidate)
    const read = attempt(() => readAll(copy, true))
    if (read && read.updates.length > (best?.updates.length ?? 0)) best = read
  }
  writeFileSync(copy, whole)
  return best ?? { updates: [], lost: [], receipts: [], snapshots: [], registry: [], withoutFirstPage: true }
}

function firstPage(tables: string, near: string): Buffer {
  const path = `${near}.first`
  const db = new DatabaseSync(path)
  db.exec(tables)
  db.close()
  const page = readFileSync(path).subarray(0, 4096)
  writeFileSync(path, '')
  return page
}

function readAll(file: string, withoutFirstPage: boolean): Salvaged {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  try {
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    const rooms = roomsOf(db)
    const { updates, lost } = logOf(db, rooms)
    return {
      updates,
      lost,
      receipts: fromBothEnds<SalvagedReceipt>(db, 'SELECT draft, seq, id, digest, json FROM receipt', 'draft, seq'),
      snapshots: snapshotsOf(db, rooms),
      registry: fromBothEnds(db, 'SELECT kind, key, value FROM registry', 'kind, key'),
      withoutFirstPage
    }
  } finally {
    db.close()
  }
}

type Rooms = ReadonlyMap<number, { readonly draft: string; readonly name: string }>

/** Names of rooms lie in the table and once more in its index. */
function roomsOf(db: DatabaseSync): Rooms {
  const rooms = new Map<number, { draft: string; name: string }>()
  for (const source of ['room NOT INDEXED', 'room INDEXED BY sqlite_autoindex_room_1']) {
    const rows = fromBothEnds<{ id: number; draft: string; name: string }>(
      db,
      `SELECT id, draft, name FROM ${source}`,
      source.includes('NOT') ? 'id' : 'draft, name'
    )
    for (const { id, draft, name } of rows) if (!rooms.has(id)) rooms.set(id, { draft, name })
  }
  return rooms
}

function logOf(db: DatabaseSync, rooms: Rooms): { updates: PositionedUpdate[]; lost: number[] } {
  const last = Math.max(
    one(db, 'SELECT max(position) AS value FROM log NOT INDEXED'),
    one(db, 'SELECT max(position) AS value FROM log INDEXED BY log_of_room'),
    one(db, 'SELECT max(up_to) AS value FROM seal'),
    one(db, "SELECT seq AS value FROM sqlite_sequence WHERE name = 'log'")
  )
  const updates: PositionedUpdate[] = []
  const lost: number[] = []
  const row = db.prepare('SELECT room, at, session, participant, receipt, data FROM log WHERE position = ?')
  for (let position = 1; position <= last; position++) {
    const found = attempt(() => row.get(position)) as
      | { room: number; at: string; session: string; participant: string; receipt: number | null; data: Uint8Array }
      | undefined
    const room = found && rooms.get(found.room)
    if (!found || !room || !(found.data instanceof Uint8Array)) {
      lost.push(position)
      continue
    }
    const { at, session, participant, receipt, data } = found
    updates.push({
      position,
      draft: room.draft,
      room: room.name,
      at,
      session,
      participant,
      ...(receipt === null ? {} : { receipt }),
      update: data
    })
  }
  return { updates, lost }
}

function snapshotsOf(db: DatabaseSync, rooms: Rooms): SalvagedSnapshot[] {
  const row = attempt(() => db.prepare('SELECT up_to, data FROM snapshot WHERE room = ?'))
  return [...rooms].flatMap(([id, { draft, name }]) => {
    const found = attempt(() => row?.get(id)) as { up_to: number; data: Uint8Array } | undefined
    return found ? [{ draft, room: name, upTo: found.up_to, state: found.data }] : []
  })
}

/** A list as far as it can be read from its beginning, and then from its end. */
function fromBothEnds<Row>(db: DatabaseSync, select: string, order: string): Row[] {
  const rows = new Map<string, Row>()
  for (const direction of ['ASC', 'DESC']) {
    const sorted = order.replaceAll(',', ` ${direction},`)
    attempt(() => {
      for (const row of db.prepare(`${select} ORDER BY ${sorted} ${direction}`).iterate()) {
        const key = JSON.stringify(order.split(', ').map((column) => row[column]))
        if (rows.has(key) && direction === 'DESC') return
        rows.set(key, row as Row)
      }
    })
  }
  return [...rows.values()]
}

function one(db: DatabaseSync, sql: string, ...values: SQLInputValue[]): number {
  const row = attempt(() => db.prepare(sql).get(...values)) as { value: unknown } | undefined
  return typeof row?.value === 'number' && row.value > 0 ? row.value : 0
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
