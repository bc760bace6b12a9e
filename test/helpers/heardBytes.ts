/**
 * Everything that a stock y-websocket client is sent, byte for byte: what a reader who looks at the wire could find.
 */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { until } from '#test/helpers/until.ts'

export interface HeardRoom {
  readonly doc: Y.Doc
  /** All frames so far, one after the other. */
  bytes(): Buffer
  leave(): void
}

/** Enters a room as a client that was never there before, and resolves when it is in sync. */
export async function hearRoom(url: string, draft: string, room: string, token: string): Promise<HeardRoom> {
  const heard: Buffer[] = []
  class Listening extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols)
      this.on('message', (data: Buffer | ArrayBuffer) => heard.push(Buffer.from(data as Buffer)))
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/${draft}`, room, doc, {
    disableBc: true,
    protocols: ['chapeau.1', token],
    WebSocketPolyfill: Listening as never
  })
  await until(
    (check) => {
      provider.on('sync', check)
      return () => provider.off('sync', check)
    },
    () => provider.synced,
    'the listening client to be in sync'
  )
  return {
    doc,
    bytes: () => Buffer.concat(heard),
    leave() {
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    }
  }
}
