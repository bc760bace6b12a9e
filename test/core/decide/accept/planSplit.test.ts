import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', ['OP1 Act;', 'OP2 *Urge* States to report and to help:', '(a) soon;', 'OP3 Thank.'])
const PARTS = ['Urge States to report;', 'Ask States to help:']

describe('a division', () => {
  it.each([
    [['All of it.'], 'bad-split', 'A division has two parts or more. Say where the paragraph is to be divided.'],
    [[], 'bad-split', 'A division has two parts or more. Say where the paragraph is to be divided.'],
    [['One.', '  '], 'empty-proposal', 'Part 2 of the division has no words. Divide the paragraph elsewhere.'],
    [['', 'Two.'], 'empty-proposal', 'Part 1 of the division has no words. Divide the paragraph elsewhere.'],
    [['x'.repeat(30_000), 'y'.repeat(30_000)], 'bad-content', null]
  ])('[P79] into %j is refused', (parts, code, message) => {
    const table = open()
    const refused = table.refuses('kaz', { kind: 'table', change: { kind: 'split', paragraph: 'op2', parts } })
    expect(refused.code).toBe(code)
    if (message) expect(refused.message).toBe(message)
  })

  it('[P79] is of a paragraph or a sub-paragraph that is open', () => {
    const table = openTable('declaration', ['# Declaration', 'OP1 Act;'])
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
    for (const [paragraph, code] of [
      ['title', 'bad-split'],
      ['op1', 'paragraph-closed'],
      ['gone', 'no-such-paragraph']
    ]) {
      expect(table.refuses('kaz', { kind: 'table', change: { kind: 'split', paragraph, parts: PARTS } }).code).toBe(
        code
      )
    }
  })

  it('shows its parts', () => {
    const table = open()
    table.tables('kaz', { kind: 'split', paragraph: 'op2', parts: PARTS })
    expect(table.compiled().paragraphs[1]!.proposals[0]).toMatchObject({
      kind: 'split',
      parts: PARTS.map((text) => [{ text }]),
      diff: []
    })
  })
})

describe('accepting a division', () => {
  it('[P80] leaves the first part its identity and label; the sub-paragraphs follow the last', () => {
    const table = open()
    const proposal = table.tables('kaz', {
      kind: 'split',
      paragraph: 'op2',
      parts: [...PARTS.slice(0, 1), 'And;', PARTS[1]!]
    })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal })
    expect(table.lines()).toEqual([
      'OP1. Act;',
      'OP2. Urge States to report;',
      'OP2 bis. And;',
      'OP2 ter. Ask States to help:',
      '  (a) soon;',
      'OP3. Thank.'
    ])
    expect(table.ids()).toEqual(['op1', 'op2', ...table.proposal(proposal).outcome!.parts!, 'op2a', 'op3'])
    expect(receipt.summary).toBe('Accepted: the division of OP2 into 3 paragraphs (Kazakhstan).')
  })

  it('[P80][N14] takes no label that an insertion on the floor bears, and lets that stand behind all parts', () => {
    const table = open()
    const insertion = table.tables('tur', { kind: 'insert', after: 'op1', content: 'New;' })
    const proposal = table.tables('kaz', { kind: 'split', paragraph: 'op1', parts: ['Act', 'and act again;'] })
    table.gives('chair', { kind: 'accept', proposal })
    table.gives('chair', { kind: 'accept', proposal: insertion })
    expect(table.lines().slice(0, 3)).toEqual(['OP1. Act', 'OP1 ter. and act again;', 'OP1 bis. New;'])
  })

  it('[P81] is refused when the paragraph has changed, and never as amended', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'split', paragraph: 'op2', parts: PARTS })
    expect(table.refuses('chair', { kind: 'accept', proposal, as: 'One.' })).toMatchObject({
      code: 'bad-command',
      message: 'A division has several wordings, so it cannot be accepted as amended.'
    })
    table.rewrites('op2', 'Urge.')
    expect(table.refuses('chair', { kind: 'accept', proposal }).code).toBe('stale')
  })

  it('[P81] is taken back: one paragraph, with its marks', () => {
    const table = open()
    const before = table.lines()
    const proposal = table.tables('kaz', { kind: 'split', paragraph: 'op2', parts: PARTS })
    table.gives('chair', { kind: 'accept', proposal })
    table.gives('chair', { kind: 'reopen', proposal, reason: 'Why' })
    expect(table.lines()).toEqual(before)
  })

  it('[P81] is not taken back once a part was changed, or something depends on it', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'split', paragraph: 'op2', parts: PARTS })
    table.gives('chair', { kind: 'accept', proposal })
    const [part] = table.proposal(proposal).outcome!.parts!
    const amendment = table.tables('tur', { kind: 'amend', paragraph: part!, content: 'Ask:' })
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason: 'Why' }).code).toBe('proposals-open')
    table.gives('chair', { kind: 'accept', proposal: amendment })
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason: 'Why' }).code).toBe('paragraph-changed')
  })
})
