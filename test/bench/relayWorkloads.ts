/**
 * The workloads of the comparison of relays, each on a relay that was started for it alone, with clients in two other
 * processes. Called by `benchRelay.ts`.
 */
import { machineCost, processCost } from '#test/bench/processCost.ts'
import type { Peer, Running } from '#test/bench/relayPeers.ts'
import { onRelay, type Figures, type Group } from '#test/bench/relayStage.ts'
import { summarize } from '#test/bench/statistics.ts'

const PARAGRAPHS = 60
const WRITERS = 10
/** So many updates are sent before a witness must have them. */
const AHEAD = 1000

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

/** A draft with a long history is opened after a restart: by one, and then by fifty at once. */
export const history =
  (updates: number, openers: number): Workload =>
  (peer, say) =>
    onRelay(peer, say, async ({ relay, restart, open }) => {
      const [author, witness] = await Promise.all([open(1, 1, 0), open(1, 0, 0)])
      await author.order({ do: 'seed', paragraphs: PARAGRAPHS })
      let letters = 0
      for (let written = 0; written < updates; written += AHEAD) {
        letters = (await author.order({ do: 'revise', updates: AHEAD })).letters
        await witness.order({ do: 'await-letters', letters })
      }
      // Those that write later than they send are given their time.
      await pause(12_000)
      await relay.kill('SIGTERM')
      const killed = now()
      const again = await restart()
      const ready = now() - killed
      const fresh = await Promise.all([open(0, 0, 0), open(0, 0, 0)])
      const first = await joined(fresh.slice(0, 1), 1, letters)
      const costOfFirst = cost(again).cpu
      const next = await joined(fresh, openers / 2, letters)
      return {
        ready: Math.round(ready),
        first: Math.round(first),
        'next 50': Math.round(next),
        cpu: round(cost(again).cpu - costOfFirst),
        memory: cost(again).memoryMb
      }
    })

/** @returns how long it took until all who came have everything */
async function joined(groups: readonly Group[], count: number, letters: number): Promise<number> {
  const start = now()
  const done = await Promise.all(
    groups.map(async (group) => {
      await group.join(count)
      return group.order({ do: 'await-letters', letters })
    })
  )
  return Math.max(...done.map(({ at }) => at)) - start
}

const cost = ({ pid }: Running) => processCost(pid) ?? { cpu: Number.NaN, memoryMb: Number.NaN }
const now = (): number => Number(process.hrtime.bigint()) / 1e6
const round = (value: number): number => Math.round(value * 100) / 100
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
