/**
 * The names that this participant may know although the floor does not carry them: all of them for the Chair and the
 * secretariat, where the policy lets officers know; for a delegate where their own delegation is named. Read by
 * `createDraftModel`. Never writes into a room.
 */
import { NO_NAMES, readNames, type Names } from '#core/attribution/names.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import type { OpenRoom } from '#renderer/sync/openRoom.ts'

export interface NamesWatch extends Watched<Names> {
  stop(): void
}

export function watchNames(room: Pick<OpenRoom, 'current'> | null): NamesWatch {
  if (!room) return { ...createStore(NO_NAMES), stop: () => undefined }
  let { doc } = room.current.get()
  const store = createStore(readNames(doc))
  const changed = (): void => store.set(readNames(doc))
  doc.on('update', changed)
  const stopWatching = room.current.subscribe(() => {
    doc.off('update', changed)
    doc = room.current.get().doc
    doc.on('update', changed)
    changed()
  })
  return {
    get: store.get,
    subscribe: store.subscribe,
    stop() {
      stopWatching()
      doc.off('update', changed)
    }
  }
}
