/**
 * Speaks Chromium's DevTools protocol over a pipe: commands out, answers back, one JSON text after the other with a zero byte
 * between. Used by `printPdf`. No port is opened, and the program ends with the pipe.
 */
import type { Readable, Writable } from 'node:stream'

export interface ChromiumPipe {
  /** @throws Error with what Chromium says when it refuses */
  send(method: string, parameters?: object, session?: string): Promise<Record<string, unknown>>
}

interface Message {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

export function openChromiumPipe(out: Writable, back: Readable): ChromiumPipe {
  const waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >()
  let count = 0
  let rest: Buffer[] = []
  const take = (text: string) => {
    const message = JSON.parse(text) as Message
    const caller = message.id === undefined ? undefined : waiting.get(message.id)
    if (!caller) return
    waiting.delete(message.id!)
    if (message.error) caller.reject(new Error(message.error.message))
    else caller.resolve(message.result ?? {})
  }
  back.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      take(Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8'))
      rest = []
      from = end + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  })
  const giveUp = () => {
    for (const { reject } of waiting.values()) reject(new Error('it ended before it answered'))
    waiting.clear()
  }
  back.on('close', giveUp)
  back.on('error', giveUp)
  out.on('error', giveUp)
  return {
    send: (method, parameters = {}, session) =>
      new Promise((resolve, reject) => {
        const id = ++count
        waiting.set(id, { resolve, reject })
        out.write(
          `${JSON.stringify({ id, method, params: parameters, ...(session !== undefined && { sessionId: session }) })}\0`
        )
      })
  }
}
