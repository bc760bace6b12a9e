/**
 * A room's copy on this device, so that work goes on without a network. Keyed by participant, draft and room: two
 * people at one computer never see each other's desk. Forgotten at sign-out.
 */
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const PREFIX = 'chapeau:'

export function persistenceKey(participant: string, draft: string, room: string): string {
  return `${PREFIX}${participant}:${draft}:${room}`
}

/** Starts keeping the document; null where the browser has no store (a private window may refuse one). */
export function persistRoom(key: string, doc: Y.Doc): IndexeddbPersistence | null {
  if (typeof indexedDB === 'undefined') return null
  remember(key)
  try {
    return new IndexeddbPersistence(key, doc)
  } catch {
    return null
  }
}

/** @returns whether it is gone; not yet, while another window has it open and does not let go */
/** Set once the relay has given the whole room: from then on the copy says all there is, also where that is nothing. */
const HERE = 'here'

export function noteHere(copy: IndexeddbPersistence): void {
  // Where the browser does not take it, the copy is only trusted when there is something in it.
  void copy.set(HERE, 1).catch(() => undefined)
}

export async function wasHere(copy: IndexeddbPersistence): Promise<boolean> {
  return (await copy.get(HERE).catch(() => undefined)) === 1
}

export async function forgetRoom(key: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return true
  localStorage.removeItem(`${key}:unsent`)
  const gone = await deleteDatabase(key)
  // Its name is kept as long as it is there, so that the next sign-out finds it.
  if (gone) forgetKey(key)
  return gone
}

/** Forgets every room of one participant. @returns whether all of them are gone */
export async function forgetRooms(participant: string): Promise<boolean> {
  const mine = knownKeys().filter((key) => key.startsWith(`${PREFIX}${participant}:`))
  return (await Promise.all(mine.map((key) => forgetRoom(key)))).every(Boolean)
}

/**
 * Every connection of this program closes by itself when it is told that its database is to go. What does not close blocks
 * the deletion, which the browser then carries out when it can; nobody should be told before that it is done.
 */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve(true)
    request.onblocked = () => resolve(false)
    request.onerror = () => resolve(false)
  })
}

// IndexedDB cannot list its databases in every browser, so the names are kept beside it.
const KEYS = 'chapeau.rooms'

function knownKeys(): string[] {
  try {
    const keys: unknown = JSON.parse(localStorage.getItem(KEYS) ?? '[]')
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []
  } catch {
    return []
  }
}

function remember(key: string): void {
  const keys = knownKeys()
  if (!keys.includes(key)) localStorage.setItem(KEYS, JSON.stringify([...keys, key]))
}

function forgetKey(key: string): void {
  const others = knownKeys().filter((known) => known !== key)
  if (others.length > 0) localStorage.setItem(KEYS, JSON.stringify(others))
  else localStorage.removeItem(KEYS)
}
