/**
 * Decisions are held for a few seconds before the room sees them, so that the Chair can take one back. Undo drops the
 * held decision; a second decision sends the first at once; leaving the page sends it. Nothing else may send a decision.
 */
import type { Command } from '#core/commands/command.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { withId, type CommandBody } from '#renderer/commands/sendCommand.ts'
import { say } from '#renderer/languages/say.ts'
import type { Answer } from '#renderer/session/callRelay.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'

export const HOLD_MS = 5000

export interface HeldDecision {
  readonly command: Command
  /** What is about to happen, in words: "Accept Kyrgyzstan on 3". */
  readonly words: string
  readonly proposal: string | null
  readonly paragraph: string | null
  readonly holdMs: number
}

export interface HeldDecisions extends Watched<HeldDecision | null> {
  hold(body: CommandBody, words: string, paragraph: string | null): void
  /** Takes the held decision back; says what it was, or null if there was none. */
  undo(): HeldDecision | null
  /** Sends the held decision now. */
  sendNow(): void
  /** Sends it while the page goes away. @returns when it was answered: null, or a sentence about why it was not carried out */
  sendOnLeaving(): Promise<string | null>
  stop(): void
}

export interface HoldOptions {
  send(command: Command, keepalive: boolean): Promise<Answer<Receipt>>
  onAnswer(held: HeldDecision, answer: Answer<Receipt>): void
  readonly holdMs?: number
}

const CARRIED_OUT: Promise<string | null> = Promise.resolve(null)

export function createHeldDecisions(options: HoldOptions): HeldDecisions {
  const holdMs = options.holdMs ?? HOLD_MS
  const store = createStore<HeldDecision | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let onTheWay = CARRIED_OUT

  const take = (): HeldDecision | null => {
    clearTimeout(timer)
    const held = store.get()
    store.set(null)
    return held
  }
  const send = (keepalive: boolean): void => {
    const held = take()
    if (!held) return
    const sent = options.send(held.command, keepalive).then((answer) => {
      if (onTheWay === sent) onTheWay = CARRIED_OUT
      options.onAnswer(held, answer)
      return answer.ok ? null : `${say('draft.notCarriedOut', { words: held.words })}. ${answer.message}`
    })
    onTheWay = sent
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    hold(body, words, paragraph) {
      send(false)
      const command = withId(body)
      const proposal = 'proposal' in command && command.proposal !== undefined ? command.proposal : null
      store.set({ command, words, proposal, paragraph, holdMs })
      timer = setTimeout(() => send(false), holdMs)
    },
    undo: take,
    sendNow: () => send(false),
    sendOnLeaving() {
      send(true)
      return onTheWay
    },
    stop() {
      send(true)
    }
  }
}
