/**
 * The two rooms that the screen for the room reads: the text and the floor. Neither a desk nor any names are opened, whoever
 * opened the screen: it can show only what every reader of the draft may know. It is present in no list, and keeps a copy of
 * its own on the device, so that it never sends what somebody typed in another window.
 */
import type { DraftInfo } from '#core/conference/conference.ts'
import type { Session } from '#renderer/session/session.ts'
import { relayAddress } from '#renderer/sync/openDraftRooms.ts'
import { openRoom, type OpenRoom } from '#renderer/sync/openRoom.ts'
import type { WatchedRooms } from '#renderer/sync/watchConnection.ts'

export interface ScreenRooms extends WatchedRooms {
  readonly floor: OpenRoom
  readonly text: OpenRoom
  destroy(): void
}

export function openScreenRooms({ participant, token }: Session, draft: DraftInfo): ScreenRooms {
  const open = (room: string): OpenRoom =>
    openRoom({
      draft: draft.id,
      room,
      participant: participant.id,
      token,
      relay: relayAddress(),
      keep: true,
      copy: 'screen',
      // Nothing is written here, so nothing can be refused.
      onRefused: () => undefined
    })
  const text = open('text')
  const floor = open('floor')
  const all = [text, floor]
  const stops = all.map(stayUnseen)
  return {
    text,
    floor,
    all,
    retry: () => all.forEach((room) => room.retry()),
    destroy() {
      stops.forEach((stop) => stop())
      all.forEach((room) => room.destroy())
    }
  }
}

/** A screen is nobody who is present; its owner is, in the window that it was opened from. */
function stayUnseen(room: OpenRoom): () => void {
  const hide = (): void => room.current.get().awareness.setLocalState(null)
  hide()
  return room.current.subscribe(hide)
}
