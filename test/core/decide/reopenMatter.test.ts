import { describe, expect, it } from 'vitest'
import { openTable, type Table } from '#test/helpers/table.ts'

const open = () =>
  openTable('highlights', [
    '1. States act.',
    '2. States report:',
    '(a) yearly;',
    '(b) in full.',
    '3. The host was thanked.'
  ])
const reason = 'Asked for by the room'

function everyKind(table: Table): Array<readonly [string, string]> {
  const proposals = [
    ['amendment', table.tables('kaz', { kind: 'amend', paragraph: 'p1', content: 'All States act.' })],
    ['insertion', table.tables('kaz', { kind: 'insert', after: 'p1', content: 'New.' })],
    ['deletion', table.tables('kaz', { kind: 'delete', paragraph: 'p2' })],
    ['move', table.tables('kaz', { kind: 'move', paragraph: 'p2', after: 'p3' })]
  ] as const
  return [...proposals]
}

describe('reopening a proposal', () => {
  it('[P27] needs a reason, which the record keeps', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'p1', content: 'All States act.' })
    table.gives('chair', { kind: 'reject', proposal })
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason: '  ' }).code).toBe('bad-command')
    expect(table.refuses('chair', { kind: 'reopen', proposal }).code).toBe('bad-command')
    expect(table.refuses('chair', { kind: 'reopen', reason }).code).toBe('bad-command')
    expect(table.refuses('chair', { kind: 'reopen', proposal, paragraph: 'p1', reason }).code).toBe('bad-command')
    const { receipt } = table.gives('chair', { kind: 'reopen', proposal, reason })
    expect(receipt.command).toMatchObject({ reason })
    expect(receipt.summary).toBe('Reopened: an amendment to paragraph 1 (Kazakhstan). Reason: Asked for by the room')
  })

  it('[P28] tables again what was not retained, parked or withdrawn, and touches no text', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'p1', content: 'All States act.' })
    for (const settle of [
      () => table.gives('chair', { kind: 'reject', proposal }),
      () => table.gives('chair', { kind: 'park', proposal }),
      () => table.gives('kaz', { kind: 'withdraw', proposal })
    ]) {
      settle()
      expect(table.gives('chair', { kind: 'reopen', proposal, reason }).text).toEqual([])
      expect(table.proposal(proposal).state).toBe('tabled')
      expect(table.proposal(proposal)).not.toHaveProperty('outcome')
    }
  })

  it('[P28] puts the text back to what it was before it was accepted', () => {
    for (const kind of [0, 1, 2, 3]) {
      const table = open()
      const [name, proposal] = everyKind(table)[kind]!
      const [lines, ids] = [table.lines(), table.ids()]
      table.gives('chair', { kind: 'accept', proposal })
      expect(table.lines(), name).not.toEqual(lines)
      table.gives('chair', { kind: 'reopen', proposal, reason })
      expect(table.lines(), name).toEqual(lines)
      expect(table.ids(), name).toEqual(ids)
      expect(table.proposal(proposal).state).toBe('tabled')
    }
  })

  it('[P28] puts back what an acceptance as amended replaced', () => {
    const table = open()
    const [, , [, deletion]] = everyKind(table) as [unknown, unknown, readonly [string, string]]
    table.gives('chair', { kind: 'accept', proposal: deletion, as: 'States report in full:' })
    table.gives('chair', { kind: 'reopen', proposal: deletion, reason })
    expect(table.says('p2')).toBe('States report:')
  })

  it('[P29] is refused when the paragraph has changed since', () => {
    for (const spoil of [
      (table: Table) => table.rewrites('p1', 'Nobody acts.'),
      (table: Table) => {
        const other = table.tables('tur', { kind: 'amend', paragraph: 'p1', content: 'Nobody acts.' })
        table.gives('chair', { kind: 'accept', proposal: other })
      }
    ]) {
      const table = open()
      const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'p1', content: 'All States act.' })
      table.gives('chair', { kind: 'accept', proposal })
      spoil(table)
      expect(table.refuses('chair', { kind: 'reopen', proposal, reason }).code).toBe('paragraph-changed')
      expect(table.says('p1')).toBe('Nobody acts.')
    }
  })

  it('[P29] is refused when the paragraph it brought in was changed, has sub-paragraphs, or others depend on it', () => {
    const bring = () => {
      const table = open()
      const proposal = table.tables('kaz', { kind: 'insert', after: 'p1', content: 'New.' })
      table.gives('chair', { kind: 'accept', proposal })
      return { table, proposal, block: table.proposal(proposal).outcome!.inserted! }
    }
    const changed = bring()
    changed.table.rewrites(changed.block, 'Newer.')
    expect(changed.table.refuses('chair', { kind: 'reopen', proposal: changed.proposal, reason }).code).toBe(
      'paragraph-changed'
    )
    for (const change of [
      { kind: 'amend', paragraph: 'X', content: 'Newest.' },
      { kind: 'insert', after: 'X', content: 'Another.' },
      { kind: 'move', paragraph: 'p3', after: 'X' }
    ] as const) {
      const { table, proposal, block } = bring()
      const on = JSON.parse(JSON.stringify(change).replace('"X"', `"${block}"`)) as typeof change
      const other = table.tables('tur', on)
      expect(table.refuses('chair', { kind: 'reopen', proposal, reason }).code).toBe('proposals-open')
      table.gives('tur', { kind: 'withdraw', proposal: other })
      table.gives('chair', { kind: 'reopen', proposal, reason })
    }
    const { table, proposal, block } = bring()
    table.puts(block, '(a) item', 'item')
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason }).code).toBe('proposals-open')
  })

  it('[P29] is refused while the paragraph is agreed, and when it has left the text', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'p1', content: 'All States act.' })
    table.gives('chair', { kind: 'accept', proposal })
    table.gives('chair', { kind: 'agree', paragraph: 'p1' })
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason }).code).toBe('paragraph-closed')
    table.strikes('p1')
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason }).code).toBe('paragraph-gone')
  })

  it('[P29] is refused for a deletion into whose place the pen has written, and for one that was issued', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'delete', paragraph: 'p2' })
    table.gives('chair', { kind: 'accept', proposal })
    table.rewrites('p2a', 'Written since.')
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason }).code).toBe('paragraph-changed')
    table.rewrites('p2a', '')
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason }).code).toBe('paragraph-gone')
  })

  it('[P29] is refused for a move whose old place is gone', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'move', paragraph: 'p3', after: 'p1' })
    table.gives('chair', { kind: 'accept', proposal })
    table.strikes('p2b')
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason }).code).toBe('paragraph-changed')
  })

  it('[P31] and accepting again leaves the same text and the same paragraph as accepting once', () => {
    for (const kind of [0, 1, 2, 3]) {
      const table = open()
      const [name, proposal] = everyKind(table)[kind]!
      table.gives('chair', { kind: 'accept', proposal })
      const [lines, ids] = [table.lines(), table.ids()]
      table.gives('chair', { kind: 'reopen', proposal, reason })
      table.gives('chair', { kind: 'accept', proposal })
      expect(table.lines(), name).toEqual(lines)
      expect(table.ids(), name).toEqual(ids)
    }
  })

  it('[P31] keeps what delegations said about the paragraph that comes in again', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'insert', after: 'p1', content: 'New.' })
    table.gives('chair', { kind: 'accept', proposal })
    const paragraph = table.proposal(proposal).outcome!.inserted!
    table.gives('tur', { kind: 'position', paragraph, position: 'reserve' })
    table.gives('chair', { kind: 'reopen', proposal, reason })
    table.gives('chair', { kind: 'accept', proposal })
    expect(table.entry(paragraph).positions).toMatchObject([{ by: 'TUR', position: 'reserve' }])
  })

  it('[P21] brings back what the deletion had superseded', () => {
    const table = open()
    const other = table.tables('tur', { kind: 'amend', paragraph: 'p2a', content: 'monthly;' })
    const proposal = table.tables('kaz', { kind: 'delete', paragraph: 'p2' })
    table.gives('chair', { kind: 'accept', proposal })
    table.gives('chair', { kind: 'reopen', proposal, reason })
    expect(table.proposal(other).state).toBe('tabled')
    table.gives('chair', { kind: 'accept', proposal: other })
    expect(table.says('p2a')).toBe('monthly;')
  })
})

describe('reopening a paragraph', () => {
  it('[P30] makes an agreed or agreed ad ref one open again', () => {
    const table = open()
    for (const close of [
      { kind: 'agree', paragraph: 'p1' },
      { kind: 'agree', paragraph: 'p1', adRef: true }
    ] as const) {
      table.gives('chair', close)
      const { receipt } = table.gives('chair', { kind: 'reopen', paragraph: 'p1', reason })
      expect(table.entry('p1')).toEqual({ state: 'open', at: receipt.at, reason })
      expect(receipt.summary).toBe('Paragraph 1 was reopened. Reason: Asked for by the room')
    }
    expect(table.says('p1')).toBe('States act.')
  })

  it('[P30] gives a deleted one its words back, with all that the same proposal deleted', () => {
    for (const paragraph of ['p2', 'p2a', 'p2b']) {
      const table = open()
      const before = table.lines()
      const other = table.tables('tur', { kind: 'amend', paragraph: 'p2b', content: 'in part.' })
      const proposal = table.tables('kaz', { kind: 'delete', paragraph: 'p2' })
      table.gives('chair', { kind: 'accept', proposal })
      table.gives('chair', { kind: 'reopen', paragraph, reason })
      expect(table.lines()).toEqual(before)
      expect([table.proposal(proposal).state, table.proposal(other).state]).toEqual(['tabled', 'tabled'])
      expect(table.entry('p2')).not.toHaveProperty('deletedContent')
    }
  })

  it('[P30] leaves deleted what another proposal deleted', () => {
    const table = open()
    const first = table.tables('kaz', { kind: 'delete', paragraph: 'p2a' })
    const second = table.tables('kaz', { kind: 'delete', paragraph: 'p2' })
    table.gives('chair', { kind: 'accept', proposal: first })
    table.gives('chair', { kind: 'accept', proposal: second })
    table.gives('chair', { kind: 'reopen', proposal: second, reason })
    expect(table.lines().slice(1, 4)).toEqual(['2. States report:', '  (a) [Deleted]', '  (b) in full.'])
    table.gives('chair', { kind: 'reopen', paragraph: 'p2a', reason })
    expect(table.lines()[2]).toBe('  (a) yearly;')
  })

  it('is refused for one that is open or not there', () => {
    const table = open()
    expect(table.refuses('chair', { kind: 'reopen', paragraph: 'p1', reason }).code).toBe('wrong-state')
    expect(table.refuses('chair', { kind: 'reopen', paragraph: 'gone', reason }).code).toBe('no-such-paragraph')
    expect(table.refuses('chair', { kind: 'reopen', proposal: 'gone', reason }).code).toBe('no-such-proposal')
  })
})
