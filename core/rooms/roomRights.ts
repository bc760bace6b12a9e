/**
 * Who may read and who may write a room: the one place where it is decided. Called by the relay for every connection
 * and again for every update (the pen may have been taken back since), and by the application to show what is possible.
 * The relay itself writes by commands and asks nobody.
 */
import type { Conference, Participant } from '#core/conference/conference.ts'
import type { Room } from '#core/rooms/roomName.ts'

export interface RoomRights {
  /** The room exists in this conference. */
  readonly exists: boolean
  readonly read: boolean
  readonly write: boolean
}

const NOTHING: RoomRights = { exists: false, read: false, write: false }

/** @param pen the delegations that hold the pen in this draft, from the floor's `meta` */
export function roomRights(
  room: Room,
  participant: Participant,
  conference: Conference,
  pen: readonly string[]
): RoomRights {
  switch (room.kind) {
    case 'text':
      return { exists: true, read: true, write: holdsPen(participant, pen) }
    case 'floor':
      return { exists: true, read: true, write: false }
    case 'names':
      return { exists: true, read: participant.role === 'chair' || participant.role === 'secretariat', write: false }
    case 'desk': {
      if (!conference.delegations.some((delegation) => delegation.code === room.delegation)) return NOTHING
      const member = participant.role === 'delegate' && participant.delegation === room.delegation
      return { exists: true, read: member, write: member }
    }
    // What of the names concerns one delegation, where the others are hidden from it.
    case 'own': {
      if (!conference.delegations.some((delegation) => delegation.code === room.delegation)) return NOTHING
      const member = participant.role === 'delegate' && participant.delegation === room.delegation
      return { exists: true, read: member, write: false }
    }
    case 'group': {
      const group = conference.groups.find((candidate) => candidate.code === room.code)
      if (!group) return NOTHING
      const member =
        participant.role === 'delegate' &&
        participant.delegation !== undefined &&
        group.members.includes(participant.delegation)
      return { exists: true, read: member, write: member }
    }
  }
}

/** The secretariat always holds the pen; a delegation's delegates while the Chair lends it to them. */
export function holdsPen(participant: Participant, pen: readonly string[]): boolean {
  if (participant.role === 'secretariat') return true
  return participant.role === 'delegate' && participant.delegation !== undefined && pen.includes(participant.delegation)
}
