/** Invites, sessions, and what the sockets and routes say to whoever has none. */
import { pino } from 'pino'
import { WebSocket } from 'ws'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import type { Store } from '#relay/store/store.ts'
import { startTestRelay, type TestRelay } from '#test/helpers/startTestRelay.ts'

/** What two devices call themselves. */
const LAPTOP = 'laptop-of-the-delegate-00'
const STRANGER = 'another-device-altogether'

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
      invite: { state: 'open', revoked: false, turnedAway: null },
      sessions: [{ id: expect.any(String) as string }]
    })
  })
})

describe('an invite', () => {
  const fresh = async (terms?: unknown) => {
    const path = `/api/participants/${stage.invites.tur.participantId}/invite`
    return (await (await post(path, terms, 'secretariat')).json()) as { code: string }
  }
  const open = async (invite: string, device?: unknown) => {
    const answer = await post('/api/session', { invite, ...(device !== undefined && { device }) })
    return { status: answer.status, ...((await answer.json()) as { code?: string; token: string }) }
  }
  const asking = (token: string, path: string, method = 'GET') =>
    fetch(`${stage.url}${path}`, { method, headers: { authorization: `Bearer ${token}` } })
  const signOut = async (token: string) => (await asking(token, '/api/session', 'DELETE')).status

  it('opens one session unless it is made for more, also when two come at once', async () => {
    const { code } = await fresh()
    const both = await Promise.all([open(code), open(code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
    expect(await open(code)).toMatchObject({ status: 410, code: 'invite-used-up' })
    // The session that it opened goes on, and the secretariat has a way back for the second device.
    expect((await open((await fresh()).code)).status).toBe(200)
    const many = await fresh({ uses: 3 })
    for (let device = 0; device < 3; device++) expect((await open(many.code)).status).toBe(200)
    expect((await open(many.code)).status).toBe(410)
  })

  it('made with a conference opens one session, too', async () => {
    const usual = await startTestRelay({ invites: {} })
    onTestFinished(() => usual.stop())
    // Each of them was used once to make the stage.
    const body = JSON.stringify({ invite: usual.invites.kgz1.code })
    expect((await usual.fetch(null, '/api/session', { method: 'POST', body })).status).toBe(410)
  })

  it('lets in again the device that used it, and no other', async () => {
    const { code } = await fresh()
    const first = await open(code, LAPTOP)
    expect(first.status).toBe(200)
    // The answer was lost, the browser forgot the session, the person signed out: it is the same device.
    expect((await open(code, LAPTOP)).status).toBe(200)
    expect(await signOut(first.token)).toBe(200)
    expect((await open(code, LAPTOP)).status).toBe(200)
    for (const stranger of [STRANGER, undefined]) {
      expect(await open(code, stranger)).toMatchObject({ status: 410, code: 'invite-used-up' })
    }
    expect(JSON.stringify([await stage.store.list('invite'), await stage.store.list('session')])).not.toContain(LAPTOP)
    for (const device of ['short', 'x'.repeat(201), 'with a blank that is long enough', 7, null]) {
      expect(await open(code, device)).toMatchObject({ status: 400, code: 'bad-request' })
    }
  })

  it('does not let in again a device whose session was ended, nor one whose invite was replaced or ran out', async () => {
    const lost = await fresh()
    const { token } = await open(lost.code, LAPTOP)
    const mine = (await (await asking(token, '/api/sessions')).json()) as Array<{ id: string; own: boolean }>
    const { id } = mine.find(({ own }) => own)!
    expect((await stage.fetch('secretariat', `/api/sessions/${id}`, { method: 'DELETE' })).status).toBe(200)
    expect(await open(lost.code, LAPTOP)).toMatchObject({ status: 410, code: 'invite-used-up' })
    const replaced = await fresh({ days: 3 })
    expect((await open(replaced.code, LAPTOP)).status).toBe(200)
    const last = await fresh({ days: 3 })
    expect(await open(replaced.code, LAPTOP)).toMatchObject({ status: 410, code: 'invite-revoked' })
    expect((await open(last.code, LAPTOP)).status).toBe(200)
    now = new Date(now.getTime() + 4 * 86_400_000)
    expect(await open(last.code, LAPTOP)).toMatchObject({ status: 410, code: 'invite-expired' })
  })

  it('is used only where the session could be written', async () => {
    const inner = openMemoryStore()
    let full = false
    const store: Store = {
      ...inner,
      commit: (batch) => (full ? Promise.reject(new Error('the disk is full')) : inner.commit(batch))
    }
    const narrow = await startTestRelay({ store, invites: { uses: 2 } })
    onTestFinished(() => narrow.stop())
    const enter = async (device: string) => {
      const body = JSON.stringify({ invite: narrow.invites.kgz1.code, device })
      return (await narrow.fetch(null, '/api/session', { method: 'POST', body })).status
    }
    full = true
    expect(await enter(LAPTOP)).toBe(500)
    full = false
    expect(await enter(STRANGER)).toBe(200)
    expect(await enter(LAPTOP), 'a device that was never let in is not known').toBe(410)
  })

  it('that was used, and is tried by a stranger, is shown to the secretariat until there is a new one', async () => {
    const seen = async () => {
      const listed = (await (await stage.fetch('secretariat', '/api/participants')).json()) as Array<{
        id: string
        invite: unknown
      }>
      return listed.find(({ id }) => id === stage.invites.tur.participantId)?.invite
    }
    const { code } = await fresh()
    expect(await seen()).toEqual({ state: 'open', revoked: false, turnedAway: null })
    await open(code, LAPTOP)
    expect(await seen()).toEqual({ state: 'used', revoked: false, turnedAway: null })
    await open(code, STRANGER)
    expect(await seen()).toEqual({ state: 'used', revoked: false, turnedAway: now.toISOString() })
    await fresh()
    expect(await seen()).toEqual({ state: 'open', revoked: false, turnedAway: null })
    await post(`/api/participants/${stage.invites.tur.participantId}/revoke`, undefined, 'secretariat')
    expect(await seen()).toMatchObject({ state: 'ended', revoked: true })
  })

  it('ends on its day, and its sessions do not', async () => {
    const { code } = await fresh({ days: 3 })
    expect((await open(code)).status).toBe(200)
    now = new Date(now.getTime() + 4 * 86_400_000)
    expect(await open(code)).toMatchObject({ status: 410, code: 'invite-expired' })
    expect((await stage.fetch('tur', '/api/conference')).status).toBe(200)
  })

  it('is made only on terms that make sense', async () => {
    const path = `/api/participants/${stage.invites.tur.participantId}/invite`
    for (const terms of [{ uses: 0 }, { uses: 1.5 }, { uses: '1' }, { days: -1 }, { days: 1e9 }, [], 'once']) {
      expect((await post(path, terms, 'secretariat')).status).toBe(400)
    }
    expect((await open(stage.invites.tur.code)).status).toBe(200)
  })

  it('for a further device is made by the person, good once and for a quarter of an hour, beside the first', async () => {
    const make = async (token: string) => {
      const answer = await asking(token, '/api/session/device', 'POST')
      return { status: answer.status, ...((await answer.json()) as { code: string; url: string; expiresAt: string }) }
    }
    const laptop = await open(stage.invites.tur.code, LAPTOP)
    const unused = await make(laptop.token)
    const telephone = await make(laptop.token)
    expect(telephone.url).toBe(`${stage.url}/#invite=${telephone.code}`)
    expect(Date.parse(telephone.expiresAt) - now.getTime()).toBe(15 * 60_000)
    expect(await open(unused.code), 'only the newest of them opens').toMatchObject({ code: 'invite-revoked' })
    const opened = (await (await post('/api/session', { invite: telephone.code })).json()) as { participant: unknown }
    expect(opened.participant).toMatchObject({ name: 'Deniz Aydın', role: 'delegate', delegation: 'TUR' })
    expect(await open(telephone.code)).toMatchObject({ code: 'invite-used-up' })
    expect((await open(stage.invites.tur.code)).status, 'the first invite is as it was').toBe(200)

    const late = await make(laptop.token)
    now = new Date(now.getTime() + 16 * 60_000)
    expect(await open(late.code)).toMatchObject({ code: 'invite-expired' })
    expect((await asking('x'.repeat(43), '/api/session/device', 'POST')).status).toBe(401)

    const stolen = await make(laptop.token)
    const sessions = (await (await asking(laptop.token, '/api/sessions')).json()) as Array<{ id: string; own: boolean }>
    const { id } = sessions.find(({ own }) => own)!
    await stage.fetch('secretariat', `/api/sessions/${id}`, { method: 'DELETE' })
    expect(await open(stolen.code), 'it ends with the session that made it').toMatchObject({ code: 'invite-revoked' })
    expect((await asking(laptop.token, '/api/session/device', 'POST')).status).toBe(401)
  })

  it('for a further device ends when the person who made it signs out', async () => {
    const { token } = await open(stage.invites.tur.code, LAPTOP)
    const made = (await (await asking(token, '/api/session/device', 'POST')).json()) as { code: string }
    expect(await signOut(token)).toBe(200)
    expect(await open(made.code, STRANGER), 'whoever photographed it').toMatchObject({ code: 'invite-revoked' })
    expect((await open(stage.invites.tur.code, LAPTOP)).status, 'the person comes back').toBe(200)
  })

  it('that opened several sessions on one device has none of them there once one is ended', async () => {
    const { code } = await fresh({ uses: 3 })
    const first = await open(code, LAPTOP)
    const second = await open(code, LAPTOP)
    const elsewhere = await open(code, STRANGER)
    const made = (await (await asking(second.token, '/api/session/device', 'POST')).json()) as { code: string }
    const mine = (await (await asking(first.token, '/api/sessions')).json()) as Array<{ id: string; own: boolean }>
    const { id } = mine.find(({ own }) => own)!
    expect((await stage.fetch('secretariat', `/api/sessions/${id}`, { method: 'DELETE' })).status).toBe(200)
    for (const { token } of [first, second]) expect((await asking(token, '/api/conference')).status).toBe(401)
    expect(await open(made.code), 'nor by a link made from the other one').toMatchObject({ code: 'invite-revoked' })
    expect((await asking(elsewhere.token, '/api/conference')).status, 'another device goes on').toBe(200)
    expect((await asking(stage.tokens.tur, '/api/conference')).status, 'and one that is not named').toBe(200)
  })

  it('for further devices is made only so often', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 35; count++) {
      statuses.push((await asking(stage.tokens.tur, '/api/session/device', 'POST')).status)
    }
    expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
    expect((await asking(stage.tokens.kgz1, '/api/session/device', 'POST')).status).toBe(200)
  })

  it('is guessed by nobody: after some tries the relay refuses more of them, and a good code from there still opens', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 40; count++) statuses.push((await open(`AAAAA-AAAAA-AAAAA-${10000 + count}`)).status)
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
    const answer = await post('/api/session', { invite: 'AAAAA-AAAAA-AAAAA-99999' })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2'])
    expect(await answer.json()).toMatchObject({ code: 'too-many-tries' })
    expect((await post('/api/session', { invite: stage.invites.kgz1.code })).status).toBe(200)
    expect((await stage.fetch('kgz1', '/api/conference')).status).toBe(200)
  })
})

describe('the list of sessions', () => {
  const list = async (name: Parameters<TestRelay['fetch']>[0]) =>
    (await (await stage.fetch(name, '/api/sessions')).json()) as Array<{
      id: string
      participant: { name: string }
      rooms: number
      own: boolean
    }>
  const end = async (name: Parameters<TestRelay['fetch']>[0], id: string) =>
    (await stage.fetch(name, `/api/sessions/${id}`, { method: 'DELETE' })).status

  it('shows the secretariat all, everybody else their own, and nobody a token', async () => {
    await stage.connect('kgz1', 'text')
    const all = await list('secretariat')
    expect(all).toHaveLength(7)
    expect(all.find(({ participant }) => participant.name === 'Nurlan Asanov')).toMatchObject({ rooms: 1, own: false })
    expect(await list('kgz1')).toMatchObject([{ participant: { name: 'Nurlan Asanov' }, own: true }])
    const said = JSON.stringify(all)
    for (const token of Object.values(stage.tokens)) expect(said).not.toContain(token)
    expect((await stage.fetch(null, '/api/sessions')).status).toBe(401)
  })

  it('lets the secretariat end any, everybody their own, and nobody another’s', async () => {
    const laptop = await stage.connect('kgz1', 'desk.KGZ')
    const lost = (await list('secretariat')).find(({ participant }) => participant.name === 'Nurlan Asanov')!
    for (const name of ['chair', 'kgz2', 'pak'] as const) expect(await end(name, lost.id)).toBe(404)
    expect(await end('secretariat', lost.id)).toBe(200)
    expect(await laptop.closed).toBe(4401)
    expect((await stage.fetch('kgz1', '/api/conference')).status).toBe(401)
    expect(await end('secretariat', lost.id)).toBe(404)
    const [own] = await list('tur')
    expect(await end('tur', own!.id)).toBe(200)
    expect((await stage.fetch('tur', '/api/conference')).status).toBe(401)
    // The invite still opens a new one.
    expect((await post('/api/session', { invite: stage.invites.kgz1.code })).status).toBe(200)
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

it('no token and no code ever stands in the log, whatever goes wrong', async () => {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const logged = await startTestRelay({ relay: { logger } })
  const token = logged.tokens.kgz1
  const { code } = logged.invites.kgz1
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${logged.url}${path}`, init).then((answer) => answer.text())
  const json = { 'content-type': 'application/json' }
  await ask('/api/session', { method: 'POST', headers: json, body: JSON.stringify({ invite: code }) })
  await ask('/api/session', { method: 'POST', headers: json, body: `{"invite":"${code}"` })
  await ask(`/api/session?invite=${code}`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ invite: `${code}X` })
  })
  await ask(`/api/conference?token=${token}`, { headers: { authorization: `Bearer ${token}` } })
  await ask(`/api/nothing/${token}`, { headers: { authorization: `Bearer ${token}x` } })
  await ask('/api/conference', { headers: { authorization: `Bearer ${token}`, origin: 'http://evil.example' } })
  const client = await logged.connect('kgz1', 'desk.KGZ')
  client.doc.getMap('proposals').set('a', 1)
  await logged.command('kgz1', { kind: 'withdraw', proposal: token })
  const socket = new WebSocket(`${logged.url.replace('http', 'ws')}/sync/x/text?token=${token}`, ['chapeau.1', token])
  await new Promise((resolve) => socket.on('close', resolve))
  const broken = await logged.connect('kgz1', 'text')
  broken.doc.getXmlFragment('text').delete(0, 1)
  await broken.closed
  await logged.stop()
  expect(lines.length).toBeGreaterThan(5)
  const log = lines.join('')
  for (const secret of [token, code, code.replaceAll('-', '')]) expect(log).not.toContain(secret)
})
