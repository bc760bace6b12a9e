/** The pages this program serves to its own windows: its own code always, the relay's answers only where they belong. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { servePages, type Pages } from '#main/pages/servePages.ts'
import { startTestRelay, testRelayOn, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { temporaryFolder } from '#test/helpers/temporaryFolder.ts'
import { untilDoc } from '#test/helpers/until.ts'

const at = temporaryFolder('pages')
let relay: TestRelay
let pages: Pages

beforeAll(async () => {
  mkdirSync(at('client'))
  writeFileSync(at('client', 'index.html'), '<title>ours</title>')
  writeFileSync(at('secret.txt'), 'outside')
  relay = await startTestRelay()
  pages = await servePages({ clientDir: at('client'), relay: relay.url, port: 0 })
})
afterAll(async () => {
  await pages.stop()
  await relay.stop()
})

/** As a browser that was led here under another name would ask. */
function statusFor(host: string): Promise<number> {
  return new Promise((answered, failed) => {
    get(`${pages.url}/api/conference`, { headers: { host } }, (answer) => {
      answer.resume()
      answered(answer.statusCode ?? 0)
    }).on('error', failed)
  })
}

it('serves this program’s own page, and nothing that lies beside it', async () => {
  const answer = await fetch(`${pages.url}/`)
  expect(await answer.text()).toBe('<title>ours</title>')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect((await fetch(`${pages.url}/%2e%2e/secret.txt`)).status).toBe(404)
  expect((await fetch(`${pages.url}/metrics`)).status).toBe(404)
})

it('passes questions on to the relay, with who asks and what', async () => {
  const through = testRelayOn({ ...relay.relay, url: pages.url }, relay.store, relay.draft, relay.invites, relay.tokens)
  expect((await through.fetch('chair', '/api/conference')).status).toBe(200)
  expect((await through.fetch(null, '/api/conference')).status).toBe(401)
  expect(await through.command('chair', { kind: 'bracket', paragraph: 'p1' })).toMatchObject({ ok: true })
})

it('passes rooms on both ways, and the relay’s refusals with their codes', async () => {
  const through = testRelayOn({ ...relay.relay, url: pages.url }, relay.store, relay.draft, relay.invites, relay.tokens)
  const here = await through.connect('kgz1', 'desk.KGZ')
  const there = await relay.connect('kgz2', 'desk.KGZ')
  here.doc.getText('notes-test').insert(0, 'through the pages')
  await untilDoc(there.doc, () => there.doc.getText('notes-test').length > 0)
  expect(there.doc.getText('notes-test').toJSON()).toBe('through the pages')
  const stranger = await through.connect('tur', 'desk.KGZ', { sync: false, doc: new Y.Doc() })
  expect(await stranger.closed).toBe(4403)
})

it('does not pass anything on for a name that only leads here', async () => {
  expect(await statusFor('rebound.example.org')).toBe(404)
  expect(await statusFor(`127.0.0.1:${pages.port}`)).toBe(401)
})

it('lets a page notice that the relay is gone, instead of answering in its place', async () => {
  const other = await startTestRelay()
  const lost = await servePages({ clientDir: at('client'), relay: other.url, port: 0 })
  await other.stop()
  await expect(fetch(`${lost.url}/api/conference`)).rejects.toThrow()
  expect((await fetch(`${lost.url}/`)).status).toBe(200)
  await lost.stop()
})

it('has the port it had before, or any other while that one is taken', async () => {
  const first = await servePages({ clientDir: at('client'), relay: null, port: 0 })
  const second = await servePages({ clientDir: at('client'), relay: null, port: first.port })
  expect(second.port).not.toBe(first.port)
  await first.stop()
  const third = await servePages({ clientDir: at('client'), relay: null, port: first.port })
  expect(third.port).toBe(first.port)
  expect((await fetch(`${third.url}/api/conference`)).status).toBe(404)
  await Promise.all([second.stop(), third.stop()])
})
