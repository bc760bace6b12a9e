import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', [
    '# Declaration',
    'OP4 *Calls upon* States to act;',
    'OP5 *Urges* States to criminalise smuggling:',
    '(a) at borders;',
    'OP6 *Thanks* the host.'
  ])
const OTHER = 'Invites States to strengthen cooperation:'

describe('a replacement', () => {
  it('[P70] is called OP5 alt, the next OP5 alt 2, whatever becomes of the first', () => {
    const table = open()
    const first = table.tables('kaz', { kind: 'replace', paragraph: 'op5', content: OTHER })
    table.gives('kaz', { kind: 'withdraw', proposal: first })
    const second = table.tables('tur', { kind: 'replace', paragraph: 'op5', content: 'Asks:' })
    expect([first, second].map((id) => table.proposal(id).label)).toEqual(['OP2 alt', 'OP2 alt 2'])
    const shown = table.compiled().paragraphs[2]!.proposals.map(({ kind, label }) => [kind, label])
    expect(shown).toEqual([
      ['replace', 'OP2 alt'],
      ['replace', 'OP2 alt 2']
    ])
  })

  it.each([
    ['', 'empty-proposal', 'The replacement has no words. To take the whole paragraph out, propose its deletion.'],
    ['Calls upon States to act;', 'no-change', null]
  ])('[P70] is refused when it says %j', (content, code, message) => {
    const table = openTable('declaration', ['OP1 Calls upon States to act;'])
    const refused = table.refuses('kaz', { kind: 'table', change: { kind: 'replace', paragraph: 'op1', content } })
    expect(refused.code).toBe(code)
    if (message) expect(refused.message).toBe(message)
  })

  it('[P70][P11] is refused on a paragraph that is agreed, and on one that is not there', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op5' })
    for (const [paragraph, code] of [
      ['op5', 'paragraph-closed'],
      ['gone', 'no-such-paragraph']
    ]) {
      const change = { kind: 'replace', paragraph, content: OTHER }
      expect(table.refuses('kaz', { kind: 'table', change }).code).toBe(code)
    }
  })
})

describe('accepting a replacement', () => {
  it('[P71] puts it in the place of the old paragraph, under its label and with its sub-paragraphs', () => {
    const table = open()
    const proposal = table.tables('tur', { kind: 'replace', paragraph: 'op5', content: OTHER })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal })
    expect(table.lines()).toEqual([
      'Declaration',
      'OP1. *Calls upon* States to act;',
      `OP2. ${OTHER}`,
      '  (a) at borders;',
      'OP3. *Thanks* the host.'
    ])
    const { inserted } = table.proposal(proposal).outcome!
    expect(table.ids()).toEqual(['title', 'op4', inserted, 'op5a', 'op6'])
    expect(table.entry('op5')).toMatchObject({
      state: 'deleted',
      deletedBy: proposal,
      successor: inserted,
      deletedContent: [{ text: 'Urges' }, { text: ' States to criminalise smuggling:' }]
    })
    expect(receipt.summary).toBe('Accepted: a replacement of OP2 (Türkiye).')
  })

  it('[P71] keeps the label of the old one and gives it to no other, before and after the next issue', () => {
    const table = open()
    const first = table.tables('tur', { kind: 'replace', paragraph: 'op5', content: OTHER })
    table.gives('chair', { kind: 'accept', proposal: first })
    const { inserted } = table.proposal(first).outcome!
    const second = table.tables('kaz', { kind: 'replace', paragraph: inserted!, content: 'Asks States:' })
    expect(table.proposal(second).label).toBe('OP2 alt 2')
    table.gives('chair', { kind: 'accept', proposal: second })
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(table.lines()[2]).toBe('OP2. Asks States:')
  })

  it('[P18] can be accepted as amended, and not with empty words', () => {
    const table = open()
    const proposal = table.tables('tur', { kind: 'replace', paragraph: 'op5', content: OTHER })
    expect(table.refuses('chair', { kind: 'accept', proposal, as: '' }).code).toBe('empty-proposal')
    table.gives('chair', { kind: 'accept', proposal, as: 'Invites all:' })
    expect(table.lines()[2]).toBe('OP2. Invites all:')
    expect(table.proposal(proposal).state).toBe('accepted-as-amended')
  })

  it('[P17] is refused when the old paragraph has changed, and accepted with the words that shall stand', () => {
    const table = open()
    const proposal = table.tables('tur', { kind: 'replace', paragraph: 'op5', content: OTHER })
    table.rewrites('op5', 'Urges.')
    expect(table.compiled().paragraphs[2]!.proposals[0]!.stale).toBe(true)
    expect(table.refuses('chair', { kind: 'accept', proposal })).toMatchObject({
      code: 'stale',
      message:
        'The paragraph has changed since this was tabled, so it cannot be accepted as it stands. Accept it as amended, with the words that shall stand, or ask the sponsor for a new version.'
    })
    table.gives('chair', { kind: 'accept', proposal, as: OTHER })
    expect(table.lines()[2]).toBe(`OP2. ${OTHER}`)
  })

  it('[P72] supersedes what is tabled on the old one, says so, and keeps every word', () => {
    const table = open()
    const amendment = table.tables('kgz', { kind: 'amend', paragraph: 'op5', content: 'Urges all States:' })
    const rival = table.tables('kaz', { kind: 'replace', paragraph: 'op5', content: 'Asks States:' })
    const counter = table.tables('kgz', { kind: 'counter', proposal: rival, content: 'Asks all States:' })
    const below = table.tables('kaz', { kind: 'amend', paragraph: 'op5a', content: 'everywhere;' })
    const proposal = table.tables('tur', { kind: 'replace', paragraph: 'op5', content: OTHER })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal })
    expect(receipt.superseded).toEqual([amendment, rival, counter])
    expect(table.proposal(amendment)).toMatchObject({ state: 'superseded', outcome: { by: proposal } })
    expect(table.proposal(below).state).toBe('tabled')
    const shown = table.compiled().paragraphs[2]!.proposals.find(({ id }) => id === amendment)
    expect(shown).toMatchObject({
      state: 'superseded',
      supersededBy: { id: proposal, kind: 'replace', label: 'OP2 alt 3', sponsor: { code: 'TUR' } }
    })
    expect(shown!.diff.some(({ op }) => op === 'insert')).toBe(true)
    expect(table.compiled().adrift).toEqual([])
  })

  it('[P73] is taken back: the old paragraph and all that was proposed on it are there again', () => {
    const table = open()
    const before = table.lines()
    const amendment = table.tables('kgz', { kind: 'amend', paragraph: 'op5', content: 'Urges all States:' })
    const after = table.tables('kgz', { kind: 'insert', after: 'op5', content: 'New;' })
    const proposal = table.tables('tur', { kind: 'replace', paragraph: 'op5', content: OTHER })
    table.gives('chair', { kind: 'accept', proposal })
    const { inserted } = table.proposal(proposal).outcome!
    const behind = table.tables('kaz', { kind: 'insert', after: inserted!, content: 'Newer;' })
    table.gives('chair', { kind: 'reopen', proposal, reason: 'Why' })
    expect(table.lines()).toEqual(before)
    expect(table.proposal(amendment).state).toBe('tabled')
    table.gives('chair', { kind: 'accept', proposal: after })
    table.gives('chair', { kind: 'accept', proposal: behind })
    expect(table.lines().slice(2, 6)).toEqual([before[2], '  (a) at borders;', 'OP2 bis. New;', 'OP2 ter. Newer;'])
  })

  it('[P73] is not taken back once somebody has worked on the new paragraph', () => {
    const table = open()
    const proposal = table.tables('tur', { kind: 'replace', paragraph: 'op5', content: OTHER })
    table.gives('chair', { kind: 'accept', proposal })
    const { inserted } = table.proposal(proposal).outcome!
    const amendment = table.tables('kaz', { kind: 'amend', paragraph: inserted!, content: 'Invites:' })
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason: 'Why' }).code).toBe('proposals-open')
    table.gives('chair', { kind: 'accept', proposal: amendment })
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason: 'Why' }).code).toBe('paragraph-changed')
  })

  it('[P19] lets what was to follow the old paragraph follow the new one', () => {
    const table = open()
    const after = table.tables('kgz', { kind: 'insert', after: 'op5', content: 'New;' })
    const move = table.tables('kgz', { kind: 'move', paragraph: 'op4', after: 'op5' })
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('tur', { kind: 'replace', paragraph: 'op5', content: OTHER })
    })
    table.gives('chair', { kind: 'accept', proposal: after })
    table.gives('chair', { kind: 'accept', proposal: move })
    expect(table.lines().slice(1, 5)).toEqual([
      `OP2. ${OTHER}`,
      '  (a) at borders;',
      'OP1. *Calls upon* States to act;',
      'OP2 bis. New;'
    ])
  })
})
