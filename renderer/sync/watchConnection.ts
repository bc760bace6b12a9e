/**
 * One word for the connection of all rooms together, with how much is still unsent: what the top bar always shows.
 */
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import type { DraftRooms } from '#renderer/sync/openDraftRooms.ts'

export interface Connection {
  readonly word: 'connecting' | 'live' | 'reconnecting' | 'offline' | 'closed'
  readonly unsent: number
  /** Sent, and not yet known to be saved. */
  readonly unsaved: number
  /** Text and floor can be read. */
  readonly readable: boolean
  /** The close code of a room that the relay ended for good. */
  readonly closedWith: number | null
}

export interface ConnectionWatch extends Watched<Connection> {
  stop(): void
}

/** The rooms of a draft as far as their connection goes. */
export type WatchedRooms = Pick<DraftRooms, 'text' | 'floor' | 'all' | 'retry'>

export function watchConnection(rooms: WatchedRooms, page: Window = window): ConnectionWatch {
  const look = (): Connection => {
    const states = rooms.all.map((room) => room.state.get())
    const links = states.map((state) => state.link)
    const closed = states.find((state) => state.link === 'closed')
    return {
      word: closed
        ? 'closed'
        : links.every((link) => link === 'live')
          ? 'live'
          : links.includes('reconnecting')
            ? page.navigator.onLine
              ? 'reconnecting'
              : 'offline'
            : 'connecting',
      unsent: states.reduce((sum, state) => sum + state.unsent, 0),
      unsaved: states.reduce((sum, state) => sum + state.unsaved, 0),
      readable: rooms.text.state.get().readable && rooms.floor.state.get().readable,
      closedWith: closed?.closedWith ?? null
    }
  }
  const store = createStore<Connection>(look())
  const refresh = (): void => {
    const next = look()
    const last = store.get()
    if (
      next.word !== last.word ||
      next.unsent !== last.unsent ||
      next.unsaved !== last.unsaved ||
      next.readable !== last.readable ||
      next.closedWith !== last.closedWith
    )
      store.set(next)
  }
  // A network that went away is noticed at once instead of when the next heartbeat fails; a relay on this very
  // computer stays reachable all the same, so ask before giving up the connection.
  const probe = (): void => {
    refresh()
    void fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(2500) }).catch(() => rooms.retry())
  }
  const comeBack = (): void => {
    if (store.get().word !== 'live') rooms.retry()
    refresh()
  }
  const stops = rooms.all.map((room) => room.state.subscribe(refresh))
  page.addEventListener('offline', probe)
  page.addEventListener('online', comeBack)
  refresh()
  return {
    get: store.get,
    subscribe: store.subscribe,
    stop() {
      stops.forEach((stop) => stop())
      page.removeEventListener('offline', probe)
      page.removeEventListener('online', comeBack)
    }
  }
}
