import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mendText } from '#core/document/mendText.ts'
import { writeText } from '#core/document/writeText.ts'
import { toNodes } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

const counter = () => {
  let count = 0
  return () => `new${++count}`
}
const ids = (fragment: Y.XmlFragment) => fragment.toArray().map((child) => (child as Y.XmlElement).getAttribute('id'))

function block(id: string | undefined, words = ''): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  if (id !== undefined) element.setAttribute('id', id)
  element.insert(0, [new Y.XmlText(words)])
  return element
}
function room(...blocks: Y.XmlElement[]) {
  const fragment = new Y.Doc().getXmlFragment('text')
  fragment.insert(0, blocks)
  return fragment
}

describe('mendText', () => {
  it('writes nothing where nothing is to be mended', () => {
    const fragment = room(block('a', 'One'), block('b'))
    let updates = 0
    fragment.doc!.on('update', () => updates++)
    expect(mendText(fragment, counter())).toBe(false)
    expect(updates).toBe(0)
  })

  it('gives an id to blocks that have none', () => {
    const fragment = room(block('a'), block(undefined), block(''), block('b'))
    expect(mendText(fragment, counter())).toBe(true)
    expect(ids(fragment)).toEqual(['a', 'new1', 'new2', 'b'])
  })

  it('leaves a repeated id to the first block that has words', () => {
    const fragment = room(block('a'), block('a', 'Words'), block('a', 'More'), block('b'), block('b'))
    mendText(fragment, counter())
    expect(ids(fragment)).toEqual(['new1', 'a', 'new2', 'b', 'new3'])
  })

  it('gives an empty text a paragraph', () => {
    const fragment = room()
    mendText(fragment, counter())
    expect(fragment.toJSON()).toBe('<paragraph id="new1" role="numbered"></paragraph>')
  })

  it('lets any number of peers converge on unique ids, whatever they split, paste and replace at once', () => {
    const act = fc.tuple(fc.nat(2), fc.nat(3), fc.nat(9))
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 30, size: 'max' }),
        fc.array(fc.nat(2), { maxLength: 6 }),
        (acts, order) => {
          const relay = new Y.Doc()
          writeText(relay.getXmlFragment('text'), toNodes(['1. One', '2. Two', '3. Three']))
          const peers = [0, 1, 2].map(() => {
            const doc = new Y.Doc()
            Y.applyUpdate(doc, Y.encodeStateAsUpdate(relay))
            return doc
          })
          const newId = counter()
          const visit = (peer: Y.Doc) => {
            Y.applyUpdate(relay, Y.encodeStateAsUpdate(peer))
            mendText(relay.getXmlFragment('text'), newId)
            Y.applyUpdate(peer, Y.encodeStateAsUpdate(relay))
          }
          acts.forEach(([who, what, where], index) => {
            const fragment = peers[who]!.getXmlFragment('text')
            const at = where % (fragment.length || 1)
            const id = fragment.length === 0 ? 'p1' : (fragment.get(at) as Y.XmlElement).getAttribute('id')
            // A split and a paste repeat the id; an editor that changes the kind of a block replaces its element.
            if (what === 0) fragment.insert(at, [block(id, 'Split')])
            if (what === 1 && fragment.length > 0) fragment.delete(at, 1)
            if (what === 2 && fragment.length > 0) {
              fragment.delete(at, 1)
              fragment.insert(at, [block(id, 'Replaced')])
            }
            if (what === 3) fragment.insert(0, [block(undefined, 'Typed')])
            if (index % 7 === 6) visit(peers[who]!)
          })
          for (const who of [...order, 0, 1, 2, 0, 1, 2]) visit(peers[who]!)
          const texts = [relay, ...peers].map((doc) => doc.getXmlFragment('text'))
          const [mended, ...others] = texts.map((text) => text.toJSON())
          for (const other of others) expect(other).toBe(mended)
          const found = ids(texts[0]!)
          expect(found.length).toBeGreaterThan(0)
          expect(found.every((id) => typeof id === 'string' && id !== '')).toBe(true)
          expect(new Set(found).size).toBe(found.length)
        }
      ),
      { seed: SEED, numRuns: 150 }
    )
  })
})
