/**
 * Fan-out: 100 stock `y-websocket` clients in one room, ten of them typing five letters a second for ten seconds. The relay
 * runs in a process of its own on SQLite; the clients in two more, so that they do not starve it. Latency is from just
 * before the transaction in the writer's document to the end of the one it causes in another client's, over every letter
 * and every receiver.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FromClients, FanOutPlan, ToClients } from '#test/bench/fanOutClients.ts'
import { makeLargeConference } from '#test/bench/largeConference.ts'
import { sendCommand, signIn, startRelayProcess } from '#test/bench/relayProcess.ts'
import { toLine, type Line } from '#test/bench/statistics.ts'

const CLIENTS = 100
const WRITERS = 10
const PROCESSES = 2
const RATE = 5
const SECONDS = 10
const CLIENTS_PROGRAM = fileURLToPath(new URL('fanOutClients.ts', import.meta.url))

export async function benchFanOut(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-bench-'))
  // The text is small here: it is the road of one letter that is measured, not the opening.
  const large = await makeLargeConference(join(folder, 'fan-out.chapeau'), { paragraphs: 60, proposals: 0 })
  const relay = await startRelayProcess(large.file)
  try {
    const code = (name: string): string => large.invites.find(({ participant }) => participant === name)!.code
    await sendCommand(relay.url, large.draft, await signIn(relay.url, code('Secretariat')), {
      kind: 'grantPen',
      delegations: ['ARV']
    })
    const tokens = await Promise.all(
      Array.from({ length: CLIENTS }, (_, index) => signIn(relay.url, code(index < WRITERS ? 'Arvenia 1' : 'Observer')))
    )
    const groups = await Promise.all(
      Array.from({ length: PROCESSES }, async (_, index) => {
        const mine = tokens
          .map((token, client) => ({ token, client }))
          .filter(({ client }) => client % PROCESSES === index)
        const plan: FanOutPlan = {
          url: relay.url,
          draft: large.draft,
          readers: mine.filter(({ client }) => client >= WRITERS).map(({ token }) => token),
          writers: mine
            .filter(({ client }) => client < WRITERS)
            .map(({ token, client }) => ({ token, block: large.paragraphs[client * 5]! })),
          rate: RATE,
          seconds: SECONDS
        }
        return startClients(plan)
      })
    )
    const results = await Promise.all(groups.map((group) => group.type()))
    const sent = new Map<string, number>()
    for (const { letters } of results) for (const [key, at] of letters) sent.set(key, at)
    const latencies: number[] = []
    for (const { arrivals } of results) for (const [key, at] of arrivals) latencies.push(at - sent.get(key)!)
    for (const group of groups) group.end()
    const expected = sent.size * (CLIENTS - 1)
    return [
      toLine(
        'fan-out',
        latencies,
        { figure: 'p95', below: 50 },
        {
          clients: CLIENTS,
          writers: WRITERS,
          letters: sent.size,
          missing: expected - latencies.length,
          measured: 'letter typed in one stock client to letter there in another, over all pairs'
        }
      )
    ]
  } finally {
    await relay.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Clients {
  type(): Promise<Extract<FromClients, { event: 'typed' }>>
  end(): void
}

async function startClients(plan: FanOutPlan): Promise<Clients> {
  const child = fork(CLIENTS_PROGRAM, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
  const next = async (): Promise<FromClients> => ((await once(child, 'message')) as [FromClients])[0]
  const send = (message: ToClients): void => void child.send(message)
  const exited = once(child, 'exit').then(() => {
    throw new Error('The process with the clients ended before it was done.')
  })
  exited.catch(() => undefined)
  send({ order: 'connect', plan })
  await Promise.race([next(), exited])
  return {
    async type() {
      send({ order: 'type' })
      const answer = await Promise.race([next(), exited])
      if (answer.event !== 'typed') throw new Error(`The clients answered ${answer.event}.`)
      return answer
    },
    end: () => send({ order: 'end' })
  }
}
