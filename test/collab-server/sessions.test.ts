/** Invites, sessions, and what the sockets and routes say to whoever has none. */
import { WebSocket } from 'ws'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestRelay, type TestRelay } from '#test/helpers/startTestRelay.ts'

let stage: TestRelay
let now: Date
beforeEach(async () => {
  now = new Date()
  stage = await startTestRelay({ relay: { now: () => now } })
})
afterEach(() => stage.stop())

const post = (path: string, body?: unknown, name: Parameters<TestRelay['fetch']>[0] = null) =>
  stage.fetch(name, path, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) })

/** The code with which the relay closes a socket that offers these subprotocols. */
function closeCode(path: string, protocols: string[]): Promise<{ code: number; protocol: string }> {
  const socket = new WebSocket(`${stage.url.replace('http', 'ws')}${path}`, protocols)
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', (code) => resolve({ code, protocol: socket.protocol }))
  })
}

describe('invites', () => {
  it('open a session for their participant, however they are typed', async () => {
    const { code } = stage.invites.kgz1
    const response = await post('/api/session', { invite: ` ${code.toLowerCase().replaceAll('-', ' ')}` })
    const opened = (await response.json()) as { token: string; participant: unknown; conference: { title: string } }
    expect(response.status).toBe(200)
    expect(opened.participant).toEqual({
      id: stage.invites.kgz1.participantId,
      name: 'Nurlan Asanov',
      role: 'delegate',
      delegation: 'KGZ'
    })
    expect(opened.conference.title).toBe('Meeting on mountain waters')
    expect(opened.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('are kept, like tokens, only as hashes', async () => {
    const kept = JSON.stringify([await stage.store.list('invite'), await stage.store.list('session')])
    for (const { code } of Object.values(stage.invites)) expect(kept).not.toContain(code)
    for (const token of Object.values(stage.tokens)) expect(kept).not.toContain(token)
  })

  it('that are unknown, missing or malformed are refused', async () => {
    const unknown = await post('/api/session', { invite: 'AAAAA-AAAAA-AAAAA-AAAAA' })
    expect([unknown.status, await unknown.json()]).toMatchObject([401, { ok: false, code: 'unknown-invite' }])
    for (const body of [{}, { invite: '' }, { invite: 5 }, [], { invite: 'x'.repeat(500) }]) {
      expect((await post('/api/session', body)).status).toBe(400)
    }
  })

  it('that were withdrawn open nothing, and take their sessions and sockets with them', async () => {
    const delegate = await stage.connect('kgz1', 'desk.KGZ')
    const colleague = await stage.connect('kgz2', 'desk.KGZ')
    const revoked = await post(`/api/participants/${stage.invites.kgz1.participantId}/revoke`, undefined, 'secretariat')
    expect(revoked.status).toBe(200)
    expect(await delegate.closed).toBe(4401)
    expect((await stage.fetch('kgz1', '/api/conference')).status).toBe(401)
    expect(await stage.command('kgz1', { kind: 'withdraw', proposal: 'x' })).toMatchObject({
      status: 401,
      code: 'no-session'
    })
    const again = await post('/api/session', { invite: stage.invites.kgz1.code })
    expect([again.status, await again.json()]).toMatchObject([410, { code: 'invite-revoked' }])
    expect((await closeCode(`/sync/${stage.draft.id}/floor`, ['chapeau.1', stage.tokens.kgz1])).code).toBe(4401)
    expect(colleague.provider.wsconnected).toBe(true)

    const fresh = await post(`/api/participants/${stage.invites.kgz1.participantId}/invite`, undefined, 'secretariat')
    const { code, url } = (await fresh.json()) as { code: string; url: string }
    expect(url).toBe(`${stage.url}/#invite=${code}`)
    expect((await post('/api/session', { invite: code })).status).toBe(200)
  })

  it('are managed by the secretariat alone', async () => {
    for (const name of ['chair', 'kgz1', 'pak'] as const) {
      expect((await stage.fetch(name, '/api/participants')).status).toBe(403)
      expect((await post(`/api/participants/${stage.invites.tur.participantId}/revoke`, undefined, name)).status).toBe(
        403
      )
      expect((await post(`/api/participants/${stage.invites.tur.participantId}/invite`, undefined, name)).status).toBe(
        403
      )
    }
    expect((await post('/api/participants/nobody/revoke', undefined, 'secretariat')).status).toBe(404)
    await stage.connect('tur', 'floor')
    const listed = (await (await stage.fetch('secretariat', '/api/participants')).json()) as Array<
      Record<string, unknown>
    >
    expect(listed).toHaveLength(7)
    expect(listed.find(({ name }) => name === 'Deniz Aydın')).toMatchObject({
      delegation: 'TUR',
      connected: true,
      invite: { revoked: false },
      sessions: [{ id: expect.any(String) as string }]
    })
  })
})

describe('sessions', () => {
  it('end when one signs out', async () => {
    const delegate = await stage.connect('kgz1', 'text')
    expect((await stage.fetch('kgz1', '/api/session', { method: 'DELETE' })).status).toBe(200)
    expect(await delegate.closed).toBe(4401)
    expect((await stage.fetch('kgz1', '/api/conference')).status).toBe(401)
  })

  it('expire', async () => {
    expect((await stage.fetch('kgz1', '/api/conference')).status).toBe(200)
    now = new Date(now.getTime() + 31 * 86_400_000)
    expect((await stage.fetch('kgz1', '/api/conference')).status).toBe(401)
    expect((await closeCode(`/sync/${stage.draft.id}/text`, ['chapeau.1', stage.tokens.kgz1])).code).toBe(4401)
  })
})

describe('a socket', () => {
  it('is closed with the code that says why', async () => {
    const token = stage.tokens.kgz1
    const text = `/sync/${stage.draft.id}/text`
    expect(await closeCode(text, ['chapeau.1'])).toEqual({ code: 4401, protocol: 'chapeau.1' })
    expect(await closeCode(text, ['chapeau.1', 'not-a-token'])).toMatchObject({ code: 4401 })
    expect(await closeCode(text, ['chapeau.2', token])).toEqual({ code: 4426, protocol: 'chapeau.2' })
    expect(await closeCode('/sync/nowhere/text', ['chapeau.1', token])).toMatchObject({ code: 4404 })
    expect(await closeCode(`/sync/${stage.draft.id}/attic`, ['chapeau.1', token])).toMatchObject({ code: 4404 })
    expect(await closeCode(`/sync/${stage.draft.id}/desk.XXX`, ['chapeau.1', token])).toMatchObject({ code: 4404 })
    expect(await closeCode('/elsewhere', ['chapeau.1', token])).toMatchObject({ code: 4404 })
    expect(await closeCode(`/sync/${stage.draft.id}/names`, ['chapeau.1', token])).toMatchObject({ code: 4403 })
    expect(await closeCode(`/sync/${stage.draft.id}/desk.TUR`, ['chapeau.1', token])).toMatchObject({ code: 4403 })
  })

  it('without any subprotocol is closed too, and a token in the address is no token', async () => {
    const socket = new WebSocket(
      `${stage.url.replace('http', 'ws')}/sync/${stage.draft.id}/text?token=${stage.tokens.kgz1}`
    )
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4401)
  })
})
