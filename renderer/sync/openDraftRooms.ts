/**
 * Opens the rooms of a draft that this participant may read: the text and the floor first, since the page waits for
 * them, then the delegation's desk. Rooms that one may not read are never asked for. Called by the draft's screen.
 */
import type { DraftInfo } from '#core/conference/conference.ts'
import { roomRights } from '#core/rooms/roomRights.ts'
import type { Session } from '#renderer/session/session.ts'
import { openRoom, type OpenRoom, type RoomOptions } from '#renderer/sync/openRoom.ts'

export interface DraftRooms {
  readonly text: OpenRoom
  readonly floor: OpenRoom
  /** The delegation's own workspace; null for whoever has none. */
  readonly desk: OpenRoom | null
  /** Names that the floor does not carry: all for officers, its own for a delegation; null for an observer. */
  readonly names: OpenRoom | null
  readonly all: readonly OpenRoom[]
  retry(): void
  destroy(): void
}

export function openDraftRooms(session: Session, draft: DraftInfo, onRefused: RoomOptions['onRefused']): DraftRooms {
  const { participant, conference, token } = session
  const relay = relayAddress()
  const open = (room: string, keep = true): OpenRoom =>
    openRoom({ draft: draft.id, room, participant: participant.id, token, relay, keep, onRefused })
  const text = open('text')
  const floor = open('floor')
  const delegation = participant.delegation
  const mayDesk = delegation !== undefined && roomRights({ kind: 'desk', delegation }, participant, conference, []).read
  const desk = mayDesk ? open(`desk.${delegation}`) : null
  // Names are not left on a device: they may be hidden again.
  const officer = roomRights({ kind: 'names' }, participant, conference, []).read
  const names = officer ? open('names', false) : mayDesk ? open(`own.${delegation}`, false) : null
  const all = [text, floor, ...(desk ? [desk] : []), ...(names ? [names] : [])]
  return {
    text,
    floor,
    desk,
    names,
    all,
    retry: () => all.forEach((room) => room.retry()),
    destroy: () => all.forEach((room) => room.destroy())
  }
}

export function relayAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
}
