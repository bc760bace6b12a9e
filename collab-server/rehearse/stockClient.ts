/**
 * A participant who knows nothing of Chapeau's own client: the invite is exchanged by fetch, rooms are read and written by
 * the stock y-websocket provider, commands are plain JSON. What a rehearsal shows with it, any other program can do too.
 */
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { writeSyncStep1 } from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Command } from '#core/commands/command.ts'
import type { Participant } from '#core/conference/conference.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { SCHEMA_MAJOR } from '#core/document/schemaVersion.ts'
import { MESSAGE_NOTICE, MESSAGE_SYNC, PROTOCOL_PREFIX } from '#core/protocol/messages.ts'
import { Difference } from '#relay/rehearse/difference.ts'
import { within } from '#relay/rehearse/within.ts'

export interface ClientRoom {
  readonly doc: Y.Doc
  /** Resolves when the relay closes the connection for good, with the code it gave. */
  readonly closed: Promise<number>
}

export type Answer =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly code: string; readonly message: string }

export interface StockClient {
  readonly participant: Participant
  /** The room, synchronised; opened at the first call. */
  room(name: string): Promise<ClientRoom>
  /** Resolves when the room holds everything that the relay had at this moment. */
  catchUp(name: string): Promise<void>
  /** Leaves a room with everything that was written there and not taken; the next call of `room` opens it afresh. */
  leave(name: string): void
  command(command: Command): Promise<Answer>
  record(): Promise<readonly Receipt[]>
  close(): void
}

export async function connectStockClient(url: string, invite: string, draft: string): Promise<StockClient> {
  const session = (await ask(`${url}/api/session`, { method: 'POST', body: { invite } })) as {
    token: string
    participant: Participant
  }
  const rooms = new Map<string, { room: Promise<ClientRoom>; provider: WebsocketProvider; doc: Y.Doc }>()
  const socketUrl = url.replace(/^http/u, 'ws')

  const leave = (name: string) => {
    const open = rooms.get(name)
    if (!open) return
    rooms.delete(name)
    open.provider.destroy()
    open.doc.destroy()
  }

  return {
    participant: session.participant,
    async catchUp(name) {
      const open = rooms.get(name)
      if (!open) return
      await open.room
      // A socket keeps its order: the answer to a question asked now comes behind everything sent before.
      const answered = new Promise<void>((resolve) => {
        const look = (isSynced: boolean) => {
          if (!isSynced) return
          open.provider.off('sync', look)
          resolve()
        }
        open.provider.synced = false
        open.provider.on('sync', look)
      })
      const question = encoding.createEncoder()
      encoding.writeVarUint(question, MESSAGE_SYNC)
      writeSyncStep1(question, open.doc)
      open.provider.ws?.send(encoding.toUint8Array(question))
      await within(answered, `an answer in the room ${name}`)
    },
    room(name) {
      const open = rooms.get(name)
      if (open) return open.room
      const doc = new Y.Doc()
      const provider = new WebsocketProvider(`${socketUrl}/sync/${draft}`, name, doc, {
        // `ws` speaks the browser's WebSocket as far as the provider uses it; only its type is its own.
        WebSocketPolyfill: WebSocket as never,
        protocols: [`${PROTOCOL_PREFIX}${SCHEMA_MAJOR}`, session.token],
        disableBc: true
      })
      // The relay's own notices; without a handler the provider complains on the console and goes on.
      provider.messageHandlers[MESSAGE_NOTICE] = () => {}
      const room = synchronised(name, doc, provider)
      rooms.set(name, { room, provider, doc })
      return room
    },
    leave,
    async command(command) {
      return (await ask(`${url}/api/drafts/${draft}/commands`, {
        method: 'POST',
        body: command,
        token: session.token,
        refusals: true
      })) as Answer
    },
    async record() {
      return (await ask(`${url}/api/drafts/${draft}/record`, { token: session.token })) as readonly Receipt[]
    },
    close() {
      for (const name of [...rooms.keys()]) leave(name)
    }
  }
}

function synchronised(name: string, doc: Y.Doc, provider: WebsocketProvider): Promise<ClientRoom> {
  const closed = new Promise<number>((resolve) => {
    provider.on('closed', ({ code }: { code: number }) => resolve(code))
  })
  const opened = new Promise<ClientRoom>((resolve, reject) => {
    provider.once('sync', () => resolve({ doc, closed }))
    void closed.then((code) => reject(new Difference(`the relay closed the room ${name} with ${code}.`)))
  })
  return within(opened, `the first synchronisation of the room ${name}`)
}

interface Question {
  readonly method?: 'GET' | 'POST'
  readonly body?: unknown
  readonly token?: string
  /** A 4xx is an answer, not a failure. */
  readonly refusals?: boolean
}

async function ask(url: string, { method = 'GET', body, token, refusals = false }: Question): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` })
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  const answer: unknown = await response.json()
  if (!response.ok && !(refusals && response.status < 500)) {
    throw new Difference(
      `${method} ${new URL(url).pathname} was answered with ${response.status}: ${JSON.stringify(answer)}.`
    )
  }
  return answer
}
