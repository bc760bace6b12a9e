/**
 * Sends one command to the relay and returns its receipt or the refusal. A command whose answer was lost on the way is
 * sent again under the same id, which the relay answers with the same receipt: nothing is ever done twice.
 */
import type { Command } from '#core/commands/command.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { newId } from '#renderer/newId.ts'
import { callRelay, type Answer } from '#renderer/session/callRelay.ts'

type WithoutId<C> = C extends unknown ? Omit<C, 'id'> : never

/** A command before it has its id. */
export type CommandBody = WithoutId<Command>

export interface Sending {
  readonly token: string
  readonly draft: string
  readonly keepalive?: boolean
  /** Waits between attempts; replaced in tests. */
  readonly pauses?: readonly number[]
}

const PAUSES_MS: readonly number[] = [400, 1200, 2500]

export function withId(body: CommandBody): Command {
  return { ...body, id: newId() }
}

export async function sendCommand(command: Command, sending: Sending): Promise<Answer<Receipt>> {
  const pauses = sending.keepalive ? [] : (sending.pauses ?? PAUSES_MS)
  for (let attempt = 0; ; attempt++) {
    const answer = await callRelay<{ receipt: Receipt }>(`/api/drafts/${encodeURIComponent(sending.draft)}/commands`, {
      method: 'POST',
      token: sending.token,
      body: command,
      ...(sending.keepalive ? { keepalive: true } : {})
    })
    if (answer.ok) return { ok: true, value: answer.value.receipt }
    const pause = pauses[attempt]
    if (answer.status !== 0 || pause === undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
