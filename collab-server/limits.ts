/**
 * How much of everything the relay takes. Each bound lies far above what people and their programs do, and far below what
 * would be felt by others. Given to `startRelay`; `serve` leaves them as they are.
 */
export interface Limits {
  /** Bytes of one message on a socket. */
  readonly messageBytes: number
  /** Messages that one socket may send at once, and then each second. */
  readonly messagesAtOnce: number
  readonly messagesPerSecond: number
  /** Bytes that one socket may send at once, and then each second. */
  readonly bytesAtOnce: number
  readonly bytesPerSecond: number
  /** Rooms that one session may have open, each of them a socket of its own. */
  readonly socketsPerSession: number
  /** Sockets in all. */
  readonly sockets: number
  /** Milliseconds in which a request, or the request for a socket, must have said what it wants. */
  readonly handshakeMs: number
}

export const LIMITS: Limits = {
  messageBytes: 8 * 1024 * 1024,
  messagesAtOnce: 120_000,
  messagesPerSecond: 6000,
  bytesAtOnce: 32 * 1024 * 1024,
  bytesPerSecond: 2 * 1024 * 1024,
  socketsPerSession: 1500,
  sockets: 8000,
  handshakeMs: 10_000
}
