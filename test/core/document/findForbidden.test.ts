import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { findForbidden } from '#core/document/findForbidden.ts'
import { writeText } from '#core/document/writeText.ts'
import { toNodes } from '#test/helpers/draftText.ts'

type Make = (fragment: Y.XmlFragment, last: Y.XmlElement) => void

function room(make: Make = () => {}) {
  const fragment = new Y.Doc().getXmlFragment('text')
  writeText(fragment, toNodes(['# Title', '1. One *two* **three** _four_[^note]\nfive', '  (i) item', '== Done.']))
  make(fragment, fragment.get(1) as Y.XmlElement)
  return fragment
}
const element = (name: string, attributes: Record<string, unknown> = {}, children: unknown[] = []) => {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children as Y.XmlText[])
  return made
}

const HOSTILE: ReadonlyArray<readonly [string, Make, string]> = [
  ['loose text', (text) => text.insert(0, [new Y.XmlText('x') as never]), 'Loose text stands outside any paragraph (block 1 of the text).'],
  ['an unknown block', (text) => text.insert(4, [element('table')]), 'A text has no block of the kind "table" (block 5 of the text).'],
  ['an inline node as a block', (text) => text.insert(0, [element('footnote')]), 'A text has no block of the kind "footnote" (block 1 of the text).'],
  ['a document in the document', (text) => text.insert(0, [element('doc')]), 'A text has no block of the kind "doc" (block 1 of the text).'],
  ['a prototype name', (text) => text.insert(0, [element('constructor')]), 'A text has no block of the kind "constructor" (block 1 of the text).'],
  ['a very long name', (text) => text.insert(0, [element('x'.repeat(5000))]), `A text has no block of the kind "${'x'.repeat(40)}" (block 1 of the text).`],
  ['a block in a block', (_, last) => last.insert(0, [element('paragraph')]), 'The paragraph holds something that the schema does not allow (block 2 of the text).'],
  ['a footnote in a footnote', (_, last) => last.insert(0, [element('footnote', {}, [element('footnote')])]), 'The paragraph holds something that the schema does not allow (block 2 of the text).'],
  ['an unknown inline node', (_, last) => last.insert(0, [element('image', { src: 'x' })]), 'The paragraph holds something that the schema does not allow (block 2 of the text).'],
  ['a map among the words', (_, last) => last.insert(0, [new Y.Map() as never]), 'The paragraph holds something that the schema does not allow (block 2 of the text).'],
  ['an unknown mark', (_, last) => (last.get(0) as Y.XmlText).format(0, 2, { link: { href: 'x' } }), 'The paragraph holds something that the schema does not allow (block 2 of the text).'],
  ['an embedded object', (_, last) => (last.get(0) as Y.XmlText).insertEmbed(0, { image: 'x' }), 'The paragraph holds something that the schema does not allow (block 2 of the text).'],
  ['a role that there is not', (_, last) => last.setAttribute('role', 'evil'), 'The paragraph holds something that the schema does not allow (block 2 of the text).'],
  ['a level that there is not', (text) => text.insert(4, [element('heading', { level: 9 })]), 'The heading holds something that the schema does not allow (block 5 of the text).'],
  ['a level that is a word', (text) => text.insert(4, [element('subparagraph', { level: '1' })]), 'The subparagraph holds something that the schema does not allow (block 5 of the text).'],
  ['an unknown attribute', (_, last) => last.setAttribute('onclick', 'x'), 'A paragraph has no attribute "onclick" (block 2 of the text).'],
  ['a prototype attribute', (_, last) => last.setAttribute('constructor', 'x'), 'A paragraph has no attribute "constructor" (block 2 of the text).'],
  ['an id that is no word', (_, last) => last.setAttribute('id', { a: 1 } as never), 'The id of a block is 1 to 80 letters, figures, hyphens and underscores (block 2 of the text).'],
  ['an id that is too long', (_, last) => last.setAttribute('id', 'x'.repeat(81)), 'The id of a block is 1 to 80 letters, figures, hyphens and underscores (block 2 of the text).'],
  ['an id that is a prototype', (_, last) => last.setAttribute('id', '__proto__'), 'The id of a block is 1 to 80 letters, figures, hyphens and underscores (block 2 of the text).'],
  ['NUL', (_, last) => (last.get(0) as Y.XmlText).insert(0, 'a\u0000b'), 'The paragraph holds a control character that cannot be printed (block 2 of the text).'],
  ['a control character in a footnote', (_, last) => last.insert(0, [element('footnote', {}, [new Y.XmlText('\u0007')])]), 'The paragraph holds a control character that cannot be printed (block 2 of the text).'],
  ['half a character', (_, last) => (last.get(0) as Y.XmlText).insert(0, 'x\ud800y'), 'The paragraph holds a control character that cannot be printed (block 2 of the text).'],
  ['an endless paragraph', (_, last) => (last.get(0) as Y.XmlText).insert(0, 'x'.repeat(50_001)), 'A paragraph may have up to 50,000 characters (block 2 of the text).']
] // prettier-ignore

describe('findForbidden', () => {
  it('finds nothing in a text as it should be', () => {
    expect(findForbidden(room())).toBeNull()
    expect(findForbidden(room((text) => text.insert(0, [element('paragraph')])))).toBeNull()
    expect(findForbidden(room((text) => text.insert(0, [element('paragraph', { id: '' })])))).toBeNull()
    expect(findForbidden(new Y.Doc().getXmlFragment('text'))).toBeNull()
  })

  it.each(HOSTILE)('finds %s', (_, make, sentence) => {
    expect(findForbidden(room(make))).toBe(sentence)
  })

  it('is not exhausted by elements nested ten thousand deep', () => {
    const fragment = room()
    let inner = fragment.get(1) as Y.XmlElement
    fragment.doc!.transact(() => {
      for (let depth = 0; depth < 10_000; depth++) {
        const next = new Y.XmlElement('footnote')
        inner.insert(0, [next])
        inner = next
      }
    })
    expect(findForbidden(fragment)).toBe(
      'The paragraph holds something that the schema does not allow (block 2 of the text).'
    )
  })

  it('looks only at the blocks that changed, when it is told which', () => {
    const fragment = room((_, last) => last.setAttribute('role', 'evil'))
    expect(findForbidden(fragment, new Set([fragment.get(0) as Y.XmlElement]))).toBeNull()
    expect(findForbidden(fragment, new Set([fragment.get(1) as Y.XmlElement]))).not.toBeNull()
  })
})
