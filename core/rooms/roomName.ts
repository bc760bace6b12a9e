/**
 * The names of a draft's rooms, as they stand in `/sync/:draft/:room`. Read by the relay and the application.
 */
export type Room =
  | { readonly kind: 'text' | 'floor' | 'names' }
  | { readonly kind: 'desk' | 'own'; readonly delegation: string }
  | { readonly kind: 'group'; readonly code: string }

/** `text`, `floor`, `names`, `desk.KAZ`, `own.KAZ`, `group.EU`; null for anything else. */
export function parseRoomName(name: string): Room | null {
  if (name === 'text' || name === 'floor' || name === 'names') return { kind: name }
  if (name.startsWith('desk.') && name.length > 5) return { kind: 'desk', delegation: name.slice(5) }
  if (name.startsWith('own.') && name.length > 4) return { kind: 'own', delegation: name.slice(4) }
  if (name.startsWith('group.') && name.length > 6) return { kind: 'group', code: name.slice(6) }
  return null
}
