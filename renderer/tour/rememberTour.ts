/**
 * For which roles the tour was shown on this device: it comes by itself once for each, and never again. Kept like the colours of
 * the window, and like them not forgotten at sign-out: it says nothing about anybody.
 */
import { ROLES, type Role } from '#core/conference/conference.ts'

const KEY = 'chapeau.tour'

export function wasShown(role: Role, storage: Storage = localStorage): boolean {
  return shownTo(storage).includes(role)
}

export function noteShown(role: Role, storage: Storage = localStorage): void {
  storage.setItem(KEY, [...new Set([...shownTo(storage), role])].join(' '))
}

function shownTo(storage: Storage): readonly Role[] {
  const kept = (storage.getItem(KEY) ?? '').split(' ')
  return ROLES.filter((role) => kept.includes(role))
}
