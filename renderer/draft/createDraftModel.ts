/**
 * What the screen shows of a draft: text and floor, compiled by core, kept up to date as the rooms change. However many
 * updates arrive, it is computed once per frame at most (what is typed here, when the typing pauses), and a paragraph that
 * did not change is the same object as before. Never writes into a room.
 */
import type * as Y from 'yjs'
import type { Names } from '#core/attribution/names.ts'
import { unmask } from '#core/attribution/unmask.ts'
import { createCompiler } from '#core/compile/createCompiler.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import { createTextReader } from '#core/document/readText.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor } from '#core/floor/floor.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { createAfterTyping } from '#renderer/draft/afterTyping.ts'
import { showReferences } from '#renderer/draft/referenceWords.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import type { OpenRoom } from '#renderer/sync/openRoom.ts'
import { nextFrame } from '#renderer/draft/nextFrame.ts'

export interface DraftModel {
  readonly compiled: Compiled
  readonly text: TextModel
  readonly floor: Floor
}

export interface DraftModelWatch extends Watched<DraftModel | null> {
  stop(): void
}

export function createDraftModel(
  rooms: { readonly text: Pick<OpenRoom, 'current' | 'state'>; readonly floor: Pick<OpenRoom, 'current' | 'state'> },
  names: Watched<Names>,
  draft: DraftInfo,
  conference: Conference
): DraftModelWatch {
  const store = createStore<DraftModel | null>(null)
  const compile = createCompiler()
  let reader = createTextReader(rooms.text.current.get().doc.getXmlFragment('text'))
  let floor: Floor | null = null
  let stopped = false
  let cancel: (() => void) | null = null

  const recompute = (): void => {
    cancel?.()
    cancel = null
    if (stopped || !rooms.text.state.get().readable || !rooms.floor.state.get().readable) return
    const text = reader.read()
    floor ??= withNames(readFloor(rooms.floor.current.get().doc), names.get())
    const last = store.get()
    if (last && last.text === text && last.floor === floor) return
    const compiled = compile({ title: draft.title, profile: draft.profile, text, floor, conference })
    showReferences(text, floor, draft.profile, compiled)
    store.set({ compiled, text, floor })
  }
  const schedule = (): void => {
    if (!stopped) cancel ??= nextFrame(recompute)
  }
  const typing = createAfterTyping(recompute)
  const textChanged = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (transaction.local) typing.typed()
    else schedule()
  }
  const floorChanged = (): void => {
    floor = null
    schedule()
  }

  let textDoc = rooms.text.current.get().doc
  let floorDoc = rooms.floor.current.get().doc
  textDoc.on('update', textChanged)
  floorDoc.on('update', floorChanged)
  const stops = [
    names.subscribe(floorChanged),
    rooms.text.state.subscribe(schedule),
    rooms.floor.state.subscribe(schedule),
    rooms.text.current.subscribe(() => {
      textDoc.off('update', textChanged)
      reader.destroy()
      textDoc = rooms.text.current.get().doc
      reader = createTextReader(textDoc.getXmlFragment('text'))
      textDoc.on('update', textChanged)
      schedule()
    }),
    rooms.floor.current.subscribe(() => {
      floorDoc.off('update', floorChanged)
      floorDoc = rooms.floor.current.get().doc
      floorDoc.on('update', floorChanged)
      floorChanged()
    })
  ]
  recompute()

  return {
    get: store.get,
    subscribe: store.subscribe,
    stop() {
      stopped = true
      typing.cancel()
      cancel?.()
      stops.forEach((stop) => stop())
      textDoc.off('update', textChanged)
      floorDoc.off('update', floorChanged)
      reader.destroy()
    }
  }
}

/** Where everybody is named, the floor says it all. */
function withNames(floor: Floor, names: Names): Floor {
  return floor.meta.settings.attribution === 'full' ? floor : unmask(floor, names)
}
