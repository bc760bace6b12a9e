/**
 * Tokens on this computer: sealed with a key that the system's key store holds, one shelf for each address a page comes
 * from, and a shelf for each window that goes with it. Called by the answers of the bridge. Where the system has no key
 * store, nothing is written to disk: secrets then last as long as the program runs, and one signs in again by one's link.
 */
import * as v from 'valibot'
import type { SecretPlace } from '#core/protocol/bridge.ts'
import { keepValue } from '#main/keep/keepValue.ts'

/** What Electron's `safeStorage` does; text in, sealed bytes out. */
export interface Seal {
  isAvailable(): boolean
  seal(text: string): Uint8Array
  /** @throws where the bytes were sealed by somebody else */
  open(bytes: Uint8Array): string
}

type Shelf = Readonly<Record<string, string>>

export interface Secrets {
  read(window: number, origin: string): Readonly<Record<SecretPlace, Shelf>>
  keep(window: number, origin: string, place: SecretPlace, key: string, value: string): void
  forget(window: number, origin: string, place: SecretPlace, key: string): void
  /** A window that was opened from another is signed in as that one is. */
  share(from: number, to: number, origin: string): void
  /** The window is gone, and what was its own with it. */
  forgetWindow(window: number): void
}

const shape = v.record(v.string(), v.record(v.string(), v.string()))

export function createSecrets(file: string, seal: Seal): Secrets {
  const sealed = keepValue<Readonly<Record<string, Shelf>>>(file, shape, {})
  /** Everything this run knows; what can be sealed is on disk as well. */
  const everywhere = new Map<string, Map<string, string>>()
  const here = new Map<string, Map<string, string>>()
  const ofWindow = (window: number, origin: string): string => `${window} ${origin}`

  const shelfOf = (shelves: Map<string, Map<string, string>>, name: string): Map<string, string> => {
    const shelf = shelves.get(name) ?? new Map<string, string>()
    shelves.set(name, shelf)
    return shelf
  }
  const load = (origin: string): Map<string, string> => {
    const known = everywhere.get(origin)
    if (known) return known
    const shelf = shelfOf(everywhere, origin)
    if (!seal.isAvailable()) return shelf
    for (const [key, bytes] of Object.entries(sealed.get()[origin] ?? {})) {
      try {
        shelf.set(key, seal.open(Buffer.from(bytes, 'base64')))
      } catch {
        // Sealed under another account or on another computer: as good as not there.
      }
    }
    return shelf
  }
  const write = (origin: string): void => {
    if (!seal.isAvailable()) return
    const shelf = [...load(origin)].map(([key, value]) => [key, Buffer.from(seal.seal(value)).toString('base64')])
    sealed.set({ ...sealed.get(), [origin]: Object.fromEntries(shelf) as Shelf })
  }

  return {
    read: (window, origin) => ({
      here: Object.fromEntries(here.get(ofWindow(window, origin)) ?? []),
      everywhere: Object.fromEntries(load(origin))
    }),
    keep(window, origin, place, key, value) {
      if (place === 'here') return void shelfOf(here, ofWindow(window, origin)).set(key, value)
      load(origin).set(key, value)
      write(origin)
    },
    forget(window, origin, place, key) {
      if (place === 'here') return void here.get(ofWindow(window, origin))?.delete(key)
      load(origin).delete(key)
      write(origin)
    },
    share(from, to, origin) {
      here.set(ofWindow(to, origin), new Map(here.get(ofWindow(from, origin)) ?? []))
    },
    forgetWindow(window) {
      for (const name of here.keys()) if (name.startsWith(`${window} `)) here.delete(name)
    }
  }
}
