import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMask } from '#core/attribution/createMask.ts'
import { maskValue } from '#core/attribution/maskValue.ts'
import { placeholderName } from '#core/attribution/placeholder.ts'
import { knowsNames, namesRoom } from '#core/attribution/policy.ts'
import { NO_NAMES } from '#core/attribution/names.ts'
import { splitEntry } from '#core/attribution/splitEntry.ts'
import { unmask } from '#core/attribution/unmask.ts'
import { EMPTY_FLOOR, type Bracket, type Floor, type Position, type Proposal } from '#core/floor/floor.ts'
import { parseConference } from '#core/conference/parseConference.ts'

const CONFERENCE = {
  delegations: [
    { code: 'KAZ', name: 'Kazakhstan', kind: 'member' as const },
    { code: 'CHN', name: 'China', kind: 'member' as const },
    { code: 'TUR', name: 'Türkiye', kind: 'member' as const },
    { code: 'IRN', name: 'Iran (Islamic Republic of)', kind: 'member' as const },
    { code: 'US', name: 'United States', kind: 'member' as const }
  ],
  groups: [
    { code: 'G77', name: 'Group of 77 and China', members: ['KAZ', 'CHN'] },
    { code: 'EU', name: 'European Union', members: ['TUR'] }
  ]
}
const CODES = [...CONFERENCE.delegations, ...CONFERENCE.groups].map(({ code }) => code)
const hidden = createMask('hidden', CONFERENCE)
const groups = createMask('groups', CONFERENCE)

const proposal = (more: Partial<Proposal>): Proposal => ({
  id: 'x1',
  change: { kind: 'amend', paragraph: 'p1', content: [{ type: 'text', text: 'China and the EU act.' }] },
  base: { content: [{ type: 'text', text: 'All act.' }] },
  by: 'KAZ',
  cosponsors: [],
  positions: [],
  version: 1,
  earlier: [],
  state: 'tabled',
  tabledAt: '2026-11-23T09:00:00.000Z',
  ...more
})
const position = (by: string, more: Partial<Position> = {}): Position => ({
  by,
  position: 'support',
  at: '2026-11-23T09:00:00.000Z',
  onVersion: 1,
  ...more
})
const floorOf = (entry: Proposal): Floor => ({ ...EMPTY_FLOOR, proposals: new Map([[entry.id, entry]]) })

describe('who may know', () => {
  it('[A1] shows everything to everybody under `full`, and uses no room for names', () => {
    const entry = proposal({ onBehalfOf: 'G77', cosponsors: ['TUR'], rationale: 'China asked for it.' })
    expect(splitEntry(entry, createMask('full', CONFERENCE))).toEqual({ shown: entry, part: null })
    expect(namesRoom('full')).toBeNull()
    expect(knowsNames('full', 'observer')).toBe(true)
  })

  it('[A2] names groups and not delegations under `groups`', () => {
    expect(maskValue(proposal({ by: 'KAZ', onBehalfOf: 'G77' }), groups).by).toBe('G77')
    expect(maskValue(proposal({ by: 'KAZ' }), groups).by).toBe('DELEGATION')
    expect(maskValue(proposal({ cosponsors: ['EU', 'KAZ', 'TUR'] }), groups).cosponsors).toEqual(['EU', 'DELEGATION*2'])
    expect(groups.words('The Group of 77 and China and China spoke.')).toBe(
      'The Group of 77 and China and a delegation spoke.'
    )
  })

  it.each(['groups', 'officers'] as const)(
    '[A2][A3] tells names under `%s` to the Chair and the secretariat alone',
    (policy) => {
      const roles = (['chair', 'secretariat', 'delegate', 'observer'] as const).filter((role) =>
        knowsNames(policy, role)
      )
      expect(roles).toEqual(['chair', 'secretariat'])
      expect(namesRoom(policy)).toBe('names')
    }
  )

  it('[A4] tells names under `hidden` to nobody, and keeps them in a room that cannot be opened', () => {
    for (const role of ['chair', 'secretariat', 'delegate', 'observer'] as const)
      expect(knowsNames('hidden', role)).toBe(false)
    expect(namesRoom('hidden')).toBe('sealed')
  })
})

describe('what is shown instead', () => {
  it('[A6] shows every delegation alike and every group alike', () => {
    expect(CODES.map((code) => hidden.code(code))).toEqual([...Array<string>(5).fill('DELEGATION'), 'GROUP', 'GROUP'])
    expect(['DELEGATION', 'GROUP', 'DELEGATION*1', 'GROUP*3'].map(placeholderName)).toEqual([
      'A delegation',
      'A group',
      '1 delegation',
      '3 groups'
    ])
    expect(placeholderName('KAZ')).toBeNull()
  })

  it('[A6] shows the only group of a conference as a delegation, since "a group" would name it', () => {
    const one = { ...CONFERENCE, groups: CONFERENCE.groups.slice(0, 1) }
    expect(createMask('officers', one).code('G77')).toBe('DELEGATION')
    expect(createMask('officers', one).words('Group of 77 and China tabled it.')).toBe('A delegation tabled it.')
  })

  it('[A6] lets no delegation or group take a code that stands for whoever is not named', () => {
    for (const code of ['DELEGATION', 'group']) {
      const described = {
        title: 'Meeting',
        place: 'Osh',
        dates: '2026-11-23/2026-11-25',
        delegations: [{ code, name: 'Someland', kind: 'member' }],
        groups: [],
        participants: [{ name: 'Dana', role: 'chair' }],
        drafts: [{ title: 'Text', profile: 'declaration', from: 'text.md' }]
      }
      expect(parseConference(described)).toMatchObject({ ok: false, code: 'reserved-code' })
    }
  })

  it.each([
    ['Kazakhstan tabled an amendment to OP3.', 'A delegation tabled an amendment to OP3.'],
    ['Accepted an amendment to OP3 (Türkiye).', 'Accepted an amendment to OP3 (a delegation).'],
    ['The European Union withdrew; the United States did not.', 'A group withdrew; a delegation did not.'],
    ['Kazakhstani and IRANIAN wishes, from Iran', 'A delegation and a delegation wishes, from a delegation'],
    ['US said: let us go. EU: reserve.', 'A delegation said: let us go. A group: reserve.'],
    ['G77 would, if KAZ does', 'A group would, if a delegation does'],
    ['Machinations of an Uruguayan', 'Machinations of an Uruguayan']
  ])('[A7] takes names and codes out of "%s"', (said, masked) => {
    expect(hidden.words(said)).toBe(masked)
  })

  it('[A8] leaves the words of the text and of a proposal as they are, in whatever form they come', () => {
    const entry = proposal({})
    const shown = maskValue(entry, hidden)
    expect(shown.change).toEqual(entry.change)
    expect(shown.base).toEqual(entry.base)
    const command = { kind: 'table', change: { kind: 'amend', paragraph: 'p1', content: 'China and the EU act.' } }
    expect(maskValue(command, hidden)).toEqual(command)
  })

  it('[A9] counts hidden names in a list, and positions that say the same', () => {
    const shown = maskValue(
      proposal({
        cosponsors: ['TUR', 'EU', 'CHN'],
        positions: [
          position('TUR'),
          position('CHN', { at: '2026-11-23T10:00:00.000Z' }),
          position('US', { position: 'oppose' })
        ]
      }),
      hidden
    )
    expect(shown.cosponsors).toEqual(['DELEGATION*2', 'GROUP*1'])
    expect(shown.positions.map(({ by, position }) => [by, position])).toEqual([
      ['DELEGATION*2', 'support'],
      ['DELEGATION*1', 'oppose']
    ])
  })

  it('[A9] shows the sponsor alone, and the Chair and the secretariat by their office', () => {
    const recorded = maskValue(proposal({ by: 'SECRETARIAT', onBehalfOf: 'KAZ' }), hidden)
    expect(recorded.by).toBe('DELEGATION')
    expect('onBehalfOf' in recorded).toBe(false)
    expect(maskValue(proposal({ by: 'CHAIR' }), hidden).by).toBe('CHAIR')
  })

  it('[A5] looks at every field, also at one that did not exist when it was written', () => {
    const bracket = {
      ...({ id: 'b1', kind: 'alternatives', state: 'standing', positions: [], by: null, at: '' } as unknown as Bracket),
      proponents: ['KAZ'],
      opponents: ['EU'],
      holders: ['KAZ', 'TUR'],
      options: [{ proponents: ['TUR'] }, { proponents: ['IRN', 'KAZ'] }],
      outcome: { before: { p1: [{ type: 'text', text: 'China' }] }, repairs: ['a comma after KAZ'] },
      invented: { later: ['KAZ'], KAZ: true, said: 'as China wishes' }
    }
    const { before, ...rest } = maskValue(bracket, hidden).outcome
    expect(before).toEqual(bracket.outcome.before)
    const bytes = JSON.stringify({ ...maskValue(bracket, hidden), outcome: rest })
    for (const name of ['KAZ', 'TUR', 'IRN', 'EU', 'China']) expect(bytes).not.toContain(name)
  })
})

describe('floor and names', () => {
  const code = fc.constantFrom(...CODES)
  const arbitrary = fc.record({
    by: fc.oneof(code, fc.constantFrom('CHAIR', 'SECRETARIAT')),
    onBehalfOf: fc.option(code, { nil: undefined }),
    cosponsors: fc.uniqueArray(code),
    positions: fc.array(
      fc.record({ by: code, position: fc.constantFrom('support' as const, 'oppose' as const), at: fc.constant('t') })
    ),
    rationale: fc.option(
      fc
        .array(fc.constantFrom('We', 'and', 'Kazakhstan', 'EU', 'think', 'Group of 77 and China'))
        .map((words) => words.join(' ')),
      {
        nil: undefined
      }
    )
  })

  it('[A10] gives back the entry as it was decided, whatever it names', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.constantFrom('groups' as const, 'officers' as const, 'hidden' as const),
        (more, policy) => {
          const entry = JSON.parse(JSON.stringify(proposal(more as Partial<Proposal>))) as Proposal
          const { shown, part } = splitEntry(entry, createMask(policy, CONFERENCE))
          const names = { ...NO_NAMES, proposals: part ? new Map([[entry.id, part]]) : new Map() }
          expect(unmask(floorOf(shown), names).proposals.get(entry.id)).toEqual(entry)
        }
      )
    )
  })

  it('[A5] leaves no name in any byte of what is shown, whatever the entry names', () => {
    fc.assert(
      fc.property(arbitrary, (more) => {
        const entry = proposal({ ...(more as Partial<Proposal>), change: { kind: 'delete', paragraph: 'p1' } })
        const bytes = JSON.stringify(splitEntry(entry, hidden).shown)
        for (const { code, name } of [...CONFERENCE.delegations, ...CONFERENCE.groups]) {
          expect(bytes).not.toContain(code)
          expect(bytes).not.toContain(name)
        }
      })
    )
  })

  it('[A10] leaves no names for an entry that names nobody', () => {
    expect(splitEntry(proposal({ by: 'CHAIR' }), hidden).part).toBeNull()
  })

  it('[A10] puts an entry together once, so that what did not change is the same object', () => {
    const { shown, part } = splitEntry(proposal({}), hidden)
    const names = { ...NO_NAMES, proposals: new Map([['x1', part!]]) }
    expect(unmask(floorOf(shown), names).proposals.get('x1')).toBe(unmask(floorOf(shown), names).proposals.get('x1'))
  })
})
