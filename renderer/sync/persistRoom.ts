/**
 * A room's copy on this device, so that work goes on without a network. Keyed by participant, draft and room: two
 * people at one computer never see each other's desk. Forgotten at sign-out.
 */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
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

export async function forgetRoom(key: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  forgetKey(key)
  localStorage.removeItem(`${key}:unsent`)
  await clearDocument(key)
}

/** Forgets every room of one participant. */
export async function forgetRooms(participant: string): Promise<void> {
  const mine = knownKeys().filter((key) => key.startsWith(`${PREFIX}${participant}:`))
  await Promise.all(mine.map((key) => forgetRoom(key)))
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
  localStorage.setItem(KEYS, JSON.stringify(knownKeys().filter((known) => known !== key)))
}
