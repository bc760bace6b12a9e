/** What every store must do, run against each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '#core/decide/outcome.ts'
import { checkRecord } from '#relay/record/checkRecord.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import type { LoggedUpdate, Store, StoredReceipt } from '#relay/store/store.ts'

const AT = '2026-11-23T09:00:00.000Z'
const bytes = (...values: number[]) => Uint8Array.from(values)
const update = (room: string, data: Uint8Array, more: Partial<LoggedUpdate> = {}): LoggedUpdate => ({
  draft: 'd1',
  room,
  at: AT,
  session: 's1',
  participant: 'p1',
  update: data,
  ...more
})
const receipt = (seq: number, id: string, draft = 'd1'): StoredReceipt => ({
  digest: `digest of ${id}`,
  receipt: {
    seq,
    id,
    kind: 'agree',
    draft,
    at: AT,
    participant: { id: 'p1', name: 'Aliya Sadykova', role: 'chair' },
    command: { id, kind: 'agree', paragraph: 'p1' },
    summary: 'The Chair closed paragraph 1.'
  } satisfies Receipt
})

const folder = () => mkdtempSync(join(tmpdir(), 'chapeau-store-'))

describe.each([
  { name: 'in memory', open: () => ({ store: openMemoryStore(), tidy: () => {} }) },
  {
    name: 'in a file',
    open: () => {
      const place = folder()
      return { store: openSqliteStore(join(place, 'a.chapeau')), tidy: () => rmSync(place, { recursive: true }) }
    }
  }
])('a store $name', ({ open }) => {
  let store: Store
  let tidy: () => void
  beforeEach(() => {
    const opened = open()
    store = opened.store
    tidy = opened.tidy
  })
  afterEach(async () => {
    await store.close()
    tidy()
  })

  it('knows nothing of a room in which nothing was written', async () => {
    expect(await store.loadRoom('d1', 'text')).toEqual({ snapshot: null, updates: [] })
    expect(await store.readLog('d1', 'text')).toEqual([])
    expect(await store.readRecord('d1')).toEqual([])
    expect(await store.lastReceipt('d1')).toBe(0)
  })

  it('gives the updates of a room back in order, with author, room and time', async () => {
    await store.commit({ updates: [update('text', bytes(1)), update('floor', bytes(2)), update('text', bytes(3))] })
    await store.commit({ updates: [update('text', bytes(4), { session: 's2', participant: 'p2', receipt: 7 })] })
    expect((await store.loadRoom('d1', 'text')).updates.map((data) => [...data])).toEqual([[1], [3], [4]])
    expect((await store.loadRoom('d2', 'text')).updates).toEqual([])
    const log = await store.readLog('d1', 'text')
    expect(log.map((logged) => ({ ...logged, update: [...logged.update] }))).toEqual([
      { position: 1, draft: 'd1', room: 'text', at: AT, session: 's1', participant: 'p1', update: [1] },
      { position: 3, draft: 'd1', room: 'text', at: AT, session: 's1', participant: 'p1', update: [3] },
      { position: 4, draft: 'd1', room: 'text', at: AT, session: 's2', participant: 'p2', receipt: 7, update: [4] }
    ])
  })

  it('gives a long log page by page', async () => {
    await store.commit({ updates: [1, 2, 3, 4, 5].map((data) => update(data === 3 ? 'floor' : 'text', bytes(data))) })
    const page = async (after: number, most: number) =>
      (await store.readLog('d1', 'text', { after, most })).map(({ position }) => position)
    expect(await page(0, 2)).toEqual([1, 2])
    expect(await page(2, 2)).toEqual([4, 5])
    expect(await page(3, 9)).toEqual([4, 5])
    expect(await page(5, 2)).toEqual([])
  })

  it('opens a room from the snapshot and what came after it, and keeps the log whole', async () => {
    await store.commit({
      updates: [update('text', bytes(1)), update('text', bytes(2))],
      snapshots: [{ draft: 'd1', room: 'text', state: bytes(12) }]
    })
    await store.commit({ updates: [update('text', bytes(3))] })
    const room = await store.loadRoom('d1', 'text')
    expect([...room.snapshot!]).toEqual([12])
    expect(room.updates.map((data) => [...data])).toEqual([[3]])
    expect(await store.readLog('d1', 'text')).toHaveLength(3)
    await store.commit({ snapshots: [{ draft: 'd1', room: 'text', state: bytes(123) }] })
    const again = await store.loadRoom('d1', 'text')
    expect([...again.snapshot!]).toEqual([123])
    expect(again.updates).toEqual([])
    expect(await store.readLog('d1', 'text')).toHaveLength(3)
  })

  it('keeps what it was given even if the caller writes over the bytes', async () => {
    const data = bytes(5, 6)
    await store.commit({ updates: [update('text', data)] })
    data.fill(0)
    expect((await store.loadRoom('d1', 'text')).updates.map((kept) => [...kept])).toEqual([[5, 6]])
  })

  it('numbers receipts per draft and finds one by its command', async () => {
    await store.commit({ receipts: [receipt(1, 'c1'), receipt(2, 'c2'), receipt(1, 'c3', 'd2')] })
    expect((await store.readRecord('d1')).map(({ seq, id }) => [seq, id])).toEqual([
      [1, 'c1'],
      [2, 'c2']
    ])
    expect(await store.lastReceipt('d1')).toBe(2)
    expect(await store.lastReceipt('d2')).toBe(1)
    expect(await store.findReceipt('c3')).toEqual(receipt(1, 'c3', 'd2'))
    expect(await store.findReceipt('c4')).toBe(null)
  })

  it.each([
    ['leaves a gap', [receipt(2, 'c2')]],
    ['repeats a number', [receipt(1, 'c2'), receipt(1, 'c3')]],
    ['repeats a command', [receipt(1, 'c2'), receipt(2, 'c2')]]
  ])('writes nothing of a batch whose record %s', async (_what, receipts) => {
    await expect(
      store.commit({
        updates: [update('text', bytes(1))],
        receipts,
        puts: [{ kind: 'participant', key: 'p', value: 1 }]
      })
    ).rejects.toThrow()
    expect(await store.loadRoom('d1', 'text')).toEqual({ snapshot: null, updates: [] })
    expect(await store.readRecord('d1')).toEqual([])
    expect(await store.get('participant', 'p')).toBe(undefined)
    await store.commit({ updates: [update('text', bytes(9))], receipts: [receipt(1, 'c1')] })
    expect((await store.loadRoom('d1', 'text')).updates).toHaveLength(1)
  })

  it('chains the receipts of each draft under its key, so that whoever has the record can check it', async () => {
    await store.commit({ receipts: [receipt(1, 'c1'), receipt(2, 'c2'), receipt(1, 'c3', 'd2')] })
    await store.commit({ receipts: [receipt(3, 'c4')] })
    const key = (await store.publicKey())!
    const record = await store.readRecord('d1')
    const seals = await store.readSeals('d1')
    expect(seals.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(checkRecord(key, 'd1', record, seals)).toBe(null)
    expect(checkRecord(key, 'd2', await store.readRecord('d2'), await store.readSeals('d2'))).toBe(null)

    const told = { ...record[1]!, summary: 'The Chair closed paragraph 2.' }
    expect(checkRecord(key, 'd1', [record[0]!, told, record[2]!], seals)).toMatchObject({ seq: 2 })
    expect(checkRecord(key, 'd1', record.slice(0, 2), seals)).toMatchObject({ seq: 3 })
    expect(checkRecord(key, 'd1', [record[0]!, record[2]!], seals)).toMatchObject({ seq: 2 })
    expect(checkRecord(new Uint8Array(32), 'd1', record, seals)).toMatchObject({ seq: 1 })
    const unsigned = seals.map((seal) => (seal.seq === 2 ? { ...seal, signature: null } : seal))
    expect(checkRecord(key, 'd1', record, unsigned)).toMatchObject({ seq: 2 })
  })

  it('keeps small values by kind and key', async () => {
    await store.commit({
      puts: [
        { kind: 'invite', key: 'b', value: { revokedAt: null } },
        { kind: 'invite', key: 'a', value: 'one' },
        { kind: 'session', key: 'a', value: 'another' }
      ]
    })
    await store.commit({ puts: [{ kind: 'invite', key: 'b', value: { revokedAt: AT } }] })
    expect(await store.get('invite', 'b')).toEqual({ revokedAt: AT })
    expect(await store.get('invite', 'c')).toBe(undefined)
    const listed = [...(await store.list('invite'))].sort((left, right) => (left.key < right.key ? -1 : 1))
    expect(listed).toEqual([
      { key: 'a', value: 'one' },
      { key: 'b', value: { revokedAt: AT } }
    ])
  })

  it('takes batches given at once in the order given', async () => {
    await Promise.all([1, 2, 3, 4].map((value) => store.commit({ updates: [update('text', bytes(value))] })))
    expect((await store.loadRoom('d1', 'text')).updates.map((data) => data[0])).toEqual([1, 2, 3, 4])
  })

  it('refuses everything once it is closed', async () => {
    await store.close()
    await expect(store.commit({ updates: [update('text', bytes(1))] })).rejects.toMatchObject({ code: 'closed' })
    await expect(store.loadRoom('d1', 'text')).rejects.toMatchObject({ code: 'closed' })
    await store.close()
  })
})
