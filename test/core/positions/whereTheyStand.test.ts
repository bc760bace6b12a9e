/** Where each delegation stands, by its own word or through its groups. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POSITION_WORDS, type Position, type PositionWord } from '#core/floor/floor.ts'
import { departuresFrom, whereTheyStand } from '#core/positions/whereTheyStand.ts'
import { SEED } from '#test/helpers/randomSteps.ts'
import { CONFERENCE } from '#test/helpers/table.ts'

const said = (by: string, position: PositionWord, at = '1'): Position => ({ by, position, at })
const stances = (positions: readonly Position[], sponsors: readonly string[] = []) =>
  whereTheyStand({ positions, sponsors }, CONFERENCE)

describe('where each delegation stands', () => {
  it('[S1] follows its own word, its name among the sponsors, or the word of its group', () => {
    expect(stances([said('IOR', 'oppose'), said('RIVER', 'reserve')], ['KAZ'])).toEqual([
      { by: 'KAZ', position: 'support', how: 'sponsor', departsFrom: [] },
      { by: 'KGZ', position: 'reserve', how: 'group', through: 'RIVER', departsFrom: [] },
      { by: 'TUR', position: 'reserve', how: 'group', through: 'RIVER', departsFrom: [] },
      { by: 'IOR', position: 'oppose', how: 'own', departsFrom: [] }
    ])
    expect(stances([], ['STEPPE']).map(({ by, how, through }) => [by, how, through])).toEqual([
      ['KAZ', 'sponsor', 'STEPPE'],
      ['KGZ', 'sponsor', 'STEPPE']
    ])
    expect(stances([])).toEqual([])
  })

  it('[S1] lets a sponsor think again', () => {
    expect(stances([said('KAZ', 'withdraw-if')], ['KAZ'])).toMatchObject([
      { by: 'KAZ', position: 'withdraw-if', how: 'own' }
    ])
  })

  it('[S2] counts a member for itself where it departs, and names the group', () => {
    expect(stances([said('RIVER', 'support'), said('TUR', 'oppose')])).toEqual([
      { by: 'KGZ', position: 'support', how: 'group', through: 'RIVER', departsFrom: [] },
      { by: 'TUR', position: 'oppose', how: 'own', departsFrom: ['RIVER'] }
    ])
    const positions = [said('RIVER', 'support'), said('TUR', 'oppose'), said('KGZ', 'support'), said('KAZ', 'delete')]
    expect(departuresFrom(positions[0]!, positions, CONFERENCE.groups).map(({ by }) => by)).toEqual(['TUR'])
    expect(departuresFrom(positions[1]!, positions, CONFERENCE.groups)).toEqual([])
  })

  it('[S3] counts the newest word where two groups of one delegation differ', () => {
    const both = [said('STEPPE', 'support', '2'), said('RIVER', 'oppose', '1')]
    const kgz = (positions: readonly Position[]) => stances(positions).find(({ by }) => by === 'KGZ')
    expect(kgz(both)).toEqual({
      by: 'KGZ',
      position: 'support',
      how: 'group',
      through: 'STEPPE',
      departsFrom: ['RIVER']
    })
    expect(kgz([said('STEPPE', 'support', '2'), said('RIVER', 'oppose', '3')])).toMatchObject({ through: 'RIVER' })
  })

  it('[S2] gives every delegation at most one stance, its own word whenever it has one', () => {
    const codes = ['KAZ', 'KGZ', 'TUR', 'IOR', 'STEPPE', 'RIVER']
    const position = fc.record({
      by: fc.constantFrom(...codes),
      position: fc.constantFrom(...POSITION_WORDS),
      at: fc.nat(9).map(String)
    })
    fc.assert(
      fc.property(fc.uniqueArray(position, { selector: ({ by }) => by }), (positions) => {
        const found = stances(positions)
        expect(new Set(found.map(({ by }) => by)).size).toBe(found.length)
        for (const stance of found) {
          const own = positions.find(({ by }) => by === stance.by)
          expect(stance.position).toBe((own ?? positions.find(({ by }) => by === stance.through))?.position)
          expect(stance.how).toBe(own ? 'own' : 'group')
        }
      }),
      { seed: SEED }
    )
  })
})
