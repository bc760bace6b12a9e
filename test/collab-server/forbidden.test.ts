/**
 * What is forbidden does not happen. Each test is a stock client or a plain request that tries, and proves that it was
 * refused with its code, that nothing was applied or broadcast, and that the record is what it was.
 */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { newId } from '#relay/newId.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { expectNothingHappened, watch } from '#test/helpers/expectNothingHappened.ts'
import { idsOf, typeInto, wordsOf } from '#test/helpers/plainText.ts'
import { holdStore } from '#test/helpers/heldStore.ts'
import { startTestRelay, type TestClient, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

let stage: TestRelay
beforeEach(async () => {
  stage = await startTestRelay()
})
afterEach(() => stage.stop())

/** A change of the text that is allowed, to prove that nothing else was on its way. */
function secretariatTypes(writer: TestClient, watcher: TestClient) {
  return {
    make: () => typeInto(writer, 'p1', 'Allowed. '),
    seen: () => wordsOf(watcher, 'p1')?.startsWith('Allowed. ') === true
  }
}

const tableSomething = (words: string, id: string = randomUUID()) => ({
  id,
  kind: 'table',
  change: { kind: 'amend', paragraph: 'p2', content: words }
})

describe('writing without the right', () => {
  it.each(['kgz1', 'chair', 'pak'] as const)('a stock client of %s cannot write the text', async (name) => {
    const [writer, watcher, intruder] = await Promise.all([
      stage.connect('secretariat', 'text'),
      stage.connect('tjk', 'text'),
      stage.connect(name, 'text')
    ])
    const before = await watch(stage, watcher)
    typeInto(intruder, 'p1', 'Forbidden. ')
    expect(await intruder.closed).toBe(4403)
    expect(intruder.notices).toMatchObject([{ kind: 'refused', code: 'not-allowed' }])
    await expectNothingHappened(stage, before, watcher, secretariatTypes(writer, watcher))
    // The refused words stay with the person who wrote them.
    expect(wordsOf(intruder, 'p1')).toMatch(/^Forbidden\. /)
  })

  it('what was written offline without the right is refused on return', async () => {
    const [writer, watcher] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('tjk', 'text')])
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(watcher.doc))
    doc.getXmlFragment('text').delete(1, 2)
    const before = await watch(stage, watcher)
    const returning = await stage.connect('kgz1', 'text', { sync: false, doc })
    expect(await returning.closed).toBe(4403)
    await expectNothingHappened(stage, before, watcher, secretariatTypes(writer, watcher))
  })

  it.each(['kgz1', 'chair', 'secretariat'] as const)('a stock client of %s cannot write the floor', async (name) => {
    const [watcher, intruder] = await Promise.all([stage.connect('tjk', 'floor'), stage.connect(name, 'floor')])
    const before = await watch(stage, watcher)
    intruder.doc.getMap('meta').set('pen', ['KGZ'])
    expect(await intruder.closed).toBe(4403)
    expect(intruder.notices).toMatchObject([{ code: 'not-allowed' }])
    await expectNothingHappened(stage, before, watcher, {
      make: () => stage.command('kgz1', tableSomething('Allowed words.')),
      seen: () => watcher.doc.getMap('proposals').size === 1
    })
    expect(watcher.doc.getMap('meta').get('pen')).toBe(undefined)
  })

  it('nobody writes the names, who may read them or not', async () => {
    const chair = await stage.connect('chair', 'names')
    chair.doc.getMap('x').set('a', 1)
    expect(await chair.closed).toBe(4403)
    expect(await stage.store.readLog(stage.draft.id, 'names')).toEqual([])
  })
})

describe('another delegation’s desk', () => {
  it.each(['tur', 'chair', 'secretariat', 'pak'] as const)('is neither read nor written by %s', async (name) => {
    const member = await stage.connect('kgz1', 'desk.KGZ')
    const watcher = await stage.connect('kgz2', 'desk.KGZ')
    member.doc.getMap('proposals').set('secret', 'our last word')
    await untilDoc(watcher.doc, () => watcher.doc.getMap('proposals').has('secret'))

    const before = await watch(stage, watcher)
    const doc = new Y.Doc()
    doc.getMap('proposals').set('planted', 'not yours')
    const intruder = await stage.connect(name, 'desk.KGZ', { sync: false, doc })
    expect(await intruder.closed).toBe(4403)
    expect(intruder.notices).toMatchObject([{ code: 'not-allowed' }])
    expect([...doc.getMap('proposals').keys()]).toEqual(['planted'])
    await expectNothingHappened(stage, before, watcher, {
      make: () => void member.doc.getMap('proposals').set('allowed', 1),
      seen: () => watcher.doc.getMap('proposals').has('allowed')
    })
    expect(watcher.doc.getMap('proposals').has('planted')).toBe(false)
  })

  it('a group’s workspace is open to its members alone', async () => {
    const [one, other] = await Promise.all([
      stage.connect('kgz1', 'group.UPSTREAM'),
      stage.connect('tjk', 'group.UPSTREAM')
    ])
    one.doc.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
    await untilDoc(other.doc, () => other.doc.getXmlFragment('text').length === 1)
    const outside = await stage.connect('tur', 'group.UPSTREAM', { sync: false })
    expect(await outside.closed).toBe(4403)
    expect(outside.doc.getXmlFragment('text').length).toBe(0)
  })
})

describe('commands', () => {
  it.each(['kgz1', 'pak', 'secretariat'] as const)('%s cannot accept', async (name) => {
    const watcher = await stage.connect('tjk', 'floor')
    const tabled = await stage.command('kgz1', tableSomething('Words of the delegation.'))
    await untilDoc(watcher.doc, () => watcher.doc.getMap('proposals').size === 1)
    const before = await watch(stage, watcher)
    const refused = await stage.command(name, { kind: 'accept', proposal: tabled.receipt!.proposal })
    expect(refused).toMatchObject({ status: 403, ok: false, code: 'not-allowed' })
    expect(refused.message).toMatch(/\.$/)
    await expectNothingHappened(stage, before, watcher, {
      make: () => stage.command('chair', { kind: 'park', proposal: tabled.receipt!.proposal }),
      seen: () =>
        (watcher.doc.getMap('proposals').get(tabled.receipt!.proposal!) as { state: string }).state === 'parked'
    })
  })

  it('the same command id does the same thing once, and never something else', async () => {
    const watcher = await stage.connect('tjk', 'floor')
    const command = tableSomething('Words of the delegation.')
    const [first, second] = await Promise.all([stage.command('kgz1', command), stage.command('kgz1', command)])
    expect(first).toMatchObject({ status: 200, ok: true })
    expect(second).toEqual(first)
    await untilDoc(watcher.doc, () => watcher.doc.getMap('proposals').size === 1)
    const before = await watch(stage, watcher)

    const reordered = {
      change: { content: 'Words of the delegation.', paragraph: 'p2', kind: 'amend' },
      kind: 'table',
      id: command.id
    }
    expect(await stage.command('kgz1', reordered)).toEqual(first)
    expect(await stage.command('kgz1', tableSomething('Other words.', command.id))).toMatchObject({
      status: 409,
      code: 'id-used'
    })
    expect(await stage.command('kgz2', command)).toMatchObject({ status: 409, code: 'id-used' })
    expect(await stage.command('tur', command)).toMatchObject({ status: 409, code: 'id-used' })
    await expectNothingHappened(stage, before, watcher, {
      make: () => stage.command('kgz1', tableSomething('Third words.')),
      seen: () => watcher.doc.getMap('proposals').size === 2
    })
    expect((await stage.record()).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it.each([
    [
      'on a paragraph that is gone',
      { kind: 'table', change: { kind: 'amend', paragraph: newId(), content: 'x' } },
      404
    ],
    ['that proposes nothing', { kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: '' } }, 422],
    [
      'whose content the schema does not allow',
      { kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: [{ type: 'table' }] } },
      422
    ],
    ['of no known kind', { kind: 'destroy' }, 400],
    ['that is no object', [1, 2], 400]
  ])('a command %s is refused in one sentence', async (_what, command, status) => {
    const response = await stage.fetch('kgz1', `/api/drafts/${stage.draft.id}/commands`, {
      method: 'POST',
      body: JSON.stringify(Array.isArray(command) ? command : { id: randomUUID(), ...command })
    })
    const answer = (await response.json()) as { ok: boolean; code: string; message: string }
    expect({ status: response.status, ok: answer.ok }).toEqual({ status, ok: false })
    expect(answer.message).toMatch(/^[A-ZÀ-Þ“"].*\.$/)
    expect(await stage.record()).toEqual([])
  })
})

describe('a text that no client can corrupt', () => {
  it('takes nothing that the schema does not allow, not even from whoever holds the pen', async () => {
    const [vandal, watcher, writer] = await Promise.all([
      stage.connect('secretariat', 'text'),
      stage.connect('tjk', 'text'),
      stage.connect('secretariat', 'text')
    ])
    const before = await watch(stage, watcher)
    vandal.doc.getXmlFragment('text').insert(1, [new Y.XmlElement('script')])
    expect(await vandal.closed).toBe(4403)
    expect(vandal.notices).toMatchObject([{ code: 'bad-content' }])
    await expectNothingHappened(stage, before, watcher, secretariatTypes(writer, watcher))
  })

  it('finds whose it is among many who wrote in the same moment, and lets the innocent pass', async () => {
    await stage.stop()
    const store = holdStore(openMemoryStore())
    stage = await startTestRelay({ store })
    const [vandal, watcher, writer] = await Promise.all([
      stage.connect('secretariat', 'text'),
      stage.connect('tjk', 'text'),
      stage.connect('secretariat', 'text')
    ])
    store.hold()
    typeInto(writer, 'p2', 'First. ')
    await store.waiting
    // All of this waits for the same round.
    for (let count = 0; count < 5; count++) typeInto(writer, 'p1', 'Innocent. ')
    vandal.doc.getXmlFragment('text').insert(1, [new Y.XmlText('loose words')])
    typeInto(vandal, 'p1', 'Dragged along. ')
    for (let count = 0; count < 5; count++) typeInto(writer, 'p3', 'Innocent. ')
    await stage.fetch('secretariat', '/api/conference')
    store.release()
    expect(await vandal.closed).toBe(4403)
    await untilDoc(watcher.doc, () => wordsOf(watcher, 'p3')?.startsWith('Innocent. '.repeat(5)) === true)
    expect(wordsOf(watcher, 'p1')).toMatch(/^(Innocent\. ){5}The/)
    expect(watcher.doc.getXmlFragment('text').length).toBe(5)
    expect(await store.readLog(stage.draft.id, 'text')).toHaveLength(12)
  })

  it('holds no other shared type beside the text', async () => {
    const vandal = await stage.connect('secretariat', 'text')
    vandal.doc.getMap('smuggled').set('a', 1)
    expect(await vandal.closed).toBe(4403)
    expect(vandal.notices).toMatchObject([{ code: 'bad-content' }])
    expect(await stage.store.readLog(stage.draft.id, 'text')).toHaveLength(1)
  })

  it('gives every block one identity of its own, in the relay’s name', async () => {
    const [writer, watcher] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('tjk', 'text')])
    const copy = new Y.XmlElement('paragraph')
    copy.setAttribute('id', 'p1')
    copy.setAttribute('role', 'numbered')
    copy.insert(0, [new Y.XmlText('A copy.')])
    writer.doc.getXmlFragment('text').insert(2, [copy])
    await untilDoc(
      watcher.doc,
      () => watcher.doc.getXmlFragment('text').length === 6 && new Set(idsOf(watcher)).size === 6
    )
    expect(idsOf(watcher).every((id) => typeof id === 'string' && id !== '')).toBe(true)
    expect((await stage.store.readLog(stage.draft.id, 'text')).at(-1)).toMatchObject({
      session: 'relay',
      participant: 'relay'
    })
  })

  it('sets an update aside that builds on something missing, and takes both when the rest comes', async () => {
    const [writer, watcher] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('tjk', 'text')])
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer.doc))
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const first = (doc.getXmlFragment('text').get(1) as Y.XmlElement).get(0) as Y.XmlText
    first.insert(0, 'A')
    first.insert(1, 'B')
    const before = await watch(stage, watcher)
    send(writer, updates[1]!)
    await stage.command('kgz1', tableSomething('A round has passed.'))
    expect(before.updates).toEqual([])
    expect(await stage.store.readLog(stage.draft.id, 'text')).toHaveLength(1)
    send(writer, updates[0]!)
    await untilDoc(watcher.doc, () => wordsOf(watcher, 'p1')?.startsWith('AB') === true)
    expect(await stage.store.readLog(stage.draft.id, 'text')).toHaveLength(3)
  })
})

function send(client: TestClient, update: Uint8Array): void {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint8Array(encoder, update)
  client.provider.ws!.send(encoding.toUint8Array(encoder))
}
