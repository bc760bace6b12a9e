/**
 * The place where a change is prepared before it is tabled: a delegation's desk (shared, private to it) or, for the
 * secretariat and the Chair, a bench on this device where they capture what was said. Reads the desk's document and
 * keeps the list of what lies there untabled.
 */
import * as Y from 'yjs'
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { readDesk } from '#core/desk/readDesk.ts'
import { createAfterTyping } from '#renderer/draft/afterTyping.ts'
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
    cancel?.()
    cancel = null
    drafts.set(readDesk(room.get().doc).filter((draft) => draft.tabledAs === undefined))
  }
  const schedule = (): void => {
    cancel ??= nextFrame(read)
  }
  const typing = createAfterTyping(read)
  // A draft begun, tabled or discarded here is seen at once; only words can wait.
  const changed = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    const onlyWords = ![...transaction.changed.keys()].some((type: unknown) => type instanceof Y.Map)
    if (transaction.local && onlyWords) typing.typed()
    else schedule()
  }
  let doc = room.get().doc
  doc.on('update', changed)
  const stopWatching = room.subscribe(() => {
    doc.off('update', changed)
    doc = room.get().doc
    doc.on('update', changed)
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
      typing.cancel()
      doc.off('update', changed)
    }
  }
}
