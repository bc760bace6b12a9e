/**
 * `npm run bench:relay [-- --only NAME] [--runs N] [--clients N] [--updates N] [--relays NAME,NAME]`: Chapeau's relay beside those that people would otherwise
 * use, in one run, one after the other. Prints a JSON line for each figure and, at the end, the tables of
 * `test/bench/RESULTS.md`.
 */
import { availableParallelism, loadavg } from 'node:os'
import { listPeers } from '#test/bench/relayPeers.ts'
import type { Figures } from '#test/bench/relayStage.ts'
import { burst, fanOut, history, storm, type Workload } from '#test/bench/relayWorkloads.ts'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}
const say = (words: string): void => void process.stderr.write(`${words}\n`)

const clients = Number(option('clients') ?? 300)
const updates = Number(option('updates') ?? 100_000)
const runs = Number(option('runs') ?? 3)
const only = option('only')
/** All of them, or those whose names begin so. */
const relays = (option('relays') ?? '').split(',')
const WORKLOADS: Readonly<Record<string, Workload>> = {
  [`fan-out to ${clients}`]: fanOut(clients, 15),
  'burst of 20,000': burst(2000),
  [`return of ${clients}`]: storm(clients),
  [`history of ${updates}`]: history(updates, 50)
}

const chosen = Object.entries(WORKLOADS).filter(([name]) => only === undefined || name.startsWith(only))
if (chosen.length === 0) {
  say(`There is no workload "${only}". There are: ${Object.keys(WORKLOADS).join(', ')}.`)
  process.exit(2)
}

const tables: string[] = []
for (const [name, workload] of chosen) {
  const rows = new Map<string, Figures[]>()
  // Side by side: what the machine does meanwhile meets each of them.
  for (let run = 0; run < runs; run++) {
    for (const peer of listPeers(say).filter(({ name }) => relays.some((relay) => name.startsWith(relay)))) {
      if (name.startsWith('history') && !peer.keeps) continue
      try {
        const figures = await workload(peer, say)
        rows.set(peer.name, [...(rows.get(peer.name) ?? []), figures])
        const load = Math.round((loadavg()[0] ?? 0) * 10) / 10
        const line = { workload: name, relay: peer.name, run: run + 1, ...figures, load, cores: availableParallelism() }
        process.stdout.write(`${JSON.stringify(line)}\n`)
      } catch (error) {
        process.stdout.write(
          `${JSON.stringify({ workload: name, relay: peer.name, run: run + 1, error: String(error) })}\n`
        )
      }
    }
  }
  tables.push(toTable(name, rows))
}
process.stdout.write(`\n${tables.join('\n')}\n`)

/** Lowest, **median** and highest of the runs. */
function toTable(name: string, rows: ReadonlyMap<string, readonly Figures[]>): string {
  const columns = Object.keys([...rows.values()][0]?.[0] ?? {})
  const lines = [...rows].map(([relay, all]) => {
    const cells = columns.map((column) => {
      const values = all.map((figures) => figures[column] ?? Number.NaN).sort((left, right) => left - right)
      const median = values[Math.floor((values.length - 1) / 2)]
      return values.length === 1 ? `${median}` : `${values[0]} / **${median}** / ${values.at(-1)}`
    })
    return `| ${[relay, ...cells].join(' | ')} |`
  })
  return [
    `### ${name}`,
    '',
    `| relay | ${columns.join(' | ')} |`,
    `|${' --- |'.repeat(columns.length + 1)}`,
    ...lines,
    ''
  ].join('\n')
}
