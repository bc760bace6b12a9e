/**
 * The workloads of the comparison of relays, each on a relay that was started for it alone, with clients in two other
 * processes. Called by `benchRelay.ts`.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machineCost, processCost } from '#test/bench/processCost.ts'
import type { Answer, OpenOrder, Order } from '#test/bench/relayClients.ts'
import { freePort, installPeer, type Peer, type Running } from '#test/bench/relayPeers.ts'
import { summarize } from '#test/bench/statistics.ts'

const CLIENTS_PROGRAM = fileURLToPath(new URL('relayClients.ts', import.meta.url))
const PARAGRAPHS = 60
const WRITERS = 10

export type Figures = Readonly<Record<string, number>>
export type Workload = (peer: Peer, say: (words: string) => void) => Promise<Figures>

/** N clients, ten of which type five letters a second. */
export const fanOut =
  (clients: number, seconds: number): Workload =>
  (peer, say) =>
    onRelay(peer, say, async ({ relay, open }) => {
      const [first, second] = await Promise.all([open(20, WRITERS, 0), open(clients - 20, 0, 0)])
      await first.order({ do: 'seed', paragraphs: PARAGRAPHS })
      await Promise.all([first, second].map((group) => group.order({ do: 'await-text' })))
      await first.order({ do: 'type', rate: 5, seconds: 2 })
      const warm = WRITERS * 10
      await Promise.all([first, second].map((group) => group.order({ do: 'await-letters', letters: warm })))
      const before = { ...cost(relay), machine: machineCost() }
      const typed = await first.order({ do: 'type', rate: 5, seconds })
      const after = { ...cost(relay), machine: machineCost() }
      const letters = warm + WRITERS * 5 * seconds
      const rest = await Promise.all([first, second].map((group) => group.order({ do: 'await-letters', letters })))
      // Clients of the first process only: they are few, and do not wait for each other.
      const arrived = [...typed.arrived, ...rest[0]!.arrived]
      const sent = new Map(typed.sent)
      const latencies = arrived.flatMap(([letter, at]) => (sent.has(letter) ? [at - sent.get(letter)!] : []))
      const { p50, p95, p99, n } = summarize(latencies)
      return {
        p50,
        p95,
        p99,
        missing: WRITERS * 5 * seconds * 19 - n,
        cpu: round(after.cpu - before.cpu),
        memory: after.memoryMb,
        machine: round((after.machine - before.machine) / seconds)
      }
    })

/** Ten writers, each as fast as it can. */
export const burst =
  (updates: number): Workload =>
  (peer, say) =>
    onRelay(peer, say, async ({ relay, open }) => {
      const groups = [await open(5, 5, 0), await open(5, 5, 5)]
      await groups[0]!.order({ do: 'seed', paragraphs: PARAGRAPHS })
      await Promise.all(groups.map((group) => group.order({ do: 'await-text' })))
      await pause(500)
      const before = cost(relay)
      const start = now()
      await Promise.all(groups.map((group) => group.order({ do: 'burst', updates })))
      const letters = WRITERS * updates
      const done = await Promise.all(groups.map((group) => group.order({ do: 'await-letters', letters })))
      const after = cost(relay)
      return {
        converged: Math.round(Math.max(...done.map(({ at }) => at)) - start),
        cpu: round(after.cpu - before.cpu),
        memory: after.memoryMb
      }
    })

/** All clients lose the relay at once and come back to it. */
export const storm =
  (clients: number): Workload =>
  (peer, say) =>
    onRelay(peer, say, async ({ relay, restart, open }) => {
      const groups = await Promise.all([open(clients / 2, WRITERS, 0), open(clients / 2, 0, 0)])
      await groups[0].order({ do: 'seed', paragraphs: PARAGRAPHS })
      await Promise.all(groups.map((group) => group.order({ do: 'await-text' })))
      await groups[0].order({ do: 'type', rate: 5, seconds: 1 })
      await Promise.all(groups.map((group) => group.order({ do: 'await-letters', letters: WRITERS * 5 })))
      const killed = now()
      await relay.kill('SIGKILL')
      const again = await restart()
      const ready = now()
      const done = await Promise.all(groups.map((group) => group.order({ do: 'await-sync', since: killed })))
      return {
        ready: Math.round(ready - killed),
        synced: Math.round(Math.max(...done.map(({ at }) => at)) - killed),
        cpu: cost(again).cpu
      }
    })

interface Stage {
  readonly relay: Running
  restart(): Promise<Running>
  open(count: number, writers: number, firstWriter: number): Promise<Group>
}

interface Group {
  order(order: Order): Promise<Answer>
}

async function onRelay(
  peer: Peer,
  say: (words: string) => void,
  work: (stage: Stage) => Promise<Figures>
): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-bench-'))
  const port = await freePort()
  let relay = await peer.start(folder, port)
  const groups: Array<Group & { end(): void }> = []
  try {
    return await work({
      relay,
      async restart() {
        return (relay = await peer.start(folder, port))
      },
      async open(count, writers, firstWriter) {
        const group = startClients()
        groups.push(group)
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
        await group.order(order)
        return group
      }
    })
  } finally {
    for (const group of groups) group.end()
    await relay.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
}

function startClients(): Group & { end(): void } {
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

const cost = ({ pid }: Running) => processCost(pid) ?? { cpu: Number.NaN, memoryMb: Number.NaN }
const now = (): number => Number(process.hrtime.bigint()) / 1e6
const round = (value: number): number => Math.round(value * 100) / 100
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
