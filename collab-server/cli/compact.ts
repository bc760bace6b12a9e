/**
 * `chapeau compact`: makes a conference file small and quick to open, and takes nothing from it. Each room gets a fresh
 * snapshot, and pages that hold nothing are given back. Called by `runChapeau`; refuses a file that is being served.
 *
 * Must never take anything out of the log or the record.
 */
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import type { Output } from '#relay/cli/output.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { lockConference } from '#relay/store/lockConference.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import type { RoomSnapshot } from '#relay/store/store.ts'

export async function compact({ data }: { readonly data: string }, output: Output): Promise<void> {
  const store = openSqliteStore(data, { mustExist: true })
  const bytesBefore = statSync(data).size
  let snapshots = 0
  try {
    for (const { draft, name } of listRooms(data)) {
      if ((await store.loadRoom(draft, name)).updates.length === 0) continue
      const state = Y.encodeStateAsUpdate(await readRoom(store, draft, name))
      const snapshot: RoomSnapshot = { draft, room: name, state }
      await store.commit({ snapshots: [snapshot] })
      snapshots++
    }
  } finally {
    await store.close()
  }
  const unlock = lockConference(data)
  try {
    const db = new DatabaseSync(data)
    try {
      db.exec('PRAGMA synchronous = FULL; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
  } finally {
    unlock()
  }
  output.result({ file: data, snapshots, bytesBefore, bytes: statSync(data).size })
}

function listRooms(file: string): ReadonlyArray<{ draft: string; name: string }> {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return db.prepare('SELECT draft, name FROM room ORDER BY id').all() as Array<{ draft: string; name: string }>
  } finally {
    db.close()
  }
}
