/**
 * The relay is killed with SIGKILL again and again while people type and the Chair decides, and half of the times a write
 * that was torn off is left at the end of its write-ahead log. After each restart everything that any client had seen is
 * there, every receipt that was answered is in the record, and the record has no gap; in the end the whole file verifies.
 * `CHAPEAU_KILLS=300` kills more often, `CHAPEAU_SEED` at other moments.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Receipt } from '#core/decide/outcome.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { wouldChange } from '#core/rooms/wouldChange.ts'
import { verifyFile } from '#relay/record/verifyFile.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { firstText } from '#test/helpers/plainText.ts'
import { seeded, type Chance } from '#test/helpers/seeded.ts'
import { serveProcess, type ServeProcess } from '#test/helpers/serveProcess.ts'
import { connectStock, startTestRelay, synced, type CastName, type TestClient } from '#test/helpers/startTestRelay.ts'

const KILLS = Number(process.env.CHAPEAU_KILLS ?? 20)
/** Kills in a burst, and after how many of its updates at most. */
const BURSTS = Math.ceil(KILLS / 4)
const BURST_LENGTH = 5000
const SEED = Number(process.env.CHAPEAU_SEED ?? 20261123)

const PLACES: ReadonlyArray<readonly [CastName, string]> = [
  ['secretariat', 'text'],
  ['tjk', 'text'],
  ['pak', 'floor'],
  ['kgz1', 'desk.KGZ'],
  ['kgz2', 'desk.KGZ']
]

it(
  `keeps what anybody saw through ${KILLS} kills (seed ${SEED})`,
  async () => {
    const place = mkdtempSync(join(tmpdir(), 'chapeau-kill-'))
    const file = join(place, 'meeting.chapeau')
    const stage = await startTestRelay({ store: openSqliteStore(file) })
    await stage.stop()
    const { draft, tokens } = stage
    const random = seeded(SEED)

    /** What each client held when the relay died: for a reader exactly what it was shown. */
    const seen = new Map<string, Uint8Array[]>()
    const answered: Receipt[] = []
    let unanswered: { name: CastName; body: Record<string, unknown> } | null = null
    let relay: ServeProcess | null = null

    const send = async (name: CastName, body: Record<string, unknown>): Promise<Receipt | null> => {
      unanswered = { name, body }
      const response = await fetch(`${relay!.url}/api/drafts/${draft.id}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens[name]}`, 'content-type': 'application/json' },
        body: JSON.stringify(body)
      })
      const answer = (await response.json()) as { ok: boolean; receipt: Receipt }
      unanswered = null
      if (answer.ok) answered.push(answer.receipt)
      return answer.ok ? answer.receipt : null
    }

    const check = async () => {
      const record = (await (
        await fetch(`${relay!.url}/api/drafts/${draft.id}/record`, {
          headers: { authorization: `Bearer ${tokens.pak}` }
        })
      ).json()) as Receipt[]
      expect(record.map(({ seq }) => seq)).toEqual(record.map((_, index) => index + 1))
      for (const receipt of answered) expect(record[receipt.seq - 1]).toEqual(receipt)
      for (const [name, room] of PLACES.filter(
        ([, room], index) => PLACES.findIndex((other) => other[1] === room) === index
      )) {
        const fresh = connectStock(relay!.url, draft.id, room, tokens[name])
        await synced(fresh)
        for (const held of seen.get(room) ?? []) expect(wouldChange(fresh.doc, held)).toBe(false)
        fresh.leave()
      }
      return record
    }

    try {
      let commands = 0
      let updates = 0
      let torn = 0
      for (let round = 0; round < KILLS; round++) {
        relay = await serveProcess(file)
        await check()
        const clients = PLACES.map(([name, room]) => connectStock(relay!.url, draft.id, room, tokens[name]))
        await Promise.all(clients.map(synced))
        const [writer, reader, floor, desk, colleague] = clients as [
          TestClient,
          TestClient,
          TestClient,
          TestClient,
          TestClient
        ]

        // The moment of death is a number of things seen, wherever they come from, and a little more.
        let left = 1 + Math.floor(random() * 60)
        const delay = random() * 4
        const dying = new Promise<void>((resolve) => {
          const one = () => {
            updates++
            if (--left === 0) setTimeout(() => resolve(relay!.kill()), delay)
          }
          for (const client of [reader, floor, colleague]) client.doc.on('update', one)
        })
        let alive = true
        void dying.then(() => (alive = false))

        const typing = (async () => {
          while (alive) {
            const words = firstText(writer, 'p1')
            if (words.length > 400) words.delete(Math.floor(random() * 100), 200)
            else words.insert(Math.floor(random() * words.length), 'ab')
            desk.doc.getMap('proposals').set(`k${Math.floor(random() * 50)}`, random())
            // Two people who type without a pause, faster than any can.
            await new Promise((resolve) => setTimeout(resolve, 2))
          }
        })()
        const deciding = (async () => {
          while (alive) {
            const words = `Words ${commands} of the delegation.`
            const tabled = await send('kgz1', {
              id: randomUUID(),
              kind: 'table',
              change: { kind: 'amend', paragraph: 'p2', content: words }
            })
            commands++
            if (tabled)
              await send('chair', {
                id: randomUUID(),
                kind: commands % 3 ? 'accept' : 'park',
                proposal: tabled.proposal
              })
          }
        })().catch(() => {})
        await dying
        await Promise.all([typing, deciding])

        for (const [room, client] of [
          ['text', reader],
          ['floor', floor],
          ['desk.KGZ', colleague]
        ] as const) {
          seen.set(room, [...(seen.get(room) ?? []).slice(-3), Y.encodeStateAsUpdate(client.doc)])
        }
        for (const client of clients) client.leave()
        if (random() < 0.5) {
          tearWrite(file, random)
          torn++
        }

        // What was under way is sent again with its id, and is done once.
        if (unanswered && round % 2 === 0) {
          const again: { name: CastName; body: Record<string, unknown> } = unanswered
          relay = await serveProcess(file)
          const first = await send(again.name, again.body)
          const second = await send(again.name, again.body)
          expect(second).toEqual(first)
          await relay.kill()
        }
      }
      relay = await serveProcess(file)
      const record = await check()
      await relay.kill()

      // Text, floor and record agree: each receipt has its update of the floor, and each proposal its receipts.
      const store = openSqliteStore(file, { mustExist: true })
      const floorLog = await store.readLog(draft.id, 'floor')
      expect(floorLog.map(({ receipt }) => receipt)).toEqual(record.map(({ seq }) => seq))
      const accepted = record.filter(({ kind }) => kind === 'accept').map(({ seq }) => seq)
      const textLog = await store.readLog(draft.id, 'text')
      expect(textLog.flatMap(({ receipt }) => receipt ?? [])).toEqual(accepted)
      const { proposals } = readFloor(await readRoom(store, draft.id, 'floor'))
      expect(new Set(proposals.keys())).toEqual(
        new Set(record.filter(({ kind }) => kind === 'table').map(({ proposal }) => proposal))
      )
      for (const { kind, proposal } of record.filter(({ kind }) => kind !== 'table')) {
        const state: Proposal['state'] = kind === 'accept' ? 'accepted' : 'parked'
        expect(proposals.get(proposal!)?.state).toBe(state)
      }
      await store.close()
      expect(verifyFile(file).findings).toEqual([])
      console.log(
        `${KILLS} kills, ${torn} with a torn write: ${updates} updates seen, ${record.length} receipts, nothing lost`
      )
      expect(updates).toBeGreaterThan(KILLS)
      expect(record.length).toBeGreaterThan(KILLS)
    } finally {
      await relay?.kill()
      rmSync(place, { recursive: true, force: true })
    }
  },
  20_000 + KILLS * 6000
)

it(
  `keeps what anybody saw of a burst as fast as one process can send, through ${BURSTS} kills (seed ${SEED})`,
  async () => {
    const place = mkdtempSync(join(tmpdir(), 'chapeau-burst-'))
    const file = join(place, 'meeting.chapeau')
    const stage = await startTestRelay({ store: openSqliteStore(file) })
    await stage.stop()
    const { draft, tokens } = stage
    const random = seeded(SEED + 1)
    let relay: ServeProcess | null = null
    let seen = 0
    let sent = 0
    let sending = 0
    try {
      let held: Uint8Array | null = null
      for (let round = 0; round < BURSTS; round++) {
        relay = await serveProcess(file)
        const [writer, reader] = [
          connectStock(relay.url, draft.id, 'desk.KGZ', tokens.kgz1),
          connectStock(relay.url, draft.id, 'desk.KGZ', tokens.kgz2)
        ]
        await Promise.all([synced(writer), synced(reader)])
        if (held) expect(wouldChange(reader.doc, held)).toBe(false)
        const before = reader.doc.getText('burst').length
        const enough = 1 + random.below(BURST_LENGTH)
        const dying = new Promise<void>((resolve) => {
          reader.doc.on('update', () => {
            if (reader.doc.getText('burst').length - before >= enough) resolve(relay!.kill())
          })
        })
        let alive = true
        void dying.then(() => (alive = false))
        const words = writer.doc.getText('burst')
        const began = performance.now()
        // One update for each letter, five hundred in a turn of the loop.
        while (alive) {
          for (let count = 0; count < 500; count++, sent++) words.insert(words.length, 'x')
          await new Promise((resolve) => setImmediate(resolve))
        }
        sending += performance.now() - began
        await dying
        held = Y.encodeStateAsUpdate(reader.doc)
        seen += reader.doc.getText('burst').length - before
        writer.leave()
        reader.leave()
        if (random() < 0.5) tearWrite(file, random)
      }
      relay = await serveProcess(file)
      const last = connectStock(relay.url, draft.id, 'desk.KGZ', tokens.kgz1)
      await synced(last)
      expect(held && wouldChange(last.doc, held)).toBe(false)
      last.leave()
      await relay.kill()
      expect(verifyFile(file).findings).toEqual([])
      const rate = Math.round((sent / sending) * 1000)
      console.log(`${BURSTS} kills in bursts of ${rate} updates a second: ${seen} updates seen, nothing lost`)
      expect(seen).toBeGreaterThanOrEqual(BURSTS)
    } finally {
      await relay?.kill()
      rmSync(place, { recursive: true, force: true })
    }
  },
  20_000 + BURSTS * 6000
)

/** What the disk may hold of a write that was under way: the beginning of a frame, with or without sense. */
function tearWrite(file: string, random: Chance): void {
  const log = `${file}-wal`
  if (!existsSync(log)) return
  const whole = readFileSync(log)
  if (whole.length < 5000) return
  const frame = whole.subarray(whole.length - 4120)
  const torn = Buffer.from(frame.subarray(0, 1 + random.below(frame.length)))
  if (random() < 0.5) for (let at = 0; at < torn.length; at++) torn[at] = random.below(256)
  appendFileSync(log, torn)
}
