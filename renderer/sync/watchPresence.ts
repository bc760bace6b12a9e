/**
 * Who is present in a draft: the awareness of its floor, one entry per participant however many windows they have open.
 */
import type { Role } from '#core/conference/conference.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import type { OpenRoom } from '#renderer/sync/openRoom.ts'

export interface Present {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly delegation?: string
  /** The paragraph they are at. */
  readonly at?: string
  /** The proposal they are at. */
  readonly proposal?: string
}

export interface PresenceWatch extends Watched<readonly Present[]> {
  stop(): void
}

export function watchPresence(floor: OpenRoom): PresenceWatch {
  const store = createStore<readonly Present[]>([])
  let awareness = floor.current.get().awareness
  let last = ''
  const read = (): void => {
    const present = new Map<string, Present>()
    for (const state of awareness.getStates().values()) {
      const user = state['user'] as Partial<Present> | undefined
      if (typeof user?.id !== 'string' || typeof user.name !== 'string' || !user.role) continue
      const at: unknown = state['at']
      const proposal: unknown = state['proposal']
      // Somebody with several windows is where the one says that says it.
      if (typeof at !== 'string' && present.get(user.id)?.at !== undefined) continue
      present.set(user.id, {
        id: user.id,
        name: user.name,
        role: user.role,
        ...(user.delegation === undefined ? {} : { delegation: user.delegation }),
        ...(typeof at === 'string' ? { at } : {}),
        ...(typeof proposal === 'string' ? { proposal } : {})
      })
    }
    const list = [...present.values()].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    const written = JSON.stringify(list)
    if (written === last) return
    last = written
    store.set(list)
  }
  awareness.on('change', read)
  const stopWatching = floor.current.subscribe(() => {
    awareness.off('change', read)
    awareness = floor.current.get().awareness
    awareness.on('change', read)
    read()
  })
  read()
  return {
    get: store.get,
    subscribe: store.subscribe,
    stop() {
      stopWatching()
      awareness.off('change', read)
    }
  }
}

const ORDER: readonly Role[] = ['chair', 'secretariat', 'delegate', 'observer']
const rank = (present: Present): number => ORDER.indexOf(present.role)
