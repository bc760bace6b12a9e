/**
 * Opens one room of a draft over the stock y-websocket provider: live when there is a network, from this device's copy
 * when there is none. When the relay refuses a write, the room is opened again from the relay's own state and the
 * refused words are handed over, so that nobody loses what they typed. Called by `openDraftRooms` only.
 */
import type { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { SCHEMA_MAJOR } from '#core/document/schemaVersion.ts'
import { CLOSE } from '#core/protocol/closeCodes.ts'
import {
  MESSAGE_NOTICE,
  MESSAGE_SAVED,
  PROTOCOL_PREFIX,
  readNotice,
  readSaved,
  SAVES_PROTOCOL
} from '#core/protocol/messages.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import { forgetRoom, noteHere, persistenceKey, persistRoom, wasHere } from '#renderer/sync/persistRoom.ts'
import { refusedWords, type RefusedPlace } from '#renderer/sync/refusedWords.ts'
import { say } from '#renderer/languages/say.ts'

export interface RoomState {
  readonly link: 'connecting' | 'live' | 'reconnecting' | 'closed'
  /** The words are there to be read, from the relay or from this device. */
  readonly readable: boolean
  /** Changes made here that the relay has not seen. */
  readonly unsent: number
  /** Changes that were sent and are not yet known to be saved. */
  readonly unsaved: number
  /** Why the relay closed the room for good. */
  readonly closedWith?: number
}

/** The document of a room; a new one each time the room had to be opened afresh. */
export interface RoomDoc {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly generation: number
}

export interface OpenRoom {
  readonly name: string
  readonly current: Watched<RoomDoc>
  readonly state: Watched<RoomState>
  /** Tries the connection again at once. */
  retry(): void
  destroy(): void
}

export interface RoomOptions {
  readonly draft: string
  readonly room: string
  readonly participant: string
  readonly token: string
  /** `ws://host:port` of the relay. */
  readonly relay: string
  readonly keep: boolean
  /** The copy on this device is not the participant's, but a window's that only reads: it goes by this name. */
  readonly copy?: string
  onRefused(room: string, message: string, places: readonly RefusedPlace[]): void
}

/** A room that refuses again and again is left closed rather than hammered. */
const MOST_REOPENINGS = 20
const CALM_DOWN_MS = 3000

export function openRoom(options: RoomOptions): OpenRoom {
  const key = persistenceKey(
    options.participant,
    options.draft,
    options.copy === undefined ? options.room : `${options.copy}.${options.room}`
  )
  const unsentKey = `${key}:unsent`
  const state = createStore<RoomState>({
    link: 'connecting',
    readable: false,
    unsent: options.keep ? Number(localStorage.getItem(unsentKey) ?? 0) : 0,
    unsaved: 0
  })
  let refusal: string | null = null
  let provider: WebsocketProvider
  let persistence: IndexeddbPersistence | null
  let destroyed = false
  const current = createStore<RoomDoc>(open(0))

  function patch(change: Partial<RoomState>): void {
    if (destroyed) return
    const next = { ...state.get(), ...change }
    if (options.keep && next.unsent !== state.get().unsent) {
      if (next.unsent > 0) localStorage.setItem(unsentKey, String(next.unsent))
      else localStorage.removeItem(unsentKey)
    }
    state.set(next)
  }

  function open(generation: number, refused?: { doc: Y.Doc; message: string }): RoomDoc {
    const doc = new Y.Doc()
    const awareness = new Awareness(doc)
    persistence = options.keep ? persistRoom(key, doc) : null
    const kept = persistence
    kept?.on('synced', () => {
      if (doc.store.clients.size > 0) patch({ readable: true })
      // A floor on which nothing was tabled is empty, and known to be.
      else if (kept) void wasHere(kept).then((known) => known && kept === persistence && patch({ readable: true }))
    })
    const mine = new WebsocketProvider(`${options.relay}/sync/${options.draft}`, options.room, doc, {
      awareness,
      disableBc: true,
      protocols: [`${PROTOCOL_PREFIX}${SCHEMA_MAJOR}`, SAVES_PROTOCOL, options.token],
      connect: false
    })
    provider = mine
    mine.messageHandlers[MESSAGE_NOTICE] = (_encoder, decoder) => {
      refusal = readNotice(decoder).message
    }
    // The relay counts the updates of this connection that are durable; what it was sent is counted here.
    let sent = 0
    mine.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder) => {
      const unsaved = sent - readSaved(decoder)
      if (mine === provider) patch({ unsaved: Math.max(0, unsaved) })
    }
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === mine || !mine.wsconnected) return
      sent++
      patch({ unsaved: state.get().unsaved + 1 })
    })
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === mine || origin === kept || mine.synced) return
      patch({ unsent: state.get().unsent + 1 })
    })
    mine.on('sync', (synced) => {
      if (!synced || mine !== provider) return
      patch({ link: 'live', readable: true, unsent: 0 })
      if (kept) noteHere(kept)
      if (refused) {
        const places = refusedWords(doc, refused.doc)
        const message = refused.message
        refused.doc.destroy()
        refused = undefined
        if (places.length > 0) options.onRefused(options.room, message, places)
      }
    })
    mine.on('status', ({ status }) => {
      if (mine !== provider || status !== 'disconnected') return
      // The provider drops the others' presence but remembers its clock, and would ignore the same presence on return.
      for (const client of [...awareness.meta.keys()]) if (client !== doc.clientID) awareness.meta.delete(client)
      // What was not saved is brought again when the room is synced.
      sent = 0
      patch({ link: 'reconnecting', unsaved: 0 })
    })
    mine.on('connection-error', () => {
      if (mine === provider && state.get().link !== 'live') patch({ link: 'reconnecting' })
    })
    mine.on('closed', ({ code }) => {
      if (mine !== provider || destroyed) return
      if (refusal !== null && generation < MOST_REOPENINGS) reopen(generation, doc)
      else if (code === CLOSE.tooFast) setTimeout(() => !destroyed && mine === provider && mine.connect(), CALM_DOWN_MS)
      else patch({ link: 'closed', closedWith: code })
    })
    mine.connect()
    return { doc, awareness, generation }
  }

  function reopen(generation: number, local: Y.Doc): void {
    const message = refusal ?? say('sync.theRelayDidNot')
    refusal = null
    provider.destroy()
    const old = persistence
    patch({ link: 'connecting', unsent: 0, unsaved: 0 })
    const cleared = old ? old.destroy().then(() => forgetRoom(key)) : Promise.resolve()
    void cleared
      .catch(() => undefined)
      .then(() => {
        if (!destroyed) current.set(open(generation + 1, { doc: local, message }))
      })
  }

  return {
    name: options.room,
    current,
    state,
    retry() {
      if (state.get().link === 'closed') return
      provider.disconnect()
      provider.connect()
    },
    destroy() {
      destroyed = true
      provider.destroy()
      void persistence?.destroy()
      current.get().awareness.destroy()
      current.get().doc.destroy()
    }
  }
}
