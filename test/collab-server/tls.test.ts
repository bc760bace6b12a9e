/**
 * The relay over TLS: pages, commands and rooms, and nothing without it. The certificate beside this test was made for
 * it alone, names `localhost` and is trusted by nobody else.
 */
import { readFileSync } from 'node:fs'
import { request, type RequestOptions } from 'node:https'
import { connect as connectTcp } from 'node:net'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, it, onTestFinished } from 'vitest'
import { parseJoinLink } from '#core/protocol/joinLink.ts'
import { knock } from '#main/join/knock.ts'
import { PinnedAgent } from '#main/join/pinnedAgent.ts'
import { sampleFiles } from '#relay/cli/samples.ts'
import { createConference } from '#relay/conference/createConference.ts'
import { newId } from '#relay/newId.ts'
import { startRelay } from '#relay/startRelay.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { makeFolder, runCli } from '#test/collab-server/cli/runCli.ts'
import { serveProcess } from '#test/helpers/serveProcess.ts'
import { synced, TEST_CONFERENCE, type TestClient } from '#test/helpers/startTestRelay.ts'
import { pino } from 'pino'

const TLS = fileURLToPath(new URL('../fixtures/tls/', import.meta.url))
const cert = readFileSync(join(TLS, 'cert.pem'), 'utf8')
const key = readFileSync(join(TLS, 'key.pem'), 'utf8')

async function start() {
  const store = openMemoryStore()
  const { invites, drafts } = await createConference(store, {
    conference: TEST_CONFERENCE,
    texts: new Map(),
    now: () => new Date(),
    newId
  })
  const relay = await startRelay({ store, port: 0, tls: { cert, key }, logger: pino({ level: 'silent' }) })
  onTestFinished(() => relay.stop())
  return { relay, invites, draft: drafts[0]!.id }
}

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

function ask(url: string, body?: unknown, { headers, ...how }: RequestOptions = { ca: cert }): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request(
      url,
      { ...how, method, headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) } },
      (response) => {
        let said = ''
        response.on('data', (chunk: Buffer) => (said += chunk.toString()))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: said }))
      }
    )
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

it('signs in and syncs over TLS, and tells browsers to come back that way', async () => {
  const { relay, invites, draft } = await start()
  expect(relay.url).toMatch(/^https:/u)
  const { status, headers, body } = await ask(`${relay.url}/api/session`, { invite: invites[0]!.code })
  expect(status).toBe(200)
  expect(headers['strict-transport-security']).toContain('max-age=')
  const { token } = JSON.parse(body) as { token: string }
  class Trusting extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { ca: cert })
    }
  }
  const provider = new WebsocketProvider(`${relay.url.replace('https', 'wss')}/sync/${draft}`, 'text', new Y.Doc(), {
    disableBc: true,
    protocols: ['chapeau.1', token],
    WebSocketPolyfill: Trusting as never
  })
  await synced({ provider } as TestClient)
  provider.destroy()
  provider.awareness.destroy()
})

it('answers nothing in the clear, and bounds the handshake', async () => {
  const { relay } = await start()
  await expect(fetch(relay.url.replace('https', 'http'))).rejects.toThrow()
  await expect(ask(`https://127.0.0.1:${relay.port}/health`)).resolves.toMatchObject({ status: 200 })
  const said = await new Promise<string>((resolve) => {
    let heard = ''
    const socket = connectTcp(relay.port, '127.0.0.1', () =>
      socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n')
    )
    socket.on('data', (data) => (heard += data.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })
  expect(said).not.toContain('200')
})

it('is told by the command line what is wrong with a certificate or key', async () => {
  const data = join(await makeFolder(), 'none.chapeau')
  const files = (certFile: string, keyFile: string) => [
    '--tls-cert',
    join(TLS, certFile),
    '--tls-key',
    join(TLS, keyFile)
  ]
  for (const [options, sentence] of [
    [['--tls-cert', join(TLS, 'cert.pem')], 'Give --tls-cert and --tls-key together'],
    [files('key.pem', 'key.pem'), 'is no certificate'],
    [files('cert.pem', 'cert.pem'), 'is no private key'],
    [files('none.pem', 'key.pem'), 'does not exist'],
    [files('cert.pem', 'key.pem'), 'There is no conference']
  ] as const) {
    const ran = await runCli('serve', '--data', data, ...options)
    expect(ran.exit).toBeGreaterThan(0)
    expect(ran.notes[0]).toContain(sentence)
  }
})

it('serves with the conference’s own certificate, which the links of the command line and of the relay name', async () => {
  const folder = await makeFolder()
  const data = join(folder, 'own.chapeau')
  const from = sampleFiles('batumi-declaration').conference
  const made = await runCli(
    'create',
    '--data',
    data,
    '--from',
    from,
    '--tls',
    'self',
    '--public-url',
    'https://192.0.2.7:4400'
  )
  const [created] = made.results as [{ invites: Array<{ role: string; url: string; code: string }> }]
  const links = created.invites.map(({ url }) => parseJoinLink(url))
  const pins = new Set(links.map((link) => (link.ok ? link.place.pin : null)))
  expect(pins.size).toBe(1)
  const [pin] = pins
  expect(links[0]).toMatchObject({
    ok: true,
    place: { address: 'https://192.0.2.7:4400', pin: expect.any(String) as string }
  })

  const relay = await serveProcess(data, ['--tls', 'self'])
  onTestFinished(() => relay.kill())
  expect(relay.listening).toMatchObject({
    certificate: { pin, sha256: expect.stringMatching(/^([0-9A-F]{2}:){31}/) as string }
  })
  expect(JSON.stringify(relay.listening)).not.toContain('PRIVATE')
  expect(await knock(relay.url, pin ?? '', 10_000)).toEqual({ ok: true })
  expect(await knock(relay.url, 'x'.repeat(43), 10_000)).toMatchObject({ code: 'other-certificate' })
  const agent = new PinnedAgent({ address: relay.url, pin: pin ?? '' })
  onTestFinished(() => agent.destroy())
  const { code } = created.invites.find(({ role }) => role === 'secretariat')!
  const opened = await ask(`${relay.url}/api/session`, { invite: code }, { agent })
  // A browser that has to be told to go on must not be told never to.
  expect(opened.headers['strict-transport-security']).toBe(undefined)
  const { token } = JSON.parse(opened.body) as { token: string }
  const device = await ask(
    `${relay.url}/api/session/device`,
    {},
    { agent, headers: { authorization: `Bearer ${token}` } }
  )
  expect(parseJoinLink((JSON.parse(device.body) as { url: string }).url)).toMatchObject({ ok: true, place: { pin } })
})

it('is not told to do two things at once', async () => {
  const data = join(await makeFolder(), 'none.chapeau')
  const both = ['--tls', 'self', '--tls-cert', join(TLS, 'cert.pem'), '--tls-key', join(TLS, 'key.pem')]
  for (const [options, sentence] of [
    [['serve', ...both], 'Give either --tls self or'],
    [['serve', '--tls', 'letsencrypt'], 'say self'],
    [['create', '--from', 'x', '--tls', 'self', '--public-url', 'http://192.0.2.7'], 'begins with https']
  ] as const) {
    const ran = await runCli(...options, '--data', data)
    expect(ran.exit).toBe(2)
    expect(ran.notes[0]).toContain(sentence)
  }
})
