import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', [
    '# Declaration',
    'PP1 Recalling past work,',
    'OP1 States act.',
    '(a) at home;',
    '(b) abroad.',
    'OP2 States report.'
  ])

describe('tabling', () => {
  it('[P2] lets the Chair, the secretariat and delegates table, and no observer', () => {
    const table = open()
    const change = { kind: 'delete', paragraph: 'op1' } as const
    expect(table.proposal(table.tables('chair', change)).by).toBe('CHAIR')
    expect(table.proposal(table.tables('secretariat', change)).by).toBe('SECRETARIAT')
    expect(table.proposal(table.tables('kaz', change)).by).toBe('KAZ')
    expect(table.refuses('observer', { kind: 'table', change })).toMatchObject({
      code: 'not-allowed',
      message: 'Observers follow the negotiation and change nothing in it.'
    })
  })

  it('puts the proposal on the floor with what it was made against, and nothing into the text', () => {
    const table = open()
    const before = table.lines()
    const { text, receipt } = table.gives('kaz', {
      kind: 'table',
      change: { kind: 'amend', paragraph: 'op1', content: 'All States act.' },
      rationale: '  Nobody stands aside. '
    })
    expect(text).toEqual([])
    expect(table.lines()).toEqual(before)
    expect(table.proposal(receipt.proposal!)).toEqual({
      id: 'n1',
      change: { kind: 'amend', paragraph: 'op1', content: [{ type: 'text', text: 'All States act.' }] },
      base: { content: [{ type: 'text', text: 'States act.' }] },
      by: 'KAZ',
      cosponsors: [],
      positions: [],
      version: 1,
      earlier: [],
      state: 'tabled',
      rationale: 'Nobody stands aside.',
      tabledAt: '2026-11-23T09:00:01.000Z'
    })
    expect(receipt).toMatchObject({
      seq: 1,
      kind: 'table',
      label: 'OP1',
      paragraph: 'op1',
      participant: { id: 'u-kaz', name: 'Aigul', role: 'delegate', delegation: 'KAZ' },
      summary: 'Kazakhstan tabled an amendment to OP1.'
    })
  })

  it('[P8] keeps the wording and its base whatever happens to the text', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act.' })
    const tabled = table.proposal(id)
    table.rewrites('op1', 'Governments act.')
    const rival = table.tables('tur', { kind: 'amend', paragraph: 'op1', content: 'Governments act now.' })
    table.gives('chair', { kind: 'accept', proposal: rival })
    expect(table.proposal(id)).toEqual(tabled)
  })

  it('[P9] refuses an amendment without words', () => {
    const table = open()
    for (const content of [
      '',
      ' \n\t',
      [],
      [{ type: 'text', text: '  ' }],
      [{ type: 'line_break' }],
      [{ type: 'footnote' }]
    ]) {
      const change = { kind: 'amend', paragraph: 'op1', content }
      expect(table.refuses('kaz', { kind: 'table', change }).code).toBe('empty-proposal')
    }
  })

  it('[P9] refuses an amendment that changes nothing', () => {
    const table = open()
    for (const content of [
      'States act.',
      ' States  act. ',
      [
        { type: 'text', text: 'States ' },
        { type: 'text', text: 'act.' }
      ]
    ]) {
      const change = { kind: 'amend', paragraph: 'op1', content }
      expect(table.refuses('kaz', { kind: 'table', change }).code).toBe('no-change')
    }
  })

  it('[P9] takes a space that the pen left at the end for no change', () => {
    const table = open()
    table.rewrites('op1', 'States act. ')
    const change = { kind: 'amend', paragraph: 'op1', content: 'States act.' } as const
    expect(table.refuses('kaz', { kind: 'table', change }).code).toBe('no-change')
  })

  it('[P9] takes other marks on the same words for a change', () => {
    const table = open()
    const content = [
      { type: 'text', text: 'States', marks: [{ type: 'italic' }] },
      { type: 'text', text: ' act.' }
    ]
    table.tables('kaz', { kind: 'amend', paragraph: 'op1', content })
  })

  it('[P10] lets an insertion follow any block or open the text', () => {
    const table = open()
    for (const after of [...table.ids(), null]) {
      table.tables('kaz', { kind: 'insert', after, content: 'New words.' })
    }
    expect(table.readFloor().proposals.size).toBe(7)
  })

  it('[P10] refuses an insertion without words or without its place', () => {
    const table = open()
    const insert = (after: string | null, content: string) => ({
      kind: 'table',
      change: { kind: 'insert', after, content }
    })
    expect(table.refuses('kaz', insert('op1', '  ')).code).toBe('empty-proposal')
    expect(table.refuses('kaz', insert('op9', 'Words.')).code).toBe('no-such-paragraph')
  })

  it('[P10] makes an insertion a block like the one it follows, unless it says otherwise', () => {
    const table = open()
    const node = (after: string | null, given?: { type: 'heading'; level: number }) => {
      const id = table.tables('kaz', { kind: 'insert', after, content: 'New.', ...(given && { node: given }) })
      const { change } = table.proposal(id)
      return change.kind === 'insert' && change.node
    }
    expect(node('pp1')).toEqual({ type: 'paragraph', role: 'preamble' })
    expect(node('op1b')).toEqual({ type: 'subparagraph', level: 1, marker: 'label' })
    expect(node('title')).toEqual({ type: 'paragraph', role: 'numbered' })
    expect(node(null)).toEqual({ type: 'paragraph', role: 'numbered' })
    expect(node('op2', { type: 'heading', level: 2 })).toEqual({ type: 'heading', level: 2 })
  })

  it('[P11] takes nothing on a paragraph that is agreed, agreed ad ref or deleted, until it is reopened', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'pp1' })
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true })
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op2' }) })
    for (const paragraph of ['pp1', 'op1', 'op2']) {
      for (const change of [
        { kind: 'amend', paragraph, content: 'Other words.' },
        { kind: 'delete', paragraph },
        { kind: 'move', paragraph, after: null }
      ]) {
        expect(table.refuses('kaz', { kind: 'table', change }).code).toBe('paragraph-closed')
      }
      table.tables('kaz', { kind: 'insert', after: paragraph, content: 'An insertion after it.' })
    }
    for (const paragraph of ['pp1', 'op1', 'op2']) {
      table.gives('chair', { kind: 'reopen', paragraph, reason: 'Asked for by the room' })
      table.tables('kaz', { kind: 'amend', paragraph, content: 'Other words.' })
    }
  })

  it('[P11] lets a bracketed paragraph be changed', () => {
    const table = open()
    table.gives('chair', { kind: 'bracket', paragraph: 'op1' })
    table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act.' })
  })

  it('[P11] does not propose to delete a paragraph one of whose sub-paragraphs is agreed', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op1b' })
    const refused = table.refuses('kaz', { kind: 'table', change: { kind: 'delete', paragraph: 'op1' } })
    expect(refused).toMatchObject({
      code: 'paragraph-closed',
      message: 'OP1 (b) is agreed. The Chair can reopen it; then it takes proposals again.'
    })
    table.tables('kaz', { kind: 'delete', paragraph: 'op1a' })
  })

  it('[P12] refuses a move to where the paragraph stands', () => {
    const table = open()
    for (const [paragraph, after] of [
      ['op2', 'op1'],
      ['op2', 'op1b'],
      ['op1', 'pp1'],
      ['title', null],
      ['op1b', 'op1a'],
      ['op1a', 'op1']
    ]) {
      expect(table.refuses('kaz', { kind: 'table', change: { kind: 'move', paragraph, after } }).code).toBe('no-change')
    }
  })

  it('[P12] refuses a move to a place within the paragraph itself', () => {
    const table = open()
    for (const after of ['op1', 'op1a', 'op1b']) {
      const change = { kind: 'move', paragraph: 'op1', after } as const
      expect(table.refuses('kaz', { kind: 'table', change }).code).toBe('bad-move')
    }
    expect(table.refuses('kaz', { kind: 'table', change: { kind: 'move', paragraph: 'op1', after: 'op9' } }).code).toBe(
      'no-such-paragraph'
    )
  })

  it('[P13] refuses wording that the schema does not allow', () => {
    const table = open()
    for (const content of [
      [{ type: 'image', attrs: { src: 'x' } }],
      [{ type: 'text', text: 'Words', marks: [{ type: 'link', attrs: { href: 'x' } }] }],
      [{ type: 'paragraph', content: [{ type: 'text', text: 'Nested' }] }],
      [{ type: 'text', text: 7 }]
    ]) {
      const refused = table.refuses('kaz', { kind: 'table', change: { kind: 'amend', paragraph: 'op1', content } })
      expect(refused.code).toBe('bad-content')
      expect(refused.message).toMatch(/^The wording holds something a paragraph cannot: .+\. Use text with/u)
    }
  })

  it('[P14] refuses a proposal on a paragraph that is not in the text', () => {
    const table = open()
    for (const change of [
      { kind: 'amend', paragraph: 'gone', content: 'Words.' },
      { kind: 'delete', paragraph: 'gone' },
      { kind: 'move', paragraph: 'gone', after: null }
    ]) {
      expect(table.refuses('kaz', { kind: 'table', change }).code).toBe('no-such-paragraph')
    }
  })
})
