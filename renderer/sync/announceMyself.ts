/**
 * Says in a room's awareness who is here. The relay puts the session's identity in place of whatever is claimed; the
 * colour only tells two cursors of one desk apart.
 */
import type { Participant } from '#core/conference/conference.ts'
import type { OpenRoom } from '#renderer/sync/openRoom.ts'

const COLOURS = ['#1f6f8b', '#8a5a14', '#5b4b9a', '#2f7d4f', '#a13d63', '#5f6b1d'] as const

export function announceMyself(room: OpenRoom, participant: Participant): () => void {
  const announce = (): void => {
    room.current.get().awareness.setLocalStateField('user', {
      id: participant.id,
      name: participant.name,
      role: participant.role,
      ...(participant.delegation === undefined ? {} : { delegation: participant.delegation }),
      color: colourOf(participant.id)
    })
  }
  announce()
  return room.current.subscribe(announce)
}

/** The same colour for the same person everywhere. */
export function colourOf(id: string): string {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0]
}
