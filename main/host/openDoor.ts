/**
 * Lets other computers reach the relay of this one: listens on an address of the network, over TLS where it has a
 * certificate, and passes every connection on to the relay, which itself stays on the loopback. Called by hosting. Closing the door ends the guests' connections and
 * leaves the windows on this computer alone; the relay never has to start again.
 */
import { createServer, connect, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { TlsFiles } from '#relay/http/openDoor.ts'
import { StartRefusal } from '#relay/startRefusal.ts'

export interface Door {
  readonly host: string
  readonly port: number
  /** How many connections are open through it. */
  guests(): number
  close(): Promise<void>
}

export interface DoorOptions {
  /** An address of this computer. */
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** The port of the relay on this computer. */
  readonly relayPort: number
  /** Left out, it speaks as plainly as the relay. */
  readonly tls?: Pick<TlsFiles, 'cert' | 'key'> | undefined
}

/** Within this a guest must have said who they are looking for. */
const HANDSHAKE_MS = 10_000

/** @throws StartRefusal with one sentence when nothing can listen there */
export async function openDoor({ host, port, relayPort, tls }: DoorOptions): Promise<Door> {
  const sockets = new Set<Socket>()
  const guests = new Set<Socket>()
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  }
  const letIn = (guest: Socket): void => {
    const relay = connect({ port: relayPort, host: '127.0.0.1', noDelay: true })
    keep(guest)
    keep(relay)
    guests.add(guest)
    guest.once('close', () => guests.delete(guest))
    // Whichever end fails or goes takes the other with it: a client knows how to come back.
    guest.on('error', () => relay.destroy()).on('close', () => relay.destroy())
    relay.on('error', () => guest.destroy()).on('close', () => guest.destroy())
    guest.pipe(relay).pipe(guest)
  }
  const line = { noDelay: true, keepAlive: true }
  const server = tls
    ? createTlsServer(
        { ...line, cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2', handshakeTimeout: HANDSHAKE_MS },
        letIn
      )
    : createServer(line, letIn)
  // Whoever is still greeting is shown out, too, when the door closes.
  server.on('connection', keep)
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => failed(explain(error, host, port)))
    server.listen({ host, port }, listening)
  })
  const address = server.address()
  return {
    host,
    port: typeof address === 'object' && address !== null ? address.port : port,
    guests: () => guests.size,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        for (const socket of sockets) socket.destroy()
      })
  }
}

function explain(error: unknown, host: string, port: number): StartRefusal {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') {
    return new StartRefusal(
      'port-in-use',
      `Port ${port} at ${host} is taken by another program, so the conference is not hosted. Stop that program, or try again.`,
      { cause: error }
    )
  }
  if (code === 'EADDRNOTAVAIL') {
    return new StartRefusal(
      'no-such-host',
      `This computer is not at ${host} any more, perhaps because the network changed. Choose another address.`,
      { cause: error }
    )
  }
  return new StartRefusal(
    'cannot-listen',
    `The conference cannot be hosted at ${host} (${code || String(error)}). Choose another address, or ask whoever looks after this computer.`,
    { cause: error }
  )
}
