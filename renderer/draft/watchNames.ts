/**
 * The names that this participant may know although the floor does not carry them: all of them for the Chair and the
 * secretariat, where the policy lets officers know; for a delegate those of the proposals that their own desk tabled.
 * Read by `createDraftModel`. Never writes into a room.
 */
import * as Y from 'yjs'
import { NO_NAMES, readNames, type Names, type NamesPart } from '#core/attribution/names.ts'
import { DESK } from '#core/desk/deskProposal.ts'
import { readDesk } from '#core/desk/readDesk.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import type { DraftRooms } from '#renderer/sync/openDraftRooms.ts'
import type { OpenRoom } from '#renderer/sync/openRoom.ts'

export interface NamesWatch extends Watched<Names> {
  stop(): void
}

export function watchNames(rooms: Pick<DraftRooms, 'names' | 'desk'>, delegation: string | undefined): NamesWatch {
  if (rooms.names) {
    return watchRoom(rooms.names, readNames, (doc, changed) => {
      doc.on('update', changed)
      return () => doc.off('update', changed)
    })
  }
  if (rooms.desk && delegation !== undefined) return watchDesk(rooms.desk, delegation)
  return { ...createStore(NO_NAMES), stop: () => undefined }
}

function watchDesk(desk: OpenRoom, delegation: string): NamesWatch {
  const parts = new Map<string, NamesPart>()
  const read = (doc: Y.Doc): Names => {
    for (const { tabledAs, onBehalfOf } of readDesk(doc)) {
      if (tabledAs === undefined || parts.has(tabledAs)) continue
      parts.set(tabledAs, { by: delegation, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) })
    }
    return { ...NO_NAMES, proposals: new Map(parts) }
  }
  return watchRoom(desk, read, (doc, changed) => {
    const proposals = doc.getMap(DESK.proposals)
    // What is typed at the desk changes no name.
    const look = (events: ReadonlyArray<Y.YEvent<Y.AbstractType<unknown>>>): void => {
      if (events.some((event) => event.target === proposals || event.keys.has('tabledAs'))) changed()
    }
    proposals.observeDeep(look)
    return () => proposals.unobserveDeep(look)
  })
}

function watchRoom(
  room: OpenRoom,
  read: (doc: Y.Doc) => Names,
  listen: (doc: Y.Doc, changed: () => void) => () => void
): NamesWatch {
  const { doc } = room.current.get()
  const store = createStore(read(doc))
  const follow = (now: Y.Doc): (() => void) => listen(now, () => store.set(read(now)))
  let stopListening = follow(doc)
  const stopWatching = room.current.subscribe(() => {
    stopListening()
    const now = room.current.get().doc
    stopListening = follow(now)
    store.set(read(now))
  })
  return {
    get: store.get,
    subscribe: store.subscribe,
    stop() {
      stopWatching()
      stopListening()
    }
  }
}
