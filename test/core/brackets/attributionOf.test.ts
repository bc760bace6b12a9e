import { describe, expect, it } from 'vitest'
import { attributionOf } from '#core/brackets/attributionOf.ts'
import { layoutView } from '#core/interchange/layoutView.ts'
import { brackets } from '#test/helpers/bracketTable.ts'
import { openTable } from '#test/helpers/table.ts'

function printedLine(make: (table: ReturnType<typeof openTable>) => void): string {
  const table = openTable('resolution', ['OP1 States exchange timely information / data.'])
  make(table)
  const line = layoutView(table.compiled(), 'compiled').find(({ kind }) => kind === 'block')!
  return 'runs' in line ? line.runs.map(({ text }) => text).join('') : ''
}

describe('who wants what, behind bracketed words', () => {
  it('[B17] names proponents, opponents, those who reserve and other holders, each once', () => {
    expect(
      printedLine((table) => {
        const bracket = brackets(table, 'op1', 'timely', {
          proponents: ['KAZ', 'IOR'],
          opponents: ['TUR'],
          holders: ['TUR', 'STEPPE']
        })
        table.gives('kgz', { kind: 'position', bracket, position: 'reserve' })
        table.gives('kgz', {
          kind: 'position',
          bracket,
          position: 'withdraw-if',
          condition: 'OP2 stays',
          onBehalfOf: 'RIVER'
        })
      })
    ).toBe(
      'States exchange [timely – Kazakhstan, Office for Rivers; Türkiye delete; reserve: Kyrgyzstan; River Group withdraws if OP2 stays; held by Steppe Group] information / data.'
    )
  })

  it('[B17] says of a deletion who asks for it and who retains, and nothing where nothing is known', () => {
    expect(printedLine((table) => brackets(table, 'op1', 'timely', { opponents: ['TUR'] }))).toBe(
      'States exchange [timely – Türkiye delete] information / data.'
    )
    expect(
      printedLine((table) => {
        const bracket = brackets(table, 'op1', 'timely', { opponents: ['TUR'] })
        table.gives('kaz', { kind: 'position', bracket, position: 'retain' })
      })
    ).toBe('States exchange [timely – Türkiye delete; Kazakhstan retain] information / data.')
    expect(printedLine((table) => brackets(table, 'op1', 'timely'))).toBe(
      'States exchange [timely] information / data.'
    )
  })

  it('[B17] says of alternatives who wants which', () => {
    const table = openTable('resolution', ['OP1 States exchange information / data.'])
    brackets(table, 'op1', 'information / data', { bracketKind: 'alternatives', opponents: ['TUR'] })
    const [bracket] = table.compiled().brackets
    const named = { code: 'KAZ', name: 'Kazakhstan' }
    const options = [
      { proponents: [named], words: '' },
      { proponents: [], words: '' }
    ]
    const say = (option: number, last: boolean) =>
      attributionOf({ ...bracket!, options }, option, last)
        .map((part) => (part.kind === 'name' ? part.named.name : part.text))
        .join('')
    expect([say(0, false), say(1, true)]).toEqual(['Kazakhstan', 'Türkiye delete'])
  })
  it('[B17] names who wants one of several alternatives behind that one, and not once more behind the last', () => {
    const table = openTable('resolution', ['OP1 States share data.'])
    const proposals = ['exchange', 'publish'].map((verb, index) =>
      table.tables(index === 0 ? 'kaz' : 'tur', { kind: 'amend', paragraph: 'op1', content: `States ${verb} data.` })
    )
    table.gives('chair', { kind: 'alternatives', proposals })
    const line = layoutView(table.compiled(), 'compiled').find(({ kind }) => kind === 'block')!
    expect('runs' in line && line.runs.map(({ text }) => text).join('')).toBe(
      'States [exchange – Kazakhstan / publish – Türkiye] data.'
    )
    const [bracket] = table.compiled().brackets
    const counted = (count: number) => [{ code: `DELEGATION*${count}`, name: `${count} delegations` }]
    const options = bracket!.options.map((option) => ({ ...option, proponents: counted(1) }))
    const nameless = { ...bracket!, options, proponents: counted(2), holders: [] }
    expect(attributionOf(nameless, 1)).toEqual([{ kind: 'name', named: counted(1)[0] }])
  })
})
