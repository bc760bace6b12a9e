/** Copies of a conference that is being served: whole, brought up to date, restored, compacted, and never mixed up. */
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { verifyFile } from '#relay/record/verifyFile.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { BATUMI, makeFolder, runCli, SAMPLES } from '#test/collab-server/cli/runCli.ts'
import { typeInto } from '#test/helpers/plainText.ts'
import { startTestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

const amend = (words: string) => ({ kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: words } })

async function served() {
  const folder = await makeFolder()
  const data = join(folder, 'meeting.chapeau')
  const stage = await startTestRelay({ store: openSqliteStore(data) })
  onTestFinished(() => stage.stop())
  return { folder, data, stage, out: join(folder, 'backup.chapeau') }
}

it('a backup of a conference that is being served is whole at one moment, and later takes only what is new', async () => {
  const { data, stage, out } = await served()
  await stage.command('kgz1', amend('First.'))
  const first = await runCli('backup', '--data', data, '--out', out)
  expect(first).toMatchObject({ exit: 0, results: [{ whole: true, receipts: 1 }] })
  expect(verifyFile(out)).toMatchObject({ findings: [], receipts: 1 })

  // Somebody types without a pause while the backups are taken.
  const writer = await stage.connect('secretariat', 'text')
  const reader = await stage.connect('tjk', 'text')
  for (let round = 0; round < 5; round++) {
    for (let count = 0; count < 20; count++) typeInto(writer, 'p1', 'a')
    const command = stage.command('tur', amend(`Words ${round}.`))
    const again = await runCli('backup', '--data', data, '--out', out)
    expect(again).toMatchObject({ exit: 0, results: [{ whole: false }] })
    expect(verifyFile(out).findings).toEqual([])
    await command
  }
  await untilDoc(reader.doc, () => reader.doc.getXmlFragment('text').toJSON().includes('a'.repeat(100)))
  const last = await runCli('backup', '--data', data, '--out', out)
  expect(last.exit).toBe(0)
  expect(await runCli('backup', '--data', data, '--out', out)).toMatchObject({ results: [{ updates: 0, receipts: 0 }] })
  const backup = openSqliteStore(out, { readOnly: true })
  expect(await backup.readRecord(stage.draft.id)).toEqual(await stage.record())
  expect(await backup.readLog(stage.draft.id, 'text')).toEqual(await stage.store.readLog(stage.draft.id, 'text'))
  await backup.close()
})

it('a backup is never written over another conference, or over one that went on by itself', async () => {
  const { folder, data, stage, out } = await served()
  await runCli('backup', '--data', data, '--out', out)
  const other = join(folder, 'other.chapeau')
  await runCli('create', '--data', other, '--from', BATUMI)
  const before = readFileSync(other)
  expect(await runCli('backup', '--data', data, '--out', other)).toMatchObject({
    exit: 1,
    notes: [expect.stringContaining('is not an earlier state')]
  })
  expect(readFileSync(other)).toEqual(before)

  // The backup was served in the place of the conference, which went on too.
  const branched = openSqliteStore(out)
  const draft = stage.draft.id
  const update = { draft, room: 'notes', at: new Date().toISOString(), session: 's', participant: 'p' }
  await branched.commit({ updates: [{ ...update, update: Uint8Array.of(0, 0) }] })
  await branched.close()
  await stage.command('kgz1', amend('Elsewhere.'))
  expect((await runCli('backup', '--data', data, '--out', out)).notes[0]).toContain('is not an earlier state')
  expect((await runCli('backup', '--data', data, '--out', data)).notes[0]).toContain('is in use')
})

it('a conference is restored from a sound backup, and from no other; nothing is ever written over', async () => {
  const { folder, data, stage, out } = await served()
  await stage.command('kgz1', amend('First.'))
  await runCli('backup', '--data', data, '--out', out)
  const restored = join(folder, 'restored.chapeau')
  expect(await runCli('restore', '--from', out, '--data', restored)).toMatchObject({
    exit: 0,
    results: [{ receipts: 1 }]
  })
  expect(verifyFile(restored)).toEqual(verifyFile(out))
  expect(await runCli('restore', '--from', out, '--data', restored)).toMatchObject({
    exit: 1,
    notes: [expect.stringContaining('exists already')]
  })
  const bytes = readFileSync(out)
  const at = bytes.indexOf('The objective was to gather')
  bytes[at] = 0x58
  const damaged = join(folder, 'damaged.chapeau')
  const elsewhere = join(folder, 'elsewhere.chapeau')
  const { writeFileSync } = await import('node:fs')
  writeFileSync(damaged, bytes)
  expect(await runCli('restore', '--from', damaged, '--data', elsewhere)).toMatchObject({
    exit: 1,
    notes: [expect.stringContaining('is not as it was written')]
  })
  expect(existsSync(elsewhere)).toBe(false)
})

it('a file of the first format is told to be opened once before it can be backed up', async () => {
  const folder = await makeFolder()
  const data = join(folder, 'old.chapeau')
  copyFileSync(join(SAMPLES, 'formats', 'conference-1.chapeau'), data)
  const ran = await runCli('backup', '--data', data, '--out', join(folder, 'backup.chapeau'))
  expect(ran).toMatchObject({ exit: 1, notes: [expect.stringContaining('is of format 1')] })
})

it('compacting takes nothing from log and record, and is refused while the conference is served', async () => {
  const { data, stage } = await served()
  const desk = await stage.connect('kgz1', 'desk.KGZ')
  const colleague = await stage.connect('kgz2', 'desk.KGZ')
  for (let count = 0; count < 400; count++) desk.doc.getMap('proposals').set('p', 'x'.repeat(500) + String(count))
  await untilDoc(colleague.doc, () => String(colleague.doc.getMap('proposals').get('p')).endsWith('x399'))
  expect((await runCli('compact', '--data', data)).notes[0]).toContain('is in use')
  const log = await stage.store.readLog(stage.draft.id, 'desk.KGZ')
  await stage.stop()
  const before = verifyFile(data)
  expect(await runCli('compact', '--data', data)).toMatchObject({ exit: 0 })
  expect(verifyFile(data)).toEqual(before)
  const store = openSqliteStore(data)
  expect(await store.readLog(stage.draft.id, 'desk.KGZ')).toEqual(log)
  expect((await store.loadRoom(stage.draft.id, 'desk.KGZ')).updates).toEqual([])
  await store.close()
  expect(statSync(data).size).toBeGreaterThan(0)
})
