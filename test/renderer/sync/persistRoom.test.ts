/** The copy on this device belongs to one participant and goes when they sign out. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { forgetRooms, persistenceKey, persistRoom } from '#renderer/sync/persistRoom.ts'

describe('a room kept on this device', () => {
  beforeEach(() => localStorage.clear())

  const write = async (participant: string, words: string): Promise<void> => {
    const doc = new Y.Doc()
    const kept = persistRoom(persistenceKey(participant, 'd1', 'desk.KGZ'), doc)
    await kept?.whenSynced
    doc.getText('words').insert(0, words)
    await kept?.destroy()
  }
  const read = async (participant: string): Promise<string> => {
    const doc = new Y.Doc()
    const kept = persistRoom(persistenceKey(participant, 'd1', 'desk.KGZ'), doc)
    await kept?.whenSynced
    const words = doc.getText('words').toJSON()
    await kept?.destroy()
    return words
  }

  test('is there again after a reload, for the same participant only', async () => {
    await write('one', 'our fall-back')
    expect(await read('one')).toBe('our fall-back')
    expect(await read('two')).toBe('')
  })

  test('is forgotten at sign-out, and nobody else’s with it', async () => {
    await write('three', 'mine')
    await write('four', 'theirs')
    expect(await forgetRooms('three')).toBe(true)
    expect(await read('three')).toBe('')
    expect(await read('four')).toBe('theirs')
  })

  test('is not called forgotten while another window holds it, and is found again by the next sign-out', async () => {
    await write('five', 'mine')
    const name = persistenceKey('five', 'd1', 'desk.KGZ')
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
    })
    expect(await forgetRooms('five')).toBe(false)
    held.close()
    expect(await forgetRooms('five')).toBe(true)
    expect((await indexedDB.databases()).map((kept) => kept.name)).not.toContain(name)
    expect(localStorage.length).toBe(0)
  })
})
