/**
 * What goes wrong with disks and clocks: a disk that is full, a commit that is reported failed although it was written,
 * a power cut in the middle of a write or a checkpoint, a clock that jumps. Nothing that was acknowledged is lost, and
 * nothing half done stands. `CHAPEAU_CRASHES=N` tries more power cuts.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Receipt } from '#core/decide/outcome.ts'
import { verifyFile } from '#relay/record/verifyFile.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import type { Batch, Store } from '#relay/store/store.ts'
import { PROGRAM, runCli } from '#test/collab-server/cli/runCli.ts'
import { typeInto, wordsOf } from '#test/helpers/plainText.ts'
import { seeded } from '#test/helpers/seeded.ts'
import { startTestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

const SEED = Number(process.env.CHAPEAU_SEED ?? 20261128)
const CRASHES = Number(process.env.CHAPEAU_CRASHES ?? 100)

let place: string
let file: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'chapeau-faults-'))
  file = join(place, 'meeting.chapeau')
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const amend = (words: string) => ({
  id: randomUUID(),
  kind: 'table',
  change: { kind: 'amend', paragraph: 'p2', content: words }
})

it('a full disk: what is answered is kept, what is not kept is not answered, and reading goes on', async () => {
  const stage = await startTestRelay({ store: openSqliteStore(file) })
  await stage.stop()
  const { draft, tokens } = stage
  // No file of the process may grow beyond this: the system refuses the write, as it does when the disk is full.
  const blocks = Math.ceil(statSync(file).size / 512) + 800
  const script = `trap '' XFSZ; ulimit -f ${blocks}; exec "${process.execPath}" "${PROGRAM}" serve --data "${file}" --port 0`
  const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', (line) =>
        resolve((JSON.parse(line) as { url: string }).url)
      )
      child.once('exit', () => reject(new Error('the relay did not start')))
    })
    const ask = async (path: string, body?: unknown) => {
      const answer = await fetch(`${url}/api/drafts/${draft.id}/${path}`, {
        headers: { authorization: `Bearer ${tokens.kgz1}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
      })
      return { status: answer.status, body: (await answer.json()) as { ok: boolean; code?: string; receipt?: Receipt } }
    }
    const kept: Receipt[] = []
    let refused = 0
    for (let count = 0; count < 400 && refused < 5; count++) {
      const { status, body } = await ask('commands', amend(`${count} ${'words '.repeat(600)}`))
      if (status === 200) kept.push(body.receipt!)
      else {
        expect([status, body.code]).toEqual([503, 'not-saved'])
        refused++
      }
    }
    expect(refused).toBe(5)
    expect(kept.length).toBeGreaterThan(10)
    const record = await ask('record')
    expect(record.body).toEqual(kept)

    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    expect(verifyFile(file)).toMatchObject({ findings: [], receipts: kept.length })
    // With room again it goes on where it was.
    const store = openSqliteStore(file)
    expect(await store.readRecord(draft.id)).toEqual(kept)
    await store.commit({ receipts: [{ receipt: { ...kept[0]!, id: 'next', seq: kept.length + 1 }, digest: 'd' }] })
    await store.close()
  } finally {
    child.kill('SIGKILL')
  }
}, 60_000)

it('a commit that is reported failed although it was written is told as not saved, and done once when it is sent again', async () => {
  const inner = openMemoryStore()
  let lies = 0
  // So it looks when the disk fails to confirm what it has.
  const store: Store = {
    ...inner,
    async commit(batch: Batch) {
      await inner.commit(batch)
      if (lies > 0) {
        lies--
        throw new Error('fsync failed')
      }
    }
  }
  const stage = await startTestRelay({ store })
  try {
    const [writer, reader] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('tjk', 'text')])
    const command = amend('Words.')
    lies = 1
    expect(await stage.command('kgz1', command)).toMatchObject({ status: 503, code: 'not-saved' })
    expect(await stage.command('kgz1', command)).toMatchObject({ status: 200, receipt: { seq: 1 } })
    expect(await stage.record()).toHaveLength(1)
    lies = 1
    typeInto(writer, 'p1', 'Once. ')
    await untilDoc(reader.doc, () => wordsOf(reader, 'p1')?.startsWith('Once. ') === true)
    expect(wordsOf(reader, 'p1')).toMatch(/^Once\. The/u)
    expect(await stage.command('tur', amend('More.'))).toMatchObject({ status: 200, receipt: { seq: 2 } })
  } finally {
    await stage.stop()
  }
})

it(`a disk that fails now and then, before or after it has written, loses nothing and does nothing twice (seed ${SEED})`, async () => {
  const random = seeded(SEED)
  const inner = openSqliteStore(file)
  let faulty = false
  const failed = { before: 0, after: 0 }
  const store: Store = {
    ...inner,
    async commit(batch: Batch) {
      const fate = faulty ? random() : 1
      if (fate < 0.15) {
        failed.before++
        throw new Error('write failed')
      }
      await inner.commit(batch)
      if (fate < 0.3) {
        failed.after++
        throw new Error('fsync failed')
      }
    }
  }
  const stage = await startTestRelay({ store })
  const [writer, reader] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('tjk', 'text')])
  faulty = true
  const kept: Receipt[] = []
  for (let count = 0; count < 60; count++) {
    typeInto(writer, 'p1', `${count} `)
    const command = amend(`Words ${count}.`)
    let answer = await stage.command('kgz1', command)
    // Whoever is told that nothing was saved sends the same again until it is.
    for (; answer.status !== 200; answer = await stage.command('kgz1', command)) {
      expect(answer).toMatchObject({ status: 503, code: 'not-saved' })
    }
    kept.push(answer.receipt!)
  }
  faulty = false
  typeInto(writer, 'p1', 'Last. ')
  const expected = `Last. ${Array.from({ length: 60 }, (_none, index) => `${59 - index} `).join('')}`
  await untilDoc(reader.doc, () => wordsOf(reader, 'p1')?.startsWith(expected) === true)
  expect(await stage.record()).toEqual(kept)
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_receipt, index) => index + 1))
  await stage.stop()
  expect(verifyFile(file)).toMatchObject({ findings: [], receipts: 60 })
  console.log(`${failed.before} commits failed before and ${failed.after} after they were written: nothing lost`)
  expect(Math.min(failed.before, failed.after)).toBeGreaterThan(3)
}, 60_000)

it(`a power cut in the middle of any write or checkpoint loses nothing that was committed (seed ${SEED})`, async () => {
  const random = seeded(SEED)
  const log = `${file}-wal`
  const crashed = join(place, 'crashed.chapeau')
  const store = openSqliteStore(file)
  const author = { draft: 'd', at: '2026-11-25T09:00:00.000Z', session: 's', participant: 'p' }
  const read = (path: string) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))
  let before = { file: read(file), log: read(log) }
  let inCheckpoint = 0
  try {
    for (let count = 1; count <= CRASHES; count++) {
      const update = new Uint8Array(random.pick([20, 2000, 120_000])).fill(count)
      update.set([0, 0])
      await store.commit({ updates: [{ ...author, room: random.pick(['desk.A', 'desk.B']), update }] })
      const after = { file: read(file), log: read(log) }
      // Of the write under way the disk has a beginning; of a checkpoint it has some pages and not others.
      const restarted = !after.log.subarray(0, 32).equals(before.log.subarray(0, 32))
      const checkpointed = !after.file.equals(before.file)
      const cut = random.below(after.log.length + 1)
      const torn = Buffer.concat([after.log.subarray(0, cut), before.log.subarray(Math.min(cut, before.log.length))])
      const pages = Buffer.from(after.file)
      if (checkpointed && !restarted) {
        inCheckpoint++
        for (let at = 0; at < before.file.length; at += 4096) {
          if (random() < 0.5) before.file.copy(pages, at, at, at + 4096)
        }
      }
      writeFileSync(crashed, pages)
      writeFileSync(`${crashed}-wal`, torn)
      rmSync(`${crashed}-shm`, { force: true })
      const again = openSqliteStore(crashed, { mustExist: true })
      const there = (await again.readLog('d', 'desk.A')).length + (await again.readLog('d', 'desk.B')).length
      await again.close()
      // All that was committed before, and the write under way whole or not at all.
      expect([count - 1, count]).toContain(there)
      if (count % 5 === 0) {
        // These updates are bytes without sense, which no room can play; everything else about them must hold.
        const findings = verifyFile(crashed).findings.filter(({ where }) => !where.startsWith('room '))
        expect(findings).toEqual([])
      }
      before = after
    }
  } finally {
    await store.close()
  }
  console.log(`${CRASHES} power cuts, ${inCheckpoint} of them in a checkpoint: nothing lost`)
  expect(inCheckpoint).toBeGreaterThan(0)
}, 120_000)

it('a clock that jumps back and forth moves no number and repeats nothing, and every moment is still found', async () => {
  const random = seeded(SEED)
  let offset = 0
  const stage = await startTestRelay({
    store: openSqliteStore(file),
    relay: { now: () => new Date(Date.now() + offset) }
  })
  try {
    const sent: Array<ReturnType<typeof amend>> = []
    for (let count = 0; count < 30; count++) {
      // Up to ten days either way, which ends no session.
      offset = (random() - 0.5) * 20 * 86_400_000
      const command = amend(`Words ${count}.`)
      sent.push(command)
      expect(await stage.command('kgz1', command)).toMatchObject({ status: 200, receipt: { seq: count + 1 } })
      const again = random.pick(sent)
      const repeated = await stage.command('kgz1', again)
      expect(repeated.receipt?.seq).toBe(sent.indexOf(again) + 1)
    }
    const record = await stage.record()
    expect(record.map(({ seq }) => seq)).toEqual(sent.map((_command, index) => index + 1))
    for (const seq of [1, 15, 30]) {
      const ran = await runCli('history', '--data', file, '--draft', stage.draft.id, '--seq', String(seq))
      expect(ran.results).toMatchObject([{ seq, floor: { proposals: { length: seq } } }])
    }
  } finally {
    await stage.stop()
  }
  expect(verifyFile(file).findings).toEqual([])
})
