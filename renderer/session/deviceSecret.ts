/**
 * What this device calls itself towards the relay: a secret of its own, kept with the sessions of all windows, by which an
 * invite that it used knows it again. Sent when a session is opened. Forgotten when one signs out: on a computer that others
 * use after one, a link that is found in its history opens nothing.
 */
import { sessionShelves, type Shelf } from '#renderer/session/sessionShelves.ts'

const KEY = 'chapeau.device'

export function deviceSecret(shelf: Shelf = sessionShelves().everywhere): string {
  const kept = shelf.getItem(KEY)
  if (kept !== null && /^[0-9a-f]{64}$/.test(kept)) return kept
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  // Before it is sent: if the answer is lost, the same device asks again.
  shelf.setItem(KEY, made)
  return made
}

export function forgetDevice(shelf: Shelf = sessionShelves().everywhere): void {
  shelf.removeItem(KEY)
}
