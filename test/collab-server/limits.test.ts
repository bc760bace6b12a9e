/** What is bounded, and that whoever meets a bound is told while nobody else notices. */
import { connect as connectTcp } from 'node:net'
import { get } from 'node:http'
import { WebSocket } from 'ws'
import * as encoding from 'lib0/encoding'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkOrigin } from '#relay/http/checkOrigin.ts'
import { LIMITS, type Limits } from '#relay/limits.ts'
import { Allowance } from '#relay/rooms/allowance.ts'
import { typeInto, wordsOf } from '#test/helpers/plainText.ts'
import { startTestRelay, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'
import { awarenessMessage, openWire } from '#test/helpers/wire.ts'

async function start(limits: Partial<Limits> = {}, publicUrl?: string): Promise<TestRelay> {
  const stage = await startTestRelay({ relay: { limits, publicUrl } })
  onTestFinished(() => stage.stop())
  return stage
}

async function expectOthersGoOn(stage: TestRelay): Promise<void> {
  const [writer, reader] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('tjk', 'text')])
  typeInto(writer, 'p1', 'Still here. ')
  await untilDoc(reader.doc, () => wordsOf(reader, 'p1')?.startsWith('Still here. ') === true)
}

/** A question about nothing: the cheapest message there is. */
const question = Uint8Array.of(3)

describe('a socket', () => {
  it('that sends more messages than it may is told and closed with 4429', async () => {
    const stage = await start({ messagesAtOnce: 50, messagesPerSecond: 1 })
    const wire = await openWire(stage.url, stage.draft.id, 'desk.KGZ', stage.tokens.kgz1)
    for (let count = 0; count < 60; count++) wire.socket.send(question)
    expect(await wire.closed).toBe(4429)
    expect(new TextDecoder().decode(wire.frames.at(-1))).toContain('"code":"too-fast"')
    await expectOthersGoOn(stage)
  })

  it('that sends more bytes than it may is closed with 4429, and one larger message with 4413', async () => {
    const stage = await start({ messageBytes: 10_000, bytesAtOnce: 30_000, bytesPerSecond: 1 })
    const state = (size: number) => awarenessMessage([{ client: 7, clock: 1, state: { cursor: 'x'.repeat(size) } }])
    const wire = await openWire(stage.url, stage.draft.id, 'desk.KGZ', stage.tokens.kgz1)
    for (let count = 0; count < 5; count++) wire.socket.send(state(8000))
    expect(await wire.closed).toBe(4429)
    const large = await openWire(stage.url, stage.draft.id, 'desk.KGZ', stage.tokens.kgz1)
    large.socket.send(state(20_000))
    expect(await large.closed).toBe(4413)
    await expectOthersGoOn(stage)
  })

  it('is one too many when its session has as many rooms open as it may, and there is room again when one closes', async () => {
    const stage = await start({ socketsPerSession: 2 })
    const wires = [
      await openWire(stage.url, stage.draft.id, 'floor', stage.tokens.pak),
      await openWire(stage.url, stage.draft.id, 'text', stage.tokens.pak)
    ]
    const third = await openWire(stage.url, stage.draft.id, 'text', stage.tokens.pak)
    expect(await third.closed).toBe(4429)
    await expectOthersGoOn(stage)
    wires[0]!.socket.close()
    await wires[0]!.closed
    const client = await stage.connect('pak', 'floor')
    expect(client.provider.synced).toBe(true)
  })

  it('is one too many when the relay has as many as it takes', async () => {
    const stage = await start({ sockets: 1 })
    const first = await openWire(stage.url, stage.draft.id, 'floor', stage.tokens.pak)
    const second = await openWire(stage.url, stage.draft.id, 'floor', stage.tokens.tur)
    expect(await second.closed).toBe(4429)
    expect(first.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('that never says what it wants is cut off, and one that said it stays', async () => {
    const stage = await start({ handshakeMs: 200 })
    const client = await stage.connect('tjk', 'text')
    const { port } = stage.relay
    const cutOff = (said: string) =>
      new Promise<void>((resolve) => {
        const socket = connectTcp(port, '127.0.0.1', () => socket.write(said))
        socket.on('error', () => {})
        socket.on('close', () => resolve())
        socket.resume()
      })
    await Promise.all([
      cutOff('GET /sync/x/text HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n'),
      cutOff('POST /api/session HTTP/1.1\r\n'),
      cutOff('G')
    ])
    expect(client.provider.wsconnected).toBe(true)
  })
})

describe('the usual limits', () => {
  it('let a person, a burst and a whole room’s echoes pass', () => {
    const allowance = new Allowance(LIMITS, 0)
    // Ten minutes of somebody who types twenty times a second in a room of a thousand whose presence is echoed.
    for (let second = 1; second <= 600; second++) {
      for (let count = 0; count < 20; count++) expect(allowance.take(60, second * 1000)).toBe(true)
      if (second % 15 === 0)
        for (let count = 0; count < 1000; count++) expect(allowance.take(200, second * 1000)).toBe(true)
    }
    for (let count = 0; count < 10_000; count++) expect(allowance.take(40, 601_000)).toBe(true)
  })

  it('come back with time, and never grow beyond themselves', () => {
    const limits = { ...LIMITS, messagesAtOnce: 10, messagesPerSecond: 5 }
    const allowance = new Allowance(limits, 0)
    const most = (now: number) => {
      let taken = 0
      while (allowance.take(1, now)) taken++
      return taken
    }
    expect(most(0)).toBe(10)
    expect(most(1000)).toBe(4)
    expect(most(1_000_000)).toBe(10)
  })
})

describe('requests from elsewhere', () => {
  it('are known by the page they come from and the name they were sent to', () => {
    const here = (host: string, origin?: string) => checkOrigin({ host, origin }, 'https://text.example.org')
    for (const host of [
      '127.0.0.1:4400',
      'localhost:4400',
      '[::1]:4400',
      '192.168.1.7',
      'relay',
      'room.local',
      'text.example.org'
    ]) {
      expect(here(host)).toBe(null)
    }
    expect(here('127.0.0.1:4400', 'http://127.0.0.1:4400')).toBe(null)
    expect(here('127.0.0.1:4400', 'https://text.example.org')).toBe(null)
    for (const origin of [
      'http://evil.example',
      'null',
      '',
      'http://127.0.0.1:9999',
      'file://',
      'http://127.0.0.1:4400@evil.example'
    ]) {
      expect(here('127.0.0.1:4400', origin)).toBe('other-origin')
    }
    for (const host of [
      'evil.example',
      '',
      '127.0.0.1.evil.example',
      'a;script-src *',
      'localhost/x',
      'me@evil.example'
    ]) {
      expect(here(host)).toBe('unknown-host')
    }
  })

  it('are refused on every route and socket, even with a valid token', async () => {
    const stage = await start()
    const headers = { origin: 'http://evil.example' }
    const answer = await stage.fetch('kgz1', '/api/conference', { headers })
    expect([answer.status, await answer.json()]).toMatchObject([403, { ok: false, code: 'other-origin' }])
    const socket = new WebSocket(
      `${stage.url.replace('http', 'ws')}/sync/${stage.draft.id}/text`,
      ['chapeau.1', stage.tokens.kgz1],
      { origin: 'http://evil.example' }
    )
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4403)
    const rebound = await new Promise<number>((resolve, reject) => {
      get(`${stage.url}/api/conference`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      }).on('error', reject)
    })
    expect(rebound).toBe(421)
    const own = await stage.fetch('kgz1', '/api/conference', { headers: { origin: stage.url } })
    expect(own.status).toBe(200)
  })

  it('get headers that let a page load nothing from elsewhere, frame nothing and keep nothing', async () => {
    const stage = await start()
    const { headers } = await stage.fetch('kgz1', '/api/conference')
    const policy = headers.get('content-security-policy')!
    const host = new URL(stage.url).host
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`)
    for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toMatch(/unsafe-eval|script-src|\*/u)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store'
    })
    expect(headers.get('set-cookie')).toBe(null)
    expect(headers.get('access-control-allow-origin')).toBe(null)
  })
})

it('the set of clients one socket may speak for is bounded', async () => {
  const stage = await start()
  const wire = await openWire(stage.url, stage.draft.id, 'text', stage.tokens.pak)
  const many = Array.from({ length: 200 }, (_none, client) => ({ client: client + 1, clock: 1, state: {} }))
  wire.socket.send(awarenessMessage(many))
  expect(await wire.closed).toBe(4400)
})

it('updates whose beginning never comes are set aside within bounds, and touch nobody else', async () => {
  const stage = await start()
  const wire = await openWire(stage.url, stage.draft.id, 'desk.KGZ', stage.tokens.kgz1)
  // One struct of client 9 at a clock that nobody reaches.
  for (let count = 0; count < 400; count++) {
    const update = encoding.createEncoder()
    for (const number of [1, 1, 9, 1000 + count * 10]) encoding.writeVarUint(update, number)
    // A string item in the root "proposals".
    encoding.writeUint8(update, 4)
    encoding.writeVarUint(update, 1)
    encoding.writeVarString(update, 'proposals')
    encoding.writeVarString(update, 'a')
    encoding.writeVarUint(update, 0)
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, 0)
    encoding.writeVarUint(frame, 2)
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(update))
    wire.socket.send(encoding.toUint8Array(frame))
  }
  expect(await wire.closed).toBe(4413)
  expect(await stage.store.readLog(stage.draft.id, 'desk.KGZ')).toEqual([])
  await expectOthersGoOn(stage)
})
