import { describe, expect, it } from 'vitest'
import { compile } from '#core/compile/compile.ts'
import type { CompiledProposal } from '#core/compile/compiled.ts'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', [
    '# Declaration',
    'PP1 *Recalling* past work,',
    'OP1 States act:',
    '(a) at home;',
    '- abroad.',
    'OP2 States report[^Yearly.].',
    '== Done at Almaty.'
  ])

const textOf = (proposal: CompiledProposal) =>
  proposal.diff.map(({ op, runs }) => {
    const words = runs.map(({ text }) => text).join('')
    return op === 'same' ? words : op === 'insert' ? `[+${words}+]` : `[-${words}-]`
  })

describe('compile', () => {
  it('[C1] shows every block once, in order, with its label and state, open unless the floor says otherwise', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op2', adRef: true })
    table.gives('chair', { kind: 'bracket', paragraph: 'op1' })
    const { paragraphs } = table.compiled()
    expect(
      paragraphs.map(({ id, type, level, label, printed, state }) => [id, type, level, label, printed, state])
    ).toEqual([
      ['title', 'title', 0, '', '', 'open'],
      ['pp1', 'paragraph', 0, 'PP1', 'PP1', 'open'],
      ['op1', 'paragraph', 0, 'OP1', 'OP1.', 'bracketed'],
      ['op1a', 'subparagraph', 1, 'OP1 (a)', '(a)', 'open'],
      ['op1-1', 'subparagraph', 1, 'OP1 bullet 1', '•', 'open'],
      ['op2', 'paragraph', 0, 'OP2', 'OP2.', 'ad-ref'],
      ['closing', 'closing', 0, '', '', 'open']
    ])
    expect(paragraphs[1]).toMatchObject({
      role: 'preamble',
      runs: [
        { text: 'Recalling', marks: ['italic'] },
        { text: ' past work,', marks: [] }
      ]
    })
    expect(paragraphs[4]).toMatchObject({ marker: 'bullet' })
    expect(paragraphs[5]!.runs).toEqual([
      { text: 'States report', marks: [] },
      { text: '', marks: [], footnote: 'Yearly.' },
      { text: '.', marks: [] }
    ])
  })

  it('[C1] shows the positions taken on a paragraph with the names that are printed', () => {
    const table = open()
    table.gives('tur', { kind: 'position', paragraph: 'op1', position: 'reserve', onBehalfOf: 'RIVER' })
    expect(table.compiled().paragraphs[2]!.positions).toMatchObject([
      { by: { code: 'RIVER', name: 'River Group' }, position: 'reserve' }
    ])
  })

  it('[C2] shows a proposal on its paragraph, an insertion on the block it would follow or at the opening, oldest first', () => {
    const table = open()
    const ids = [
      table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act:' }),
      table.tables('tur', { kind: 'insert', after: 'op1', content: 'New.' }),
      table.tables('kaz', { kind: 'move', paragraph: 'op1', after: 'op2' }),
      table.tables('kaz', { kind: 'delete', paragraph: 'op1' }),
      table.tables('chair', { kind: 'insert', after: null, content: 'First.' })
    ]
    const { paragraphs, opening, adrift } = table.compiled()
    expect(paragraphs.map(({ proposals }) => proposals.map(({ id }) => id))).toEqual([
      [],
      [],
      ids.slice(0, 4),
      [],
      [],
      [],
      []
    ])
    expect(opening.map(({ id, sponsor }) => [id, sponsor.name])).toEqual([[ids[4], 'Chair']])
    expect(adrift).toEqual([])
    expect(paragraphs[2]!.proposals[2]).toMatchObject({ kind: 'move', moveAfter: 'OP2', diff: [] })
  })

  it('[C2] shows sponsor, co-sponsors, positions, version and rationale', () => {
    const table = open()
    const change = { kind: 'amend', paragraph: 'op1', content: 'All States act:' } as const
    const id = table.tables('kgz', change, { onBehalfOf: 'RIVER', rationale: 'Nobody stands aside.' })
    table.gives('kaz', { kind: 'cosponsor', proposal: id })
    table.gives('secretariat', { kind: 'position', proposal: id, position: 'oppose', onBehalfOf: 'IOR' })
    expect(table.compiled().paragraphs[2]!.proposals[0]).toMatchObject({
      kind: 'amend',
      state: 'tabled',
      version: 1,
      sponsor: { code: 'RIVER', name: 'River Group' },
      cosponsors: [{ code: 'KAZ', name: 'Kazakhstan' }],
      positions: [{ by: { code: 'IOR', name: 'Office for Rivers' }, position: 'oppose', onVersion: 1 }],
      rationale: 'Nobody stands aside.',
      stale: false
    })
  })

  it('[C2] says where a proposal that was not retained is reflected', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act:' })
    table.gives('chair', { kind: 'reject', proposal: id, reflectedIn: 'op2' })
    expect(table.compiled().paragraphs[2]!.proposals[0]).toMatchObject({ state: 'not-retained', reflectedIn: 'OP2' })
  })

  it('[C3] keeps a proposal whose paragraph has left the text, and shows it adrift', () => {
    const table = open()
    const ids = [
      table.tables('kaz', { kind: 'amend', paragraph: 'op1a', content: 'at sea;' }),
      table.tables('tur', { kind: 'insert', after: 'op1a', content: 'in the air;' })
    ]
    table.strikes('op1a')
    const { adrift, paragraphs } = table.compiled()
    expect(adrift.map(({ id, stale, label }) => [id, stale, label])).toEqual([
      [ids[0], true, undefined],
      [ids[1], false, 'OP1 (a) bis']
    ])
    expect(paragraphs.every(({ proposals }) => proposals.length === 0)).toBe(true)
  })

  it('[C4] shows the difference from what a proposal was made against, whatever the text says now', () => {
    const table = open()
    table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act:' })
    table.tables('kaz', { kind: 'delete', paragraph: 'op1' })
    table.tables('kaz', { kind: 'insert', after: 'op1', content: 'New.', node: { type: 'heading', level: 2 } })
    table.rewrites('op1', 'Governments act:')
    const shown = table.compiled().paragraphs[2]!.proposals
    expect(shown.map(textOf)).toEqual([['[+All +]', 'States act:'], ['[-States act:-]'], ['[+New.+]']])
    expect(shown[2]!.node).toEqual({ type: 'heading', level: 2 })
  })

  it('[C6] marks what was made against other words as stale, until it is decided', () => {
    const table = open()
    const amendment = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act:' })
    const deletion = table.tables('kaz', { kind: 'delete', paragraph: 'op1' })
    const move = table.tables('kaz', { kind: 'move', paragraph: 'op1', after: 'op2' })
    const stale = () =>
      Object.fromEntries(table.compiled().paragraphs[2]!.proposals.map(({ id, stale }) => [id, stale]))
    expect(stale()).toEqual({ [amendment]: false, [deletion]: false, [move]: false })
    table.rewrites('op1', 'Governments act:')
    expect(stale()).toEqual({ [amendment]: true, [deletion]: true, [move]: false })
    table.gives('chair', { kind: 'park', proposal: amendment })
    table.gives('chair', { kind: 'reject', proposal: deletion })
    expect(stale()).toEqual({ [amendment]: true, [deletion]: false, [move]: false })
    table.rewrites('op1', 'States act:')
    expect(stale()).toEqual({ [amendment]: false, [deletion]: false, [move]: false })
  })

  it('[C7] gives insertions the labels they would have, in the order of tabling', () => {
    const table = open()
    for (const content of ['One.', 'Two.'])
      table.tables('kaz', { kind: 'insert', after: 'op1-1', content, node: { type: 'paragraph' } })
    table.tables('kaz', { kind: 'insert', after: 'op1a', content: 'item' })
    const labels = table.compiled().paragraphs.flatMap(({ proposals }) => proposals.map(({ label }) => label))
    expect(labels).toEqual(['OP1 (a) bis', 'OP1 bis', 'OP1 ter'])
  })

  it('[C9] says so when a paragraph was changed after it was agreed', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
    const changed = () => table.compiled().paragraphs[2]!.changedSinceAgreed
    expect(changed()).toBe(false)
    table.rewrites('op1', 'Governments act:')
    expect(changed()).toBe(true)
    table.rewrites('op1', 'States act:')
    expect(changed()).toBe(false)
    table.rewrites('op1', 'Governments act:')
    table.gives('chair', { kind: 'reopen', paragraph: 'op1', reason: 'Why' })
    expect(changed()).toBe(false)
  })

  it('[C10] counts the paragraphs and the proposals that are shown', () => {
    const table = open()
    const ids = [1, 2, 3].map((number) =>
      table.tables('kaz', { kind: 'insert', after: 'op1', content: `New ${number}.` })
    )
    table.gives('chair', { kind: 'park', proposal: ids[0]! })
    table.gives('chair', { kind: 'reject', proposal: ids[1]! })
    table.gives('chair', { kind: 'agree', paragraph: 'op2' })
    table.gives('chair', { kind: 'agree', paragraph: 'title' })
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op1' }) })
    expect(table.compiled().counts).toEqual({
      paragraphs: 5,
      byState: { open: 1, bracketed: 0, 'ad-ref': 0, agreed: 1, deleted: 3 },
      tabled: 1,
      parked: 1
    })
  })

  it('names the draft, its profile, the newest revision and who holds the pen', () => {
    const table = open()
    expect(table.compiled()).toMatchObject({
      title: 'Outcome',
      profile: 'declaration',
      revision: 'Zero draft',
      pen: []
    })
    table.gives('chair', { kind: 'grantPen', delegations: ['TUR'] })
    table.gives('chair', { kind: 'issue', label: 'Rev.1' })
    expect(compile(table.input())).toMatchObject({ revision: 'Rev.1', pen: [{ code: 'TUR', name: 'Türkiye' }] })
  })

  it('is plain data that JSON carries whole', () => {
    const table = open()
    table.tables('kaz', { kind: 'insert', after: 'op1', content: 'New.' })
    table.tables('kaz', { kind: 'move', paragraph: 'op1', after: null })
    const compiled = table.compiled()
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled)
  })

  it('[B4] prints brackets around a paragraph that was bracketed before brackets were objects', () => {
    const table = openTable('highlights', ['1. States act.'])
    table.floor.getMap('paragraphs').set('p1', { state: 'bracketed' })
    const [paragraph] = table.compiled().paragraphs
    expect(paragraph!.runs.map(({ text }) => text)).toEqual(['[', 'States act.', ']'])
    expect(paragraph!.brackets).toEqual([])
    table.gives('chair', { kind: 'reopen', paragraph: 'p1', reason: 'Asked for by the room' })
    expect(table.compiled().paragraphs[0]!.runs.map(({ text }) => text)).toEqual(['States act.'])
  })
})
