/** Who is present: nobody can appear as somebody else, and the echoes of stock clients cost next to nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestRelay, type TestClient, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { until } from '#test/helpers/until.ts'
import { awarenessMessage, openWire } from '#test/helpers/wire.ts'

let stage: TestRelay
beforeEach(async () => {
  stage = await startTestRelay()
})
afterEach(() => stage.stop())

function untilSeen(client: TestClient, isTrue: () => boolean, what: string): Promise<void> {
  const { awareness } = client.provider
  return until(
    (check) => {
      awareness.on('change', check)
      return () => awareness.off('change', check)
    },
    isTrue,
    what
  )
}
const stateOf = (seenBy: TestClient, of: TestClient | number) =>
  seenBy.provider.awareness.getStates().get(typeof of === 'number' ? of : of.doc.clientID) as
    { user?: { name?: string }; cursor?: unknown } | undefined

describe('presence', () => {
  it('carries the session’s identity whatever the client claims, and lets the rest pass', async () => {
    const [watcher, delegate] = await Promise.all([stage.connect('tjk', 'floor'), stage.connect('kgz1', 'floor')])
    delegate.provider.awareness.setLocalState({ user: { name: 'The Chair', role: 'chair' }, cursor: { anchor: 3 } })
    await untilSeen(watcher, () => stateOf(watcher, delegate)?.cursor !== undefined, 'the delegate’s cursor')
    expect(stateOf(watcher, delegate)).toEqual({
      user: { id: stage.invites.kgz1.participantId, name: 'Nurlan Asanov', role: 'delegate', delegation: 'KGZ' },
      cursor: { anchor: 3 }
    })
  })

  it('is shown to whoever comes later and ends with the connection', async () => {
    const delegate = await stage.connect('kgz1', 'floor')
    const watcher = await stage.connect('secretariat', 'floor')
    await untilSeen(watcher, () => stateOf(watcher, delegate)?.user?.name === 'Nurlan Asanov', 'the delegate')
    delegate.provider.ws!.close()
    delegate.provider.shouldConnect = false
    await untilSeen(watcher, () => stateOf(watcher, delegate) === undefined, 'the delegate to leave')
  })

  it('shows a client at once that comes back with the clock it had', async () => {
    const [watcher, delegate] = await Promise.all([stage.connect('tjk', 'floor'), stage.connect('kgz1', 'floor')])
    await untilSeen(watcher, () => stateOf(watcher, delegate) !== undefined, 'the delegate')
    delegate.provider.disconnect()
    await untilSeen(watcher, () => stateOf(watcher, delegate) === undefined, 'the delegate to leave')
    delegate.provider.connect()
    await untilSeen(watcher, () => stateOf(watcher, delegate) !== undefined, 'the delegate to return')
  })

  it('is not taken from a client that speaks for somebody else', async () => {
    const [watcher, victim] = await Promise.all([stage.connect('tjk', 'floor'), stage.connect('kgz1', 'floor')])
    await untilSeen(watcher, () => stateOf(watcher, victim) !== undefined, 'the victim')
    const before = stateOf(watcher, victim)
    for (const state of [{ user: { name: 'x' }, cursor: 1 }, null]) {
      const forger = await openWire(stage.url, stage.draft.id, 'floor', stage.tokens.tur)
      forger.socket.send(awarenessMessage([{ client: victim.doc.clientID, clock: 99, state }]))
      expect(await forger.closed).toBe(4403)
    }
    // A change made afterwards is the next thing the watcher hears of the victim.
    victim.provider.awareness.setLocalStateField('cursor', 'mine')
    const seen: unknown[] = []
    watcher.provider.awareness.on('change', () => seen.push(stateOf(watcher, victim)))
    await untilSeen(watcher, () => stateOf(watcher, victim)?.cursor === 'mine', 'the victim’s own cursor')
    expect(seen).toEqual([{ ...before, cursor: 'mine' }])
    expect(victim.provider.wsconnected).toBe(true)
    expect(await stage.record()).toEqual([])
  })

  it('is not taken over after somebody left', async () => {
    const [watcher, victim] = await Promise.all([stage.connect('tjk', 'floor'), stage.connect('kgz1', 'floor')])
    await untilSeen(watcher, () => stateOf(watcher, victim) !== undefined, 'the victim')
    const client = victim.doc.clientID
    victim.leave()
    await untilSeen(watcher, () => stateOf(watcher, client) === undefined, 'the victim to leave')
    const forger = await openWire(stage.url, stage.draft.id, 'floor', stage.tokens.tur)
    forger.socket.send(awarenessMessage([{ client, clock: 99, state: { cursor: 1 } }]))
    expect(await forger.closed).toBe(4403)
  })

  it('drops the echo of what everybody knows without a word', async () => {
    const [watcher, delegate] = await Promise.all([stage.connect('tjk', 'floor'), stage.connect('kgz1', 'floor')])
    await untilSeen(watcher, () => stateOf(watcher, delegate) !== undefined, 'the delegate')
    const wire = await openWire(stage.url, stage.draft.id, 'floor', stage.tokens.tur)
    await wire.received((frames) => frames.some((frame) => frame[0] === 1), 'who is present')
    const clock = delegate.provider.awareness.meta.get(delegate.doc.clientID)!.clock
    const before = wire.frames.length
    wire.socket.send(awarenessMessage([{ client: delegate.doc.clientID, clock, state: { user: { name: 'x' } } }]))
    wire.socket.send(awarenessMessage([{ client: delegate.doc.clientID, clock, state: null }]))
    // What is asked afterwards is answered, and nothing came in between.
    wire.socket.send(Uint8Array.of(3))
    await wire.received((frames) => frames.length > before, 'the answer')
    expect(wire.frames).toHaveLength(before + 1)
    expect(stateOf(watcher, delegate)?.user?.name).toBe('Nurlan Asanov')
  })

  it('reaches its own client too, whose watchdog listens for it', async () => {
    const wire = await openWire(stage.url, stage.draft.id, 'floor', stage.tokens.tur)
    wire.socket.send(awarenessMessage([{ client: 5, clock: 1, state: {} }]))
    await wire.received((frames) => frames.some((frame) => frame[0] === 1), 'its own presence')
  })

  it.each([
    ['that is no JSON object', [{ client: 5, clock: 1, state: 'words' }]],
    [
      'of more clients than one connection has',
      Array.from({ length: 9 }, (_, client) => ({ client, clock: 1, state: {} }))
    ],
    ['larger than any cursor', [{ client: 5, clock: 1, state: { big: 'x'.repeat(20_000) } }]],
    ['with a clock beyond counting', [{ client: 5, clock: 2 ** 50, state: {} }]]
  ])('a state %s is refused', async (_what, claims) => {
    const wire = await openWire(stage.url, stage.draft.id, 'floor', stage.tokens.tur)
    wire.socket.send(awarenessMessage(claims))
    expect(await wire.closed).toBe(4400)
  })
})
