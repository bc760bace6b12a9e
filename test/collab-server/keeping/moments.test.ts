/** Every moment can be read again, and a room taken back to it by those whose it is; the log keeps both ways. */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { revertUpdate, rootsOf } from '#relay/rooms/revertUpdate.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { makeFolder, runCli } from '#test/collab-server/cli/runCli.ts'
import { typeInto, wordsOf } from '#test/helpers/plainText.ts'
import { startTestRelay, type CastName, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

async function start(store?: Parameters<typeof startTestRelay>[0]): Promise<TestRelay> {
  const stage = await startTestRelay(store)
  onTestFinished(() => stage.stop())
  return stage
}

const restore = async (stage: TestRelay, name: CastName, room: string, body: unknown) => {
  const path = `/api/drafts/${stage.draft.id}/rooms/${room}/restore`
  const response = await stage.fetch(name, path, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) }
}
const logOf = async (stage: TestRelay, name: CastName, room: string) =>
  (await (await stage.fetch(name, `/api/drafts/${stage.draft.id}/rooms/${room}/log`)).json()) as Array<{
    position: number
    session: string
    participant: string
  }>

describe('chapeau history', () => {
  it('shows text and floor after each number of the record and at a time, beside a relay that runs', async () => {
    const data = join(await makeFolder(), 'meeting.chapeau')
    const stage = await start({ store: openSqliteStore(data) })
    const draft = stage.draft.id
    for (const words of ['First words.', 'Second words.', 'Third words.']) {
      const { receipt } = await stage.command('kgz1', {
        kind: 'table',
        change: { kind: 'amend', paragraph: 'p2', content: words }
      })
      await stage.command('chair', { kind: 'accept', proposal: receipt!.proposal })
    }
    const at = async (...moment: string[]) => {
      const ran = await runCli('history', '--data', data, '--draft', draft, ...moment)
      expect(ran).toMatchObject({ exit: 0, notes: [] })
      return ran.results as Array<{ seq: number; at: string; text: string; floor: { proposals: unknown[] } }>
    }
    const record = await at()
    expect(record.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    for (const [seq, words] of [
      [2, 'First words.'],
      [3, 'First words.'],
      [4, 'Second words.'],
      [6, 'Third words.']
    ] as const) {
      const [moment] = await at('--seq', String(seq))
      expect(moment).toMatchObject({ seq })
      expect(moment!.text).toContain(words)
      expect(moment!.floor.proposals).toHaveLength(Math.ceil(seq / 2))
    }
    const [first] = await at('--seq', '1')
    expect(first!.text).toContain('The objective was to gather perspectives')
    expect((await at('--at', '2099-01-01T00:00:00Z'))[0]).toMatchObject({ seq: 6 })
    for (const wrong of [
      ['--seq', '7'],
      ['--seq', '0'],
      ['--at', 'yesterday'],
      ['--at', '1999-01-01'],
      ['--seq', '1', '--at', '2026-01-01']
    ]) {
      const ran = await runCli('history', '--data', data, '--draft', draft, ...wrong)
      expect(ran.exit).toBeGreaterThan(0)
      expect(ran.results).toEqual([])
      expect(ran.notes).toHaveLength(1)
    }
  })
})

describe('a text that was spoiled by whoever held the pen', () => {
  it('is brought back by the secretariat in one action, ids and all, and the log names both sessions', async () => {
    const stage = await start()
    await stage.command('chair', { kind: 'grantPen', delegations: ['KGZ'] })
    const [vandal, reader] = await Promise.all([stage.connect('kgz1', 'text'), stage.connect('pak', 'text')])
    typeInto(vandal, 'p3', 'Useful words. ')
    await untilDoc(reader.doc, () => wordsOf(reader, 'p3')?.startsWith('Useful') === true)
    const before = reader.doc.getXmlFragment('text').toJSON()
    const { position } = (await logOf(stage, 'secretariat', 'text')).at(-1)!
    const fragment = vandal.doc.getXmlFragment('text')
    fragment.delete(1, 3)
    await untilDoc(reader.doc, () => reader.doc.getXmlFragment('text').length === 2)

    for (const name of ['kgz1', 'chair', 'pak'] as const) {
      expect((await restore(stage, name, 'text', { position })).status).toBe(403)
      expect((await stage.fetch(name, `/api/drafts/${stage.draft.id}/rooms/text/log`)).status).toBe(403)
    }
    expect(await restore(stage, 'secretariat', 'text', { position })).toMatchObject({
      status: 200,
      ok: true,
      changed: true
    })
    await untilDoc(reader.doc, () => reader.doc.getXmlFragment('text').toJSON() === before)
    await untilDoc(vandal.doc, () => vandal.doc.getXmlFragment('text').toJSON() === before)
    expect(await restore(stage, 'secretariat', 'text', { position })).toMatchObject({ changed: false })

    const log = await logOf(stage, 'secretariat', 'text')
    const after = log.filter((entry) => entry.position > position)
    expect(after.map(({ participant }) => participant)).toEqual([
      stage.invites.kgz1.participantId,
      stage.invites.secretariat.participantId
    ])
    expect(new Set(after.map(({ session }) => session)).size).toBe(2)
    // What was undone is not lost either.
    const spoiled = after[0]!.position
    expect(await restore(stage, 'secretariat', 'text', { position: spoiled })).toMatchObject({ changed: true })
    await untilDoc(reader.doc, () => reader.doc.getXmlFragment('text').length === 2)
    // A proposal on a paragraph that came back finds it.
    await restore(stage, 'secretariat', 'text', { seq: 1 })
    const tabled = { kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: 'Words.' } }
    expect((await stage.command('tur', tabled)).status).toBe(200)
  })

  it('shows the secretariat, and nobody else, who wrote when and what to go back to', async () => {
    const stage = await start()
    await stage.command('chair', { kind: 'grantPen', delegations: ['KGZ'] })
    const [vandal, reader] = await Promise.all([stage.connect('kgz1', 'text'), stage.connect('pak', 'text')])
    const { receipt } = await stage.command('tur', {
      kind: 'table',
      change: { kind: 'amend', paragraph: 'p2', content: 'Decided words.' }
    })
    const accepted = await stage.command('chair', { kind: 'accept', proposal: receipt!.proposal })
    typeInto(vandal, 'p3', 'Vandalised. ')
    await untilDoc(reader.doc, () => wordsOf(reader, 'p3')?.startsWith('Vandalised') === true)
    const path = `/api/drafts/${stage.draft.id}/rooms/text/moments`
    for (const name of ['kgz1', 'chair', 'pak'] as const) expect((await stage.fetch(name, path)).status).toBe(403)
    const { moments, more } = (await (await stage.fetch('secretariat', path)).json()) as {
      moments: Array<{ before: number | null; by: { name: string } | null; receipt?: number; session: string }>
      more: boolean
    }
    expect(more).toBe(false)
    expect(moments.map(({ by, receipt: seq }) => [by?.name ?? null, seq])).toEqual([
      ['Nurlan Asanov', undefined],
      ['Aliya Sadykova', accepted.receipt!.seq],
      [null, undefined]
    ])
    expect(moments.map(({ before }) => before === null)).toEqual([false, false, true])
    expect(await restore(stage, 'secretariat', 'text', { position: moments[0]!.before })).toMatchObject({
      changed: true
    })
    await untilDoc(reader.doc, () => wordsOf(reader, 'p3')?.startsWith('Several') === true)
    expect(wordsOf(reader, 'p2'), 'what was decided stays').toBe('Decided words.')
    expect((await stage.fetch('tur', `/api/drafts/${stage.draft.id}/rooms/desk.KGZ/moments`)).status).toBe(403)
    expect((await stage.fetch('kgz2', `/api/drafts/${stage.draft.id}/rooms/desk.KGZ/moments`)).status).toBe(200)
  })

  it('is not brought back to a moment before it was there, nor is anything that was decided undone', async () => {
    const stage = await start()
    expect(await restore(stage, 'secretariat', 'text', { at: '1999-01-01T00:00:00Z' })).toMatchObject({ status: 404 })
    expect(await restore(stage, 'secretariat', 'text', { seq: 99 })).toMatchObject({ status: 404 })
    for (const body of [{}, [], { seq: 'one' }, { at: 'soon' }, { position: -1 }]) {
      expect((await restore(stage, 'secretariat', 'text', body)).status).toBe(400)
    }
    expect((await restore(stage, 'secretariat', 'floor', { seq: 1 })).status).toBe(403)
    expect((await restore(stage, 'secretariat', 'attic', { seq: 1 })).status).toBe(404)
  })
})

describe('a desk that was destroyed by its own member', () => {
  it('is rolled back by that delegation, and by nobody else', async () => {
    const stage = await start()
    const [vandal, colleague] = await Promise.all([
      stage.connect('kgz1', 'desk.KGZ'),
      stage.connect('kgz2', 'desk.KGZ')
    ])
    const notes = new Y.XmlElement('paragraph')
    notes.insert(0, [new Y.XmlText('Our lines, and how far we can go.')])
    vandal.doc.getXmlFragment('notes').insert(0, [notes])
    const proposal = new Y.Map<unknown>()
    vandal.doc.getMap('proposals').set('one', proposal)
    proposal.set('rationale', 'Because of the river.')
    await untilDoc(colleague.doc, () =>
      (colleague.doc.getMap('proposals').get('one') as Y.Map<unknown>)?.has('rationale')
    )
    const before = JSON.stringify(rootsOf('desk', colleague.doc)!.map((root) => root.toJSON()))
    const { position } = (await logOf(stage, 'kgz2', 'desk.KGZ')).at(-1)!
    vandal.doc.getMap('proposals').delete('one')
    vandal.doc.getXmlFragment('notes').delete(0, 1)
    await untilDoc(colleague.doc, () => colleague.doc.getMap('proposals').size === 0)
    for (const name of ['chair', 'secretariat', 'tur', 'pak'] as const) {
      expect((await restore(stage, name, 'desk.KGZ', { position })).status).toBe(403)
    }
    expect(await restore(stage, 'kgz2', 'desk.KGZ', { position })).toMatchObject({ status: 200, changed: true })
    await untilDoc(
      vandal.doc,
      () => JSON.stringify(rootsOf('desk', vandal.doc)!.map((root) => root.toJSON())) === before
    )
  })
})

it('whatever was written since, the way back gives what was there', () => {
  const step = fc.record({
    at: fc.nat(20),
    kind: fc.constantFrom('block', 'words', 'cut', 'set', 'nest', 'unset'),
    text: fc.string({ maxLength: 6 })
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.array(step, { minLength: 1, maxLength: 25 }), (first, second) => {
      const doc = new Y.Doc()
      for (const one of first) carry(doc, one)
      const then = new Y.Doc()
      Y.applyUpdate(then, Y.encodeStateAsUpdate(doc))
      const wanted = JSON.stringify(rootsOf('desk', then)!.map((root) => root.toJSON()))
      for (const one of second) carry(doc, one)
      const update = revertUpdate('desk', doc, then)
      if (update) Y.applyUpdate(doc, update)
      expect(JSON.stringify(rootsOf('desk', doc)!.map((root) => root.toJSON()))).toBe(wanted)
    }),
    { numRuns: 150 }
  )
})

function carry(doc: Y.Doc, { at, kind, text }: { at: number; kind: string; text: string }): void {
  const notes = doc.getXmlFragment('notes')
  const proposals = doc.getMap('proposals')
  const key = `k${at % 4}`
  const block = notes.length === 0 ? null : (notes.get(at % notes.length) as Y.XmlElement)
  const words = block?.get(0) as Y.XmlText | undefined
  if (kind === 'block' || (!block && kind !== 'set' && kind !== 'nest' && kind !== 'unset')) {
    const made = new Y.XmlElement('paragraph')
    notes.insert(at % (notes.length + 1), [made])
    made.insert(0, [new Y.XmlText(text)])
  } else if (kind === 'words') words!.insert(at % (words!.length + 1), text || 'x')
  else if (kind === 'cut') notes.delete(at % notes.length, 1)
  else if (kind === 'set') proposals.set(key, text)
  else if (kind === 'unset') proposals.delete(key)
  else {
    const inner = proposals.get(key)
    if (inner instanceof Y.Map) inner.set(text, at)
    else proposals.set(key, new Y.Map([['first', text]]))
  }
}
