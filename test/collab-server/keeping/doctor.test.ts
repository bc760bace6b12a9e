/**
 * A damaged conference file gives what it still has: whatever pages are spoiled, what is saved is what was written, the
 * new file holds together, and what is lost is said.
 */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { loadConference } from '#relay/conference/loadConference.ts'
import { verifyFile } from '#relay/record/verifyFile.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import type { LoggedUpdate, Store } from '#relay/store/store.ts'
import { runCli, SAMPLES } from '#test/collab-server/cli/runCli.ts'
import { seeded } from '#test/helpers/seeded.ts'

const SEED = 20261126
const DAMAGES = 80

let place: string
let original: string
let file: string
let out: string
let draft: string
const written = new Set<string>()
const receipts = new Map<number, string>()
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'chapeau-doctor-'))
  original = join(place, 'original.chapeau')
  file = join(place, 'damaged.chapeau')
  out = join(place, 'saved.chapeau')
  copyFileSync(join(SAMPLES, 'formats', 'conference-2.chapeau'), original)
  const store = openSqliteStore(original)
  draft = (await loadConference(store)).drafts[0]!.id
  const desk = await readRoom(store, draft, 'desk.GEO')
  const updates: LoggedUpdate[] = []
  let state: Uint8Array = new Uint8Array()
  desk.on('update', (update: Uint8Array) =>
    updates.push({ draft, room: 'desk.GEO', at: '2026-11-25T09:00:00.000Z', session: 's', participant: 'p', update })
  )
  for (let count = 0; count < 200; count++) {
    desk.getMap('proposals').set(`p${count}`, `${count} ${'words '.repeat(20)}`)
    if (updates.length === 150) state = Y.encodeStateAsUpdate(desk)
  }
  await store.commit({
    updates: updates.slice(0, 150),
    snapshots: [{ draft, room: 'desk.GEO', state }]
  })
  await store.commit({ updates: updates.slice(150) })
  for (const room of ['text', 'floor', 'desk.GEO', 'desk.ROU']) {
    for (const logged of await store.readLog(draft, room)) written.add(hash(logged))
  }
  for (const receipt of await store.readRecord(draft)) receipts.set(receipt.seq, JSON.stringify(receipt))
  await store.close()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))
beforeEach(() => {
  copyFileSync(original, file)
  rmSync(out, { force: true })
})

function hash({ draft, room, at, session, participant, receipt, update }: LoggedUpdate): string {
  return JSON.stringify([
    draft,
    room,
    at,
    session,
    participant,
    receipt ?? null,
    Buffer.from(update).toString('base64')
  ])
}

/** Everything in the saved file was in the original, and the file is sound. @returns how much there is */
async function inspectSaved(): Promise<{ updates: number; receipts: number; filled: number }> {
  expect(verifyFile(out).findings).toEqual([])
  const store: Store = openSqliteStore(out)
  try {
    let updates = 0
    let filled = 0
    for (const room of ['text', 'floor', 'desk.GEO', 'desk.ROU']) {
      for (const logged of await store.readLog(draft, room)) {
        if (written.has(hash(logged))) updates++
        else {
          expect(logged.participant).toBe('relay')
          filled++
        }
      }
    }
    const record = await store.readRecord(draft)
    for (const receipt of record) expect(JSON.stringify(receipt)).toBe(receipts.get(receipt.seq))
    return { updates, receipts: record.length, filled }
  } finally {
    await store.close()
  }
}

const PAGE = 4096
const doctor = () => runCli('doctor', '--data', file, '--out', out)

describe('chapeau doctor', () => {
  it('gives a sound file back whole', async () => {
    const ran = await doctor()
    expect(ran).toMatchObject({ exit: 0, notes: [], results: [{ lost: [], findings: [] }] })
    expect(await inspectSaved()).toEqual({ updates: written.size, receipts: 26, filled: 0 })
  })

  it('reads a file without its first page, which nothing else opens', async () => {
    const bytes = readFileSync(file)
    bytes.fill(0, 0, PAGE)
    writeFileSync(file, bytes)
    expect((await runCli('verify', file)).notes[0]).toContain('is not a Chapeau conference')
    const ran = await doctor()
    expect(ran).toMatchObject({ exit: 0 })
    expect(ran.notes).toContain('The first page of the file was made anew.')
    expect(await inspectSaved()).toMatchObject({ updates: written.size, receipts: 26 })
    // And it is a conference again.
    const served = openSqliteStore(out, { mustExist: true })
    expect(await loadConference(served)).toMatchObject({ place: 'Batumi' })
    await served.close()
  })

  it('saves what lies before the end of a file that was cut off', async () => {
    writeFileSync(file, readFileSync(file).subarray(0, 14 * PAGE))
    const ran = await doctor()
    if (ran.exit === 0) {
      const saved = await inspectSaved()
      expect(saved.updates).toBeLessThan(written.size)
      expect((ran.results[0] as { lost: string[] }).lost.join(' ')).toMatch(/could not be read|left out/u)
    } else expect(ran.notes[0]).toContain('could be saved')
  })

  it('refuses in one sentence what was never a conference, and leaves nothing behind', async () => {
    writeFileSync(file, 'Minutes of the meeting. '.repeat(2000))
    const ran = await doctor()
    expect(ran.exit).toBe(1)
    expect(ran.notes.at(-1)).toContain('Nothing of')
    expect(existsSync(out)).toBe(false)
  })

  it(`saves from ${DAMAGES} randomly spoiled files only what was written, and says what is lost (seed ${SEED})`, async () => {
    const random = seeded(SEED)
    const whole = readFileSync(original)
    const pages = whole.length / PAGE
    let saved = 0
    let nothing = 0
    let updates = 0
    let numbers = 0
    for (let count = 0; count < DAMAGES; count++) {
      const bytes = Buffer.from(whole)
      for (let spoiled = 1 + random.below(3); spoiled > 0; spoiled--) {
        const from = random.below(pages) * PAGE + random.below(2) * random.below(PAGE)
        const length = random.pick([1, 8, 200, PAGE])
        const style = random.below(3)
        for (let at = from; at < Math.min(from + length, bytes.length); at++) {
          bytes[at] = style === 0 ? 0 : style === 1 ? 0xff : random.below(256)
        }
      }
      writeFileSync(file, bytes)
      rmSync(out, { force: true })
      const ran = await doctor()
      expect(readFileSync(file).equals(bytes)).toBe(true)
      if (ran.exit !== 0) {
        expect(ran.notes.at(-1)).toContain('Nothing of')
        nothing++
        continue
      }
      // A spoiled value can be readable: then it is kept, and named.
      const named = ran.results[0] as { findings: string[]; lost: string[] }
      const sound = await inspectSaved().catch((error: unknown) => {
        if (named.findings.length === 0) throw error
        return { updates: 0, receipts: 0, filled: 0 }
      })
      if (sound.updates < written.size) expect([...named.findings, ...named.lost]).not.toEqual([])
      saved++
      updates += sound.updates
      numbers += sound.receipts
    }
    console.log(
      `${saved} of ${DAMAGES} spoiled files gave a sound conference with ${Math.round(updates / saved)} of ${written.size} updates and ${(numbers / saved).toFixed(1)} of 26 receipts on average; ${nothing} gave nothing`
    )
    expect(saved).toBeGreaterThan(DAMAGES / 2)
  }, 120_000)
})
