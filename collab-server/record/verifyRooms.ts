/**
 * Plays the log of every room from its first update, and looks whether what is shown follows from it: the text is one
 * that the schema allows, the floor speaks only of receipts that are in the record, and each snapshot is what the log
 * gives at its place. Called by `verifyFile`.
 */
import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import * as Y from 'yjs'
import { findForbidden } from '#core/document/findForbidden.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import type { Report } from '#relay/record/report.ts'
import { blob, rowsOf } from '#relay/store/sqliteRows.ts'

const RoomRow = v.object({ id: v.number(), draft: v.string(), name: v.string() })
const LogRow = v.object({ position: v.number(), receipt: v.nullable(v.number()), data: blob })

export function verifyRooms(db: DatabaseSync, report: Report): void {
  for (const room of rowsOf(RoomRow, db.prepare('SELECT id, draft, name FROM room ORDER BY id').all())) {
    const where = `room ${room.draft}/${room.name}`
    try {
      verifyRoom(db, room, report)
    } catch (error) {
      report(where, `cannot be played from its log (${error instanceof Error ? error.message : String(error)})`)
    }
  }
}

function verifyRoom(db: DatabaseSync, { id, draft, name }: v.InferOutput<typeof RoomRow>, report: Report): void {
  const where = `room ${draft}/${name}`
  const snapshot = db.prepare('SELECT up_to, data FROM snapshot WHERE room = ?').get(id) as
    { up_to: number; data: Uint8Array } | undefined
  const receipts = new Set(
    (db.prepare('SELECT seq FROM receipt WHERE draft = ?').all(draft) as Array<{ seq: number }>).map(({ seq }) => seq)
  )
  const rows = db.prepare(
    'SELECT position, receipt, data FROM log WHERE room = ? AND position > ? AND position <= ? ORDER BY position'
  )
  const doc = new Y.Doc()
  const play = (from: number, upTo: number) => {
    doc.transact(() => {
      for (const row of rowsOf(LogRow, rows.iterate(id, from, upTo))) {
        Y.applyUpdate(doc, row.data)
        if (row.receipt !== null && !receipts.has(row.receipt)) {
          report(
            `the update at position ${row.position}`,
            `speaks of receipt ${row.receipt}, which the record does not have`
          )
        }
      }
    })
  }
  const upTo = snapshot?.up_to ?? 0
  play(0, upTo)
  if (snapshot && !isSame(doc, snapshot.data)) report(`the snapshot of ${where}`, 'is not what the log gives')
  play(upTo, Number.MAX_SAFE_INTEGER)
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) report(where, 'lacks an update of its log')
  const problem = name === 'text' ? findForbidden(doc.getXmlFragment('text')) : null
  if (problem !== null) report(where, `holds what is not allowed: ${problem}`)
  if (name === 'floor') verifyFloor(doc, receipts, where, report)
  doc.destroy()
}

function isSame(played: Y.Doc, state: Uint8Array): boolean {
  const kept = new Y.Doc()
  Y.applyUpdate(kept, state)
  const same = Y.equalSnapshots(Y.snapshot(played), Y.snapshot(kept))
  kept.destroy()
  return same
}

function verifyFloor(doc: Y.Doc, receipts: ReadonlySet<number>, where: string, report: Report): void {
  const { proposals, revisions } = readFloor(doc)
  for (const { id, outcome } of proposals.values()) {
    if (outcome && !receipts.has(outcome.seq)) {
      report(where, `shows a decision on proposal ${id} by receipt ${outcome.seq}, which the record does not have`)
    }
  }
  for (const { label, seq } of revisions) {
    if (!receipts.has(seq)) report(where, `shows ${label} by receipt ${seq}, which the record does not have`)
  }
}
