/** Names that lie beside the floor, followed as they change. */
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyNamesChange, NO_NAMES } from '#core/attribution/names.ts'
import { watchNames } from '#renderer/draft/watchNames.ts'
import { createStore } from '#renderer/state/createStore.ts'
import type { RoomDoc } from '#renderer/sync/openRoom.ts'

const roomOf = (doc: Y.Doc) => ({ current: createStore({ doc } as RoomDoc) })
const part = (by: string) => [{ map: 'proposals', id: 'x1', part: { by } } as const]

it('follows the room, and the document that takes its place', () => {
  const doc = new Y.Doc()
  const room = roomOf(doc)
  const names = watchNames(room)
  let told = 0
  names.subscribe(() => told++)
  applyNamesChange(doc, part('KAZ'))
  expect(names.get().proposals.get('x1')).toEqual({ by: 'KAZ' })

  const fresh = new Y.Doc()
  applyNamesChange(fresh, part('TUR'))
  room.current.set({ doc: fresh } as RoomDoc)
  expect(names.get().proposals.get('x1')).toEqual({ by: 'TUR' })
  expect(told).toBe(2)
  applyNamesChange(doc, part('KGZ'))
  expect(told).toBe(2)

  names.stop()
  applyNamesChange(fresh, part('KGZ'))
  expect(told).toBe(2)
})

it('has none for whoever may read none', () => {
  expect(watchNames(null).get()).toBe(NO_NAMES)
})
