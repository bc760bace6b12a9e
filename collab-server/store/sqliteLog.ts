/**
 * The log of a conference file, row by row in the order in which it was written. Used by the store and by the verbs that
 * look at a whole file; reads one row at a time, because a log may be larger than memory.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { PositionedUpdate } from '#relay/store/store.ts'

interface LogRow {
  position: number
  draft: string
  name: string
  at: string
  session: string
  participant: string
  receipt: number | null
  data: Uint8Array
}

const SELECT = `SELECT log.position, room.draft, room.name, log.at, log.session, log.participant, log.receipt, log.data
  FROM log JOIN room ON room.id = log.room`

/** @param after only what was written later than this position */
export function* readLogRows(db: DatabaseSync, after = 0): Generator<PositionedUpdate> {
  const rows = db.prepare(`${SELECT} WHERE log.position > ? ORDER BY log.position`).iterate(after)
  for (const row of rows) yield toUpdate(row as unknown as LogRow)
}

function toUpdate({ position, draft, name, at, session, participant, receipt, data }: LogRow): PositionedUpdate {
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
