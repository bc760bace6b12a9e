/** A room costs nothing while nobody is in it, and a reader who does not read makes nobody wait. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { connectStock, startTestRelay, synced, TEST_CONFERENCE } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'
import { openWire } from '#test/helpers/wire.ts'

const ROOMS = 200

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

it(`${ROOMS} rooms that were opened, written and left leave nothing behind in memory`, async () => {
  const place = mkdtempSync(join(tmpdir(), 'chapeau-bounded-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const groups = Array.from({ length: ROOMS }, (_none, index) => ({
    code: `G${index}`,
    name: `Group ${index}`,
    members: ['KGZ', 'TJK']
  }))
  const stage = await startTestRelay({
    store: openSqliteStore(join(place, 'meeting.chapeau')),
    description: { ...TEST_CONFERENCE, groups }
  })
  onTestFinished(() => stage.stop())
  const rooms = async () => /^chapeau_rooms (\d+)$/mu.exec(await (await fetch(`${stage.url}/metrics`)).text())?.[1]

  // Not `stage.connect`, which remembers its clients until the end.
  const connect = async (name: 'kgz1' | 'tjk', group: string) => {
    const client = connectStock(stage.url, stage.draft.id, `group.${group}`, stage.tokens[name])
    await synced(client)
    return client
  }
  process.setMaxListeners(100)

  const live: number[] = []
  for (let pass = 0; pass < 4; pass++) {
    for (let from = 0; from < ROOMS; from += 20) {
      const clients = await Promise.all(groups.slice(from, from + 20).map(({ code }) => connect('kgz1', code)))
      for (const client of clients) client.doc.getMap('notes').set(`pass ${pass}`, 'words '.repeat(2000))
      // What one said has arrived when another room's member has it.
      const witness = await connect('tjk', groups[from]!.code)
      await untilDoc(witness.doc, () => witness.doc.getMap('notes').has(`pass ${pass}`))
      for (const client of [...clients, witness]) client.leave()
    }
    while ((await rooms()) !== '0') {
      // Each answer is a round trip, so this is no busy loop.
    }
    collect()
    collect()
    const { heapUsed, external } = process.memoryUsage()
    live.push((heapUsed + external) / 1024 / 1024)
  }
  console.log(`live memory after each pass of ${ROOMS} rooms: ${live.map((mb) => mb.toFixed(1)).join(', ')} MB`)
  // Two hundred rooms that were kept would be some 6 MB a pass.
  expect(live[3]! - live[1]!).toBeLessThan(5)
}, 90_000)

it('a reader who does not read is let go, and nobody waits for them', async () => {
  const stage = await startTestRelay()
  onTestFinished(() => stage.stop())
  const slow = await openWire(stage.url, stage.draft.id, 'desk.KGZ', stage.tokens.kgz1)
  // It asks for everything, and then looks away.
  slow.socket.send(Uint8Array.of(0, 0, 1, 0))
  await slow.received((frames) => frames.some((frame) => frame[0] === 0 && frame[1] === 1), 'what there is')
  slow.socket.pause()
  const [writer, reader] = await Promise.all([stage.connect('kgz2', 'desk.KGZ'), stage.connect('kgz1', 'desk.KGZ')])
  for (let count = 0; count < 40; count++) {
    writer.doc.getMap('proposals').set(`p${count}`, String(count).repeat(400_000))
    await untilDoc(reader.doc, () => reader.doc.getMap('proposals').has(`p${count}`))
  }
  slow.socket.resume()
  expect(await slow.closed).toBe(1006)
  // And finds everything when it comes back.
  const again = await stage.connect('kgz1', 'desk.KGZ', { doc: new Y.Doc() })
  expect(again.doc.getMap('proposals').size).toBe(40)
}, 60_000)
