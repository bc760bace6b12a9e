/**
 * The bench of the secretariat and of the Chair: a document on this device only, kept over a reload, never sent. What is
 * captured there reaches the floor by being tabled.
 */
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import type { RoomDoc } from '#renderer/sync/openRoom.ts'
import { persistenceKey, persistRoom } from '#renderer/sync/persistRoom.ts'

export interface CaptureRoom {
  readonly current: Watched<RoomDoc>
  destroy(): void
}

export function openCaptureRoom(participant: string, draft: string): CaptureRoom {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const persistence = persistRoom(persistenceKey(participant, draft, 'capture'), doc)
  return {
    current: createStore<RoomDoc>({ doc, awareness, generation: 0 }),
    destroy() {
      void persistence?.destroy()
      awareness.destroy()
      doc.destroy()
    }
  }
}
