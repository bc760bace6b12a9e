/**
 * A relay in this process on a small conference, and stock clients for it: what integration tests begin with. Nothing
 * of Chapeau's own client is used, only `y-websocket`'s provider and `fetch`.
 */
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ConferenceDescription } from '#core/conference/conferenceDescription.ts'
import type { DraftInfo } from '#core/conference/conference.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { schema } from '#core/document/schema.ts'
import { MESSAGE_NOTICE, readNotice, type Notice } from '#core/protocol/messages.ts'
import { createConference, type CreatedInvite } from '#relay/conference/createConference.ts'
import { newId } from '#relay/newId.ts'
import type { InviteTerms } from '#relay/sessions/invite.ts'
import { startRelay, type Relay, type RelayOptions } from '#relay/startRelay.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import type { Store } from '#relay/store/store.ts'
import { until } from '#test/helpers/until.ts'

export const TEST_CONFERENCE: ConferenceDescription = {
  title: 'Meeting on mountain waters',
  place: 'Cholpon-Ata',
  dates: '2026-11-23/2026-11-25',
  delegations: [
    { code: 'KAZ', name: 'Kazakhstan', kind: 'member' },
    { code: 'KGZ', name: 'Kyrgyzstan', kind: 'member' },
    { code: 'TUR', name: 'Türkiye', kind: 'member' },
    { code: 'TJK', name: 'Tajikistan', kind: 'member' },
    { code: 'PAK', name: 'Pakistan', kind: 'observer' }
  ],
  groups: [{ code: 'UPSTREAM', name: 'Upstream States', members: ['KGZ', 'TJK'] }],
  participants: [
    { name: 'Aliya Sadykova', role: 'chair' },
    { name: 'Tomas Berg', role: 'secretariat' },
    { name: 'Nurlan Asanov', role: 'delegate', delegation: 'KGZ' },
    { name: 'Gulnara Toktomambetova', role: 'delegate', delegation: 'KGZ' },
    { name: 'Deniz Aydın', role: 'delegate', delegation: 'TUR' },
    { name: 'Farrukh Rahimov', role: 'delegate', delegation: 'TJK' },
    { name: 'Sana Malik', role: 'observer', delegation: 'PAK' }
  ],
  drafts: [{ title: 'Highlights of the meeting', profile: 'highlights', from: 'highlights.md' }]
}

/** Short names for the participants above, in their order. */
export const CAST = ['chair', 'secretariat', 'kgz1', 'kgz2', 'tur', 'tjk', 'pak'] as const
export type CastName = (typeof CAST)[number]

/** The words of the paragraphs p1 to p4 of the text. */
export const PARAGRAPHS = [
  'The participants met at the lake and reviewed the state of its rivers.',
  'The objective was to gather perspectives of the many States that share them.',
  'Several delegations described consultations that their governments had begun.',
  'The meeting recommended that the consultations continue next year.'
] as const

export interface TestClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** What the relay refused on this socket. */
  readonly notices: readonly Notice[]
  /** Resolves with the code when the relay closed for good. */
  readonly closed: Promise<number>
  leave(): void
}

export interface TestRelay {
  readonly relay: Relay
  readonly store: Store
  readonly url: string
  readonly draft: DraftInfo
  readonly invites: Readonly<Record<CastName, CreatedInvite>>
  readonly tokens: Readonly<Record<CastName, string>>
  /** A stock provider in a room, in sync. With `sync: false` it is returned as soon as it is made. */
  connect(name: CastName, room: string, options?: { sync?: boolean; doc?: Y.Doc; token?: string }): Promise<TestClient>
  /** `{ id, kind, … }` with a fresh id unless one is given. */
  command(name: CastName, command: Record<string, unknown>): Promise<CommandResult>
  record(name?: CastName): Promise<readonly Receipt[]>
  fetch(name: CastName | null, path: string, init?: RequestInit): Promise<Response>
  stop(): Promise<void>
}

export interface CommandResult {
  readonly status: number
  readonly ok: boolean
  readonly receipt?: Receipt
  readonly code?: string
  readonly message?: string
}

export interface TestRelayOptions {
  readonly store?: Store
  readonly description?: ConferenceDescription
  readonly relay?: Partial<RelayOptions>
  /** Left out, each code opens as many sessions as a test likes. */
  readonly invites?: InviteTerms
}

export async function startTestRelay(options: TestRelayOptions = {}): Promise<TestRelay> {
  const store = options.store ?? openMemoryStore()
  const created = await createConference(store, {
    conference: options.description ?? TEST_CONFERENCE,
    texts: new Map([[0, testText()]]),
    now: () => new Date(),
    newId,
    invites: options.invites ?? { uses: 1000 }
  })
  const relay = await startRelay({
    store,
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'silent' }),
    ...options.relay
  })
  const invites = byName(created.invites)
  const tokens = await signInAll(relay.url, invites)
  return testRelayOn(relay, store, created.drafts[0]!, invites, tokens)
}

/** The same helpers on a relay that runs already, such as one that was started again. */
export function testRelayOn(
  relay: Relay,
  store: Store,
  draft: DraftInfo,
  invites: Readonly<Record<CastName, CreatedInvite>>,
  tokens: Readonly<Record<CastName, string>>
): TestRelay {
  const clients = new Set<TestClient>()
  const request = (name: CastName | null, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (name) headers.set('authorization', `Bearer ${tokens[name]}`)
    if (init.body !== undefined) headers.set('content-type', 'application/json')
    return fetch(`${relay.url}${path}`, { ...init, headers })
  }
  return {
    relay,
    store,
    url: relay.url,
    draft,
    invites,
    tokens,
    fetch: request,
    async connect(name, room, { sync = true, doc = new Y.Doc(), token = tokens[name] } = {}) {
      const client = connectStock(relay.url, draft.id, room, token, doc)
      clients.add(client)
      if (sync) await synced(client)
      return client
    },
    async command(name, command) {
      const response = await request(name, `/api/drafts/${draft.id}/commands`, {
        method: 'POST',
        body: JSON.stringify({ id: randomUUID(), ...command })
      })
      return { status: response.status, ...((await response.json()) as Omit<CommandResult, 'status'>) }
    },
    async record(name = 'chair') {
      return (await (await request(name, `/api/drafts/${draft.id}/record`)).json()) as readonly Receipt[]
    },
    async stop() {
      for (const client of clients) client.leave()
      await relay.stop()
    }
  }
}

/** The stock provider, and ears for the notices that it does not know. */
export function connectStock(url: string, draft: string, room: string, token: string, doc = new Y.Doc()): TestClient {
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/${draft}`, room, doc, {
    connect: false,
    disableBc: true,
    protocols: ['chapeau.1', token],
    WebSocketPolyfill: WebSocket as never,
    maxBackoffTime: 200
  })
  const notices: Notice[] = []
  provider.messageHandlers[MESSAGE_NOTICE] = (_encoder, decoder) => {
    notices.push(readNotice(decoder))
  }
  const closed = new Promise<number>((resolve) => provider.on('closed', ({ code }: { code: number }) => resolve(code)))
  provider.connect()
  return {
    doc,
    provider,
    notices,
    closed,
    leave() {
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    }
  }
}

export async function synced(client: TestClient): Promise<void> {
  await until(
    (check) => {
      client.provider.on('sync', check)
      return () => client.provider.off('sync', check)
    },
    () => client.provider.synced,
    'the client to be in sync'
  )
}

function byName(invites: readonly CreatedInvite[]): Record<CastName, CreatedInvite> {
  return Object.fromEntries(CAST.map((name, index) => [name, invites[index]])) as Record<CastName, CreatedInvite>
}

async function signInAll(url: string, invites: Record<CastName, CreatedInvite>): Promise<Record<CastName, string>> {
  const entries = await Promise.all(CAST.map(async (name) => [name, await signIn(url, invites[name].code)] as const))
  return Object.fromEntries(entries) as Record<CastName, string>
}

export async function signIn(url: string, code: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite: code })
  })
  if (!response.ok) throw new Error(`signing in was refused: ${await response.text()}`)
  return ((await response.json()) as { token: string }).token
}

function testText() {
  return [
    schema.node('title', { id: 'title' }, schema.text('Highlights of the meeting')),
    ...PARAGRAPHS.map((words, index) =>
      schema.node('paragraph', { id: `p${index + 1}`, role: 'numbered' }, schema.text(words))
    )
  ]
}
