/**
 * Brackets as negotiators use them, from the compiled text before to the text after. The texts are invented.
 */
import { describe, expect, it } from 'vitest'
import { layoutView } from '#core/interchange/layoutView.ts'
import { brackets, printed } from '#test/helpers/bracketTable.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

/** The compiled text as an export prints it, a paragraph a line. */
const compiled = (table: Table) =>
  layoutView(table.compiled(), 'compiled').flatMap((line) =>
    line.kind === 'block' ? [`${line.printed} ${line.runs.map(({ text }) => text).join('')}`] : []
  )

describe('worked examples of brackets', () => {
  it('[B12][B17] an insertion is supported and its brackets are lifted', () => {
    const table = openTable('resolution', ['OP1 Calls upon States to exchange timely information.'])
    const bracket = brackets(table, 'op1', 'timely', { proponents: ['KAZ'] })
    table.gives('tur', { kind: 'position', bracket, position: 'support' })
    expect(compiled(table)).toEqual(['OP1. Calls upon States to exchange [timely – Kazakhstan, Türkiye] information.'])
    table.gives('chair', { kind: 'lift', bracket, keep: 'words' })
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true })
    expect(compiled(table)).toEqual(['OP1. Calls upon States to exchange timely information. (Agreed ad ref)'])
  })

  it('[B11][B14] a clause with its own commas is not retained', () => {
    const table = openTable('resolution', [
      'OP1 Encourages capacity-building , subject to available resources, for border officials.'
    ])
    const bracket = brackets(table, 'op1', ', subject to available resources,', {
      proponents: ['STEPPE'],
      opponents: ['RIVER']
    })
    expect(compiled(table)).toEqual([
      'OP1. Encourages capacity-building [, subject to available resources, – Steppe Group; River Group delete] for border officials.'
    ])
    table.gives('tur', { kind: 'release', bracket, onBehalfOf: 'RIVER' })
    table.gives('chair', { kind: 'lift', bracket, keep: 'nothing' })
    expect(compiled(table)).toEqual(['OP1. Encourages capacity-building for border officials.'])
  })

  it('[B13] rival wordings give way to the bridge that the Chair offers', () => {
    const table = openTable('highlights', [
      '1. Participants agreed / noted the proposal to hold the next meeting in Astana city to be confirmed.'
    ])
    const rivals = brackets(table, 'p1', 'agreed / noted the proposal', { bracketKind: 'alternatives' })
    const city = brackets(table, 'p1', 'Astana')
    brackets(table, 'p1', 'city to be confirmed', { bracketKind: 'blank' })
    table.gives('chair', { kind: 'lift', bracket: rivals, keep: 'words', as: 'welcomed the offer' })
    table.gives('chair', { kind: 'lift', bracket: city, keep: 'nothing' })
    table.gives('chair', { kind: 'agree', paragraph: 'p1', adRef: true, exceptBrackets: true })
    expect(printed(table, 'p1')).toBe(
      'Participants welcomed the offer to hold the next meeting in [city to be confirmed].'
    )
    expect(table.entry('p1').state).toBe('ad-ref')
  })

  it('[B5][B13] of nested brackets the inner ones go and the outer words stay', () => {
    const table = openTable('declaration', ['PP1 Noting the growing economic importance of remittances for families,'])
    const outer = brackets(table, 'pp1', 'growing economic', { proponents: ['RIVER'] })
    const inner = brackets(table, 'pp1', 'economic')
    const families = brackets(table, 'pp1', 'for families', { proponents: ['KAZ'] })
    table.gives('tur', { kind: 'position', bracket: families, position: 'reserve' })
    expect(compiled(table)).toEqual([
      'PP1 Noting the [growing [economic] – River Group] importance of remittances [for families – Kazakhstan; reserve: Türkiye],'
    ])
    table.gives('chair', { kind: 'lift', bracket: inner, keep: 'nothing' })
    table.gives('chair', { kind: 'lift', bracket: outer, keep: 'words' })
    expect(compiled(table)).toEqual([
      'PP1 Noting the growing importance of remittances [for families – Kazakhstan; reserve: Türkiye],'
    ])
    expect(table.refuses('chair', { kind: 'lift', bracket: families, keep: 'words' }).code).toBe('still-held')
    expect(table.entry('pp1').state).toBe('bracketed')
  })
})
