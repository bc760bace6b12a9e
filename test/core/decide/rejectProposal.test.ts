import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () => openTable('highlights', ['1. States act.', '2. States report.'])
const change = { kind: 'amend', paragraph: 'p1', content: 'All States act.' } as const

describe('not retaining, parking and withdrawing', () => {
  it('[P1] does not retain a proposal and leaves the text as it is', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    const { text, receipt } = table.gives('chair', { kind: 'reject', proposal })
    expect(text).toEqual([])
    expect(table.proposal(proposal)).toMatchObject({ state: 'not-retained', outcome: { seq: 2 } })
    expect(receipt.summary).toBe('Not retained: an amendment to paragraph 1 (Kazakhstan).')
  })

  it('says where the point is reflected: in a paragraph or another proposal', () => {
    const table = open()
    const other = table.tables('tur', { kind: 'insert', after: 'p2', content: 'New.' })
    for (const [reflectedIn, name] of [
      ['p2', 'paragraph 2'],
      [other, '2 bis']
    ] as const) {
      const proposal = table.tables('kaz', change)
      const { receipt } = table.gives('chair', { kind: 'reject', proposal, reflectedIn })
      expect(table.proposal(proposal).outcome).toMatchObject({ reflectedIn })
      expect(receipt.summary).toBe(`Not retained: an amendment to paragraph 1 (Kazakhstan); reflected in ${name}.`)
    }
    const proposal = table.tables('kaz', change)
    for (const reflectedIn of ['gone', proposal]) {
      expect(table.refuses('chair', { kind: 'reject', proposal, reflectedIn }).code).toBe('no-such-paragraph')
    }
  })

  it('[P23] parks what is tabled, once, and decides it from there', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    expect(table.gives('chair', { kind: 'park', proposal }).receipt.summary).toBe(
      'Parked: an amendment to paragraph 1 (Kazakhstan).'
    )
    expect(table.refuses('chair', { kind: 'park', proposal })).toMatchObject({
      code: 'wrong-state',
      message: 'This proposal is parked, so the command does not apply. The Chair can reopen it.'
    })
    table.gives('chair', { kind: 'accept', proposal })
    expect(table.says('p1')).toBe('All States act.')
  })

  it('[P6] lets the sponsor alone withdraw, and the secretariat what it had recorded', () => {
    const table = open()
    const own = table.tables('kaz', change)
    for (const person of ['chair', 'secretariat', 'kgz', 'nobody'] as const) {
      expect(table.refuses(person, { kind: 'withdraw', proposal: own }).code).toBe('not-yours')
    }
    expect(table.gives('kaz', { kind: 'withdraw', proposal: own }).receipt.summary).toBe(
      'Kazakhstan withdrew an amendment to paragraph 1.'
    )
    expect(table.proposal(own).state).toBe('withdrawn')
    for (const person of ['kaz', 'secretariat'] as const) {
      const recorded = table.tables('secretariat', change, { onBehalfOf: 'KAZ' })
      expect(table.refuses('tur', { kind: 'withdraw', proposal: recorded }).code).toBe('not-yours')
      table.gives(person, { kind: 'withdraw', proposal: recorded })
    }
  })

  it('names a proposal that nobody tabled', () => {
    const table = open()
    for (const kind of ['reject', 'park', 'accept']) {
      expect(table.refuses('chair', { kind, proposal: 'toString' })).toMatchObject({
        code: 'no-such-proposal',
        message: 'There is no proposal "toString" on the floor of this draft.'
      })
    }
  })
})
