/**
 * The relay's own message on a room's socket, beside those of y-websocket (0 sync, 1 awareness, 2 auth, 3 query
 * awareness). A stock client prints a line about the unknown type and goes on. Layout: varUint MESSAGE_NOTICE, then a
 * varString of JSON.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const MESSAGE_SYNC = 0
export const MESSAGE_AWARENESS = 1
export const MESSAGE_QUERY_AWARENESS = 3
export const MESSAGE_NOTICE = 100

/**
 * How many of a socket's own sync updates are durable, as a varUint. Sent only to who offers `SAVES_PROTOCOL` beside the
 * others, because a stock client would print a line about each.
 */
export const MESSAGE_SAVED = 101
export const SAVES_PROTOCOL = 'saves.1'

/** WebSocket subprotocol of this schema major: offered as `[PROTOCOL, TOKEN]`. */
export const PROTOCOL_PREFIX = 'chapeau.'

export interface Notice {
  /** `refused`: a write or an identity was refused and nothing of it was applied. */
  readonly kind: 'refused'
  readonly code: string
  readonly message: string
}

/** The whole frame for a notice, message type included. */
export function encodeNotice(notice: Notice): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_NOTICE)
  encoding.writeVarString(encoder, JSON.stringify(notice))
  return encoding.toUint8Array(encoder)
}

/** Reads a notice from a decoder that stands after the message type. */
export function readNotice(decoder: decoding.Decoder): Notice {
  return JSON.parse(decoding.readVarString(decoder)) as Notice
}

/** The whole frame that says how many updates are saved, message type included. */
export function encodeSaved(updates: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SAVED)
  encoding.writeVarUint(encoder, updates)
  return encoding.toUint8Array(encoder)
}

/** Reads it from a decoder that stands after the message type. */
export function readSaved(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder)
}
