/** When a room is written down whole. */
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Room } from '#relay/rooms/room.ts'
import { takeSnapshot } from '#relay/rooms/takeSnapshot.ts'

function roomOf(letters: number): Room {
  const doc = new Y.Doc()
  doc.getText('words').insert(0, 'x'.repeat(letters))
  const snapshot = Y.encodeStateAsUpdate(doc)
  const before = Y.encodeStateVector(doc)
  doc.getText('words').insert(0, 'one more word ')
  return new Room('draft', 'text', { snapshot, updates: [Y.encodeStateAsUpdate(doc, before)] })
}

it('a large room is written down for the least change when the last person leaves, and not while people work', () => {
  const room = roomOf(70_000)
  expect(takeSnapshot(room, 'when-due')).toBe(null)
  const taken = takeSnapshot(room, 'when-worthwhile')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, taken?.state ?? new Uint8Array())
  expect(doc.getText('words').toJSON()).toMatch(/^one more word x{70000}$/u)
  expect(takeSnapshot(room, 'when-worthwhile')).toBe(null)
  room.destroy()
})

it('a small room is not, for a few changes', () => {
  const room = roomOf(1000)
  expect(takeSnapshot(room, 'when-worthwhile')).toBe(null)
  room.destroy()
})
