import fc from 'fast-check'
import type { Fragment } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import { readBlock } from '#core/document/readBlock.ts'
import { schema } from '#core/document/schema.ts'
import { writeText } from '#core/document/writeText.ts'
import { rewording } from '#test/helpers/arbitraryWording.ts'
import { say, toNodes, words } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

function room(lines: readonly string[]) {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('text')
  writeText(fragment, toNodes(lines))
  return { doc, fragment }
}

const ids = (fragment: Y.XmlFragment) => fragment.toArray().map((child) => (child as Y.XmlElement).getAttribute('id'))
const content = (fragment: Y.XmlFragment, index = 0): Fragment =>
  readBlock(fragment.get(index) as Y.XmlElement)!.content

function replace(fragment: Y.XmlFragment, block: string, source: string): number {
  let bytes = 0
  const count = (update: Uint8Array) => (bytes += update.length)
  fragment.doc!.on('update', count)
  applyTextChange(fragment, [{ op: 'replace', block, content: words(source) }])
  fragment.doc!.off('update', count)
  return bytes
}

/** Where every character of the first text of a block is, whatever happens to the block. */
function follow(fragment: Y.XmlFragment, word: string): () => { index: number; text: Y.XmlText } | null {
  const texts = (fragment.get(0) as Y.XmlElement).toArray().filter((child) => child instanceof Y.XmlText)
  const text = texts.find((candidate) => plain(candidate).includes(word))!
  const position = Y.createRelativePositionFromTypeIndex(text, plain(text).indexOf(word))
  return () => {
    const found = Y.createAbsolutePositionFromRelativePosition(position, fragment.doc!)
    return found && { index: found.index, text: found.type as Y.XmlText }
  }
}
const plain = (text: Y.XmlText) => (text.toDelta() as Array<{ insert: string }>).map(({ insert }) => insert).join('')

function expectKept(fragment: Y.XmlFragment, kept: readonly string[], change: () => void): void {
  const places = kept.map((word) => [word, follow(fragment, word)] as const)
  change()
  for (const [word, place] of places) {
    const found = place()
    expect(found && plain(found.text).slice(found.index, found.index + word.length)).toBe(word)
  }
}

describe('applyTextChange', () => {
  it('writes a single inserted word in a few bytes', () => {
    const { fragment } = room(['1. States exchange information on mixed movements and on what causes them.'])
    const bytes = replace(
      fragment,
      'p1',
      'States exchange timely information on mixed movements and on what causes them.'
    )
    expect(bytes).toBeLessThan(45)
  })

  it('leaves every word that stays its identity when words change at both ends', () => {
    const { fragment } = room(['1. States exchange information on mixed movements.'])
    expectKept(fragment, ['exchange', 'information', 'mixed'], () => {
      expect(replace(fragment, 'p1', 'Governments exchange information on mixed flows.')).toBeLessThan(80)
    })
  })

  it('leaves words on both sides of a footnote their identity when the footnote goes', () => {
    const { fragment } = room(['1. States exchange[^Daily.] information on movements.'])
    expectKept(fragment, ['States', 'information', 'movements'], () => {
      replace(fragment, 'p1', 'States exchange information on all movements.')
    })
    expect(say(content(fragment))).toBe('States exchange information on all movements.')
  })

  it('leaves the longer side its identity when a footnote or a line break comes in', () => {
    const { fragment } = room(['1. States exchange information on mixed movements.'])
    expectKept(fragment, ['information', 'movements'], () =>
      replace(fragment, 'p1', 'States[^All.] exchange information on mixed movements.')
    )
    expectKept(fragment, ['exchange', 'information'], () =>
      replace(fragment, 'p1', 'States[^All.] exchange information on mixed\nmovements.')
    )
    expect(say(content(fragment))).toBe('States[^All.] exchange information on mixed\nmovements.')
  })

  it('sets and lifts marks without writing the words again', () => {
    const { fragment } = room(['1. States exchange *information* now.'])
    expectKept(fragment, ['States', 'exchange', 'information'], () => {
      replace(fragment, 'p1', '_States_ exchange information **now**.')
    })
    expect(say(content(fragment))).toBe('_States_ exchange information **now**.')
  })

  it('does not let inserted words inherit marks', () => {
    const { fragment } = room(['1. *Calls upon* States'])
    replace(fragment, 'p1', '*Calls* urgently *upon* all States')
    expect(say(content(fragment))).toBe('*Calls* urgently *upon* all States')
  })

  it('merges with what somebody types in the same paragraph meanwhile', () => {
    const { doc, fragment } = room(['1. States exchange information on mixed movements.'])
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const theirs = (other.getXmlFragment('text').get(0) as Y.XmlElement).get(0) as Y.XmlText
    theirs.insert('States exchange '.length, 'timely ')
    replace(fragment, 'p1', 'All States exchange information on flows.')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(say(content(fragment))).toBe('All States exchange timely information on flows.')
  })

  it('gives a block any words whatever, as asked', () => {
    fc.assert(
      fc.property(rewording, ([before, after]) => {
        const { fragment, doc } = room(['1. Nothing', '2. Another'])
        applyTextChange(fragment, [{ op: 'replace', block: 'p1', content: before }])
        expect(content(fragment).toString()).toBe(before.toString())
        applyTextChange(fragment, [{ op: 'replace', block: 'p1', content: after }])
        expect(content(fragment).toString()).toBe(after.toString())
        expect(content(fragment, 1).toString()).toBe('<"Another">')
        expect(findForbidden(fragment)).toBeNull()
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
        expect(content(copy.getXmlFragment('text')).eq(content(fragment))).toBe(true)
      }),
      { seed: SEED, numRuns: 400 }
    )
  })

  it('writes nothing when nothing changes', () => {
    fc.assert(
      fc.property(rewording, ([wording]) => {
        const { fragment, doc } = room(['1. Nothing'])
        applyTextChange(fragment, [{ op: 'replace', block: 'p1', content: wording }])
        let updates = 0
        doc.on('update', () => updates++)
        applyTextChange(fragment, [{ op: 'replace', block: 'p1', content: wording }])
        expect(updates).toBe(0)
      }),
      { seed: SEED, numRuns: 100 }
    )
  })

  it('inserts, removes and moves blocks in order, in one update', () => {
    const { doc, fragment } = room(['# Title', '1. One', '(a) item', '2. Two', '3. Three'])
    let updates = 0
    doc.on('update', () => updates++)
    const node = schema.node('paragraph', { id: 'new' }, words('New'))
    applyTextChange(fragment, [
      { op: 'insert', after: 'p1a', node },
      { op: 'move', blocks: ['p1', 'p1a'], after: 'p3' },
      { op: 'remove', block: 'p2' },
      { op: 'insert', after: null, node: schema.node('paragraph', { id: 'first' }) }
    ])
    expect(ids(fragment)).toEqual(['first', 'title', 'new', 'p3', 'p1', 'p1a'])
    expect(say(content(fragment, 5))).toBe('item')
    expect(updates).toBe(1)
  })

  it('says which block is not there', () => {
    const { fragment } = room(['1. One'])
    for (const change of [
      { op: 'remove', block: 'gone' },
      { op: 'replace', block: 'gone', content: words('x') },
      { op: 'move', blocks: ['gone'], after: null },
      { op: 'insert', after: 'gone', node: toNodes(['1. x'])[0]! }
    ] as const) {
      expect(() => applyTextChange(fragment, [change])).toThrow(new RangeError('There is no block gone in the text.'))
    }
    expect(() => applyTextChange(new Y.XmlFragment(), [])).toThrow(RangeError)
  })
})
