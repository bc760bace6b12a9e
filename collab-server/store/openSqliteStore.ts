/**
 * The conference file as a store: `node:sqlite` in write-ahead mode with full synchronisation, so a batch that was
 * committed survives the loss of power. Opened by `chapeau serve`, `create`, `import` and `export`.
 *
 * Must never change a file that is not a conference of this format, and never rewrite the log.
 */
import { statSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Receipt } from '#core/decide/outcome.ts'
import { lockConference } from '#relay/store/lockConference.ts'
import { APPLICATION_ID, corruptFile, errorCode, FORMAT, inspectFile, TABLES } from '#relay/store/sqliteFormat.ts'
import type { Batch, LoggedUpdate, RegistryKind, Store, StoredReceipt, StoredRoom } from '#relay/store/store.ts'
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
      db.exec(`BEGIN; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}; ${TABLES} COMMIT`)
    }
    if (!readOnly) db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function checkWhole(file: string, db: DatabaseSync): void {
  if (statSync(file).size > CHECK_WHOLE_UP_TO) return
  const finding = db.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined
  if (finding?.quick_check !== 'ok') throw corruptFile(file, finding?.quick_check ?? 'unreadable')
}

interface LogRow {
  at: string
  session: string
  participant: string
  receipt: number | null
  data: Uint8Array
}

function createStore(file: string, db: DatabaseSync, unlock: () => void, readOnly: boolean): Store {
  const prepared = new Map<string, StatementSync>()
  // Statements are prepared once and kept: preparing costs more than running most of them.
  const sql = (text: string): StatementSync => {
    if (closed) throw new StoreRefusal('closed', `${file} was closed and can no longer be read or written.`)
    let statement = prepared.get(text)
    if (!statement) {
      statement = db.prepare(text)
      prepared.set(text, statement)
    }
    return statement
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

  const write = (batch: Batch) => {
    for (const { draft, room, at, session, participant, receipt, update } of batch.updates ?? []) {
      sql('INSERT INTO log (room, at, session, participant, receipt, data) VALUES (?, ?, ?, ?, ?, ?)').run(
        makeRoom(draft, room),
        at,
        session,
        participant,
        receipt ?? null,
        update
      )
    }
    for (const { receipt, digest } of batch.receipts ?? []) {
      const expected = lastReceipt(receipt.draft) + 1
      if (receipt.seq !== expected) {
        throw new StoreRefusal(
          'broken-batch',
          `The record of draft ${receipt.draft} expects number ${expected}; number ${receipt.seq} was refused and nothing was written.`
        )
      }
      sql('INSERT INTO receipt (draft, seq, id, digest, json) VALUES (?, ?, ?, ?, ?)').run(
        receipt.draft,
        receipt.seq,
        receipt.id,
        digest,
        JSON.stringify(receipt)
      )
    }
    for (const { draft, room, state } of batch.snapshots ?? []) {
      sql(
        `INSERT INTO snapshot (room, up_to, data)
         VALUES (?1, (SELECT coalesce(max(position), 0) FROM log WHERE room = ?1), ?2)
         ON CONFLICT (room) DO UPDATE SET up_to = excluded.up_to, data = excluded.data`
      ).run(makeRoom(draft, room), state)
    }
    for (const { kind, key, value } of batch.puts ?? []) {
      sql(
        `INSERT INTO registry (kind, key, value) VALUES (?, ?, ?)
         ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value`
      ).run(kind, key, JSON.stringify(value))
    }
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
        write(batch)
        sql('COMMIT').run()
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

    async readLog(draft: string, name: string): Promise<readonly LoggedUpdate[]> {
      const room = findRoom(draft, name)
      if (room === null) return []
      const rows = sql('SELECT at, session, participant, receipt, data FROM log WHERE room = ? ORDER BY position').all(
        room
      ) as unknown as LogRow[]
      return rows.map(({ at, session, participant, receipt, data }) => ({
        draft,
        room: name,
        at,
        session,
        participant,
        ...(receipt === null ? {} : { receipt }),
        update: data
      }))
    },

    async readRecord(draft: string): Promise<readonly Receipt[]> {
      const rows = sql('SELECT json FROM receipt WHERE draft = ? ORDER BY seq').all(draft) as Array<{ json: string }>
      return rows.map((row) => JSON.parse(row.json) as Receipt)
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
