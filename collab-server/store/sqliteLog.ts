/**
 * The log of a conference file, row by row in the order in which it was written. Used by the store and by the verbs that
 * look at a whole file; reads one row at a time, because a log may be larger than memory.
 */
import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { blob, rowsOf } from '#relay/store/sqliteRows.ts'
import type { LogPage, PositionedUpdate } from '#relay/store/store.ts'

const LogRow = v.object({
  position: v.number(),
  draft: v.string(),
  name: v.string(),
  at: v.string(),
  session: v.string(),
  participant: v.string(),
  receipt: v.nullable(v.number()),
  data: blob
})

const SELECT = `SELECT log.position, room.draft, room.name, log.at, log.session, log.participant, log.receipt, log.data
  FROM log JOIN room ON room.id = log.room`

/** @param after only what was written later than this position */
export function* readLogRows(db: DatabaseSync, after = 0): Generator<PositionedUpdate> {
  const rows = db.prepare(`${SELECT} WHERE log.position > ? ORDER BY log.position`).iterate(after)
  for (const row of rowsOf(LogRow, rows)) yield toUpdate(row)
}

const EVERYTHING: LogPage = { after: 0, most: -1 }

/** @param room the number of the room in this file */
export function* readRoomLog(
  db: DatabaseSync,
  room: number,
  { after, most } = EVERYTHING
): Generator<PositionedUpdate> {
  const ofRoom = db.prepare(`${SELECT} WHERE log.room = ? AND log.position > ? ORDER BY log.position LIMIT ?`)
  const rows = ofRoom.iterate(room, after, most)
  for (const row of rowsOf(LogRow, rows)) yield toUpdate(row)
}

function toUpdate({
  position,
  draft,
  name,
  at,
  session,
  participant,
  receipt,
  data
}: v.InferOutput<typeof LogRow>): PositionedUpdate {
  return {
    position,
    draft,
    room: name,
    at,
    session,
    participant,
    ...(receipt === null ? {} : { receipt }),
    update: data
  }
}
