/**
 * The clients of the fan-out bench, in a process of their own: stock providers only. Started by `benchFanOut.ts`, which
 * gives the orders. Times are of the machine's monotonic clock, which all processes share.
 */
import * as Y from 'yjs'
import { connectStock, synced, type TestClient } from '#test/helpers/startTestRelay.ts'
import { until } from '#test/helpers/until.ts'

export interface FanOutPlan {
  readonly url: string
  readonly draft: string
  readonly readers: readonly string[]
  readonly writers: readonly { readonly token: string; readonly block: string }[]
  readonly rate: number
  readonly seconds: number
}

export type ToClients = { order: 'connect'; plan: FanOutPlan } | { order: 'type' } | { order: 'end' }

/** A letter is known by its author's Yjs client and clock. */
type Times = ReadonlyArray<readonly [letter: string, at: number]>
export type FromClients = { event: 'connected' } | { event: 'typed'; letters: Times; arrivals: Times }

// Each stock provider listens for the end of the process.
process.setMaxListeners(0)

const now = (): number => Number(process.hrtime.bigint()) / 1e6
const say = (message: FromClients): void => void process.send?.(message)

let plan: FanOutPlan
const writers: { client: TestClient; text: Y.XmlText }[] = []
const readers: TestClient[] = []
const letters: [string, number][] = []
const arrivals: [string, number][] = []

process.on('message', (message: ToClients) => {
  if (message.order === 'connect') void connect(message.plan)
  else if (message.order === 'type') void type()
  else process.exit(0)
})

async function connect(given: FanOutPlan): Promise<void> {
  plan = given
  for (const { token, block } of plan.writers) {
    const client = await open(token)
    const element = (client.doc.getXmlFragment('text').toArray() as Y.XmlElement[]).find(
      (candidate) => candidate.getAttribute('id') === block
    )
    writers.push({ client, text: element!.get(0) as Y.XmlText })
  }
  for (const token of plan.readers) readers.push(await open(token))
  say({ event: 'connected' })
}

async function open(token: string): Promise<TestClient> {
  const client = connectStock(plan.url, plan.draft, 'text', token)
  await synced(client)
  client.doc.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
    if (local) return
    const at = now()
    for (const [author, clock] of afterState) {
      for (let letter = beforeState.get(author) ?? 0; letter < clock; letter++)
        arrivals.push([`${author}:${letter}`, at])
    }
  })
  return client
}

/** Each writer types at its own phase, evenly; then everybody waits until every letter has arrived everywhere. */
async function type(): Promise<void> {
  const pause = 1000 / plan.rate
  await Promise.all(
    writers.map(async ({ client, text }, index) => {
      const start = now() + (index * pause) / writers.length
      for (let count = 0; count < plan.rate * plan.seconds; count++) {
        const due = start + count * pause - now()
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due)))
        const at = now()
        const clock = Y.getState(client.doc.store, client.doc.clientID)
        text.insert(1 + count, 'a')
        letters.push([`${client.doc.clientID}:${clock}`, at])
      }
    })
  )
  const own = writers.length * plan.rate * plan.seconds
  const all = 10 * plan.rate * plan.seconds
  const expected = (all - own) * (writers.length + readers.length) + own * (writers.length + readers.length - 1)
  const last = [...writers.map(({ client }) => client), ...readers]
  await until(
    (check) => {
      last.forEach(({ doc }) => doc.on('afterTransaction', check))
      return () => last.forEach(({ doc }) => doc.off('afterTransaction', check))
    },
    () => arrivals.length >= expected,
    'every letter to arrive at every client'
  ).catch(() => undefined)
  say({ event: 'typed', letters, arrivals })
}
