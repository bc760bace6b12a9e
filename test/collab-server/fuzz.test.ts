/**
 * Whatever authenticated clients of every role send, byte by byte, update by update and command by command, the relay
 * stays up and bounded, other rooms do not notice, and the file it leaves holds together. Seeded; `CHAPEAU_FUZZ=N` plays N
 * times as much, `CHAPEAU_SEED` another run.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { verifyFile } from '#relay/record/verifyFile.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { CRAFTED, mutate, syncMessage } from '#test/helpers/craftedUpdates.ts'
import { seeded, type Chance } from '#test/helpers/seeded.ts'
import { serveProcess, type ServeProcess } from '#test/helpers/serveProcess.ts'
import { connectStock, startTestRelay, synced, type CastName, type TestClient } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'
import { awarenessMessage } from '#test/helpers/wire.ts'

const SEED = Number(process.env.CHAPEAU_SEED ?? 20261127)
const TIMES = Number(process.env.CHAPEAU_FUZZ ?? 1)
const MOST_MEMORY = 900 * 1024 * 1024

/** Who attacks where: rooms they may write, and rooms they may only read. */
const ATTACKERS: ReadonlyArray<readonly [CastName, string]> = [
  ['secretariat', 'text'],
  ['kgz1', 'desk.KGZ'],
  ['kgz2', 'desk.KGZ'],
  ['tur', 'desk.TUR'],
  ['tur', 'text'],
  ['chair', 'floor'],
  ['chair', 'names'],
  ['pak', 'text'],
  ['pak', 'floor']
]

let place: string
let file: string
let relay: ServeProcess
let draft: string
let tokens: Readonly<Record<CastName, string>>
let witnesses: [TestClient, TestClient]
let round = 0
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'chapeau-fuzz-'))
  file = join(place, 'meeting.chapeau')
  const stage = await startTestRelay({ store: openSqliteStore(file) })
  await stage.stop()
  draft = stage.draft.id
  tokens = stage.tokens
  relay = await serveProcess(file)
  const witness = async (name: CastName) => {
    const client = connectStock(relay.url, draft, 'group.UPSTREAM', tokens[name])
    await synced(client)
    return client
  }
  witnesses = [await witness('tjk'), await witness('kgz2')]
})
afterEach(async () => {
  for (const witness of witnesses) witness.leave()
  await relay.kill()
  rmSync(place, { recursive: true, force: true })
})

/** Two who work together in another room go on as if nothing were. */
async function expectUnnoticed(): Promise<void> {
  const [writer, reader] = witnesses
  const key = `round ${round++}`
  writer.doc.getMap('witness').set(key, true)
  await untilDoc(reader.doc, () => reader.doc.getMap('witness').has(key))
  expect([writer.provider.wsconnected, reader.provider.wsconnected]).toEqual([true, true])
}

async function expectSound(): Promise<number> {
  await expectUnnoticed()
  expect((await fetch(`${relay.url}/health`)).status).toBe(200)
  const metrics = await (await fetch(`${relay.url}/metrics`)).text()
  const memory = Number(/^process_resident_memory_bytes (\S+)$/mu.exec(metrics)?.[1])
  expect(memory).toBeLessThan(MOST_MEMORY)
  expect(verifyFile(file).findings).toEqual([])
  return Math.round(memory / 1024 / 1024)
}

/** An open socket in a room; when the relay closed the last one, the next is opened. */
function attacker(name: CastName, room: string) {
  let socket: WebSocket | null = null
  const closed = new Map<number, number>()
  return {
    closed,
    async send(frame: Uint8Array): Promise<void> {
      if (socket?.readyState !== WebSocket.OPEN) {
        const opened = new WebSocket(`${relay.url.replace('http', 'ws')}/sync/${draft}/${room}`, [
          'chapeau.1',
          tokens[name]
        ])
        opened.on('error', () => {})
        opened.on('close', (code) => closed.set(code, (closed.get(code) ?? 0) + 1))
        await new Promise((resolve) => opened.once('open', resolve))
        socket = opened
      }
      await new Promise<void>((resolve) => socket!.send(frame, () => resolve()))
    },
    end: () => socket?.terminate()
  }
}

/** Frames that an honest client sends, to be spoiled. */
function honestFrames(random: Chance): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 1 + random.below(1000)
  doc.getMap('proposals').set('a', new Y.Map([['rationale', 'words']]))
  doc.getXmlFragment('notes').insert(0, [new Y.XmlElement('paragraph')])
  return [
    syncMessage(0, Y.encodeStateVector(doc)),
    syncMessage(1, Y.encodeStateAsUpdate(doc)),
    syncMessage(2, Y.encodeStateAsUpdate(doc)),
    awarenessMessage([{ client: doc.clientID, clock: 1 + random.below(9), state: { cursor: { anchor: 1 } } }]),
    awarenessMessage([{ client: random.below(50), clock: random.below(9), state: null }]),
    Uint8Array.of(3)
  ]
}

it(`frames: random, and honest ones spoiled (seed ${SEED})`, async () => {
  const random = seeded(SEED)
  const attackers = ATTACKERS.map(([name, room]) => attacker(name, room))
  const frames = 1500 * TIMES
  for (let count = 0; count < frames; count++) {
    const frame =
      random() < 0.3
        ? Uint8Array.from({ length: random.below(120) }, () => random.below(256))
        : mutate(random.pick(honestFrames(random)), random)
    await random.pick(attackers).send(frame)
    if (count % 500 === 0) await expectUnnoticed()
  }
  attackers.forEach(({ end }) => end())
  const memory = await expectSound()
  const closed = attackers.flatMap((one) => [...one.closed])
  const refused = closed.filter(([code]) => code >= 4400).reduce((sum, [, times]) => sum + times, 0)
  console.log(`${frames} frames, ${refused} sockets closed for them, ${memory} MB`)
  expect(refused).toBeGreaterThan(100)
  // 1012 would be a fault of the relay's own.
  expect(closed.filter(([code]) => code < 4400 && code !== 1006)).toEqual([])
}, 300_000)

it(`updates crafted to hurt, in rooms one may write and others (seed ${SEED})`, async () => {
  const random = seeded(SEED + 1)
  const attackers = ATTACKERS.map(([name, room]) => attacker(name, room))
  const kinds = Object.keys(CRAFTED)
  const updates = 240 * TIMES
  const others = witnesses.map(({ doc }) => doc.clientID)
  for (let count = 0; count < updates; count++) {
    const crafted = CRAFTED[kinds[count % kinds.length]!]!(random, others)
    const payload = random() < 0.15 ? mutate(crafted, random) : crafted
    await random.pick(attackers).send(syncMessage(random.pick([1, 2]), payload))
    if (count % 60 === 0) await expectUnnoticed()
  }
  attackers.forEach(({ end }) => end())
  const memory = await expectSound()
  // The rooms can still be opened, read and written.
  for (const [name, room] of [
    ['secretariat', 'text'],
    ['kgz1', 'desk.KGZ'],
    ['tur', 'desk.TUR']
  ] as const) {
    const client = connectStock(relay.url, draft, room, tokens[name])
    await synced(client)
    client.leave()
  }
  const kept = verifyFile(file).updates
  console.log(`${updates} crafted updates of ${kinds.length} kinds, ${kept} updates in the log, ${memory} MB`)
}, 300_000)

const VALUES: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  'p1',
  'p2',
  'KGZ',
  '__proto__',
  'x'.repeat(50_000),
  [[[]]],
  { type: 'text' }
]

function anyCommand(random: Chance, proposals: readonly string[]): unknown {
  const proposal = random() < 0.9 && proposals.length > 0 ? random.pick(proposals) : 'nobody'
  const paragraph = random.pick(['p1', 'p2', 'p3', 'p4', 'title', 'gone'])
  const content = random.pick<unknown>([
    'Words.',
    `Words ${random.below(1000)}.`,
    [{ type: 'text', text: 'Words.' }],
    [{ type: 'text', text: 'x', marks: [{ type: 'script' }] }],
    [{ type: 'footnote', content: [] }],
    '',
    'x'.repeat(30_000)
  ])
  const onBehalfOf = random() < 0.15 ? random.pick(['UPSTREAM', 'KAZ', 'XXX']) : undefined
  const change = random.pick<unknown>([
    { kind: 'amend', paragraph, content },
    { kind: 'insert', after: random.pick([paragraph, null]), content },
    { kind: 'delete', paragraph },
    { kind: 'move', paragraph, after: random.pick(['p1', 'p4', null]) }
  ])
  const about = random() < 0.5 ? { proposal } : { paragraph }
  const delegations = random.pick<unknown>([['KGZ'], ['KGZ', 'TUR'], [], ['XXX'], 'KGZ'])
  const fields = random.pick<Record<string, unknown>>([
    { kind: 'table', change, onBehalfOf },
    { kind: 'table', change, rationale: random.pick(VALUES) },
    { kind: 'table', change },
    { kind: 'revise', proposal, content },
    { kind: 'withdraw', proposal },
    { kind: 'cosponsor', proposal, onBehalfOf },
    {
      kind: 'position',
      ...about,
      position: random.pick(['support', 'oppose', 'reserve', 'applaud', null]),
      onBehalfOf
    },
    { kind: 'accept', proposal },
    { kind: 'accept', proposal, as: content },
    { kind: 'reject', proposal, reflectedIn: random.pick([undefined, paragraph, proposal]) },
    { kind: 'park', proposal },
    { kind: 'reopen', ...about, reason: 'Because.' },
    { kind: 'bracket', paragraph },
    { kind: 'agree', paragraph, adRef: random() < 0.5 },
    { kind: random.pick(['grantPen', 'revokePen']), delegations },
    { kind: 'issue', label: random.pick<unknown>(['Rev.1', 'Rev.2', '', 'x'.repeat(500)]) }
  ])
  const command: Record<string, unknown> = { id: randomUUID(), ...fields }
  if (random() < 0.15) command[random.pick([...Object.keys(command), 'admin', '__proto__'])] = random.pick(VALUES)
  if (random() < 0.05) delete command[random.pick(Object.keys(command))]
  return random() < 0.03 ? random.pick(VALUES) : command
}

it(`commands of every role, whole and spoiled (seed ${SEED})`, async () => {
  const random = seeded(SEED + 2)
  const names = Object.keys(tokens) as CastName[]
  const statuses = new Map<number, number>()
  const proposals: string[] = []
  const commands = 800 * TIMES
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  for (let count = 0; count < commands; count++) {
    const json = JSON.stringify(anyCommand(random, proposals))
    const body =
      random() < 0.03
        ? deep
        : random() < 0.05
          ? new TextDecoder().decode(mutate(new TextEncoder().encode(json), random))
          : json
    const answer = await fetch(`${relay.url}/api/drafts/${draft}/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens[random.pick(names)]}`, 'content-type': 'application/json' },
      body
    })
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const said = (await answer.json()) as { ok: boolean; receipt?: { kind: string; proposal?: string } }
    if (said.ok && said.receipt?.kind === 'table') proposals.push(said.receipt.proposal!)
    if (!said.ok)
      expect(said).toMatchObject({ code: expect.any(String) as string, message: expect.any(String) as string })
    if (count % 200 === 0) await expectUnnoticed()
  }
  const memory = await expectSound()
  const counts = [...statuses].sort(([left], [right]) => left - right)
  console.log(
    `${commands} commands: ${counts.map(([status, times]) => `${times} × ${status}`).join(', ')}; ${memory} MB`
  )
  expect(counts.filter(([status]) => status >= 500)).toEqual([])
  expect(statuses.get(200)).toBeGreaterThan(20)
}, 300_000)
