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
/** A room as large as this is opened from its snapshot alone the next time, so that nobody waits for a document to be made. */
const LARGE = 64 * 1024

export function takeSnapshot(room: Room, when: 'when-due' | 'when-worthwhile'): RoomSnapshot | null {
  const limit = when === 'when-due' ? DUE : WORTHWHILE
  const { count, bytes } = room.unsnapshotted
  const large = when === 'when-worthwhile' && count > 0 && room.snapshotBytes >= LARGE
  if (!large && count < limit.count && bytes < limit.bytes) return null
  const state = Y.encodeStateAsUpdate(room.doc)
  room.unsnapshotted = { count: 0, bytes: 0 }
  room.snapshotBytes = state.length
  return { draft: room.draft, room: room.name, state }
}
