/** Decisions wait a few seconds, can be taken back, and are never lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command } from '#core/commands/command.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { createHeldDecisions, HOLD_MS, type HeldDecisions } from '#renderer/decisions/createHeldDecisions.ts'
import type { Answer } from '#renderer/session/callRelay.ts'

interface Sent {
  readonly command: Command
  readonly keepalive: boolean
}

describe('a held decision', () => {
  let sent: Sent[]
  let answers: boolean[]
  let held: HeldDecisions
  let answer: Answer<Receipt>

  beforeEach(() => {
    vi.useFakeTimers()
    sent = []
    answers = []
    answer = { ok: false, status: 409, code: 'stale', message: 'The paragraph has changed.' }
    held = createHeldDecisions({
      send: (command, keepalive) => {
        sent.push({ command, keepalive })
        return Promise.resolve(answer)
      },
      onAnswer: (_decision, said) => answers.push(said.ok)
    })
  })
  afterEach(() => vi.useRealTimers())

  const accept = (proposal: string): void => held.hold({ kind: 'accept', proposal }, `Accept ${proposal}`, 'p1')

  test('is sent by itself when its time is up, once', async () => {
    accept('a')
    await vi.advanceTimersByTimeAsync(HOLD_MS - 1)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(sent.map(({ command }) => command.kind)).toEqual(['accept'])
    expect(held.get()).toBeNull()
    await vi.advanceTimersByTimeAsync(HOLD_MS * 3)
    expect(sent).toHaveLength(1)
  })

  test('is not sent when it is undone', async () => {
    accept('a')
    expect(held.undo()?.words).toBe('Accept a')
    await vi.advanceTimersByTimeAsync(HOLD_MS * 2)
    expect(sent).toEqual([])
    expect(held.undo()).toBeNull()
  })

  test('goes at once when another is taken, which then waits its own time', async () => {
    accept('a')
    await vi.advanceTimersByTimeAsync(HOLD_MS - 10)
    accept('b')
    expect(sent).toHaveLength(1)
    expect(held.get()?.proposal).toBe('b')
    await vi.advanceTimersByTimeAsync(20)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(HOLD_MS)
    expect(sent).toHaveLength(2)
  })

  test('leaves with the page', () => {
    accept('a')
    void held.sendOnLeaving()
    expect(sent).toEqual([expect.objectContaining({ keepalive: true })])
    held.stop()
    expect(sent).toHaveLength(1)
  })

  test('tells whoever leaves what became of it, also when it was already on its way', async () => {
    expect(await held.sendOnLeaving()).toBeNull()
    accept('a')
    held.sendNow()
    expect(await held.sendOnLeaving()).toBe('Not carried out: Accept a. The paragraph has changed.')
    // Whoever leaves later is not told again.
    expect(await held.sendOnLeaving()).toBeNull()
  })

  test('reports a refusal to whoever took it', async () => {
    accept('a')
    held.sendNow()
    await vi.advanceTimersByTimeAsync(0)
    expect(answers).toEqual([false])
  })

  test('has its id from the beginning, so that sending it twice does nothing twice', () => {
    accept('a')
    const id = held.get()?.command.id
    held.sendNow()
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(sent[0]?.command.id).toBe(id)
  })
})
