import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () => {
  const table = openTable('declaration', ['OP1 Act;', 'OP2 Report;', 'OP3 Thank.'])
  const insertion = table.tables('tur', { kind: 'insert', after: 'op1', content: 'Recognizes host communities;' })
  return { table, insertion }
}
const COUNTER = 'Recognizes the contribution of host communities;'

describe('a counter-wording', () => {
  it('[P74][C32] bears the label of what it counters with alt, and stands behind it', () => {
    const { table, insertion } = open()
    const later = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Later;' })
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: COUNTER })
    const second = table.tables('kgz', { kind: 'counter', proposal: counter, content: 'Recognizes them;' })
    expect([counter, second].map((id) => table.proposal(id).label)).toEqual(['OP1 bis alt', 'OP1 bis alt 2'])
    expect(table.proposal(second).change).toMatchObject({ kind: 'counter', proposal: insertion, to: 'insert' })
    const { proposals } = table.compiled().paragraphs[0]!
    expect(proposals.map(({ id }) => id)).toEqual([insertion, counter, second, later])
    expect(proposals[1]).toMatchObject({
      counters: { id: insertion, label: 'OP1 bis', sponsor: { code: 'TUR' }, state: 'tabled' },
      diff: [{ op: 'same' }, { op: 'insert', runs: [{ text: 'the contribution of ' }] }, { op: 'same' }]
    })
  })

  it('[P74] is to a new paragraph or a replacement, and to nothing else', () => {
    const { table } = open()
    const amendment = table.tables('tur', { kind: 'amend', paragraph: 'op2', content: 'Report soon;' })
    for (const [proposal, code] of [
      [amendment, 'bad-counter'],
      ['gone', 'no-such-proposal']
    ]) {
      const change = { kind: 'counter', proposal, content: COUNTER }
      expect(table.refuses('kaz', { kind: 'table', change }).code).toBe(code)
    }
  })

  it.each([
    ['accept', 'What you counter is in the text by now. Propose an amendment to the paragraph.'],
    ['reject', 'What you counter is decided. Table your words as a proposal of their own.']
  ])('[P74] is refused after %s', (kind, message) => {
    const { table, insertion } = open()
    table.gives('chair', { kind: kind as 'accept', proposal: insertion })
    const change = { kind: 'counter', proposal: insertion, content: COUNTER }
    expect(table.refuses('kaz', { kind: 'table', change })).toMatchObject({ code: 'bad-counter', message })
  })

  it.each([
    ['  ', 'empty-proposal'],
    ['Recognizes host communities;', 'no-change']
  ])('[P75] is refused when it says %j', (content, code) => {
    const { table, insertion } = open()
    expect(
      table.refuses('kaz', { kind: 'table', change: { kind: 'counter', proposal: insertion, content } }).code
    ).toBe(code)
  })
})

describe('accepting a counter-wording', () => {
  it('[P76] puts its words at the place of the insertion, under its label, and supersedes the insertion', () => {
    const { table, insertion } = open()
    const later = table.tables('kgz', { kind: 'insert', after: 'op1', content: 'Later;' })
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: COUNTER })
    table.gives('chair', { kind: 'accept', proposal: later })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal: counter })
    expect(table.lines()).toEqual([
      'OP1. Act;',
      `OP1 bis. ${COUNTER}`,
      'OP1 ter. Later;',
      'OP2. Report;',
      'OP3. Thank.'
    ])
    expect(receipt).toMatchObject({
      superseded: [insertion],
      summary: 'Accepted: counter-wording to OP1 bis (Kazakhstan).'
    })
    expect(table.proposal(insertion)).toMatchObject({ state: 'superseded', outcome: { by: counter } })
    table.gives('chair', { kind: 'reopen', proposal: counter, reason: 'Why' })
    expect(table.proposal(insertion).state).toBe('tabled')
    table.gives('chair', { kind: 'accept', proposal: insertion })
    expect(table.lines()[1]).toBe('OP1 bis. Recognizes host communities;')
  })

  it('[P76][N14] gives the insertion another label if that is brought back beside it', () => {
    const { table, insertion } = open()
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: COUNTER })
    table.gives('chair', { kind: 'accept', proposal: counter })
    table.gives('chair', { kind: 'reopen', proposal: insertion, reason: 'Both' })
    table.gives('chair', { kind: 'accept', proposal: insertion })
    const labels = table.compiled().paragraphs.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels).toHaveLength(5)
  })

  it('[P76] to a replacement replaces the paragraph', () => {
    const table = openTable('declaration', ['OP1 Act;', 'OP2 Report.'])
    const replacement = table.tables('tur', { kind: 'replace', paragraph: 'op2', content: 'Report yearly.' })
    const counter = table.tables('kaz', { kind: 'counter', proposal: replacement, content: 'Report monthly.' })
    expect(table.proposal(counter).label).toBe('OP2 alt 2')
    table.gives('chair', { kind: 'accept', proposal: counter })
    expect(table.lines()).toEqual(['OP1. Act;', 'OP2. Report monthly.'])
    expect(table.proposal(replacement)).toMatchObject({ state: 'superseded', outcome: { by: counter } })
    table.gives('chair', { kind: 'reopen', proposal: counter, reason: 'Why' })
    expect(table.lines()).toEqual(['OP1. Act;', 'OP2. Report.'])
    expect(table.proposal(replacement).state).toBe('tabled')
  })

  it('[P77] is refused once the insertion is accepted, and can be revised into an amendment to it', () => {
    const { table, insertion } = open()
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: COUNTER })
    table.gives('chair', { kind: 'accept', proposal: insertion })
    expect(table.compiled().paragraphs[0]!.proposals.find(({ id }) => id === counter)).toMatchObject({
      stale: true,
      state: 'tabled',
      counters: { state: 'accepted' }
    })
    expect(table.refuses('chair', { kind: 'accept', proposal: counter })).toMatchObject({
      code: 'stale',
      message:
        'What this counters is decided, and its place is taken by OP1 bis. Its sponsor can revise it into an amendment to the paragraph; its words are kept.'
    })
    expect(table.refuses('tur', { kind: 'revise', proposal: counter, content: COUNTER }).code).toBe('not-yours')
    table.gives('kaz', { kind: 'revise', proposal: counter, content: COUNTER })
    const { inserted } = table.proposal(insertion).outcome!
    expect(table.proposal(counter)).toMatchObject({ version: 2, change: { kind: 'amend', paragraph: inserted } })
    expect(table.proposal(counter).earlier[0]!.change.kind).toBe('counter')
    table.gives('chair', { kind: 'accept', proposal: counter })
    expect(table.lines()[1]).toBe(`OP1 bis. ${COUNTER}`)
  })

  it('[P77] is refused once another counter-wording was accepted', () => {
    const { table, insertion } = open()
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: COUNTER })
    const other = table.tables('kgz', { kind: 'counter', proposal: insertion, content: 'Recognizes all;' })
    table.gives('chair', { kind: 'accept', proposal: counter })
    expect(table.proposal(other).state).toBe('tabled')
    expect(table.refuses('chair', { kind: 'accept', proposal: other }).code).toBe('stale')
    const { inserted } = table.proposal(counter).outcome!
    const change = { kind: 'amend', paragraph: inserted!, content: 'Recognizes all;' } as const
    table.gives('kgz', { kind: 'revise', proposal: other, change })
    table.gives('chair', { kind: 'accept', proposal: other })
    expect(table.lines()[1]).toBe('OP1 bis. Recognizes all;')
  })

  it.each(['withdraw', 'reject'] as const)('[P78] is still possible after %s of what it counters', (kind) => {
    const { table, insertion } = open()
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: COUNTER })
    table.gives(kind === 'withdraw' ? 'tur' : 'chair', { kind, proposal: insertion })
    const state = table.proposal(insertion).state
    table.gives('chair', { kind: 'accept', proposal: counter, as: 'Recognizes hosts;' })
    expect(table.lines()[1]).toBe('OP1 bis. Recognizes hosts;')
    expect(table.proposal(insertion).state).toBe(state)
  })
})
