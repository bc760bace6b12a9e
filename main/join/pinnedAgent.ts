/**
 * The way to a host whose certificate nobody vouches for but the invite. Used for every request and every socket to it. A
 * connection is handed on only after the other computer's key was compared with the invite: until then not one byte of a
 * request is sent.
 */
import { Agent } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect, type ConnectionOptions } from 'node:tls'
import { isPinned, OtherCertificate } from '#main/join/judgeCertificate.ts'

export interface PinnedAgentOptions {
  /** `https://192.168.1.20:4400`, for the sentence. */
  readonly address: string
  readonly pin: string
  /** Called for each connection to a computer that is another one. */
  readonly onOther?: (error: OtherCertificate) => void
}

export class PinnedAgent extends Agent {
  readonly #options: PinnedAgentOptions

  constructor(options: PinnedAgentOptions) {
    super({ keepAlive: true })
    this.#options = options
  }

  override createConnection(
    options: ConnectionOptions,
    callback: (error: Error | null, stream: Duplex) => void
  ): undefined {
    const { address, pin, onOther } = this.#options
    // Nobody vouches for it, so nobody is asked: the comparison below takes the place of that.
    const socket = connect({ ...options, rejectUnauthorized: false })
    const failed = (error: Error): void => callback(error, socket)
    socket.once('error', failed)
    socket.once('secureConnect', () => {
      socket.off('error', failed)
      if (isPinned(socket.getPeerX509Certificate(), pin)) return callback(null, socket)
      const other = new OtherCertificate(address)
      socket.on('error', () => undefined)
      socket.destroy()
      onOther?.(other)
      callback(other, socket)
    })
  }
}
