/** Messages and requests that no client should send: each is refused with its code, and nobody else notices. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { pino } from 'pino'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRelay } from '#relay/startRelay.ts'
import { StartRefusal } from '#relay/startRefusal.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'
import { typeInto, wordsOf } from '#test/helpers/plainText.ts'
import { startTestRelay, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'
import { openWire } from '#test/helpers/wire.ts'

let stage: TestRelay
let place: string
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'chapeau-client-'))
  writeFileSync(join(place, 'index.html'), '<!doctype html><title>Chapeau</title>')
  writeFileSync(join(place, 'app.js'), 'export {}')
  stage = await startTestRelay({ relay: { clientDir: place } })
})
afterEach(async () => {
  await stage.stop()
  rmSync(place, { recursive: true })
})

async function expectStillWorking(): Promise<void> {
  const [writer, reader] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('tjk', 'text')])
  typeInto(writer, 'p1', 'Still here. ')
  await untilDoc(reader.doc, () => wordsOf(reader, 'p1')?.startsWith('Still here. ') === true)
}

describe('messages', () => {
  it.each([
    ['empty', []],
    ['of an unknown type', [9, 1, 2]],
    ['of an unknown sync step', [0, 7, 0]],
    ['cut short', [0, 2, 200, 1, 1]],
    ['with an update that is none', [0, 2, 4, 7, 7, 7, 7]],
    ['with a state vector that is none', [0, 0, 2, 255, 255]],
    ['with a length beyond all bounds', [0, 2, 255, 255, 255, 255, 255, 255, 255, 127]]
  ])('that are %s close the socket with 4400', async (_what, bytes) => {
    for (const room of ['text', 'floor', 'desk.KGZ']) {
      const wire = await openWire(stage.url, stage.draft.id, room, stage.tokens.kgz1)
      wire.socket.send(Uint8Array.from(bytes))
      expect(await wire.closed).toBe(4400)
    }
    await expectStillWorking()
  })

  it('of 50 MB are not taken and hold nobody up', async () => {
    const wire = await openWire(stage.url, stage.draft.id, 'desk.KGZ', stage.tokens.kgz1)
    wire.socket.send(new Uint8Array(50 * 1024 * 1024))
    await expectStillWorking()
    expect(await wire.closed).toBe(4413)
    expect(await stage.store.readLog(stage.draft.id, 'desk.KGZ')).toEqual([])
  })
})

describe('requests', () => {
  it.each([
    ['GET', '/api/nothing', undefined, 404, 'no-such-route'],
    ['GET', '/api/drafts/nowhere/record', undefined, 404, 'no-such-draft'],
    ['POST', '/api/drafts/nowhere/commands', '{}', 404, 'no-such-draft'],
    ['POST', '/api/session', '{"invite"', 400, 'bad-json'],
    ['POST', '/api/session', '', 400, 'bad-json'],
    ['POST', '/api/session', JSON.stringify({ invite: 'x'.repeat(3_000_000) }), 413, 'too-large']
  ])('%s %s is answered with a code and a sentence', async (method, path, body, status, code) => {
    const response = await stage.fetch('kgz1', path, { method, ...(body === undefined ? {} : { body }) })
    const answer = (await response.json()) as { ok: boolean; code: string; message: string }
    expect({ status: response.status, ...answer }).toMatchObject({ status, ok: false, code })
    expect(answer.message).toMatch(/^[A-Z].*\.$/)
  })

  it('with the wrong kind of body are refused', async () => {
    const response = await fetch(`${stage.url}/api/session`, {
      method: 'POST',
      body: 'invite',
      headers: { 'content-type': 'text/plain' }
    })
    expect([response.status, await response.json()]).toMatchObject([415, { code: 'not-json' }])
  })

  it('without a session get 401 wherever one is needed', async () => {
    const draft = `/api/drafts/${stage.draft.id}`
    for (const path of ['/api/conference', `${draft}/record`, `${draft}/export`, '/api/participants']) {
      const response = await stage.fetch(null, path)
      expect([path, response.status, ((await response.json()) as { code: string }).code]).toEqual([
        path,
        401,
        'no-session'
      ])
    }
    expect((await stage.fetch(null, `${draft}/commands`, { method: 'POST', body: '{}' })).status).toBe(401)
  })

  it('for an export of an unknown view or format name what there is', async () => {
    for (const query of [
      'view=upside-down&format=md',
      'view=clean&format=toString',
      'layout=sideways',
      'view=clean&layout=woven'
    ]) {
      const response = await stage.fetch('pak', `/api/drafts/${stage.draft.id}/export?${query}`)
      expect(response.status).toBe(400)
      expect(((await response.json()) as { message: string }).message).toMatch(/choose .* or /)
    }
  })

  it('for the application get its page, at any of its addresses, with the headers that protect it', async () => {
    for (const path of ['/', '/draft/1']) {
      const response = await fetch(`${stage.url}${path}`, { headers: { accept: 'text/html' } })
      expect([response.status, await response.text()]).toMatchObject([200, expect.stringContaining('<title>Chapeau')])
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('set-cookie')).toBe(null)
    }
    expect((await fetch(`${stage.url}/app.js`)).headers.get('content-type')).toContain('javascript')
    expect((await fetch(`${stage.url}/missing.js`)).status).toBe(404)
    expect((await fetch(`${stage.url}/..%2f..%2fetc%2fpasswd`)).status).toBeGreaterThanOrEqual(400)
  })

  it('for health and metrics are answered', async () => {
    await stage.connect('kgz1', 'text')
    await stage.command('chair', { kind: 'agree', paragraph: 'p1' })
    await stage.command('kgz1', { kind: 'agree', paragraph: 'p2' })
    expect(await (await fetch(`${stage.url}/health`)).json()).toEqual({ ok: true })
    const metrics = await (await fetch(`${stage.url}/metrics`)).text()
    expect(metrics).toContain('chapeau_connections 1')
    expect(metrics).toContain('chapeau_rooms 2')
    expect(metrics).toContain('chapeau_commands_total{kind="agree",outcome="done"} 1')
    expect(metrics).toContain('chapeau_commands_total{kind="agree",outcome="not-allowed"} 1')
    expect(metrics).toMatch(/chapeau_commit_seconds_count [1-9]/)
  })
})

describe('starting', () => {
  it('on a port in use, or a host that is not there, is refused in one sentence', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => holder.once('listening', resolve))
    const { port } = holder.address() as { port: number }
    const again = { store: stage.store, logger: silent() }
    await expect(startRelay({ ...again, host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'port-in-use' })
    await expect(startRelay({ ...again, host: '203.0.113.1', port: 0 })).rejects.toBeInstanceOf(StartRefusal)
    await new Promise((resolve) => holder.close(resolve))
  })

  it('on a store without a conference is refused', async () => {
    await expect(startRelay({ store: openMemoryStore(), port: 0, logger: silent() })).rejects.toBeInstanceOf(
      StoreRefusal
    )
  })
})

const silent = () => pino({ level: 'silent' })
