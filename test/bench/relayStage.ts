/**
 * What every workload of the comparison of relays stands on: a relay of its own on a folder of its own, clients in other
 * processes, and both gone at the end, whatever happens. Used by `relayWorkloads.ts`.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, OpenOrder, Order } from '#test/bench/relayClients.ts'
import { freePort, installPeer, type Peer, type Running } from '#test/bench/relayPeers.ts'

const CLIENTS_PROGRAM = fileURLToPath(new URL('relayClients.ts', import.meta.url))

export type Figures = Readonly<Record<string, number>>

export interface Stage {
  readonly relay: Running
  restart(): Promise<Running>
  open(count: number, writers: number, firstWriter: number): Promise<Group>
}

/** Clients in a process of their own. */
export interface Group {
  order(order: Order): Promise<Answer>
  /** More clients that only read, in the same process. @returns when they are in sync */
  join(count: number): Promise<void>
}

export async function onRelay(
  peer: Peer,
  say: (words: string) => void,
  work: (stage: Stage) => Promise<Figures>
): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-bench-'))
  const port = await freePort()
  let relay = await peer.start(folder, port)
  const groups: Clients[] = []
  try {
    return await work({
      relay,
      async restart() {
        return (relay = await peer.start(folder, port))
      },
      async open(count, writers, firstWriter) {
        const clients = startClients()
        groups.push(clients)
        const order: OpenOrder = {
          do: 'open',
          url: relay.url,
          room: relay.room,
          provider: peer.provider,
          peers: peer.provider === 'hocuspocus' ? installPeer('hocuspocus', say) : '',
          package: '@hocuspocus/provider',
          protocols: writers > 0 ? relay.protocols.writer : relay.protocols.reader,
          count,
          writers,
          firstWriter
        }
        await clients.order(order)
        return {
          order: clients.order,
          async join(more) {
            await clients.order({ ...order, count: more, writers: 0, protocols: relay.protocols.reader })
          }
        }
      }
    })
  } finally {
    for (const group of groups) group.end()
    await relay.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
}

interface Clients extends Pick<Group, 'order'> {
  end(): void
}

function startClients(): Clients {
  const child = fork(CLIENTS_PROGRAM, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
  const ended = once(child, 'exit').then((): never => {
    throw new Error('The process with the clients ended before it was done.')
  })
  ended.catch(() => undefined)
  return {
    async order(order) {
      child.send(order)
      const answered = once(child, 'message', { signal: AbortSignal.timeout(90_000) }) as Promise<[Answer]>
      return (await Promise.race([answered, ended]))[0]
    },
    end: () => void child.kill('SIGKILL')
  }
}
