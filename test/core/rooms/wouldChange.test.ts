/** Whether an update would change a room, compared with what happens when it is applied. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { effectOfUpdate, wouldChange } from '#core/rooms/wouldChange.ts'

const docWith = (...updates: Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

describe('wouldChange', () => {
  it('says no to what a reader answers a first sync step with, deletions and all', () => {
    const room = new Y.Doc()
    room.getText('text').insert(0, 'words that stay and words that go')
    room.getText('text').delete(10, 8)
    const reader = docWith(Y.encodeStateAsUpdate(room))
    const answer = Y.encodeStateAsUpdate(reader, Y.encodeStateVector(room))
    expect(answer.length).toBeGreaterThan(2)
    expect(wouldChange(room, answer)).toBe(false)
    expect(wouldChange(room, Y.encodeStateAsUpdate(reader))).toBe(false)
  })

  it('sees a deletion alone as a change', () => {
    const room = new Y.Doc()
    room.getText('text').insert(0, 'words')
    const other = docWith(Y.encodeStateAsUpdate(room))
    other.getText('text').delete(1, 1)
    expect(effectOfUpdate(room, Y.encodeStateAsUpdate(other, Y.encodeStateVector(room)))).toBe('whole')
  })

  it('calls an update that builds on something missing a gap', () => {
    const author = new Y.Doc()
    const updates: Uint8Array[] = []
    author.on('update', (update: Uint8Array) => updates.push(update))
    author.getText('text').insert(0, 'a')
    author.getText('text').insert(1, 'b')
    author.getText('text').delete(0, 1)
    expect(updates.map((update) => effectOfUpdate(new Y.Doc(), update))).toEqual(['whole', 'gap', 'gap'])
    expect(effectOfUpdate(docWith(updates[0]!), updates[1]!)).toBe('whole')
  })

  it('throws on bytes that are no update and leaves the room as it is', () => {
    const room = new Y.Doc()
    expect(() => wouldChange(room, Uint8Array.of(7, 1, 2, 3))).toThrow()
    expect(room.share.size).toBe(0)
  })

  it('agrees with applying, for whatever several people wrote in whatever order it arrives', () => {
    const edit = fc.record({ peer: fc.nat(2), at: fc.nat(20), remove: fc.boolean(), sync: fc.boolean() })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), fc.array(fc.nat(1000), { maxLength: 30 }), (edits, order) => {
        const peers = [1, 2, 3].map((client) => {
          const doc = new Y.Doc()
          doc.clientID = client
          return doc
        })
        const updates: Uint8Array[] = []
        for (const peer of peers)
          peer.on('update', (update: Uint8Array, origin) => origin !== 'sync' && updates.push(update))
        for (const { peer, at, remove, sync } of edits) {
          const doc = peers[peer]!
          if (sync)
            for (const other of peers) if (other !== doc) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'sync')
          const text = doc.getText('text')
          if (remove && text.length > 0) text.delete(at % text.length, 1)
          else text.insert(at % (text.length + 1), 'ab')
        }
        const arriving = [...updates, ...order.flatMap((index) => updates[index % (updates.length || 1)] ?? [])]
        arriving.sort((left, right) => ((left.length * 31 + left[2]!) % 7) - ((right.length * 31 + right[2]!) % 7))
        const room = new Y.Doc()
        for (const update of arriving) {
          const effect = effectOfUpdate(room, update)
          const scratch = docWith(Y.encodeStateAsUpdate(room))
          const before = Y.encodeStateAsUpdate(scratch)
          Y.applyUpdate(scratch, update)
          const pending = scratch.store.pendingStructs !== null || scratch.store.pendingDs !== null
          const changed = Buffer.compare(before, Y.encodeStateAsUpdate(scratch)) !== 0
          expect({ pending, changed }).toEqual({ pending: effect === 'gap', changed: effect !== 'nothing' })
          if (effect === 'whole') Y.applyUpdate(room, update)
        }
      }),
      { seed: 20261123, numRuns: 300 }
    )
  })
})
