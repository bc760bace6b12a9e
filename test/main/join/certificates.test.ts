/**
 * Joining over TLS where nobody but the invite vouches for the host: the right computer is joined, one in the middle with a
 * certificate of its own is sent nothing, and what is said then says what to do. Real sockets on both sides.
 */
import { connect as connectTcp, type AddressInfo, type Socket } from 'node:net'
import { createServer as createClearServer } from 'node:http'
import { createServer } from 'node:tls'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { X509Certificate } from 'node:crypto'
import { openDoor } from '#main/host/openDoor.ts'
import { createGuests } from '#main/join/createGuests.ts'
import { isPinned, judgeCertificate } from '#main/join/judgeCertificate.ts'
import { pinWords } from '#main/join/pinWords.ts'
import { keepRecent } from '#main/keep/recentConferences.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { keepCertificate, type OwnCertificate } from '#relay/tls/keepCertificate.ts'
import { startPlainShell } from '#test/helpers/plainDesktop.ts'
import { startTestRelay, testRelayOn, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { temporaryFolder } from '#test/helpers/temporaryFolder.ts'
import { untilDoc } from '#test/helpers/until.ts'

const at = temporaryFolder('certificates')
let relay: TestRelay
let own: OwnCertificate
/** Somebody else on the network: the same names, another key. */
let foreign: OwnCertificate
beforeAll(async () => {
  writeFileSync(at('index.html'), '<title>ours</title>')
  relay = await startTestRelay()
  own = await keepCertificate(relay.store, [], new Date())
  foreign = await keepCertificate(openMemoryStore(), [], new Date())
})
afterAll(() => relay.stop())

const code = 'K7F2P-ABCDE'
let files = 0
let others: string[]
beforeEach(() => {
  others = []
})
function guestsHere(file = `${(files += 1)}.json`) {
  const recent = keepRecent(at(file))
  const options = { clientDir: at(), recent, now: () => new Date(0), patience: 5000 }
  const guests = createGuests({ ...options, onOther: ({ message }) => void others.push(message) })
  onTestFinished(() => guests.leaveAll())
  return { guests, recent, file }
}
async function host(tls: OwnCertificate, port = 0) {
  const door = await openDoor({ host: '127.0.0.1', port, relayPort: relay.relay.port, tls })
  onTestFinished(() => door.close())
  return { door, address: `https://127.0.0.1:${door.port}` }
}
/** Listens in the middle, shows its own certificate, and keeps every byte that it is told after the greeting. */
async function inTheMiddle(port = 0) {
  const heard: Buffer[] = []
  const greeted: Socket[] = []
  const server = createServer({ cert: foreign.cert, key: foreign.key }, (socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data: Buffer) => heard.push(data))
  })
  server.on('tlsClientError', () => undefined)
  server.on('connection', (socket: Socket) => greeted.push(socket))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of greeted) socket.destroy()
    server.close()
  })
  const { port: taken } = server.address() as AddressInfo
  return { address: `https://127.0.0.1:${taken}`, heard, greeted, server }
}

describe('a host with a certificate of its own', () => {
  it('is joined by a link that names it: pages, questions and rooms go through, encrypted', async () => {
    const { address } = await host(own)
    const { guests } = guestsHere()
    const joined = await guests.join({ address, code, pin: own.pin })
    if (!joined.ok) throw new Error(joined.message)
    const url = new URL(joined.url).origin
    const through = testRelayOn({ ...relay.relay, url }, relay.store, relay.draft, relay.invites, relay.tokens)
    expect((await through.fetch('chair', '/api/conference')).status).toBe(200)
    const [here, there] = [await through.connect('kgz1', 'desk.KGZ'), await relay.connect('kgz2', 'desk.KGZ')]
    here.doc.getText('tls-test').insert(0, 'over TLS')
    await untilDoc(there.doc, () => there.doc.getText('tls-test').toJSON() === 'over TLS')
    here.leave()
    there.leave()
    expect(others).toEqual([])
  })

  it('is joined again after its certificate was renewed, for the key is the same', async () => {
    const renewed = await keepCertificate(relay.store, [], new Date(Date.now() + 320 * 86_400_000))
    expect(renewed.fingerprint).not.toBe(own.fingerprint)
    const { address } = await host(renewed)
    expect(await guestsHere().guests.join({ address, code, pin: own.pin })).toMatchObject({ ok: true })
  })

  it('answers nothing in the clear', async () => {
    const { door } = await host(own)
    const said = await new Promise<string>((resolve) => {
      let heard = ''
      const socket = connectTcp(door.port, '127.0.0.1', () => socket.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n'))
      socket.on('data', (data) => (heard += data.toString('latin1')))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(heard))
    })
    expect(said).not.toContain('HTTP/1.1 200')
  })

  it('is not joined by a code alone until somebody has compared its fingerprint', async () => {
    const { address } = await host(own)
    const answer = await guestsHere().guests.join({ address, code, pin: null })
    expect(answer).toMatchObject({ ok: false, code: 'unknown-certificate', pin: own.pin })
  })
})

describe('somebody in the middle', () => {
  it('with another certificate is refused, and told not one byte', async () => {
    const middle = await inTheMiddle()
    const { guests, recent } = guestsHere()
    const answer = await guests.join({ address: middle.address, code, pin: own.pin })
    expect(answer).toMatchObject({ ok: false, code: 'other-certificate' })
    if (!answer.ok) expect(answer.message).toMatch(/another certificate.*nothing was sent.*Ask the person who hosts/s)
    expect(middle.greeted, 'it was met').not.toEqual([])
    expect(Buffer.concat(middle.heard)).toHaveLength(0)
    expect(recent.get(), 'and nothing is kept of it').toEqual([])
  })

  it('who comes later is refused by windows that are open and in the next run, with no token sent', async () => {
    const { door, address } = await host(own)
    const { guests, file } = guestsHere()
    const joined = await guests.join({ address, code, pin: own.pin })
    if (!joined.ok) throw new Error(joined.message)
    const pages = new URL(joined.url).origin
    const ask = () => fetch(`${pages}/api/conference`, { headers: { authorization: `Bearer ${relay.tokens.kgz1}` } })
    expect((await ask()).status).toBe(200)
    await door.close()
    const middle = await inTheMiddle(door.port)
    await expect(ask(), 'the page finds the conference out of reach').rejects.toThrow()
    const socket = new WebSocket(`${pages.replace('http', 'ws')}/sync/${relay.draft.id}/text`, [
      'chapeau.1',
      relay.tokens.kgz1
    ])
    await once(socket, 'close')
    expect(others.length).toBeGreaterThanOrEqual(2)
    expect(Buffer.concat(middle.heard)).toHaveLength(0)
    await guests.leaveAll()
    const next = guestsHere(file)
    expect(await next.guests.rejoin(address)).toMatchObject({ ok: false, code: 'other-certificate' })
    // A code typed for a known place is held to what its link named.
    expect(await next.guests.join({ address, code, pin: null })).toMatchObject({ code: 'other-certificate' })
    middle.server.close()
    for (const greeted of middle.greeted) greeted.destroy()
    await once(middle.server, 'close')
    // Out of reach is not somebody else: one goes on from one's own copy.
    expect(await next.guests.rejoin(address)).toMatchObject({ ok: true })
  })
})

describe('a place that is known', () => {
  it('is not handed to another certificate by a link that names it: origin, pin and windows stay', async () => {
    const { door, address } = await host(own)
    const { guests, recent, file } = guestsHere()
    const joined = await guests.join({ address, code, pin: own.pin })
    if (!joined.ok) throw new Error(joined.message)
    const before = recent.get()
    await door.close()
    await host(foreign, door.port)
    const lure = { address, code, pin: foreign.pin }
    const refusal = await guests.join(lure)
    expect(refusal).toMatchObject({ ok: false, code: 'other-certificate' })
    if (!refusal.ok) expect(refusal.message).toMatch(/another certificate.*not opened.*Ask the person who hosts/s)
    expect(recent.get()).toEqual(before)
    expect(guests.find(address)).toMatchObject({ pin: own.pin, pages: { url: new URL(joined.url).origin } })
    await expect(fetch(`${new URL(joined.url).origin}/api/conference`), 'its page is not led there').rejects.toThrow()
    await guests.leaveAll()
    const next = guestsHere(file)
    expect(await next.guests.join(lure), 'nor in the next run').toMatchObject({ code: 'other-certificate' })
    // Who hosts said so, and it was taken from the list: another conference, with nothing of the old one.
    next.recent.set([])
    const fresh = await next.guests.join(lure)
    if (!fresh.ok) throw new Error(fresh.message)
    expect(new URL(fresh.url).origin).not.toBe(new URL(joined.url).origin)
  })

  it('at an address that a certificate authority vouched for is not handed to a link that names its own', async () => {
    const { address } = await host(foreign)
    const { guests, recent } = guestsHere()
    const entry = { kind: 'joined' as const, where: address, title: 'Known', port: 0, participant: null, openedAt: '' }
    recent.set([entry])
    expect(await guests.join({ address, code, pin: foreign.pin })).toMatchObject({ code: 'other-certificate' })
    expect(recent.get()).toEqual([entry])
  })

  it('over TLS is joined over TLS with its pin, also by a code for the bare address', async () => {
    const { door, address } = await host(own)
    const { guests, recent } = guestsHere()
    await guests.join({ address, code, pin: own.pin })
    const bare = address.replace('https:', 'http:')
    const joined = await guests.join({ address: bare, code, pin: null })
    expect(joined).toMatchObject({ ok: true, guest: { address, pin: own.pin } })
    expect(recent.get()).toMatchObject([{ where: address, pin: own.pin }])
    await guests.leaveAll()
    await door.close()
    // Somebody answers there in the clear.
    const heard: string[] = []
    const clear = createClearServer((request, answer) => {
      heard.push(request.url ?? '')
      answer.end('{"ok":true}')
    }).listen(door.port, '127.0.0.1')
    onTestFinished(() => void clear.close())
    await once(clear, 'listening')
    const refusal = await guests.join({ address: bare, code, pin: null })
    expect(refusal).toMatchObject({ ok: false, code: 'unreachable' })
    if (!refusal.ok) expect(refusal.message).toMatch(/was encrypted.*code was not sent.*take it off the list/s)
    expect(heard, 'and hears nothing').toEqual([])
  })
})

describe('the desktop program', () => {
  it('asks two people to compare where nobody has said which certificate it is', async () => {
    const { address } = await host(own)
    const all = await startPlainShell({ clientDir: at() })
    onTestFinished(() => all.end())
    all.desktop.answers.push(false)
    expect(await all.shell.join({ address, code })).toEqual({ ok: true, done: false })
    expect(all.shell.windows.all()).toEqual([])
    all.desktop.answers.push(true)
    expect(await all.shell.join({ address, code })).toEqual({ ok: true, done: true })
    expect([...all.desktop.pins]).toEqual([['127.0.0.1', own.pin]])
    await all.shell.stop()
  })

  it('trusts for a host the key that its invite names, and otherwise what the system trusts', () => {
    expect(judgeCertificate(own.cert, own.pin)).toBe(0)
    expect(judgeCertificate(foreign.cert, own.pin)).toBe(-2)
    expect(judgeCertificate('not a certificate', own.pin)).toBe(-2)
    expect(judgeCertificate(foreign.cert, undefined)).toBe(-3)
  })

  it('takes no certificate, and no pin of another length, for the right one', () => {
    expect(isPinned(undefined, own.pin)).toBe(false)
    expect(isPinned(new X509Certificate(own.cert), own.pin)).toBe(true)
    expect(isPinned(new X509Certificate(own.cert), own.pin.slice(0, 42))).toBe(false)
    expect(isPinned(new X509Certificate(own.cert), '')).toBe(false)
  })

  it('writes a fingerprint as two people read it to each other', () => {
    expect(pinWords(own.pin)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
    expect(pinWords(own.pin)).not.toBe(pinWords(foreign.pin))
  })
})
