/**
 * A desk from the first keystroke to tabling, with two members of one delegation at it.
 */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { beginDeskProposal } from '#core/desk/beginDeskProposal.ts'
import { deskPlace, hasWords, type DeskChange } from '#core/desk/deskProposal.ts'
import { deskToChange } from '#core/desk/deskToChange.ts'
import { discardDeskProposal } from '#core/desk/discardDeskProposal.ts'
import { markTabled } from '#core/desk/markTabled.ts'
import { readDesk } from '#core/desk/readDesk.ts'
import { setDeskRationale } from '#core/desk/setDeskRationale.ts'
import { setDeskSponsor } from '#core/desk/setDeskSponsor.ts'

const words = [
  { type: 'text', text: 'Ministers welcomed ' },
  { type: 'text', marks: [{ type: 'italic' }], text: 'timely' },
  { type: 'footnote', content: [{ type: 'text', text: 'Within a month.' }] },
  { type: 'text', text: ' exchanges.' }
]

function amendment(id = 'd1', at = '2026-11-23T10:00:00.000Z') {
  return { id, change: { kind: 'amend', paragraph: 'p7' } as const, content: words, by: 'aigul', at }
}

function pair(): [Y.Doc, Y.Doc] {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  a.on('update', (update: Uint8Array, origin: unknown) => origin !== 'other' && Y.applyUpdate(b, update, 'other'))
  b.on('update', (update: Uint8Array, origin: unknown) => origin !== 'other' && Y.applyUpdate(a, update, 'other'))
  return [a, b]
}

describe('a desk', () => {
  it('holds an amendment with its wording, marks and footnotes included', () => {
    const [a, b] = pair()
    beginDeskProposal(a, amendment())
    const [proposal] = readDesk(b)
    expect(proposal).toMatchObject({
      id: 'd1',
      change: { kind: 'amend', paragraph: 'p7' },
      by: 'aigul',
      begunAt: '2026-11-23T10:00:00.000Z'
    })
    expect(proposal!.content.toJSON()).toEqual(words)
    expect(proposal).not.toHaveProperty('tabledAs')
  })

  it('turns an amendment into the change that is tabled', () => {
    const doc = new Y.Doc()
    expect(deskToChange(beginDeskProposal(doc, amendment()))).toEqual({
      kind: 'amend',
      paragraph: 'p7',
      content: words
    })
  })

  it('holds every kind of proposal on a whole paragraph, and tables it', () => {
    const doc = new Y.Doc()
    const content = [{ type: 'text', text: 'Words.' }]
    const parts = [content, [{ type: 'text', text: 'More.' }]]
    const begun = (change: DeskChange, more: object = { content: null }) =>
      deskToChange(beginDeskProposal(doc, { ...amendment(`d${doc.getMap('proposals').size}`), change, ...more }))
    const replace = { kind: 'replace', paragraph: 'p7' } as const
    expect(begun(replace, { content })).toEqual({ ...replace, content })
    expect(begun({ kind: 'counter', proposal: 'q', paragraph: null }, { content })).toEqual({
      kind: 'counter',
      proposal: 'q',
      content
    })
    const split = { kind: 'split', paragraph: 'p7' } as const
    expect(begun(split, { content: null, parts })).toEqual({ ...split, parts })
    expect(begun(split, { content: null, parts: [...parts, []] })).toEqual({ ...split, parts })
    const merge = { kind: 'merge', paragraph: 'p7', with: 'p8' } as const
    expect(begun(merge, { content })).toEqual({ ...merge, content })
    const level = { kind: 'level', paragraph: 'p7a', level: 2 } as const
    expect(begun(level)).toEqual(level)
    expect(readDesk(doc).map(({ change }) => change.kind)).toEqual([
      'replace',
      'counter',
      'split',
      'split',
      'merge',
      'level'
    ])
    expect(readDesk(doc).map(({ change }) => deskPlace(change))).toEqual(['p7', null, 'p7', 'p7', 'p7', 'p7a'])
    expect(readDesk(doc).map(({ change }) => hasWords(change))).toEqual([true, true, true, true, true, false])
  })

  it.each([
    { kind: 'replace' },
    { kind: 'counter', paragraph: 'p7' },
    { kind: 'split', paragraph: 7 },
    { kind: 'merge', paragraph: 'p7' },
    { kind: 'level', paragraph: 'p7', level: '2' }
  ])('passes over what another program wrote that is no proposal: %j', (change) => {
    const doc = new Y.Doc()
    doc.getMap<Y.Map<unknown>>('proposals').set('d1', new Y.Map<unknown>([['change', change]]))
    expect(readDesk(doc)).toEqual([])
  })

  it('tables what a colleague typed last', () => {
    const [a, b] = pair()
    const mine = beginDeskProposal(a, amendment())
    const theirs = readDesk(b)[0]!.map.get('body') as Y.XmlFragment
    const text = (theirs.get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.insert(0, 'All ')
    expect(deskToChange(mine)).toMatchObject({ content: [{ text: 'All Ministers welcomed ' }, {}, {}, {}] })
  })

  it('begins an insertion empty, with the kind of block it will be', () => {
    const doc = new Y.Doc()
    const change = {
      kind: 'insert',
      after: 'p7',
      node: { type: 'subparagraph', level: 2, marker: 'bullet' }
    } as const
    const map = beginDeskProposal(doc, { ...amendment(), change, content: null })
    expect(deskToChange(map)).toEqual({ ...change, content: [] })
    const block = (map.get('body') as Y.XmlFragment).get(0) as Y.XmlElement
    expect(block.nodeName).toBe('subparagraph')
    expect(block.getAttributes()).toEqual({ level: 2, marker: 'bullet' })
  })

  it('turns a deletion and a move into changes without words', () => {
    const doc = new Y.Doc()
    const deletion = { kind: 'delete', paragraph: 'p7' } as const
    const move = { kind: 'move', paragraph: 'p7', after: null } as const
    expect(deskToChange(beginDeskProposal(doc, { ...amendment('d1'), change: deletion, content: null }))).toEqual(
      deletion
    )
    expect(deskToChange(beginDeskProposal(doc, { ...amendment('d2'), change: move, content: null }))).toEqual(move)
  })

  it('lists proposals in the order in which they were begun', () => {
    const doc = new Y.Doc()
    beginDeskProposal(doc, amendment('later', '2026-11-23T11:00:00.000Z'))
    beginDeskProposal(doc, amendment('earlier', '2026-11-23T10:00:00.000Z'))
    expect(readDesk(doc).map(({ id }) => id)).toEqual(['earlier', 'later'])
  })

  it('keeps the rationale, the sponsor and what the proposal became on the floor', () => {
    const doc = new Y.Doc()
    beginDeskProposal(doc, amendment())
    expect(setDeskRationale(doc, 'd1', '  Agreed last year. ')).toBe(true)
    expect(setDeskSponsor(doc, 'd1', 'EU')).toBe(true)
    expect(markTabled(doc, 'd1', 'proposal-4')).toBe(true)
    expect(readDesk(doc)[0]).toMatchObject({
      rationale: 'Agreed last year.',
      onBehalfOf: 'EU',
      tabledAs: 'proposal-4'
    })
    setDeskRationale(doc, 'd1', ' ')
    setDeskSponsor(doc, 'd1', null)
    expect(readDesk(doc)[0]).not.toHaveProperty('rationale')
    expect(readDesk(doc)[0]).not.toHaveProperty('onBehalfOf')
  })

  it('says so when a colleague has discarded the proposal', () => {
    const [a, b] = pair()
    beginDeskProposal(a, amendment())
    expect(discardDeskProposal(b, 'd1')).toBe(true)
    expect(readDesk(a)).toEqual([])
    expect(discardDeskProposal(a, 'd1')).toBe(false)
    expect(setDeskRationale(a, 'd1', 'Too late')).toBe(false)
    expect(setDeskSponsor(a, 'd1', 'EU')).toBe(false)
    expect(markTabled(a, 'd1', 'proposal-4')).toBe(false)
  })

  it('refuses an id that is taken and content that the schema does not allow', () => {
    const doc = new Y.Doc()
    beginDeskProposal(doc, amendment())
    expect(() => beginDeskProposal(doc, amendment())).toThrow(RangeError)
    expect(() => beginDeskProposal(doc, { ...amendment('d2'), content: [{ type: 'table' }] })).toThrow(RangeError)
    expect(readDesk(doc)).toHaveLength(1)
  })

  it('passes over what it does not understand and loses no words of a body with several blocks', () => {
    const doc = new Y.Doc()
    const proposals = doc.getMap('proposals')
    proposals.set('plain', 'not a proposal')
    proposals.set('unknown', new Y.Map([['change', { kind: 'merge' }]]))
    const map = beginDeskProposal(doc, { ...amendment(), content: [{ type: 'text', text: 'First.' }] })
    const second = new Y.XmlElement('paragraph')
    second.insert(0, [new Y.XmlText('Second.')])
    ;(map.get('body') as Y.XmlFragment).insert(1, [second])
    expect(readDesk(doc).map(({ id }) => id)).toEqual(['d1'])
    expect(deskToChange(map)).toMatchObject({ content: [{ text: 'First. Second.' }] })
    expect(() => deskToChange(proposals.get('unknown') as Y.Map<unknown>)).toThrow(RangeError)
  })
})
