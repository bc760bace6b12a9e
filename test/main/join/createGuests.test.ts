/** Joining a conference on another computer: what is asked first, what opens, and what is said when nothing does. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createGuests, type Guests } from '#main/join/createGuests.ts'
import { keepRecent } from '#main/keep/recentConferences.ts'
import { startTestRelay, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { temporaryFolder } from '#test/helpers/temporaryFolder.ts'

const at = temporaryFolder('guests')
let relay: TestRelay
beforeAll(async () => {
  writeFileSync(at('index.html'), '<title>ours</title>')
  relay = await startTestRelay()
})
afterAll(() => relay.stop())

const start = (file: string): { guests: Guests; recent: ReturnType<typeof keepRecent> } => {
  const recent = keepRecent(at(file))
  return { recent, guests: createGuests({ clientDir: at(), recent, now: () => new Date(0), patience: 2000 }) }
}

it('opens this program’s own pages for it, with the invite behind the hash', async () => {
  const { guests, recent } = start('one.json')
  const joined = await guests.join({ address: relay.url, code: 'K7F2P-ABCDE', pin: null })
  if (!joined.ok) throw new Error(joined.message)
  const url = new URL(joined.url)
  expect(url.hash).toBe('#invite=K7F2P-ABCDE')
  expect(url.origin).not.toBe(relay.url)
  expect(await (await fetch(url)).text()).toContain('ours')
  expect(recent.get()).toMatchObject([{ kind: 'joined', where: relay.url, port: Number(url.port) }])
  await guests.leaveAll()
})

it('comes back to the same address in the next run, also while the other computer is out of reach', async () => {
  const first = start('two.json')
  const gone = await startTestRelay()
  const joined = await first.guests.join({ address: gone.url, code: 'K7F2P-ABCDE', pin: null })
  await first.guests.leave(gone.url)
  await gone.stop()
  const second = start('two.json')
  const again = await second.guests.rejoin(gone.url)
  if (!joined.ok || !again.ok) throw new Error('It did not open.')
  expect(new URL(again.url).origin).toBe(new URL(joined.url).origin)
  expect(new URL(again.url).hash).toBe('')
  await second.guests.leaveAll()
})

it('says that nothing answers, that something else does, and that it was never there', async () => {
  const { guests, recent } = start('three.json')
  const other = createServer((_request, answer) => answer.end('<h1>A printer</h1>')).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const printer = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  expect(await guests.join({ address: printer, code: 'K7F2P-ABCDE', pin: null })).toMatchObject({
    ok: false,
    code: 'no-conference'
  })
  other.closeAllConnections()
  other.close()
  await once(other, 'close')
  const nobody = await guests.join({ address: printer, code: 'K7F2P-ABCDE', pin: null })
  expect(nobody).toMatchObject({ ok: false, code: 'unreachable' })
  if (!nobody.ok) expect(nobody.message).toContain('same network')
  expect(await guests.rejoin('http://192.0.2.1:4400')).toMatchObject({ ok: false, code: 'not-known' })
  expect(recent.get()).toEqual([])
})
