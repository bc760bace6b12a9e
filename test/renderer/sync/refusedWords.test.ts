/** Refused words are given back: exactly what this person wrote, and nothing that others did. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { refusedWords } from '#renderer/sync/refusedWords.ts'

function block(id: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.setAttribute('id', id)
  element.insert(0, [new Y.XmlText(words)])
  return element
}

function textOf(doc: Y.Doc, at: number): Y.XmlText {
  return (doc.getXmlFragment('text').get(at) as Y.XmlElement).get(0) as Y.XmlText
}

function conferenceText(): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment('text').insert(0, [block('a', 'The first paragraph.'), block('b', 'The second paragraph.')])
  return doc
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  copy.getXmlFragment('text')
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

describe('refused words', () => {
  test('a changed paragraph comes back whole', () => {
    const relay = conferenceText()
    const local = copyOf(relay)
    textOf(local, 1).insert(4, 'very ')
    expect(refusedWords(relay, local)).toEqual([
      { id: 'b', kind: 'paragraph', fresh: 'The second paragraph.', yours: 'The very second paragraph.' }
    ])
  })

  test('what others wrote meanwhile is not taken for mine', () => {
    const relay = conferenceText()
    const local = copyOf(relay)
    textOf(local, 0).insert(4, 'very ')
    textOf(relay, 1).delete(0, 4)
    const places = refusedWords(relay, local)
    expect(places.map(({ id }) => id)).toEqual(['a'])
  })

  test('a new paragraph comes back, and a deleted one is named', () => {
    const relay = conferenceText()
    const local = copyOf(relay)
    local.getXmlFragment('text').insert(2, [block('c', 'A third one.')])
    local.getXmlFragment('text').delete(0, 1)
    expect(refusedWords(relay, local)).toEqual([
      { id: 'c', kind: 'paragraph', fresh: '', yours: 'A third one.' },
      { id: 'a', kind: 'paragraph', fresh: 'The first paragraph.', yours: '' }
    ])
  })

  test('nothing is given back when nothing was refused', () => {
    const relay = conferenceText()
    const local = copyOf(relay)
    textOf(relay, 0).insert(0, 'Since then: ')
    expect(refusedWords(relay, local)).toEqual([])
  })

  test('the words of a desk come back too', () => {
    const relay = new Y.Doc()
    relay.getMap('proposals')
    relay.getXmlFragment('notes')
    const local = new Y.Doc()
    const proposal = new Y.Map<unknown>()
    const body = new Y.XmlFragment()
    body.insert(0, [block('x', 'What we would rather say.')])
    proposal.set('body', body)
    local.getMap('proposals').set('p1', proposal)
    local.getXmlFragment('notes').insert(0, [block('n', 'Our red line.')])
    expect(refusedWords(relay, local).map(({ kind, yours }) => [kind, yours])).toEqual([
      ['notes', 'Our red line.'],
      ['desk', 'What we would rather say.']
    ])
  })
})
