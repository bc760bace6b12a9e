/** Who holds brackets: positions on them, and releasing them. */
import { describe, expect, it } from 'vitest'
import { bracketOf, brackets } from '#test/helpers/bracketTable.ts'
import { openTable } from '#test/helpers/table.ts'
import type { PositionWord } from '#core/floor/floor.ts'

function open() {
  const table = openTable('resolution', ['OP1 States exchange timely information.'])
  const bracket = brackets(table, 'op1', 'timely')
  const lists = () => {
    const { proponents, opponents, holders, positions } = bracketOf(table, bracket)
    return { proponents, opponents, holders, positions: positions.map(({ by, position }) => `${by} ${position}`) }
  }
  return { table, bracket, lists }
}

describe('a position on brackets', () => {
  it.each([
    ['support', ['KAZ'], [], []],
    ['retain', ['KAZ'], [], []],
    ['oppose', [], ['KAZ'], ['KAZ']],
    ['delete', [], ['KAZ'], ['KAZ']],
    ['reserve', [], [], ['KAZ']],
    ['reflect', [], [], ['KAZ']],
    ['withdraw-if', [], [], ['KAZ']]
  ] as const)('[B11] %s', (position, proponents, opponents, holders) => {
    const { table, bracket, lists } = open()
    const given = {
      kind: 'position',
      bracket,
      position,
      ...(position === 'withdraw-if' && { condition: 'OP2 stays' })
    } as const
    table.gives('kaz', given)
    expect(lists()).toEqual({ proponents, opponents, holders, positions: [`KAZ ${position}`] })
    expect(table.refuses('kaz', given).code).toBe('already-so')
    table.gives('kaz', { kind: 'position', bracket, position: null })
    expect(lists()).toEqual({ proponents: [], opponents: [], holders: [], positions: [] })
    expect(table.refuses('kaz', { kind: 'position', bracket, position: null }).code).toBe('already-so')
  })

  it('[P32][B11] replaces the one before, and reserving leaves what one wants', () => {
    const { table, bracket, lists } = open()
    const takes = (position: PositionWord) => table.gives('kaz', { kind: 'position', bracket, position })
    takes('delete')
    takes('support')
    expect(lists()).toEqual({ proponents: ['KAZ'], opponents: [], holders: [], positions: ['KAZ support'] })
    takes('reserve')
    expect(lists()).toEqual({ proponents: ['KAZ'], opponents: [], holders: ['KAZ'], positions: ['KAZ reserve'] })
    expect(table.record.at(-1)?.summary).toBe(
      'Kazakhstan reserved its position on the brackets around "timely" in OP1.'
    )
  })

  it('[P3][P4][B11] is for one’s own delegation or group, or by the secretariat', () => {
    const { table, bracket, lists } = open()
    table.gives('kaz', { kind: 'position', bracket, position: 'support', onBehalfOf: 'STEPPE' })
    table.gives('secretariat', { kind: 'position', bracket, position: 'oppose', onBehalfOf: 'RIVER' })
    expect(lists()).toMatchObject({ proponents: ['STEPPE'], opponents: ['RIVER'], holders: ['RIVER'] })
    const wrong = [
      ['kaz', { onBehalfOf: 'RIVER' }, 'not-yours'],
      ['secretariat', {}, 'bad-command'],
      ['chair', {}, 'not-allowed'],
      ['observer', {}, 'not-allowed']
    ] as const
    for (const [person, more, code] of wrong) {
      expect(table.refuses(person, { kind: 'position', bracket, position: 'reserve', ...more }).code).toBe(code)
    }
    expect(table.refuses('kaz', { kind: 'position', bracket, paragraph: 'op1', position: 'reserve' }).code).toBe(
      'bad-command'
    )
    expect(table.refuses('kaz', { kind: 'position', bracket: 'gone', position: 'reserve' }).code).toBe(
      'no-such-bracket'
    )
  })
})

describe('releasing brackets', () => {
  it('[B11] is for who holds them', () => {
    const { table, bracket, lists } = open()
    table.gives('kgz', { kind: 'position', bracket, position: 'delete', onBehalfOf: 'RIVER' })
    table.gives('kaz', { kind: 'position', bracket, position: 'support' })
    expect(table.refuses('tur', { kind: 'release', bracket })).toMatchObject({
      code: 'not-a-holder',
      message: 'Türkiye does not hold the brackets around "timely" in OP1. They are held by River Group.'
    })
    const wrong = [
      ['kaz', { onBehalfOf: 'RIVER' }, 'not-yours'],
      ['kaz', {}, 'not-a-holder'],
      ['secretariat', {}, 'bad-command'],
      ['chair', {}, 'not-allowed'],
      ['observer', {}, 'not-allowed']
    ] as const
    for (const [person, more, code] of wrong) {
      expect(table.refuses(person, { kind: 'release', bracket, ...more }).code).toBe(code)
    }
    table.gives('tur', { kind: 'release', bracket, onBehalfOf: 'RIVER' })
    expect(lists()).toEqual({ proponents: ['KAZ'], opponents: [], holders: [], positions: ['KAZ support'] })
    expect(table.record.at(-1)?.summary).toBe(
      'River Group no longer holds the brackets around "timely" in OP1. Nobody holds them any more.'
    )
    expect(table.refuses('tur', { kind: 'release', bracket, onBehalfOf: 'RIVER' }).message).toBe(
      'River Group does not hold the brackets around "timely" in OP1. Nobody holds them any more; the Chair can lift them.'
    )
  })
})
