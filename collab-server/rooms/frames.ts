/**
 * The frames of the y-websocket protocol as the relay reads and writes them. Nothing here touches a document: what
 * arrives is taken apart, what leaves is put together, once for all who receive it.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE_AWARENESS, MESSAGE_QUERY_AWARENESS, MESSAGE_SYNC } from '#core/protocol/messages.ts'

const SYNC_STEP_1 = 0
const SYNC_STEP_2 = 1
const SYNC_UPDATE = 2

export type Inbound =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  /** `answer`: it answers the relay's first step, and is no update that the client made just now. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'query-awareness' }

/** @throws when the bytes are no message that a client may send */
export function readFrame(data: Uint8Array): Inbound {
  const decoder = decoding.createDecoder(data)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE_SYNC: {
      const step = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (step === SYNC_STEP_1) {
        // Read here once, so that a malformed one is refused before anything is computed for it.
        Y.decodeStateVector(payload)
        return { kind: 'step1', stateVector: payload }
      }
      if (step === SYNC_STEP_2 || step === SYNC_UPDATE)
        return { kind: 'update', update: payload, answer: step === SYNC_STEP_2 }
      throw new RangeError(`There is no sync step ${step}.`)
    }
    case MESSAGE_AWARENESS:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case MESSAGE_QUERY_AWARENESS:
      return { kind: 'query-awareness' }
    default:
      throw new RangeError(`There is no message type ${type}.`)
  }
}

export function step1Frame(doc: Y.Doc): Uint8Array {
  return syncFrame(SYNC_STEP_1, Y.encodeStateVector(doc))
}

/** @param update everything that the other side lacks */
export function step2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC_STEP_2, update)
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC_UPDATE, update)
}

export function awarenessFrame(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/**
 * A frame as it goes over a WebSocket, ready to be written to any number of sockets: two to ten bytes that say "one whole
 * binary message of this length", and the message. What a server sends is not masked, so it is the same for everybody.
 */
export function toWire(frame: Uint8Array): Buffer {
  const { length } = frame
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const wire = Buffer.allocUnsafe(head + length)
  wire[0] = 0x82
  if (head === 2) wire[1] = length
  else if (head === 4) {
    wire[1] = 126
    wire.writeUInt16BE(length, 2)
  } else {
    wire[1] = 127
    wire.writeBigUInt64BE(BigInt(length), 2)
  }
  wire.set(frame, head)
  return wire
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}
