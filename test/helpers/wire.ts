/** A bare socket that speaks the protocol byte by byte: for what no well-behaved client would send. */
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { until } from '#test/helpers/until.ts'

export interface Wire {
  readonly socket: WebSocket
  /** Frames received so far. */
  readonly frames: readonly Uint8Array[]
  /** Resolves with the code when the socket closes. */
  readonly closed: Promise<number>
  received(isThere: (frames: readonly Uint8Array[]) => boolean, what: string): Promise<void>
}

export async function openWire(url: string, draft: string, room: string, token: string): Promise<Wire> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${draft}/${room}`, ['chapeau.1', token])
  const frames: Uint8Array[] = []
  socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)))
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => {})
  return {
    socket,
    frames,
    closed,
    received: (isThere, what) =>
      until(
        (check) => {
          socket.on('message', check)
          return () => socket.off('message', check)
        },
        () => isThere(frames),
        what
      )
  }
}

interface Claim {
  readonly client: number
  readonly clock: number
  readonly state: unknown
}

/** An awareness message that claims a state for each client. */
export function awarenessMessage(claims: readonly Claim[]): Uint8Array {
  const payload = encoding.createEncoder()
  encoding.writeUint8Array(payload, awarenessUpdate(claims))
  return message(1, payload)
}

/** What such a message carries. */
export function awarenessUpdate(claims: readonly Claim[]): Uint8Array {
  const update = encoding.createEncoder()
  encoding.writeVarUint(update, claims.length)
  for (const { client, clock, state } of claims) {
    encoding.writeVarUint(update, client)
    encoding.writeVarUint(update, clock)
    encoding.writeVarString(update, JSON.stringify(state))
  }
  return encoding.toUint8Array(update)
}

/** A message of a type with a payload that was encoded before. */
export function message(type: number, payload: encoding.Encoder): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(payload))
  return encoding.toUint8Array(encoder)
}
