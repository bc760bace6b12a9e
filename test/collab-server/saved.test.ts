/** A client that asks is told what is saved, and not before it is. */
import type * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { afterEach, expect, it } from 'vitest'
import { MESSAGE_SAVED, readSaved, SAVES_PROTOCOL } from '#core/protocol/messages.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { holdStore } from '#test/helpers/heldStore.ts'
import { startTestRelay, synced, type TestClient, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { until, untilDoc } from '#test/helpers/until.ts'

let stage: TestRelay
afterEach(() => stage.stop())

async function connect(protocols: readonly string[]) {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${stage.url.replace('http', 'ws')}/sync/${stage.draft.id}`, 'desk.KGZ', doc, {
    disableBc: true,
    protocols: ['chapeau.1', ...protocols, stage.tokens.kgz1],
    WebSocketPolyfill: WebSocket as never
  })
  let told = () => {}
  const saved: number[] = []
  provider.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder: decoding.Decoder) => {
    saved.push(readSaved(decoder))
    told()
  }
  await synced({ provider } as TestClient)
  return {
    doc,
    saved,
    untilSaved: (count: number) =>
      until(
        (check) => {
          told = check
          return () => (told = () => {})
        },
        () => saved.at(-1) === count,
        `${count} updates to be saved`
      ),
    leave() {
      provider.destroy()
      provider.awareness.destroy()
    }
  }
}

it('counts its updates once they are durable, and says nothing while they are not', async () => {
  const store = holdStore(openMemoryStore())
  stage = await startTestRelay({ store })
  const client = await connect([SAVES_PROTOCOL])
  client.doc.getMap('proposals').set('a', 1)
  await client.untilSaved(1)
  store.hold()
  client.doc.getMap('proposals').set('b', 1)
  client.doc.getMap('proposals').set('c', 1)
  await store.waiting
  expect(await store.readLog(stage.draft.id, 'desk.KGZ')).toHaveLength(1)
  expect(client.saved).toEqual([1])
  store.release()
  await client.untilSaved(3)
  expect(await store.readLog(stage.draft.id, 'desk.KGZ')).toHaveLength(3)
  client.leave()
})

it('is not told of what could not be written, and counts anew when it has come back', async () => {
  const store = holdStore(openMemoryStore())
  stage = await startTestRelay({ store })
  const client = await connect([SAVES_PROTOCOL])
  const reader = await stage.connect('kgz2', 'desk.KGZ')
  store.failNext(1)
  client.doc.getMap('proposals').set('a', 1)
  // It brings what was lost when it comes back, as an answer and not as a new update.
  await untilDoc(reader.doc, () => reader.doc.getMap('proposals').has('a'))
  expect(client.saved).toEqual([])
  client.doc.getMap('proposals').set('b', 1)
  await client.untilSaved(1)
  client.leave()
})

it('a stock client, which does not ask, hears nothing of it', async () => {
  stage = await startTestRelay()
  const client = await connect([])
  const reader = await stage.connect('kgz2', 'desk.KGZ')
  client.doc.getMap('proposals').set('a', 1)
  await untilDoc(reader.doc, () => reader.doc.getMap('proposals').has('a'))
  client.doc.getMap('proposals').set('b', 1)
  await untilDoc(reader.doc, () => reader.doc.getMap('proposals').has('b'))
  expect(client.saved).toEqual([])
  client.leave()
})
