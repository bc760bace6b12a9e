/**
 * Yjs updates that no honest client would send, each made to hurt in a way of its own. For the fuzzers; every one is a
 * function of chance, so that it can be repeated.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Chance } from '#test/helpers/seeded.ts'

export type Crafted = (random: Chance, others: readonly number[]) => Uint8Array

/** One struct list and one delete set, written by hand. */
function update(
  structs: ReadonlyArray<{ client: number; clock: number; write: (encoder: encoding.Encoder) => void }>,
  deletions: ReadonlyArray<readonly [client: number, clock: number, length: number]> = []
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, structs.length)
  for (const { client, clock, write } of structs) {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    write(encoder)
  }
  encoding.writeVarUint(encoder, deletions.length)
  for (const [client, clock, length] of deletions) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, length)
  }
  return encoding.toUint8Array(encoder)
}

/** A string in a root type. */
const words = (root: string, said: string) => (encoder: encoding.Encoder) => {
  encoding.writeUint8(encoder, 4)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, root)
  encoding.writeVarString(encoder, said)
}
/** A string after another item, which need not exist. */
const after = (client: number, clock: number, said: string) => (encoder: encoding.Encoder) => {
  encoding.writeUint8(encoder, 4 | 0x80)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, said)
}
const anyClient = (random: Chance) => 1 + random.below(2 ** 31)

export const CRAFTED: Readonly<Record<string, Crafted>> = {
  'deep nesting': (random) => {
    const doc = new Y.Doc()
    let inner: Y.Map<unknown> = doc.getMap('proposals')
    doc.transact(() => {
      for (let depth = 200 + random.below(1500); depth > 0; depth--) {
        const next = new Y.Map<unknown>()
        inner.set('a', next)
        inner = next
      }
    })
    return Y.encodeStateAsUpdate(doc)
  },
  'deep nesting, deleted': (random) => {
    const doc = new Y.Doc()
    const root = doc.getXmlFragment('notes')
    let inner: Y.XmlFragment = root
    doc.transact(() => {
      for (let depth = 500 + random.below(3000); depth > 0; depth--) {
        const next = new Y.XmlElement('paragraph')
        inner.insert(0, [next])
        inner = next
      }
    })
    const whole = Y.encodeStateAsUpdate(doc)
    root.delete(0, 1)
    return random() < 0.5 ? Y.encodeStateAsUpdate(doc) : Y.mergeUpdates([whole, Y.encodeStateAsUpdate(doc)])
  },
  'a huge clock': (random) =>
    update([{ client: anyClient(random), clock: 2 ** (20 + random.below(30)), write: words('proposals', 'x') }]),
  'a skipped stretch beyond all bounds': (random) =>
    update([
      {
        client: anyClient(random),
        clock: 0,
        write: (encoder) => {
          encoding.writeUint8(encoder, random.pick([0, 10]))
          encoding.writeVarUint(encoder, 2 ** (30 + random.below(22)))
        }
      }
    ]),
  'pending for ever': (random) =>
    update([{ client: anyClient(random), clock: 0, write: after(anyClient(random), 5, 'waits') }]),
  'an item after itself': (random) => {
    const client = anyClient(random)
    return update([{ client, clock: 0, write: after(client, 0, 'me') }])
  },
  'somebody else’s client id': (random, others) => {
    const client = others.length > 0 ? random.pick(others) : anyClient(random)
    return update([{ client, clock: random.below(200), write: words(random.pick(['text', 'proposals']), 'not mine') }])
  },
  'a deletion of everything': (random, others) =>
    update(
      [],
      [...others, anyClient(random)].map((client) => [client, 0, 2 ** (1 + random.below(52))] as const)
    ),
  'very many clients': (random) =>
    update(
      Array.from({ length: 500 + random.below(3000) }, (_none, index) => ({
        client: index * 7 + random.below(7),
        clock: 0,
        write: words('proposals', 'x')
      }))
    ),
  'very many deletions': (random) =>
    update(
      [],
      Array.from({ length: 20_000 }, (_none, index) => [index, random.below(100), 1 + random.below(100)] as const)
    ),
  'names that programs trip over': (random) => {
    const doc = new Y.Doc()
    const name = random.pick(['__proto__', 'constructor', 'toString', '\u0000', '', 'text', '\ud800'])
    doc.getMap('proposals').set(name, JSON.parse(`[{"__proto__":{"role":"chair"}}]`))
    const inner = new Y.Map<unknown>([[name, name]])
    doc.getMap('proposals').set('p', inner)
    doc.getMap(name === 'text' ? 'meta' : name).set(name, 1)
    return Y.encodeStateAsUpdate(doc)
  },
  'a text that is no text': (random) => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment('text')
    const name = random.pick(['paragraph', 'script', 'table', 'title', 'footnote', '__proto__'])
    const element = new Y.XmlElement(name)
    fragment.insert(0, [element])
    element.setAttribute(
      random.pick(['id', 'onclick', 'role', '__proto__']),
      random.pick(['p1', 'p2', '', 'x'.repeat(500)])
    )
    if (random() < 0.5) element.insert(0, [new Y.XmlElement('paragraph')])
    else element.insert(0, [new Y.XmlText(random.pick(['words', '\u0007', '‮', 'x'.repeat(40_000)]))])
    if (random() < 0.3) fragment.insert(0, [new Y.XmlText('loose')])
    return Y.encodeStateAsUpdate(doc)
  },
  'a document inside': () => {
    const doc = new Y.Doc()
    doc.getMap('proposals').set('sub', new Y.Doc())
    return Y.encodeStateAsUpdate(doc)
  },
  'large values': (random) => {
    const doc = new Y.Doc()
    doc.getMap('proposals').set(`large ${random.below(5)}`, 'x'.repeat(100_000 + random.below(200_000)))
    return Y.encodeStateAsUpdate(doc)
  },
  'an array of arrays of arrays': (random) =>
    update([
      {
        client: anyClient(random),
        clock: 0,
        write: (encoder) => {
          encoding.writeUint8(encoder, 8)
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarString(encoder, 'proposals')
          encoding.writeVarUint(encoder, 1)
          const depth = 1000 + random.below(60_000)
          // 117 is an array, here of one element each.
          for (let level = 0; level < depth; level++) {
            encoding.writeUint8(encoder, 117)
            encoding.writeVarUint(encoder, 1)
          }
          encoding.writeUint8(encoder, 126)
        }
      }
    ])
}

/** A few bytes changed, cut off, doubled or put in. */
export function mutate(bytes: Uint8Array, random: Chance): Uint8Array {
  let result = Uint8Array.from(bytes)
  for (let changes = 1 + random.below(4); changes > 0; changes--) {
    const at = random.below(result.length + 1)
    switch (random.below(4)) {
      case 0:
        if (at < result.length) result[at] = random.pick([0, 1, 127, 128, 255, random.below(256)])
        break
      case 1:
        result = result.slice(0, at)
        break
      case 2:
        result = Uint8Array.from(
          [...result.slice(0, at), ...result.slice(random.below(result.length + 1))].slice(0, 5000)
        )
        break
      default:
        result = Uint8Array.from([...result.slice(0, at), random.below(256), ...result.slice(at)])
    }
  }
  return result
}

export function syncMessage(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}
