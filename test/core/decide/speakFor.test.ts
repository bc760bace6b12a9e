import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () => openTable('highlights', ['1. States act.', '2. States report.'])
const change = { kind: 'amend', paragraph: 'p1', content: 'All States act.' } as const

describe('in whose name', () => {
  it('[P3] lets a delegate speak for their delegation and for the groups it belongs to', () => {
    const table = open()
    expect(table.proposal(table.tables('kgz', change))).toMatchObject({ by: 'KGZ' })
    expect(table.proposal(table.tables('kgz', change, { onBehalfOf: 'KGZ' }))).not.toHaveProperty('onBehalfOf')
    expect(table.proposal(table.tables('kgz', change, { onBehalfOf: 'RIVER' }))).toMatchObject({
      by: 'KGZ',
      onBehalfOf: 'RIVER'
    })
    expect(table.record.at(-1)?.summary).toBe('River Group tabled an amendment to paragraph 1.')
  })

  it('[P3] lets a delegate speak for nobody else, in no command', () => {
    const table = open()
    const proposal = table.tables('tur', change)
    for (const onBehalfOf of ['KGZ', 'RIVER']) {
      for (const given of [
        { kind: 'table', change, onBehalfOf },
        { kind: 'cosponsor', proposal, onBehalfOf },
        { kind: 'position', proposal, position: 'support', onBehalfOf }
      ]) {
        expect(table.refuses('kaz', given).code).toBe('not-yours')
      }
    }
    expect(table.refuses('kaz', { kind: 'table', change, onBehalfOf: 'KGZ' }).message).toBe(
      'Kazakhstan does not speak for Kyrgyzstan. Speak for your own delegation or a group it belongs to.'
    )
  })

  it('[P3] knows no delegation or group that the conference does not name', () => {
    const table = open()
    for (const onBehalfOf of ['FRA', 'CHAIR', 'SECRETARIAT', 'toString']) {
      for (const person of ['kaz', 'secretariat', 'chair'] as const) {
        expect(table.refuses(person, { kind: 'table', change, onBehalfOf }).code).toBe('unknown-delegation')
      }
    }
  })

  it('[P3] lets a delegate without a delegation speak for nobody', () => {
    const table = open()
    expect(table.refuses('nobody', { kind: 'table', change }).code).toBe('not-allowed')
    expect(table.refuses('nobody', { kind: 'table', change, onBehalfOf: 'KAZ' }).code).toBe('not-allowed')
  })

  it('[P4] lets the secretariat record for any delegation or group', () => {
    const table = open()
    for (const onBehalfOf of ['KAZ', 'IOR', 'STEPPE']) {
      const id = table.tables('secretariat', change, { onBehalfOf })
      expect(table.proposal(id)).toMatchObject({ by: 'SECRETARIAT', onBehalfOf })
      table.gives('secretariat', { kind: 'position', proposal: id, position: 'reserve', onBehalfOf: 'TUR' })
      table.gives('secretariat', { kind: 'cosponsor', proposal: id, onBehalfOf: 'KGZ' })
    }
  })

  it('[P4] wants to know whose a position or co-sponsorship is', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    expect(table.refuses('secretariat', { kind: 'position', proposal, position: 'support' }).code).toBe('bad-command')
    expect(table.refuses('secretariat', { kind: 'cosponsor', proposal }).code).toBe('bad-command')
  })

  it('[P5] lets the Chair table as the Chair and on behalf of nobody', () => {
    const table = open()
    expect(table.proposal(table.tables('chair', change))).toMatchObject({ by: 'CHAIR' })
    expect(table.record.at(-1)?.summary).toBe('Chair tabled an amendment to paragraph 1.')
    for (const onBehalfOf of ['KAZ', 'STEPPE']) {
      expect(table.refuses('chair', { kind: 'table', change, onBehalfOf }).code).toBe('not-yours')
    }
  })

  it('[P5] lets the Chair take no position and co-sponsor nothing', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    expect(table.refuses('chair', { kind: 'position', proposal, position: 'support' }).code).toBe('not-allowed')
    expect(table.refuses('chair', { kind: 'cosponsor', proposal }).code).toBe('not-allowed')
  })
})
