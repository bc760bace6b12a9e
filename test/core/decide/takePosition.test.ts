import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () => openTable('declaration', ['OP1 States act.', 'OP2 States report.'])
const change = { kind: 'amend', paragraph: 'op1', content: 'All States act.' } as const

describe('positions', () => {
  it('[P32] keeps one position of a delegation on a proposal: a new one replaces it, null lifts it', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    table.gives('tur', { kind: 'position', proposal, position: 'oppose' })
    table.gives('kgz', { kind: 'position', proposal, position: 'support' })
    const { receipt } = table.gives('tur', { kind: 'position', proposal, position: 'reserve' })
    expect(table.proposal(proposal).positions).toEqual([
      { by: 'KGZ', position: 'support', at: '2026-11-23T09:00:03.000Z', onVersion: 1 },
      { by: 'TUR', position: 'reserve', at: receipt.at, onVersion: 1 }
    ])
    table.gives('tur', { kind: 'position', proposal, position: null })
    expect(table.proposal(proposal).positions.map(({ by }) => by)).toEqual(['KGZ'])
  })

  it('[P32] keeps one on a paragraph too, beside those of groups', () => {
    const table = open()
    table.gives('tur', { kind: 'position', paragraph: 'op1', position: 'retain' })
    table.gives('tur', { kind: 'position', paragraph: 'op1', position: 'reflect', onBehalfOf: 'RIVER' })
    const { receipt } = table.gives('tur', { kind: 'position', paragraph: 'op1', position: 'delete' })
    expect(receipt).toMatchObject({ paragraph: 'op1', label: 'OP1' })
    expect(table.entry('op1')).toMatchObject({
      state: 'open',
      positions: [
        { by: 'RIVER', position: 'reflect' },
        { by: 'TUR', position: 'delete' }
      ]
    })
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
    expect(table.entry('op1').positions).toHaveLength(2)
  })

  it('[P32] refuses one that was taken already, or that there is none to lift, unless it is on a new version', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    const support = { kind: 'position', proposal, position: 'support' } as const
    expect(table.refuses('tur', { ...support, position: null }).message).toBe('Türkiye has taken no position here.')
    table.gives('tur', support)
    expect(table.refuses('tur', support)).toMatchObject({
      code: 'already-so',
      message: 'Türkiye has taken that position already.'
    })
    table.gives('kaz', { kind: 'revise', proposal, content: 'Some States act.' })
    table.gives('tur', support)
    expect(table.proposal(proposal).positions).toMatchObject([{ by: 'TUR', onVersion: 2 }])
  })

  it('is recorded in words', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    const summaries = (['support', 'oppose', 'retain', 'delete', 'reserve', 'reflect', null] as const).map(
      (position) => table.gives('tur', { kind: 'position', proposal, position }).receipt.summary
    )
    expect(summaries).toEqual([
      'Türkiye supported an amendment to OP1 (Kazakhstan).',
      'Türkiye opposed an amendment to OP1 (Kazakhstan).',
      'Türkiye asked to retain the words of an amendment to OP1 (Kazakhstan).',
      'Türkiye asked to delete the words of an amendment to OP1 (Kazakhstan).',
      'Türkiye reserved its position on an amendment to OP1 (Kazakhstan).',
      'Türkiye asked for time to reflect on an amendment to OP1 (Kazakhstan).',
      'Türkiye lifted its position on an amendment to OP1 (Kazakhstan).'
    ])
    const plain = openTable('highlights', ['1. States act.'])
    expect(plain.gives('tur', { kind: 'position', paragraph: 'p1', position: 'support' }).receipt.summary).toBe(
      'Türkiye supported paragraph 1.'
    )
  })

  it('is on one proposal or on one paragraph', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    for (const on of [{}, { proposal, paragraph: 'op1' }]) {
      expect(table.refuses('tur', { kind: 'position', position: 'support', ...on }).code).toBe('bad-command')
    }
    expect(table.refuses('tur', { kind: 'position', paragraph: 'gone', position: 'support' }).code).toBe(
      'no-such-paragraph'
    )
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op2' }) })
    expect(table.refuses('tur', { kind: 'position', paragraph: 'op2', position: 'support' }).code).toBe(
      'paragraph-closed'
    )
  })
})

describe('co-sponsors', () => {
  it('[P33] stand beside the sponsor, each once, and the sponsor is none of them', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    expect(table.gives('tur', { kind: 'cosponsor', proposal }).receipt.summary).toBe(
      'Türkiye co-sponsored an amendment to OP1 (Kazakhstan).'
    )
    table.gives('tur', { kind: 'cosponsor', proposal, onBehalfOf: 'RIVER' })
    table.gives('secretariat', { kind: 'cosponsor', proposal, onBehalfOf: 'KGZ' })
    expect(table.proposal(proposal).cosponsors).toEqual(['TUR', 'RIVER', 'KGZ'])
    for (const [person, onBehalfOf, message] of [
      ['kaz', undefined, 'Kazakhstan is the sponsor of this proposal already.'],
      ['tur', undefined, 'Türkiye co-sponsors this proposal already.'],
      ['kgz', 'RIVER', 'River Group co-sponsors this proposal already.'],
      ['secretariat', 'KAZ', 'Kazakhstan is the sponsor of this proposal already.']
    ] as const) {
      const given = { kind: 'cosponsor', proposal, ...(onBehalfOf && { onBehalfOf }) }
      expect(table.refuses(person, given)).toMatchObject({ code: 'already-so', message })
    }
  })

  it('[P33] lets the delegation that tabled for a group co-sponsor under its own name', () => {
    const table = open()
    const proposal = table.tables('kgz', change, { onBehalfOf: 'RIVER' })
    expect(table.refuses('kgz', { kind: 'cosponsor', proposal, onBehalfOf: 'RIVER' }).code).toBe('already-so')
    table.gives('kgz', { kind: 'cosponsor', proposal })
  })
})
