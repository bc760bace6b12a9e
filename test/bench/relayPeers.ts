/**
 * The relays that are compared, each as a process of its own on a folder of its own: Chapeau's, and those that people
 * would otherwise use. The others are installed on demand into a folder outside the project, with their exact versions;
 * they are no dependencies of anything here. Used by `benchRelay.ts`.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConference } from '#relay/conference/createConference.ts'
import { newId } from '#relay/newId.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { signIn } from '#test/bench/relayProcess.ts'

export interface Running {
  readonly pid: number
  /** The address that a provider gets; the room follows after a slash, or as a name. */
  readonly url: string
  readonly room: string
  /** Subprotocols of a client that writes, and of one that reads. */
  readonly protocols: { readonly writer: readonly string[]; readonly reader: readonly string[] }
  kill(signal: NodeJS.Signals): Promise<void>
}

export interface Peer {
  readonly name: string
  readonly keeps: boolean
  readonly provider: 'y-websocket' | 'hocuspocus'
  /** Started again on the same folder, it has what it kept there. */
  start(folder: string, port: number): Promise<Running>
}

const PEERS = process.env.CHAPEAU_PEERS ?? join(tmpdir(), 'chapeau-bench-peers')
/** The room of every workload: the text of a draft here, a document of that name elsewhere. */
const ROOM = 'text'

const VERSIONS = {
  'y-websocket-server': ['@y/websocket-server@0.1.1', 'y-leveldb@0.1.2', 'yjs@13.6.33'],
  hocuspocus: [
    '@hocuspocus/server@4.7.0',
    '@hocuspocus/extension-database@4.7.0',
    '@hocuspocus/provider@4.8.0',
    'yjs@13.6.33'
  ]
} as const

/** @returns the folder in which the peer's packages lie */
export function installPeer(name: keyof typeof VERSIONS, say: (words: string) => void): string {
  const folder = join(PEERS, name)
  const done = join(folder, `done-${VERSIONS[name].join('-').replaceAll(/[/@]/gu, '_')}`)
  if (existsSync(done)) return folder
  mkdirSync(folder, { recursive: true })
  say(`Installing ${VERSIONS[name].join(', ')} into ${folder}.`)
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--save-exact', '--no-audit', '--no-fund', ...VERSIONS[name]], {
    cwd: folder,
    stdio: 'ignore'
  })
  writeFileSync(done, '')
  return folder
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

export function listPeers(say: (words: string) => void): readonly Peer[] {
  return [chapeau(), yWebsocketServer(false, say), yWebsocketServer(true, say), hocuspocus(say)]
}

function chapeau(): Peer {
  const program = fileURLToPath(new URL('../../collab-server/chapeau.ts', import.meta.url))
  const made = new Map<string, { draft: string; writer: string; reader: string; tokens?: Running['protocols'] }>()
  return {
    name: 'Chapeau',
    keeps: true,
    provider: 'y-websocket',
    async start(folder, port) {
      const file = join(folder, 'bench.chapeau')
      let conference = made.get(folder)
      if (!conference) {
        conference = await makeConference(file)
        made.set(folder, conference)
      }
      const child = spawn(process.execPath, [program, 'serve', '--data', file, '--port', String(port)], {
        stdio: 'ignore'
      })
      await listening(child, port)
      const at = `http://127.0.0.1:${port}`
      conference.tokens ??= {
        writer: ['chapeau.1', await signIn(at, conference.writer)],
        reader: ['chapeau.1', await signIn(at, conference.reader)]
      }
      return running(child, `ws://127.0.0.1:${port}/sync/${conference.draft}`, conference.tokens)
    }
  }
}

async function makeConference(file: string) {
  const store = openSqliteStore(file)
  const { drafts, invites } = await createConference(store, {
    conference: {
      title: 'Bench',
      place: 'Here',
      dates: '2026-11-23/2026-11-25',
      delegations: [],
      groups: [],
      participants: [
        { name: 'Chair', role: 'chair' },
        { name: 'Secretariat', role: 'secretariat' }
      ],
      drafts: [{ title: 'Text', profile: 'highlights', from: '' }]
    },
    texts: new Map(),
    now: () => new Date(),
    newId
  })
  await store.close()
  return { draft: drafts[0]!.id, writer: invites[1]!.code, reader: invites[0]!.code }
}

function yWebsocketServer(keeps: boolean, say: (words: string) => void): Peer {
  return {
    name: keeps ? 'y-websocket server, LevelDB' : 'y-websocket server, memory',
    keeps,
    provider: 'y-websocket',
    async start(folder, port) {
      const program = join(installPeer('y-websocket-server', say), 'node_modules/@y/websocket-server/src/server.js')
      const env = {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        ...(keeps && { YPERSISTENCE: join(folder, 'db') })
      }
      const child = spawn(process.execPath, [program], { stdio: 'ignore', env })
      await listening(child, port)
      return running(child, `ws://127.0.0.1:${port}`)
    }
  }
}

const HOCUSPOCUS = `
import { createRequire } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
const require = createRequire(process.env.PEER + '/package.json')
const { Server } = require('@hocuspocus/server')
const { Database } = require('@hocuspocus/extension-database')
const db = new DatabaseSync(process.env.FILE)
db.exec('CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, data BLOB NOT NULL)')
const read = db.prepare('SELECT data FROM documents WHERE name = ?')
const write = db.prepare('INSERT OR REPLACE INTO documents (name, data) VALUES (?, ?)')
const extension = new Database({
  fetch: async ({ documentName }) => read.get(documentName)?.data ?? null,
  store: async ({ documentName, state }) => void write.run(documentName, state)
})
await new Server({ port: Number(process.env.PORT), address: '127.0.0.1', quiet: true, extensions: [extension] }).listen()
`

function hocuspocus(say: (words: string) => void): Peer {
  return {
    name: 'Hocuspocus, SQLite',
    keeps: true,
    provider: 'hocuspocus',
    async start(folder, port) {
      const peer = installPeer('hocuspocus', say)
      const child = spawn(process.execPath, ['--input-type=module', '-e', HOCUSPOCUS], {
        stdio: 'ignore',
        env: { ...process.env, PEER: peer, FILE: join(folder, 'hocuspocus.sqlite'), PORT: String(port) }
      })
      await listening(child, port)
      return running(child, `ws://127.0.0.1:${port}`)
    }
  }
}

function running(child: ChildProcess, url: string, protocols?: Running['protocols']): Running {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    pid: child.pid ?? 0,
    url,
    room: ROOM,
    protocols: protocols ?? { writer: [], reader: [] },
    async kill(signal) {
      child.kill(signal)
      await gone
    }
  }
}

/** Resolves when the port takes connections. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  let ended = false
  child.once('exit', () => (ended = true))
  while (!ended) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('The relay ended before it listened.')
}
