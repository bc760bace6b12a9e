/**
 * Stock clients in a process of their own, for the comparison of relays: nothing here knows which relay is on the other
 * side. Started by `relayWorkloads.ts`, which gives the orders one after the other. Times are of the machine's monotonic
 * clock, which all processes share.
 */
import { createRequire } from 'node:module'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import * as ownYjs from 'yjs'
import { createChance } from '#test/bench/words.ts'

export interface OpenOrder {
  readonly do: 'open'
  readonly url: string
  readonly room: string
  readonly provider: 'y-websocket' | 'hocuspocus'
  /** Where the other provider's packages lie, and what it is called there. */
  readonly peers: string
  readonly package: string
  readonly protocols: readonly string[]
  readonly count: number
  /** This many of them type, each in a paragraph of its own, from this one on. */
  readonly writers: number
  readonly firstWriter: number
}

export type Order =
  | OpenOrder
  /** Fills the document with this many paragraphs, if it has none. */
  | { readonly do: 'seed'; readonly paragraphs: number }
  /** Resolves when every client has the paragraphs; letters are counted from here on. */
  | { readonly do: 'await-text' }
  /** Resolves when every client has this many letters from writers in all. */
  | { readonly do: 'await-letters'; readonly letters: number }
  | { readonly do: 'type'; readonly rate: number; readonly seconds: number }
  | { readonly do: 'burst'; readonly updates: number }
  /** Writes and deletes here and there, as a text grows over months. */
  | { readonly do: 'revise'; readonly updates: number }
  /** Resolves when every client was in sync again after the time given. */
  | { readonly do: 'await-sync'; readonly since: number }
  | { readonly do: 'end' }

export interface Answer {
  readonly at: number
  /** What the first client's letters come to. */
  readonly letters: number
  /** Author and clock of each letter, with its time. */
  readonly sent: ReadonlyArray<readonly [string, number]>
  readonly arrived: ReadonlyArray<readonly [string, number]>
}

interface Client {
  readonly doc: Y.Doc
  readonly writes: number | null
  /** What all clocks came to before the first letter. */
  before: number
  syncedAt: number
}

/** The other provider comes with a Yjs of its own, and knows no documents but those of that one. */
let Yjs: typeof ownYjs = ownYjs

process.setMaxListeners(0)
// Stock providers say what they do not know; that is not what is measured.
console.error = () => {}
console.warn = () => {}

const now = (): number => Number(process.hrtime.bigint()) / 1e6
const clients: Client[] = []
const sent: Array<[string, number]> = []
const arrived: Array<[string, number]> = []
let watchers: Array<() => void> = []
/** From the first letter typed on, each that arrives is noted; a long history would be a hundred thousand. */
let notes = false
const chance = createChance(1)

process.on('message', (order: Order) => {
  void carryOut(order).then(() => {
    const at = now()
    const letters = clients[0] ? lettersIn(clients[0]) : 0
    const answer: Answer = { at, letters, sent: sent.splice(0), arrived: arrived.splice(0) }
    process.send?.(answer, () => order.do === 'end' && process.exit(0))
  })
})

async function carryOut(order: Order): Promise<void> {
  switch (order.do) {
    case 'open':
      if (order.provider === 'hocuspocus') Yjs = createRequire(`${order.peers}/package.json`)('yjs') as typeof ownYjs
      for (let opened = 0; opened < order.count; opened += 50) {
        const batch = Array.from({ length: Math.min(50, order.count - opened) }, (_none, index) =>
          open(order, opened + index < order.writers ? order.firstWriter + opened + index : null)
        )
        clients.push(...batch)
        await until(() => batch.every(({ syncedAt }) => syncedAt > 0))
      }
      return
    case 'seed': {
      const fragment = clients[0]!.doc.getXmlFragment('text')
      if (fragment.length < order.paragraphs) fragment.insert(0, Array.from({ length: order.paragraphs }, paragraph))
      return
    }
    case 'await-text':
      await until(() => clients.every(hasText))
      for (const client of clients) client.before += lettersIn(client)
      return
    case 'type':
      notes = true
      return type(order.rate, order.seconds)
    case 'burst':
      return burst(order.updates)
    case 'revise':
      return revise(order.updates)
    case 'await-letters':
      return until(() => clients.every((client) => lettersIn(client) >= order.letters))
    case 'await-sync':
      return until(() => clients.every(({ syncedAt }) => syncedAt > order.since))
    case 'end':
      return
  }
}

function open(order: OpenOrder, writes: number | null): Client {
  const doc = new Yjs.Doc()
  const client: Client = { doc, writes, before: 0, syncedAt: 0 }
  doc.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
    if (!local && notes) {
      const at = now()
      for (const [author, clock] of afterState) {
        for (let letter = beforeState.get(author) ?? 0; letter < clock; letter++)
          arrived.push([`${author}:${letter}`, at])
      }
    }
    notice()
  })
  const synced = (is: boolean) => {
    client.syncedAt = is ? now() : 0
    notice()
  }
  if (order.provider === 'hocuspocus') {
    const require = createRequire(`${order.peers}/package.json`)
    const { HocuspocusProvider } = require(order.package) as {
      HocuspocusProvider: new (options: object) => {
        on(event: string, listen: (said: { state: boolean }) => void): void
      }
    }
    const provider = new HocuspocusProvider({
      url: order.url,
      name: order.room,
      document: doc,
      WebSocketPolyfill: WebSocket
    })
    provider.on('synced', ({ state }) => synced(state))
    provider.on('disconnect', () => synced(false))
  } else {
    const provider = new WebsocketProvider(order.url, order.room, doc, {
      disableBc: true,
      protocols: [...order.protocols],
      WebSocketPolyfill: WebSocket as never
    })
    provider.on('sync', synced)
  }
  return client
}

function paragraph(_none: unknown, index: number): Y.XmlElement {
  const element = new Yjs.XmlElement('paragraph')
  element.setAttribute('id', `p${index + 1}`)
  element.setAttribute('role', 'numbered')
  element.insert(0, [
    new Yjs.XmlText('The participants reviewed what had been done since they last met, and went on. '.repeat(4))
  ])
  return element
}

function hasText({ doc }: Client): boolean {
  // An empty draft begins with an empty paragraph of its own.
  return doc.getXmlFragment('text').length > 1
}

/** Every letter moves its author's clock on by one. */
function lettersIn({ doc, before }: Client): number {
  let clocks = 0
  for (const clock of Yjs.decodeStateVector(Yjs.encodeStateVector(doc)).values()) clocks += clock
  return clocks - before
}

function writeLetter({ doc, writes }: Client): void {
  const block = doc.getXmlFragment('text').get(writes!) as Y.XmlElement
  const words = block.get(0) as Y.XmlText
  const at = now()
  sent.push([`${doc.clientID}:${Yjs.getState(doc.store, doc.clientID)}`, at])
  words.insert(words.length, '~')
}

async function type(rate: number, seconds: number): Promise<void> {
  const pause = 1000 / rate
  const writers = clients.filter(({ writes }) => writes !== null)
  await Promise.all(
    writers.map(async (client, index) => {
      const start = now() + (index * pause) / writers.length
      for (let count = 0; count < rate * seconds; count++) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + count * pause - now())))
        writeLetter(client)
      }
    })
  )
}

async function burst(updates: number): Promise<void> {
  const writers = clients.filter(({ writes }) => writes !== null)
  for (let done = 0; done < updates; done += 10) {
    for (const client of writers) for (let count = 0; count < Math.min(10, updates - done); count++) writeLetter(client)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Runs of some twenty letters, each somewhere else; one change in ten takes a letter away. */
async function revise(updates: number): Promise<void> {
  const { doc } = clients[0]!
  let words: Y.XmlText | undefined
  let at = 0
  for (let done = 0; done < updates; done++) {
    if (!words || chance.int(20) === 0) {
      words = (doc.getXmlFragment('text').get(chance.int(60)) as Y.XmlElement).get(0) as Y.XmlText
      at = chance.int(words.length)
    }
    if (chance.int(10) === 0 && at > 0) words.delete(--at, 1)
    else words.insert(at++, 'abcdefghijklmnopqrstuvwxyz '.charAt(chance.int(27)))
    if (done % 10 === 9) await new Promise((resolve) => setImmediate(resolve))
  }
}

function notice(): void {
  for (const watcher of watchers) watcher()
}

/** Looked at now and then, since looking costs as much as the document is long. */
function until(isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let waiting = false
    const look = () => {
      waiting = false
      if (!isTrue()) return
      watchers = watchers.filter((watcher) => watcher !== soon)
      resolve()
    }
    const soon = () => {
      if (waiting) return
      waiting = true
      // With few clients it costs little.
      setTimeout(look, clients.length > 50 ? 20 : 2)
    }
    watchers.push(soon)
    look()
  })
}
