/**
 * What the relay counts, for `GET /metrics`. One registry per relay, so that two in one process do not mix.
 */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  readonly updates: Counter
  readonly commits: Counter
  readonly failedCommits: Counter
  readonly commitSeconds: Histogram
  readonly batchSize: Histogram
  readonly commands: Counter<'kind' | 'outcome'>
  readonly refusedWrites: Counter<'code'>
}

/** @param live what can be counted only by looking */
export function createMetrics(live: { connections(): number; rooms(): number }): Metrics {
  const registers = [new Registry()]
  const registry = registers[0]!
  new Gauge({
    name: 'chapeau_connections',
    help: 'Sockets that are in a room.',
    registers,
    collect() {
      this.set(live.connections())
    }
  })
  new Gauge({
    name: 'chapeau_rooms',
    help: 'Rooms that are open.',
    registers,
    collect() {
      this.set(live.rooms())
    }
  })
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory of the process.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss())
    }
  })
  new Gauge({
    name: 'process_cpu_seconds_total',
    help: 'Processor time the process has used.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage()
      this.set((user + system) / 1e6)
    }
  })
  return {
    registry,
    updates: new Counter({ name: 'chapeau_updates_total', help: 'Updates taken into rooms.', registers }),
    commits: new Counter({ name: 'chapeau_commits_total', help: 'Batches written to the store.', registers }),
    failedCommits: new Counter({
      name: 'chapeau_failed_commits_total',
      help: 'Batches that could not be written.',
      registers
    }),
    commitSeconds: new Histogram({
      name: 'chapeau_commit_seconds',
      help: 'Time to make a batch durable.',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers
    }),
    batchSize: new Histogram({
      name: 'chapeau_batch_updates',
      help: 'Updates written in one batch.',
      buckets: [1, 2, 5, 10, 20, 50, 100, 500, 2000],
      registers
    }),
    commands: new Counter({
      name: 'chapeau_commands_total',
      help: 'Commands by kind and outcome: "done", "repeated" or the code of the refusal.',
      labelNames: ['kind', 'outcome'],
      registers
    }),
    refusedWrites: new Counter({
      name: 'chapeau_refused_writes_total',
      help: 'What clients sent to a room and was not taken, by code.',
      labelNames: ['code'],
      registers
    })
  }
}
