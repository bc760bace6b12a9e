/**
 * The whole of a room as one update, so that opening it next time need not read its long log. Taken by the hall, in the
 * batch of the round that made it due or when the last person left. The log stays whole either way.
 */
import * as Y from 'yjs'
import type { Room } from '#relay/rooms/room.ts'
import type { RoomSnapshot } from '#relay/store/store.ts'

/** While people work: seldom, for it costs as much as the room is large. */
const DUE = { count: 2000, bytes: 2 * 1024 * 1024 }
/** When they have left: soon, for nobody waits. */
const WORTHWHILE = { count: 100, bytes: 64 * 1024 }

export function takeSnapshot(room: Room, when: 'when-due' | 'when-worthwhile'): RoomSnapshot | null {
  const limit = when === 'when-due' ? DUE : WORTHWHILE
  if (room.unsnapshotted.count < limit.count && room.unsnapshotted.bytes < limit.bytes) return null
  room.unsnapshotted = { count: 0, bytes: 0 }
  return { draft: room.draft, room: room.name, state: Y.encodeStateAsUpdate(room.doc) }
}
