/**
 * Where sessions are kept: in a browser, its own storage for this window and for all windows; in the desktop program, the
 * system's key store behind the same few methods. Started once, before anything reads a session.
 */
import type { Bridge, SecretPlace } from '#core/protocol/bridge.ts'

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface SessionShelves {
  readonly here: Shelf
  readonly everywhere: Shelf
}

let shelves: SessionShelves | null = null

export function sessionShelves(): SessionShelves {
  return shelves ?? { here: sessionStorage, everywhere: localStorage }
}

/** Reads what the desktop keeps, so that from then on a session is found without waiting. */
export async function startShelves(bridge: Bridge | null): Promise<void> {
  shelves = bridge === null ? null : await deskShelves(bridge)
}

async function deskShelves(bridge: Bridge): Promise<SessionShelves> {
  const kept = await bridge.ask('readSecrets', undefined)
  const shelf = (place: SecretPlace): Shelf => {
    const known = new Map(Object.entries(kept[place]))
    return {
      getItem: (key) => known.get(key) ?? null,
      setItem(key, value) {
        known.set(key, value)
        void bridge.ask('keepSecret', { place, key, value })
      },
      removeItem(key) {
        known.delete(key)
        void bridge.ask('forgetSecret', { place, key })
      }
    }
  }
  return { here: shelf('here'), everywhere: shelf('everywhere') }
}
