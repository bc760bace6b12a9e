/** The summary of how far the room has come, and what changed since. */
import { describe, expect, it } from 'vitest'
import { changesSince, type Since } from '#core/standing/changesSince.ts'
import { whereWeStand } from '#core/standing/whereWeStand.ts'
import { openTable, type Table } from '#test/helpers/table.ts'
import { putBrackets } from '#test/helpers/putBrackets.ts'

const open = () =>
  openTable('highlights', [
    '# Highlights',
    '1. Participants met.',
    '## Data',
    '2. Data were discussed:',
    '(a) at length;',
    '### Exchange',
    '## Skills',
    '3. Skills were discussed.',
    '4. So were costs.',
    '== Done.'
  ])
const standing = (table: Table) => whereWeStand(table.compiled())
const changes = (table: Table, since: Since, record = table.record) =>
  changesSince({ compiled: table.compiled(), floor: table.readFloor(), record }, since)

describe('where we stand', () => {
  it('[S4] counts each paragraph once, by the heading above it', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'p1' })
    table.gives('chair', { kind: 'agree', paragraph: 'p2a', adRef: true })
    table.gives('chair', { kind: 'bracket', paragraph: 'p3' })
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'p4' }) })
    const { sections, byState, total } = standing(table)
    expect(sections.map(({ id, title, level, total: count }) => [id, title, level, count])).toEqual([
      [null, '', 0, 1],
      ['h1', 'Data', 1, 2],
      ['h2', 'Exchange', 2, 0],
      ['h3', 'Skills', 1, 2]
    ])
    expect(sections.map(({ paragraphs }) => paragraphs.map(({ label, state }) => `${label} ${state}`))).toEqual([
      ['1 agreed'],
      ['2 open', '2 (a) ad-ref'],
      [],
      ['3 bracketed', '4 deleted']
    ])
    expect(byState).toEqual({ open: 1, bracketed: 1, 'ad-ref': 1, agreed: 1, deleted: 1 })
    expect({ total, byState }).toEqual({
      total: table.compiled().counts.paragraphs,
      byState: table.compiled().counts.byState
    })
  })

  it('[S5] counts an open paragraph in which a bracket stands as bracketed', () => {
    const table = open()
    putBrackets(table, { id: 'b', paragraph: 'p1', from: 0, to: 12 })
    expect(standing(table).byState).toMatchObject({ open: 4, bracketed: 1 })
    putBrackets(table, { id: 'b', paragraph: 'p1', from: 0, to: 12, state: 'lifted' })
    expect(standing(table).byState).toMatchObject({ open: 5, bracketed: 0 })
  })

  it('[S6] shows each bracket under everyone who holds it, or under nobody, the longest standing first', () => {
    const table = open()
    putBrackets(table, { id: 'b1', paragraph: 'p1', from: 0, to: 12, holders: ['TUR', 'KAZ'], at: '2026-11-23T11:00' })
    putBrackets(table, {
      id: 'b2',
      paragraphs: { from: 'p3', to: 'p4' },
      holders: ['TUR'],
      kind: 'capital',
      at: '2026-11-23T10:00'
    })
    putBrackets(table, { id: 'b3', paragraph: 'p2a', from: 3, to: 9, at: '2026-11-23T12:00' })
    putBrackets(table, { id: 'b4', at: '2026-11-23T13:00', holders: ['STEPPE'] })
    expect(
      standing(table).brackets.map(({ holder, brackets }) => [
        holder?.name ?? null,
        brackets.map(({ id, label, words, at }) => [id, label, words, at.slice(11)])
      ])
    ).toEqual([
      [
        'Türkiye',
        [
          ['b2', '3', expect.stringMatching(/^Skills were discussed\./u), '10:00'],
          ['b1', '1', 'Participants', '11:00']
        ]
      ],
      ['Kazakhstan', [['b1', '1', 'Participants', '11:00']]],
      ['Steppe Group', [['b4', '', '', '13:00']]],
      [null, [['b3', '2 (a)', 'length', '12:00']]]
    ])
    expect(standing(table).brackets[0]!.brackets[0]).toMatchObject({ kind: 'capital', paragraph: 'p3' })
  })

  it('[S7] shows what is parked, whom agreements wait for, and whose place is open', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'p1', content: 'They met.' })
    const opening = table.tables('tur', { kind: 'insert', after: null, content: 'First.' })
    table.gives('chair', { kind: 'park', proposal })
    table.gives('chair', { kind: 'park', proposal: opening })
    table.gives('chair', { kind: 'agree', paragraph: 'p3', adRef: true, pending: ['TUR'], placement: 'open' })
    table.gives('chair', { kind: 'agree', paragraph: 'p4', adRef: true, pending: ['KAZ', 'TUR'] })
    const { parked, pending, unplaced } = standing(table)
    expect(parked.map(({ proposal: { id }, place }) => [id, place?.label])).toEqual([
      [proposal, '1'],
      [opening, undefined]
    ])
    expect(pending.map(({ who, places }) => [who.name, places.map(({ label }) => label)])).toEqual([
      ['Türkiye', ['3', '4']],
      ['Kazakhstan', ['4']]
    ])
    expect(unplaced).toEqual([{ id: 'p3', label: '3' }])
  })
})

describe('what changed since', () => {
  const negotiated = () => {
    const table = open()
    const before = table.tables('kaz', { kind: 'amend', paragraph: 'p1', content: 'They met.' })
    const after = table.tables('tur', { kind: 'insert', after: null, content: 'First.' })
    table.gives('chair', { kind: 'agree', paragraph: 'p3', adRef: true })
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    return { table, before, after }
  }

  it('[S8] tells everything later than a revision, by paragraph in the order of the text', () => {
    const { table, before, after } = negotiated()
    expect(changes(table, { revision: 'Rev.1' })).toEqual([])
    const pack = table.gives('chair', { kind: 'link', paragraphs: ['p3', 'p4'] }).receipt.package!
    table.gives('chair', { kind: 'reject', proposal: after })
    table.gives('chair', { kind: 'accept', proposal: before })
    const later = table.tables('tur', { kind: 'amend', paragraph: 'p4', content: 'Costs too.' })
    table.gives('chair', { kind: 'park', proposal: later })
    table.gives('chair', { kind: 'settle', package: pack, adRef: true })
    table.gives('chair', { kind: 'grantPen', delegations: ['KAZ'] })
    const found = changes(table, { revision: 'Rev.1' })
    expect(
      found.map(({ paragraph, state, tabled, decided, lines }) => [
        paragraph?.label ?? null,
        state,
        tabled.map(({ id }) => id),
        decided.map(({ id }) => id),
        lines.map(({ kind }) => kind)
      ])
    ).toEqual([
      ['1', null, [], [before], ['accept']],
      ['3', null, [], [], ['link', 'settle']],
      ['4', 'ad-ref', [later], [later], ['link', 'table', 'park', 'settle']],
      [null, null, [], [after], ['reject', 'grantPen']]
    ])
  })

  it('[S8] tells everything later than a moment, and nothing at or before it', () => {
    const { table } = negotiated()
    const all = changes(table, { moment: '' }).flatMap(({ lines }) => lines)
    expect(all).toHaveLength(table.record.length)
    const third = table.record[2]!
    expect(changes(table, { moment: third.at }).map(({ paragraph, lines }) => [paragraph, lines.length])).toEqual([
      [null, 1]
    ])
    expect(changes(table, { moment: table.record.at(-1)!.at })).toEqual([])
    expect(changes(table, { revision: 'Rev.9' })).toEqual([])
  })

  it('[S9] tells states, tablings and decisions without the record', () => {
    const { table, before } = negotiated()
    const { at } = table.record.at(-1)!
    table.gives('chair', { kind: 'reopen', paragraph: 'p3', reason: 'Why' })
    table.gives('kaz', { kind: 'revise', proposal: before, content: 'All met.' })
    expect(changes(table, { moment: at }, [])).toMatchObject([
      { paragraph: { label: '1' }, tabled: [{ id: before, version: 2 }], decided: [], lines: [] },
      { paragraph: { label: '3' }, state: 'open', tabled: [], decided: [], lines: [] }
    ])
  })
})
