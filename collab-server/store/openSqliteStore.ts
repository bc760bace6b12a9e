/**
 * The conference file as a store: `node:sqlite` in write-ahead mode with full synchronisation, so a batch that was
 * committed survives the loss of power. Opened by `chapeau serve`, `create`, `import` and `export`.
 *
 * Must never change a file that is not a conference of this format, and never rewrite the log.
 */
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import type { Receipt } from '#core/decide/outcome.ts'
import { lockConference } from '#relay/store/lockConference.ts'
import { beginChain, sqliteChain, type Link, type SqliteChain } from '#relay/store/sqliteChain.ts'
import type { SealedReceipt } from '#relay/record/chain.ts'
import { APPLICATION_ID, corruptFile, errorCode, FORMAT, inspectFile } from '#relay/store/sqliteFormat.ts'
import { readRoomLog } from '#relay/store/sqliteLog.ts'
import { blob, rowsOf } from '#relay/store/sqliteRows.ts'
import { FROM_1_TO_2, TABLES } from '#relay/store/sqliteTables.ts'
import { statements, type Sql } from '#relay/store/statements.ts'
import type {
  Batch,
  LogPage,
  PositionedUpdate,
  ReceiptSeal,
  RegistryKind,
  Store,
  StoredReceipt,
  StoredRoom
} from '#relay/store/store.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

export interface SqliteOptions {
  /** Refuse a path where no conference lies, instead of beginning an empty one there. */
  readonly mustExist?: boolean
  /** Only look: works beside a running relay, and refuses to commit. */
  readonly readOnly?: boolean
}

/** Files above this size are not checked page by page when they are opened. */
const CHECK_WHOLE_UP_TO = 64 * 1024 * 1024

/** @throws StoreRefusal with one sentence when the file is missing, foreign, damaged, newer, or in use */
export function openSqliteStore(file: string, options: SqliteOptions = {}): Store {
  const found = inspectFile(file)
  if (found !== 'conference' && (options.mustExist || options.readOnly)) {
    if (found === 'empty') throw new StoreRefusal('empty-file', `${file} is empty; it holds no conference.`)
    throw new StoreRefusal('no-such-file', `There is no conference at ${file}; make one with "chapeau create".`)
  }
  const unlock = options.readOnly ? () => {} : lockConference(file)
  let db: DatabaseSync | undefined
  try {
    db = openDatabase(file, found, options.readOnly ?? false)
    return createStore(file, db, unlock, options.readOnly ?? false)
  } catch (error) {
    db?.close()
    unlock()
    if (error instanceof StoreRefusal) throw error
    if (found !== 'conference') {
      throw new StoreRefusal('no-access', `${file} cannot be written (${errorCode(error)}); check the folder.`, {
        cause: error
      })
    }
    throw corruptFile(file, error instanceof Error ? error.message : String(error), error)
  }
}

function openDatabase(file: string, found: 'missing' | 'empty' | 'conference', readOnly: boolean): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly, timeout: 5000 })
  try {
    if (found === 'conference') {
      checkWhole(file, db)
    } else {
      // The identity is written before write-ahead mode is chosen, so that it lies in the file itself from the start.
      inTransaction(db, () => {
        db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}; ${TABLES}`)
        beginChain(db)
      })
    }
    if (!readOnly) db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF')
    if (!readOnly && formatOf(db) === 1) {
      inTransaction(db, () => {
        db.exec(`${FROM_1_TO_2} PRAGMA user_version = ${FORMAT}`)
        beginChain(db)
      })
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function inTransaction(db: DatabaseSync, write: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    write()
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function formatOf(db: DatabaseSync): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
}

function checkWhole(file: string, db: DatabaseSync): void {
  if (statSync(file).size > CHECK_WHOLE_UP_TO) return
  const finding = db.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined
  if (finding?.quick_check !== 'ok') throw corruptFile(file, finding?.quick_check ?? 'unreadable')
}

const SealOfReceipt = v.object({ seq: v.number(), digest: v.string(), hash: blob, signature: v.nullable(blob) })

function createStore(file: string, db: DatabaseSync, unlock: () => void, readOnly: boolean): Store {
  const prepare = statements(db)
  const sql: Sql = (text) => {
    if (closed) throw new StoreRefusal('closed', `${file} was closed and can no longer be read or written.`)
    return prepare(text)
  }
  let closed = false
  const roomIds = new Map<string, number>()

  const findRoom = (draft: string, name: string): number | null => {
    const known = roomIds.get(`${draft}/${name}`)
    if (known !== undefined) return known
    const row = sql('SELECT id FROM room WHERE draft = ? AND name = ?').get(draft, name) as { id: number } | undefined
    if (!row) return null
    roomIds.set(`${draft}/${name}`, row.id)
    return row.id
  }
  const makeRoom = (draft: string, name: string): number =>
    findRoom(draft, name) ??
    Number(sql('INSERT INTO room (draft, name) VALUES (?, ?)').run(draft, name).lastInsertRowid)

  // A file that is only read may be of an older format, and is signed by nobody here.
  const chain: SqliteChain | null = readOnly ? null : sqliteChain(sql)
  let last: Link | undefined

  /** @returns the link that the commit adds to the chain */
  const write = (batch: Batch): Link => {
    if (!chain) throw new StoreRefusal('read-only', `${file} was opened only to be read; nothing was written.`)
    const before = (last ??= chain.lastLink())
    const updates: PositionedUpdate[] = []
    const receipts: SealedReceipt[] = []
    for (const logged of batch.updates ?? []) {
      const { draft, room, at, session, participant, receipt, update } = logged
      const { lastInsertRowid } = sql(
        'INSERT INTO log (room, at, session, participant, receipt, data) VALUES (?, ?, ?, ?, ?, ?)'
      ).run(makeRoom(draft, room), at, session, participant, receipt ?? null, update)
      updates.push({ ...logged, position: Number(lastInsertRowid) })
    }
    for (const stored of batch.receipts ?? []) {
      const { receipt } = stored
      const expected = lastReceipt(receipt.draft) + 1
      if (receipt.seq !== expected) {
        throw new StoreRefusal(
          'broken-batch',
          `The record of draft ${receipt.draft} expects number ${expected}; number ${receipt.seq} was refused and nothing was written.`
        )
      }
      receipts.push(chain.writeReceipt(stored, before.number + 1))
    }
    for (const { draft, room, state } of batch.snapshots ?? []) {
      const id = makeRoom(draft, room)
      const { position } = sql('SELECT coalesce(max(position), 0) AS position FROM log WHERE room = ?').get(id) as {
        position: number
      }
      sql(
        `INSERT INTO snapshot (room, up_to, data, signature) VALUES (?, ?, ?, ?)
         ON CONFLICT (room) DO UPDATE SET up_to = excluded.up_to, data = excluded.data, signature = excluded.signature`
      ).run(id, position, state, chain.signRow('snapshot', [draft, room, position], state))
    }
    for (const { kind, key, value } of batch.puts ?? []) {
      const json = JSON.stringify(value)
      sql(
        `INSERT INTO registry (kind, key, value, signature) VALUES (?, ?, ?, ?)
         ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, signature = excluded.signature`
      ).run(kind, key, json, chain.signRow('registry', [kind, key], json))
    }
    return updates.length === 0 && receipts.length === 0 ? before : chain.writeSeal(before, updates, receipts)
  }

  const lastReceipt = (draft: string): number => {
    const row = sql('SELECT coalesce(max(seq), 0) AS seq FROM receipt WHERE draft = ?').get(draft) as { seq: number }
    return row.seq
  }

  return {
    async commit(batch: Batch) {
      if (readOnly) throw new StoreRefusal('read-only', `${file} was opened only to be read; nothing was written.`)
      sql('BEGIN IMMEDIATE').run()
      try {
        const link = write(batch)
        sql('COMMIT').run()
        last = link
      } catch (error) {
        // Room ids given out in this transaction are void.
        roomIds.clear()
        if (db.isTransaction) sql('ROLLBACK').run()
        throw error
      }
    },

    async loadRoom(draft: string, name: string): Promise<StoredRoom> {
      const room = findRoom(draft, name)
      if (room === null) return { snapshot: null, updates: [] }
      const snapshot = sql('SELECT up_to, data FROM snapshot WHERE room = ?').get(room) as
        { up_to: number; data: Uint8Array } | undefined
      const rows = sql('SELECT data FROM log WHERE room = ? AND position > ? ORDER BY position').all(
        room,
        snapshot?.up_to ?? 0
      ) as Array<{ data: Uint8Array }>
      return { snapshot: snapshot?.data ?? null, updates: rows.map((row) => row.data) }
    },

    async readLog(draft: string, name: string, page?: LogPage): Promise<readonly PositionedUpdate[]> {
      const room = findRoom(draft, name)
      return room === null ? [] : [...readRoomLog(db, room, page)]
    },

    async readRecord(draft: string): Promise<readonly Receipt[]> {
      const rows = sql('SELECT json FROM receipt WHERE draft = ? ORDER BY seq').all(draft) as Array<{ json: string }>
      return rows.map((row) => JSON.parse(row.json) as Receipt)
    },

    async readSeals(draft: string): Promise<readonly ReceiptSeal[]> {
      if (formatOf(db) === 1) return []
      const rows = sql('SELECT seq, digest, hash, signature FROM receipt WHERE draft = ? ORDER BY seq').all(draft)
      return [...rowsOf(SealOfReceipt, rows)]
    },

    async publicKey() {
      if (formatOf(db) === 1) return null
      return (sql('SELECT public FROM conference_key').get() as { public: Uint8Array } | undefined)?.public ?? null
    },

    async lastReceipt(draft: string) {
      return lastReceipt(draft)
    },

    async findReceipt(command: string): Promise<StoredReceipt | null> {
      const row = sql('SELECT json, digest FROM receipt WHERE id = ?').get(command) as
        { json: string; digest: string } | undefined
      return row ? { receipt: JSON.parse(row.json) as Receipt, digest: row.digest } : null
    },

    async get(kind: RegistryKind, key: string) {
      const row = sql('SELECT value FROM registry WHERE kind = ? AND key = ?').get(kind, key) as
        { value: string } | undefined
      return row ? (JSON.parse(row.value) as unknown) : undefined
    },

    async list(kind: RegistryKind) {
      const rows = sql('SELECT key, value FROM registry WHERE kind = ? ORDER BY key').all(kind) as Array<{
        key: string
        value: string
      }>
      return rows.map(({ key, value }) => ({ key, value: JSON.parse(value) as unknown }))
    },

    async close() {
      if (closed) return
      closed = true
      db.close()
      unlock()
    }
  }
}
