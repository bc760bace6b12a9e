/**
 * The first two worked examples once more, as they are played where the words stand in the text already and the secretariat has
 * put them in brackets.
 */
import { describe, expect, it } from 'vitest'
import { compiled, openExample, records, woven } from '#test/core/examples/examplesTable.ts'
import { brackets } from '#test/helpers/bracketTable.ts'

describe('worked examples of brackets', () => {
  it('[B12][B17] 1: an insertion is supported and its brackets are lifted', () => {
    const table = openExample('resolution', 2, { 2: 'Calls upon States to exchange timely information.' })
    const bracket = brackets(table, 'op2', 'timely', { proponents: ['KAZ'] })
    table.gives('tur', { kind: 'position', bracket, position: 'support' })
    const before = ['OP2. Calls upon States to exchange [timely – Kazakhstan, Türkiye] information.']
    expect(woven(table)).toEqual(before)
    expect(compiled(table)).toEqual(before)
    table.gives('chair', { kind: 'lift', bracket, keep: 'words' })
    table.gives('chair', { kind: 'agree', paragraph: 'op2', adRef: true })
    expect(compiled(table)).toEqual(['OP2. Calls upon States to exchange timely information. (Agreed ad ref)'])
  })

  it('[B11][B14][W4] 2: a clause with its own commas is not retained, and the commas are repaired', () => {
    const table = openExample('resolution', 4, {
      4: 'Encourages capacity-building , subject to available resources, for border officials.'
    })
    const bracket = brackets(table, 'op4', ', subject to available resources,', {
      proponents: ['GRA'],
      opponents: ['GRB']
    })
    const before = (colon: string) => [
      `OP4. Encourages capacity-building [, subject to available resources, – Group A; Group B${colon} delete] for border officials.`
    ]
    expect(woven(table)).toEqual(before(':'))
    expect(compiled(table)).toEqual(before(''))
    records(table, 'GRB').releases(bracket)
    table.gives('chair', { kind: 'lift', bracket, keep: 'nothing' })
    expect(compiled(table)).toEqual(['OP4. Encourages capacity-building for border officials.'])
  })
})
