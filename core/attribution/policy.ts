/**
 * Who is shown who said what: the setting `attribution` of a draft and what follows from it. Asked by the relay before
 * anything leaves it. Rules A1 to A4.
 */
import type { Role } from '#core/conference/conference.ts'
import type { DraftSettings } from '#core/floor/floor.ts'

export type Attribution = DraftSettings['attribution']

/** Where names lie that the floor does not carry: a room that officers read, or one that nobody can open. */
export type NamesRoom = 'names' | 'sealed'
export const NAMES_ROOMS: readonly NamesRoom[] = ['names', 'sealed']

/** Needed for every decision while names are hidden. */
export function isNamesRoom(name: string): boolean {
  return (NAMES_ROOMS as readonly string[]).includes(name)
}

export function namesRoom(policy: Attribution): NamesRoom | null {
  if (policy === 'full') return null
  return policy === 'hidden' ? 'sealed' : 'names'
}

/** Whether somebody in this role is shown every name. A delegation's own it always knows. */
export function knowsNames(policy: Attribution, role: Role): boolean {
  if (policy === 'full') return true
  return policy !== 'hidden' && (role === 'chair' || role === 'secretariat')
}
