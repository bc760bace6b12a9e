/** What goes out to a room: everything, in order, to everybody but its author, and merged only where the room is full. */
import * as decoding from 'lib0/decoding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MESSAGE_AWARENESS, MESSAGE_SYNC } from '#core/protocol/messages.ts'
import { Outbox, PACE, type Outgoing, type Reader } from '#relay/rooms/outbox.ts'
import { RoomAwareness } from '#relay/rooms/roomAwareness.ts'
import { awarenessUpdate } from '#test/helpers/wire.ts'

/** Milliseconds that a write takes here. */
const WRITE_MS = 0.1

/** Somebody in the room, whose document grows by what they are sent. */
class Person implements Reader {
  synced = true
  greeted = true
  readonly doc = new Y.Doc()
  writes = 0
  /** The kinds of the messages, in the order in which they came. */
  readonly heard: number[] = []
  readonly #onWrite: () => void

  constructor(client: number, onWrite: () => void) {
    this.doc.clientID = client
    this.#onWrite = onWrite
  }

  sendWire(wire: Buffer): void {
    this.#onWrite()
    this.writes++
    for (const message of messagesIn(wire)) {
      const decoder = decoding.createDecoder(message)
      const kind = decoding.readVarUint(decoder)
      this.heard.push(kind)
      if (kind !== MESSAGE_SYNC) continue
      expect(decoding.readVarUint(decoder)).toBe(2)
      Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder))
      // Nothing came before what it builds on.
      expect(this.doc.store.pendingStructs).toBe(null)
    }
  }

  get words(): string {
    return this.doc.getText('words').toJSON()
  }
}

function* messagesIn(wire: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < wire.length;) {
    expect(wire[at]).toBe(0x82)
    const said = wire[at + 1] ?? 0
    const [length, head] = said < 126 ? [said, 2] : [wire.readUInt16BE(at + 2), 4]
    yield wire.subarray(at + head, at + head + length)
    at += head + length
  }
}

function room(size: number) {
  let now = 0
  const people = Array.from({ length: size }, (_none, index) => new Person(index + 1, () => (now += WRITE_MS)))
  const awareness = new RoomAwareness()
  const outbox = new Outbox(new Set(people), awareness, { ...PACE, now: () => now })
  const whole = new Y.Doc()
  /** One letter, which its author has already. */
  const write = (author: Person | null): Outgoing => {
    const doc = author?.doc ?? whole
    const before = Y.encodeStateVector(doc)
    doc.getText('words').insert(0, author ? 'a' : 'D')
    const update = Y.encodeStateAsUpdate(doc, before)
    Y.applyUpdate(whole, update)
    if (author) outbox.wrote(author)
    return { update, from: author }
  }
  const pass = (ms: number) => {
    now += ms
    if (outbox.dueIn() <= 0) outbox.send([])
  }
  return { people, outbox, awareness, write, pass, whole }
}

/** One of a room's people. */
const one = (people: readonly Person[], index: number): Person => {
  const person = people[index % people.length]
  if (!person) throw new RangeError('nobody is there')
  return person
}

describe('a small room', () => {
  it('gets everything at once, and an author nothing of their own', () => {
    const { people, outbox, write } = room(5)
    for (let round = 0; round < 3; round++) outbox.send([write(one(people, 0))])
    expect(people.map(({ writes }) => writes)).toEqual([0, 3, 3, 3, 3])
    expect(outbox.dueIn()).toBe(Infinity)
    outbox.send([write(one(people, 0)), write(one(people, 1))])
    expect(people.map(({ words }) => words.length)).toEqual([5, 5, 5, 5, 5])
  })

  it('sends nothing of the text to somebody who has not been answered yet', () => {
    const { people, outbox, write } = room(3)
    one(people, 2).synced = false
    outbox.send([write(one(people, 0))])
    expect(people.map(({ writes }) => writes)).toEqual([0, 1, 0])
  })
})

describe('a full room', () => {
  it('shows those who write each round at once, and readers several rounds as one', () => {
    const { people, outbox, write, pass } = room(100)
    const [first, second, reader] = [one(people, 0), one(people, 1), one(people, 2)]
    outbox.send([write(first), write(second)])
    expect(reader.writes).toBe(1)
    outbox.send([write(first)])
    outbox.send([write(first)])
    expect(second.words).toHaveLength(4)
    expect(reader.writes).toBe(1)
    pass(PACE.longestPause)
    expect(reader.writes).toBe(2)
    expect(reader.words).toHaveLength(4)
    // What they were shown is not sent to them again.
    expect([first.writes, second.writes]).toEqual([1, 3])
  })

  it('waits for a decision no longer than those who write', () => {
    const { people, outbox, write } = room(100)
    outbox.send([write(one(people, 0))])
    outbox.send([write(one(people, 0))])
    outbox.send([write(null)])
    expect(new Set(people.map(({ words }) => words))).toHaveLength(1)
  })

  it('shows a reader who begins to write what readers still wait for', () => {
    const { people, outbox, write } = room(100)
    outbox.send([write(one(people, 0))])
    outbox.send([write(one(people, 0))])
    const late = one(people, 50)
    expect(late.words).toHaveLength(1)
    outbox.send([write(late)])
    expect(late.words).toHaveLength(3)
  })

  it.each(['is silent for long enough', 'leaves'])('gets everything when one of too many writers %s', (how) => {
    const { people, outbox, write, pass, whole } = room(111)
    const [first, ...others] = people.slice(0, 31)
    if (!first) throw new RangeError('nobody is there')
    outbox.send([write(first)])
    pass(9960)
    outbox.send(others.map(write))
    // Too many write for any of them to come first: this waits for the next sending to all.
    outbox.send([write(one(others, 4))])
    expect(one(others, 5).words).toHaveLength(31)
    if (how === 'leaves') outbox.leave(first)
    pass(PACE.longestPause + 1)
    expect(new Set(people.map(({ words }) => words))).toEqual(new Set([whole.getText('words').toJSON()]))
  })

  it('gets everything in order, whoever writes and however the time goes', () => {
    const step = fc.record({ authors: fc.array(fc.nat(60), { maxLength: 4 }), pause: fc.nat(3000) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { people, outbox, write, pass, whole } = room(40)
        for (const { authors, pause } of steps) {
          outbox.send(authors.map((author) => write(author === 60 ? null : one(people, author))))
          // Mostly shorter than readers wait, now and then longer than somebody is taken to be writing.
          pass(pause > 2900 ? 11_000 : pause / 100)
        }
        pass(PACE.longestPause)
        expect(new Set(people.map(({ words }) => words))).toEqual(new Set([whole.getText('words').toJSON()]))
      }),
      { numRuns: 60 }
    )
  })
})

describe('presence', () => {
  const participant = { id: 'p1', name: 'Person', role: 'observer' as const }
  const speaker = { participant, clients: new Set<number>(), spokeOfItself: false }
  const move = (awareness: RoomAwareness, clock: number) =>
    awareness.receive(speaker, awarenessUpdate([{ client: 7, clock, state: { cursor: clock } }]))

  it('goes out with the text in one write, behind it, and to those alone who know who is there', () => {
    const { people, outbox, awareness, write } = room(4)
    const author = one(people, 0)
    const reader = one(people, 1)
    const newcomer = one(people, 2)
    const unsynced = one(people, 3)
    outbox.welcome(newcomer)
    unsynced.synced = false
    move(awareness, 1)
    outbox.send([write(author)])
    expect(reader).toMatchObject({ writes: 1, heard: [MESSAGE_SYNC, MESSAGE_AWARENESS] })
    expect(author.heard).toEqual([MESSAGE_AWARENESS])
    expect(newcomer.heard).toEqual([MESSAGE_SYNC])
    expect(unsynced.heard).toEqual([MESSAGE_AWARENESS])
    outbox.greet()
    move(awareness, 2)
    outbox.send([])
    expect(newcomer.heard).toEqual([MESSAGE_SYNC, MESSAGE_AWARENESS, MESSAGE_AWARENESS])
  })

  it('is told to a full room’s newcomers some at a time, once nobody new has come for a moment', () => {
    const { people, outbox, awareness, pass } = room(120)
    move(awareness, 1)
    for (const person of people) person.greeted = false
    for (const person of people) {
      outbox.welcome(person)
      pass(10)
      outbox.greet()
    }
    const told = () => people.filter(({ heard }) => heard.length > 0).length
    expect(told()).toBe(0)
    const numbers = new Set<number>()
    while (outbox.dueIn() < Infinity) {
      pass(Math.max(1, outbox.dueIn()))
      outbox.greet()
      numbers.add(told())
    }
    expect([...numbers]).toEqual([50, 100, 120])
  })

  it('is told to newcomers in the end, however many more come', () => {
    const { people, outbox, awareness, pass } = room(40)
    move(awareness, 1)
    for (const person of people) person.greeted = false
    outbox.welcome(one(people, 0))
    for (let ms = 0; ms < 1600; ms += 100) {
      outbox.welcome(one(people, 1))
      pass(100)
      outbox.greet()
    }
    expect(one(people, 0).heard).toEqual([MESSAGE_AWARENESS])
  })
})
