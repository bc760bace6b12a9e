/** Nothing is shown that is not kept, and what is kept is there again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { startRelay } from '#relay/startRelay.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { typeInto, wordsOf } from '#test/helpers/plainText.ts'
import { holdStore } from '#test/helpers/heldStore.ts'
import { startTestRelay, testRelayOn, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

let stage: TestRelay
let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'chapeau-relay-'))
})
afterEach(async () => {
  await stage.stop()
  rmSync(place, { recursive: true })
})

const table = (words: string) => ({ kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: words } })

describe('before a batch is durable', () => {
  it('nobody sees it, not even who comes in or asks meanwhile; afterwards everybody does', async () => {
    const store = holdStore(openMemoryStore())
    stage = await startTestRelay({ store })
    const [writer, watcher] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('tjk', 'text')])
    const seen: Uint8Array[] = []
    watcher.doc.on('update', (update: Uint8Array) => seen.push(update))
    store.hold()
    typeInto(writer, 'p1', 'Held. ')
    await store.waiting
    const late = await stage.connect('pak', 'text', { sync: false })
    const command = stage.command('kgz1', table('Held words.'))
    let answered = false
    void command.then(() => (answered = true))
    // The relay serves what needs no commit, while everything above waits.
    expect((await stage.fetch('pak', '/api/conference')).status).toBe(200)
    expect({ seen, synced: late.provider.synced, answered }).toEqual({ seen: [], synced: false, answered: false })
    store.release()
    await untilDoc(watcher.doc, () => wordsOf(watcher, 'p1')?.startsWith('Held. ') === true)
    expect((await command).ok).toBe(true)
    await untilDoc(late.doc, () => wordsOf(late, 'p1')?.startsWith('Held. ') === true)
  })

  it('updates of several writers that arrived meanwhile go out as one frame', async () => {
    const store = holdStore(openMemoryStore())
    stage = await startTestRelay({ store })
    const [one, two, watcher] = await Promise.all([
      stage.connect('kgz1', 'desk.KGZ'),
      stage.connect('kgz2', 'desk.KGZ'),
      stage.connect('kgz1', 'desk.KGZ')
    ])
    const seen: Uint8Array[] = []
    watcher.doc.on('update', (update: Uint8Array) => seen.push(update))
    store.hold()
    one.doc.getMap('proposals').set('first', 1)
    await store.waiting
    for (let count = 0; count < 20; count++) {
      one.doc.getMap('proposals').set(`one ${count}`, count)
      two.doc.getMap('proposals').set(`two ${count}`, count)
    }
    // A request that is answered shows that what was sent before it has arrived.
    await stage.fetch('kgz1', '/api/conference')
    await stage.fetch('kgz2', '/api/conference')
    store.release()
    await untilDoc(watcher.doc, () => watcher.doc.getMap('proposals').size === 41)
    expect(seen.length).toBeLessThan(6)
    expect(await stage.store.readLog(stage.draft.id, 'desk.KGZ')).toHaveLength(41)
  })
})

describe('when a batch cannot be written', () => {
  it('nothing of it is shown or kept, its room is reloaded, and its clients bring it again', async () => {
    const store = holdStore(openMemoryStore())
    stage = await startTestRelay({ store })
    const [writer, watcher, elsewhere] = await Promise.all([
      stage.connect('secretariat', 'text'),
      stage.connect('tjk', 'text'),
      stage.connect('tjk', 'desk.TJK')
    ])
    let lost = 0
    watcher.provider.on('connection-close', () => lost++)
    store.failNext(1)
    typeInto(writer, 'p1', 'Twice. ')
    await untilDoc(watcher.doc, () => wordsOf(watcher, 'p1')?.startsWith('Twice. ') === true)
    expect(lost).toBe(1)
    expect(elsewhere.provider.wsconnected).toBe(true)
    expect(await store.readLog(stage.draft.id, 'text')).toHaveLength(2)
  })

  it('a command is answered so, does nothing, and can be sent again', async () => {
    const store = holdStore(openMemoryStore())
    stage = await startTestRelay({ store })
    const floor = await stage.connect('pak', 'floor')
    const command = { id: crypto.randomUUID(), ...table('Words.') }
    store.failNext(1)
    expect(await stage.command('kgz1', command)).toMatchObject({ status: 503, ok: false, code: 'not-saved' })
    expect(await stage.record()).toEqual([])
    expect(await stage.command('kgz1', command)).toMatchObject({ status: 200, receipt: { seq: 1 } })
    await untilDoc(floor.doc, () => floor.doc.getMap('proposals').size === 1)
  })
})

describe('rooms', () => {
  it('are forgotten when nobody is in them, and open again as they were', async () => {
    stage = await startTestRelay()
    const writer = await stage.connect('kgz1', 'desk.KGZ')
    for (let count = 0; count < 300; count++) writer.doc.getMap('proposals').set(`p${count}`, count)
    const watcher = await stage.connect('kgz2', 'desk.KGZ')
    await untilDoc(watcher.doc, () => watcher.doc.getMap('proposals').size === 300)
    writer.leave()
    watcher.leave()
    await untilMetric('chapeau_rooms 0')
    const stored = await stage.store.loadRoom(stage.draft.id, 'desk.KGZ')
    expect(stored.snapshot).not.toBe(null)
    expect(stored.updates).toEqual([])
    expect(await stage.store.readLog(stage.draft.id, 'desk.KGZ')).toHaveLength(300)
    const back = await stage.connect('kgz1', 'desk.KGZ')
    expect(back.doc.getMap('proposals').size).toBe(300)
  })
})

async function untilMetric(line: string): Promise<void> {
  while (!(await (await fetch(`${stage.url}/metrics`)).text()).includes(line)) {
    // The relay is asked again; each answer is a round trip, so this is no busy loop.
  }
}

describe('a restart', () => {
  it('keeps text, floor, desks, record and sessions, and clients find their way back by themselves', async () => {
    const file = join(place, 'meeting.chapeau')
    stage = await startTestRelay({ store: openSqliteStore(file) })
    const [writer, watcher, desk] = await Promise.all([
      stage.connect('secretariat', 'text'),
      stage.connect('tjk', 'text'),
      stage.connect('kgz1', 'desk.KGZ')
    ])
    typeInto(writer, 'p1', 'Before. ')
    desk.doc.getMap('proposals').set('mine', 'kept')
    const tabled = await stage.command('kgz1', table('Words of the delegation.'))
    await stage.command('chair', { kind: 'accept', proposal: tabled.receipt!.proposal })
    await untilDoc(watcher.doc, () => wordsOf(watcher, 'p2') === 'Words of the delegation.')
    const record = await stage.record()
    const before = Y.encodeStateVector(watcher.doc)

    await stage.relay.stop()
    expect(watcher.provider.shouldConnect).toBe(true)
    // Written while the relay is away.
    typeInto(writer, 'p3', 'Meanwhile. ')
    const store = openSqliteStore(file, { mustExist: true })
    const relay = await startRelay({ store, port: stage.relay.port, logger: pino({ level: 'silent' }) })
    stage = testRelayOn(relay, store, stage.draft, stage.invites, stage.tokens)

    await untilDoc(watcher.doc, () => wordsOf(watcher, 'p3')?.startsWith('Meanwhile. ') === true)
    expect(await stage.record()).toEqual(record)
    const [fresh, ownDesk] = await Promise.all([stage.connect('pak', 'text'), stage.connect('kgz2', 'desk.KGZ')])
    expect(wordsOf(fresh, 'p1')).toMatch(/^Before\. /)
    expect(Y.encodeStateVector(fresh.doc)).not.toEqual(before)
    expect(ownDesk.doc.getMap('proposals').get('mine')).toBe('kept')
    for (const client of [writer, watcher, desk]) client.leave()
  })
})
