/**
 * The chain inside a conference file: the key it was made with, and what is hashed and signed when a batch is written.
 * Used by `openSqliteStore` alone, always inside the transaction of the batch.
 *
 * Must never hash what it did not read back or write itself, and never sign in a file that is only read.
 */
import type { DatabaseSync } from 'node:sqlite'
import { beginningOfLog, beginningOfRecord, receiptHash, rowHash, sealHash } from '#relay/record/chain.ts'
import type { SealedReceipt } from '#relay/record/chain.ts'
import { conferenceKey, newConferenceKey, type ConferenceKey } from '#relay/record/conferenceKey.ts'
import { readLogRows } from '#relay/store/sqliteLog.ts'
import { statements, type Sql } from '#relay/store/statements.ts'
import type { PositionedUpdate, StoredReceipt } from '#relay/store/store.ts'

export interface Link {
  readonly number: number
  readonly hash: Uint8Array
}

export interface SqliteChain {
  readonly key: ConferenceKey
  /** Signs a row of the registry or a snapshot. */
  signRow: (kind: 'registry' | 'snapshot', rowKey: readonly unknown[], value: string | Uint8Array) => Uint8Array
  /** Writes a receipt on top of the one before it. */
  writeReceipt: (stored: StoredReceipt, seal: number) => SealedReceipt
  /** Writes the row that seals a commit. To be taken for the last link only once the transaction is through. */
  writeSeal: (
    before: Link,
    updates: readonly PositionedUpdate[],
    receipts: readonly SealedReceipt[],
    adopts?: boolean
  ) => Link
  lastLink: () => Link
}

export function sqliteChain(sql: Sql): SqliteChain {
  const kept = sql('SELECT public, private FROM conference_key').get() as
    { public: Uint8Array; private: Uint8Array } | undefined
  if (!kept) throw new RangeError('the key of the conference is missing')
  const key = conferenceKey(kept.public, kept.private)

  return {
    key,
    signRow: (kind, rowKey, value) => key.sign(rowHash(kind, rowKey, value)),

    writeReceipt({ receipt, digest }, seal) {
      const { draft, seq, id } = receipt
      const json = JSON.stringify(receipt)
      const before = sql('SELECT hash FROM receipt WHERE draft = ? AND seq = ?').get(draft, seq - 1) as
        { hash: Uint8Array } | undefined
      const previous = before?.hash ?? beginningOfRecord(key.publicKey, draft)
      const hash = receiptHash(previous, { draft, seq, id, digest, json })
      sql(
        'INSERT INTO receipt (draft, seq, id, digest, json, seal, hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
      ).run(draft, seq, id, digest, json, seal, hash, key.sign(hash))
      return { draft, seq, hash }
    },

    writeSeal(before, updates, receipts, adopts = false) {
      const number = before.number + 1
      const hash = sealHash(before.hash, { number, adopts, updates, receipts })
      const upTo = updates.at(-1)?.position ?? lastPosition(sql)
      sql('INSERT INTO seal (number, adopts, up_to, hash, signature) VALUES (?, ?, ?, ?, ?)').run(
        number,
        adopts ? 1 : 0,
        upTo,
        hash,
        key.sign(hash)
      )
      return { number, hash }
    },

    lastLink() {
      const row = sql('SELECT number, hash FROM seal ORDER BY number DESC LIMIT 1').get() as Link | undefined
      return row ?? { number: 0, hash: beginningOfLog(key.publicKey) }
    }
  }
}

/** Gives a file its key. What lies in it already is hashed and sealed as it is found, and its receipts stay unsigned. */
export function beginChain(db: DatabaseSync): void {
  const { publicKey, privateKey } = newConferenceKey()
  db.prepare('INSERT INTO conference_key (id, public, private) VALUES (1, ?, ?)').run(publicKey, privateKey)
  adopt(db, statements(db))
}

function adopt(db: DatabaseSync, sql: Sql): void {
  const chain = sqliteChain(sql)
  const updates = [...readLogRows(db)]
  const receipts: SealedReceipt[] = []
  const rows = sql('SELECT draft, seq, id, digest, json FROM receipt ORDER BY draft, seq').all() as Array<{
    draft: string
    seq: number
    id: string
    digest: string
    json: string
  }>
  let previous: Uint8Array = new Uint8Array()
  for (const row of rows) {
    if (row.draft !== receipts.at(-1)?.draft) previous = beginningOfRecord(chain.key.publicKey, row.draft)
    previous = receiptHash(previous, row)
    sql('UPDATE receipt SET seal = 1, hash = ? WHERE draft = ? AND seq = ?').run(previous, row.draft, row.seq)
    receipts.push({ draft: row.draft, seq: row.seq, hash: previous })
  }
  for (const { kind, key, value } of sql('SELECT kind, key, value FROM registry').all() as Array<{
    kind: string
    key: string
    value: string
  }>) {
    const signature = chain.signRow('registry', [kind, key], value)
    sql('UPDATE registry SET signature = ? WHERE kind = ? AND key = ?').run(signature, kind, key)
  }
  for (const { room, draft, name, up_to, data } of sql(
    'SELECT room, draft, name, up_to, data FROM snapshot JOIN room ON room.id = snapshot.room'
  ).all() as Array<{ room: number; draft: string; name: string; up_to: number; data: Uint8Array }>) {
    const signature = chain.signRow('snapshot', [draft, name, up_to], data)
    sql('UPDATE snapshot SET signature = ? WHERE room = ?').run(signature, room)
  }
  if (updates.length > 0 || receipts.length > 0) chain.writeSeal(chain.lastLink(), updates, receipts, true)
}

function lastPosition(sql: Sql): number {
  return (sql('SELECT coalesce(max(position), 0) AS last FROM log').get() as { last: number }).last
}
