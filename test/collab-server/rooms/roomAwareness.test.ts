/** Presence in a large room: nobody is forgotten, nobody is told everything at once, and echoes are dropped unread. */
import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import { awarenessFrame, toWire } from '#relay/rooms/frames.ts'
import { RoomAwareness, type Speaker } from '#relay/rooms/roomAwareness.ts'
import { awarenessUpdate } from '#test/helpers/wire.ts'

const PEOPLE = 300

function somebody(index: number): Speaker {
  const participant = { id: `p${index}`, name: `Person ${index}`, role: 'observer' as const }
  return { participant, clients: new Set<number>(), spokeOfItself: false }
}

function clientsOf(update: Uint8Array | null): number[] {
  if (!update) return []
  const decoder = decoding.createDecoder(update)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    decoding.readVarString(decoder)
    return client
  })
}

function fullRoom() {
  const awareness = new RoomAwareness()
  const people = Array.from({ length: PEOPLE }, (_none, index) => somebody(index))
  const say = (client: number, clock: number, state: unknown = {}) =>
    awareness.receive(people[client]!, awarenessUpdate([{ client, clock, state }]))
  for (const client of people.keys()) say(client, 1)
  return { awareness, say }
}

describe('a room of three hundred', () => {
  it('hears of whoever comes at once in one message, and of movements at most each 50 ms', () => {
    const { awareness, say } = fullRoom()
    expect(clientsOf(awareness.takeChanges(1000, PEOPLE))).toHaveLength(PEOPLE)
    say(1, 2, { cursor: 1 })
    expect(awareness.takeChanges(1010, PEOPLE)).toBe(null)
    expect(awareness.waiting).toBe(true)
    say(1, 3, { cursor: 2 })
    say(2, 2, { cursor: 1 })
    expect(clientsOf(awareness.takeChanges(1050, PEOPLE))).toEqual([1, 2])
    expect(awareness.waiting).toBe(false)
    say(3, 2, { cursor: 1 })
    // With few to tell there is nothing to spare.
    expect(clientsOf(awareness.takeChanges(1051, 10))).toEqual([3])
  })

  it('passes on who is still there a few at a time, and everybody before any client gives them up', () => {
    const { awareness, say } = fullRoom()
    awareness.takeChanges(0, PEOPLE)
    const heard = new Map<number, number>()
    let longest = 0
    let most = 0
    // A minute: everybody renews each fifteen seconds, all in the same moment.
    for (let now = 0; now < 60_000; now += 50) {
      if (now % 15_000 === 0) for (let client = 0; client < PEOPLE; client++) say(client, 2 + now / 15_000)
      const told = clientsOf(awareness.takeChanges(now, PEOPLE))
      most = Math.max(most, told.length)
      for (const client of told) {
        longest = Math.max(longest, now - (heard.get(client) ?? 0))
        heard.set(client, now)
      }
    }
    expect(heard.size).toBe(PEOPLE)
    expect(most).toBeLessThan(40)
    // y-protocols gives up after thirty.
    expect(longest).toBeLessThan(28_000)
  })

  it('tells what changed before what did not, and never tells the same twice', () => {
    const { awareness, say } = fullRoom()
    awareness.takeChanges(0, PEOPLE)
    for (let client = 0; client < 100; client++) say(client, 2)
    say(50, 3, { cursor: 9 })
    const first = clientsOf(awareness.takeChanges(1000, PEOPLE))
    expect(first[0]).toBe(50)
    const all = [...first]
    for (let now = 2000; awareness.waiting; now += 1000) all.push(...clientsOf(awareness.takeChanges(now, PEOPLE)))
    expect(all).toHaveLength(100)
    expect(new Set(all).size).toBe(100)
  })

  it('takes an echo for what it is', () => {
    const { awareness, say } = fullRoom()
    const sent = awareness.takeChanges(0, PEOPLE)!
    const echo = somebody(1)
    echo.spokeOfItself = true
    expect(awareness.isEcho(echo, awarenessFrame(sent))).toBe(true)
    expect(awareness.isEcho(somebody(2), awarenessFrame(sent))).toBe(false)
    expect(awareness.receive(echo, sent.slice())).toBe('taken')
    expect(awareness.waiting).toBe(false)
    // Not an echo: it is looked at, and speaks for somebody else.
    expect(awareness.receive(echo, awarenessUpdate([{ client: 5, clock: 9, state: {} }]))).toBe('forged')
    expect(say(1, 2, { cursor: 1 })).toBe('taken')
  })
})

it.each([0, 1, 125, 126, 65_535, 65_536, 100_000])('a message of %i bytes is one binary WebSocket frame', (length) => {
  const wire = toWire(new Uint8Array(length).fill(7))
  expect(wire[0]).toBe(0x82)
  const said = wire[1]!
  const [size, head] =
    said < 126 ? [said, 2] : said === 126 ? [wire.readUInt16BE(2), 4] : [Number(wire.readBigUInt64BE(2)), 10]
  expect([size, wire.length - head]).toEqual([length, length])
  expect(wire.subarray(head).every((byte) => byte === 7)).toBe(true)
})
