/**
 * The place where a change is prepared before it is tabled: a delegation's desk (shared, private to it) or, for the
 * secretariat and the Chair, a bench on this device where they capture what was said. Reads the desk's document and
 * keeps the list of what lies there untabled.
 */
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { readDesk } from '#core/desk/readDesk.ts'
import { nextFrame } from '#renderer/draft/nextFrame.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import type { RoomDoc } from '#renderer/sync/openRoom.ts'

/** Where a desk proposal notes that it is a new version of one already tabled. */
export const REVISES = 'revises'

export interface Bench {
  readonly kind: 'desk' | 'capture'
  readonly room: Watched<RoomDoc>
  /** What was not yet tabled, oldest first. */
  readonly drafts: Watched<readonly DeskProposal[]>
  stop(): void
}

export function createBench(kind: Bench['kind'], room: Watched<RoomDoc>): Bench {
  const drafts = createStore<readonly DeskProposal[]>([])
  let cancel: (() => void) | null = null
  const read = (): void => {
    cancel = null
    drafts.set(readDesk(room.get().doc).filter((draft) => draft.tabledAs === undefined))
  }
  const schedule = (): void => {
    cancel ??= nextFrame(read)
  }
  let doc = room.get().doc
  doc.on('update', schedule)
  const stopWatching = room.subscribe(() => {
    doc.off('update', schedule)
    doc = room.get().doc
    doc.on('update', schedule)
    schedule()
  })
  read()
  return {
    kind,
    room,
    drafts,
    stop() {
      cancel?.()
      stopWatching()
      doc.off('update', schedule)
    }
  }
}
