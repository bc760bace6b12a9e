import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', [
    'PP1 Recalling,',
    'OP1 Act;',
    '(a) now;',
    '(b) always;',
    'OP2 Report;',
    '(a) in time;',
    'OP3 Thank.'
  ])

describe('a merger', () => {
  it('[P82] is with the next paragraph of the same kind, and with no other', () => {
    const table = open()
    for (const [paragraph, other, code] of [
      ['op1', 'op3', 'bad-merge'],
      ['op2', 'op1', 'bad-merge'],
      ['op1', 'op1', 'bad-merge'],
      ['pp1', 'op1', 'bad-merge'],
      ['op1', 'op1a', 'bad-merge'],
      ['op1b', 'op2a', 'bad-merge'],
      ['op1', 'gone', 'no-such-paragraph'],
      ['gone', 'op1', 'no-such-paragraph']
    ] as const) {
      const change = { kind: 'merge', paragraph, with: other }
      expect(table.refuses('kaz', { kind: 'table', change }).code, `${paragraph} ${other}`).toBe(code)
    }
    table.tables('kaz', { kind: 'merge', paragraph: 'op1', with: 'op2' })
    table.tables('kaz', { kind: 'merge', paragraph: 'op1a', with: 'op1b' })
  })

  it('[P82] passes over what is deleted', () => {
    const table = open()
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op2' }) })
    const proposal = table.tables('kaz', { kind: 'merge', paragraph: 'op1', with: 'op3' })
    table.gives('chair', { kind: 'accept', proposal })
    expect(table.lines()[1]).toBe('OP1. Act; Thank.')
  })

  it('[P82][P11] is refused where one of the two is agreed, or nothing is left of their words', () => {
    const table = open()
    const change = { kind: 'merge', paragraph: 'op1', with: 'op2' } as const
    expect(table.refuses('kaz', { kind: 'table', change: { ...change, content: ' ' } }).code).toBe('empty-proposal')
    table.gives('chair', { kind: 'agree', paragraph: 'op2' })
    expect(table.refuses('kaz', { kind: 'table', change }).code).toBe('paragraph-closed')
  })

  it('shows the second paragraph, and what it changes in the words of both', () => {
    const table = open()
    table.tables('kaz', { kind: 'merge', paragraph: 'op1', with: 'op2', content: 'Act; and report;' })
    expect(table.compiled().paragraphs[1]!.proposals[0]).toMatchObject({
      kind: 'merge',
      mergeWith: 'OP2',
      diff: [{ op: 'same' }, { op: 'delete', runs: [{ text: 'Report' }] }, { op: 'insert' }, { op: 'same' }]
    })
  })
})

describe('accepting a merger', () => {
  it('[P83] gives the first paragraph the words of both; the second stays as deleted, with its label', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'merge', paragraph: 'op1', with: 'op2' })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal })
    expect(table.lines()).toEqual([
      'PP1 Recalling,',
      'OP1. Act; Report;',
      '  (a) now;',
      '  (b) always;',
      'OP2. [Deleted]',
      '  (a) in time;',
      'OP3. Thank.'
    ])
    expect(table.entry('op2')).toMatchObject({ state: 'deleted', deletedBy: proposal, successor: 'op1' })
    expect(receipt.summary).toBe('Accepted: the merger of OP1 and OP2 (Kazakhstan).')
  })

  it('[P17][P83] is refused when either has changed, when they are no longer neighbours, and never with empty words', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'merge', paragraph: 'op1', with: 'op2' })
    expect(table.refuses('chair', { kind: 'accept', proposal, as: ' ' }).code).toBe('empty-proposal')
    table.rewrites('op2', 'Report again;')
    expect(table.refuses('chair', { kind: 'accept', proposal }).code).toBe('stale')
    const move = table.tables('tur', { kind: 'move', paragraph: 'op3', after: 'op1' })
    table.gives('chair', { kind: 'accept', proposal: move })
    expect(table.refuses('chair', { kind: 'accept', proposal, as: 'Act and report;' }).code).toBe('bad-merge')
  })

  it('[P84] supersedes what is tabled on the second, and gives both back when it is reopened', () => {
    const table = open()
    const before = table.lines()
    const amendment = table.tables('tur', { kind: 'amend', paragraph: 'op2', content: 'Report soon;' })
    const other = table.tables('tur', { kind: 'merge', paragraph: 'op2', with: 'op3' })
    const proposal = table.tables('kaz', { kind: 'merge', paragraph: 'op1', with: 'op2' })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal, as: 'Act and report;' })
    expect(receipt.superseded).toEqual([amendment, other])
    expect(table.proposal(proposal).state).toBe('accepted-as-amended')
    table.gives('chair', { kind: 'reopen', paragraph: 'op2', reason: 'Why' })
    expect(table.lines()).toEqual(before)
    expect([amendment, other, proposal].map((id) => table.proposal(id).state)).toEqual(['tabled', 'tabled', 'tabled'])
  })

  it('[P84] is not taken back once the words have changed', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'merge', paragraph: 'op1', with: 'op2' })
    table.gives('chair', { kind: 'accept', proposal })
    table.rewrites('op1', 'Act.')
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason: 'Why' }).code).toBe('paragraph-changed')
  })
})
