/**
 * Another computer of the network test: finds the conference on the network, joins it with the code it is given, and types
 * what it is told to, at the desk that three share. Started by `run.ts`; prints what it has after every change.
 */
import { networkInterfaces } from 'node:os'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Conference } from '#core/conference/conference.ts'
import { findNearby } from '#main/host/nearby.ts'
import { startPlainShell } from '#test/helpers/plainDesktop.ts'

const [folder = '', code = ''] = process.argv.slice(2)
const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`)

let heard = (): void => undefined
const nearby = findNearby(() => heard())
const all = await startPlainShell({ folder, cards: networkInterfaces, findNearby: () => nearby })
const address = await new Promise<string>((found) => {
  heard = () => {
    const [first] = nearby.list()
    if (first?.title === 'Meeting in the hotel') found(first.address)
  }
  heard()
})
say({ found: address })
const joined = await all.shell.join({ address, code })
if (!joined.ok) throw new Error(joined.message)
const url = new URL(all.desktop.windows[0]!.url)
const answer = await fetch(new URL('/api/session', url), {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ invite: code })
})
const { token, conference } = (await answer.json()) as { token: string; conference: Conference }
const doc = new Y.Doc()
const text = doc.getText('lan')
const room = `${conference.drafts[0]!.id}/desk.KEN`
const provider = new WebsocketProvider(`ws://${url.host}/sync`, room, doc, {
  protocols: ['chapeau.1', token],
  WebSocketPolyfill: WebSocket as never,
  disableBc: true,
  maxBackoffTime: 2000
})
text.observe(() => say({ text: text.toJSON() }))
provider.once('sync', () => say({ ready: true }))
createInterface({ input: process.stdin })
  .on('line', (words) => text.insert(text.length, `${words} `))
  .on('close', () => process.exit(0))
