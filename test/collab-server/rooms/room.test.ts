/** What a room answers to those who ask what they lack. */
import * as decoding from 'lib0/decoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Room } from '#relay/rooms/room.ts'

const NOTHING = Uint8Array.of(0)

function written(write: (text: Y.Text) => void, doc = new Y.Doc()): Uint8Array {
  const before = Y.encodeStateVector(doc)
  write(doc.getText('words'))
  return Y.encodeStateAsUpdate(doc, before)
}

/** The update in an answer of up to 125 bytes. */
function updateIn(wire: Buffer): Uint8Array {
  const decoder = decoding.createDecoder(wire.subarray(2))
  expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([0, 1])
  return decoding.readVarUint8Array(decoder)
}

it('whoever has nothing gets the snapshot as it lies in the store, and what is written since as well', () => {
  const snapshot = written((words) => words.insert(0, 'One comma, two commas'))
  const room = new Room('draft', 'text', { snapshot, updates: [] })
  expect(Buffer.compare(updateIn(room.answer(NOTHING)), snapshot)).toBe(0)
  room.doc.getText('words').insert(0, 'Three, ')
  room.forgetAnswers()
  const reader = new Y.Doc()
  Y.applyUpdate(reader, updateIn(room.answer(NOTHING)))
  expect(reader.getText('words').toJSON()).toBe('Three, One comma, two commas')
  room.destroy()
})

it('nobody gets the words that were deleted, although the log keeps them', () => {
  const doc = new Y.Doc()
  const updates = [
    written((words) => words.insert(0, 'KAZ said this'), doc),
    written((words) => words.delete(0, 3), doc)
  ]
  const wire = new Room('draft', 'floor', { snapshot: null, updates }).answer(NOTHING)
  expect(wire.includes('said this')).toBe(true)
  expect(wire.includes('KAZ')).toBe(false)
})

it('those who lack the same are answered with the same bytes, until the document changes', () => {
  const room = new Room('draft', 'text', { snapshot: written((words) => words.insert(0, 'Words')), updates: [] })
  const vector = Y.encodeStateVector(room.doc)
  const answer = room.answer(vector)
  expect(room.answer(vector.slice())).toBe(answer)
  room.doc.getText('words').insert(0, 'More ')
  room.forgetAnswers()
  expect(room.answer(vector).length).toBeGreaterThan(answer.length)
  room.destroy()
})
