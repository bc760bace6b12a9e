/** Bracket marks lie over one another: the relay and an editor's stock binding must write and read the very same. */
import fc from 'fast-check'
import { Fragment, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import {
  initProseMirrorDoc,
  prosemirrorToYXmlFragment,
  updateYFragment,
  yXmlFragmentToProseMirrorRootNode
} from 'y-prosemirror'
import * as Y from 'yjs'
import { bracketMark, withBracket } from '#core/brackets/bracketMarks.ts'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import { fromMarkAttributes, inOrder, toMarkAttributes } from '#core/document/markAttributes.ts'
import { readBlock } from '#core/document/readBlock.ts'
import { schema } from '#core/document/schema.ts'
import { writeText } from '#core/document/writeText.ts'
import { wording } from '#test/helpers/arbitraryWording.ts'
import { words } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

const IDS = ['one', 'two', 'three']

/** Any wording with brackets over any stretches of it, crossing or not. */
const bracketed = fc
  .tuple(wording, fc.array(fc.tuple(fc.nat(2), fc.nat(40), fc.nat(40), fc.option(fc.nat(2))), { maxLength: 5 }))
  .map(([content, list]) =>
    list.reduce((now, [id, from, size, option]) => {
      const start = from % Math.max(now.size, 1)
      const end = Math.min(start + size, now.size)
      // Half of a letter cannot be written: whoever puts in brackets takes care of that.
      const isWhole = [now.textBetween(0, start), now.textBetween(0, end)].every((text) => text.isWellFormed())
      return isWhole ? withBracket(now, bracketMark(IDS[id]!, option), start, end) : now
    }, content)
  )

const paragraph = (content: Fragment, id = 'p1') => schema.node('paragraph', { id }, content)

function room(content: Fragment) {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('text')
  writeText(fragment, [paragraph(content)])
  return { doc, fragment, read: () => readBlock(fragment.get(0) as Y.XmlElement)!.content }
}

/** The same words with the marks of each stretch in one order. */
function ordered(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => nodes.push(node.isText ? node.mark(inOrder(node.marks)) : node))
  return Fragment.fromArray(nodes)
}

const rootOf = (fragment: Y.XmlFragment): Node => yXmlFragmentToProseMirrorRootNode(fragment, schema)

describe('marks in a Yjs text', () => {
  it('bears the names that y-prosemirror gives', () => {
    const content = withBracket(
      withBracket(words('some *words*'), bracketMark('one', 2), 0, 9),
      bracketMark('two'),
      3,
      12
    )
    const stock = new Y.Doc().getXmlFragment('text')
    prosemirrorToYXmlFragment(schema.node('doc', null, [paragraph(content)]), stock)
    const delta = ((stock.get(0) as Y.XmlElement).get(0) as Y.XmlText).toDelta() as Array<{ attributes: object }>
    expect(delta.map(({ attributes }) => Object.keys(attributes).sort())).toEqual(
      content.content.map((node) => Object.keys(toMarkAttributes(node.marks)).sort())
    )
  })

  it('is read by either side as the other wrote it, whatever lies over what', () => {
    fc.assert(
      fc.property(bracketed, (content) => {
        const ours = room(content)
        expect(ours.read().eq(ordered(content))).toBe(true)
        expect(findForbidden(ours.fragment)).toBeNull()
        expect(ordered(rootOf(ours.fragment).firstChild!.content).eq(ordered(content))).toBe(true)
        const stock = new Y.Doc().getXmlFragment('text')
        prosemirrorToYXmlFragment(schema.node('doc', null, [paragraph(content)]), stock)
        expect(readBlock(stock.get(0) as Y.XmlElement)!.content.eq(ordered(content))).toBe(true)
      }),
      { seed: SEED, numRuns: 200 }
    )
  })

  it('is left alone by a binding that mounts, and takes what is typed through one', () => {
    fc.assert(
      fc.property(bracketed, fc.nat(60), (content, place) => {
        const { doc, fragment, read } = room(content)
        const { doc: root, meta } = initProseMirrorDoc(fragment, schema)
        let updates = 0
        doc.on('update', () => updates++)
        updateYFragment(doc, fragment, root, meta)
        expect(updates).toBe(0)
        const at = place % (content.size + 1)
        if (root.resolve(at + 1).parent !== root.firstChild) return
        const around = root.resolve(at + 1).marks()
        const block = root.firstChild
        const typed = Fragment.from(schema.text('x', around))
        const next = block.copy(block.content.cut(0, at).append(typed).append(block.content.cut(at)))
        updateYFragment(doc, fragment, root.copy(Fragment.from(next)), meta)
        expect(ordered(read()).eq(ordered(next.content))).toBe(true)
      }),
      { seed: SEED, numRuns: 200 }
    )
  })

  it('takes any other wording with any other brackets, and keeps it for y-prosemirror too', () => {
    fc.assert(
      fc.property(bracketed, bracketed, (before, after) => {
        const { fragment, read } = room(before)
        applyTextChange(fragment, [{ op: 'replace', block: 'p1', content: after }])
        expect(read().eq(ordered(after))).toBe(true)
        expect(ordered(rootOf(fragment).firstChild!.content).eq(ordered(after))).toBe(true)
      }),
      { seed: SEED, numRuns: 300 }
    )
  })

  it('leaves a word its identity when brackets are put inside it and lifted', () => {
    const plain = words('It was agreed internationally.')
    const { doc, fragment, read } = room(plain)
    const inner = withBracket(plain, bracketMark('one'), 27, 29)
    const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
    const place = Y.createRelativePositionFromTypeIndex(text, 14)
    for (const content of [inner, plain]) {
      let bytes = 0
      const count = (update: Uint8Array) => (bytes += update.length)
      doc.on('update', count)
      applyTextChange(fragment, [{ op: 'replace', block: 'p1', content }])
      doc.off('update', count)
      expect(bytes).toBeLessThan(140)
      expect(Y.createAbsolutePositionFromRelativePosition(place, doc)?.index).toBe(14)
      expect(read().eq(content)).toBe(true)
    }
  })

  it('is refused where the schema knows no such mark, or its attributes are wrong', () => {
    for (const attributes of [
      { 'italic--abcdefgh': {} },
      { 'bracket--abcdefgh': { option: 1 } },
      { 'bracket--abcdefgh': { id: 7, option: null } },
      { 'bracket--abcdefgh': { id: 'a', option: 'b' } },
      { 'bracket--abcdefgh': null },
      { '__proto__--abcdefgh': {} },
      { constructor: {} }
    ]) {
      const { fragment } = room(words('words'))
      const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
      text.applyDelta([
        {
          retain: 2,
          attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? 'x']))
        }
      ])
      expect(findForbidden(fragment), JSON.stringify(attributes)).toContain('does not allow')
    }
    expect(fromMarkAttributes(undefined)).toEqual([])
  })
})
