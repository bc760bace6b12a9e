import { describe, expect, it } from 'vitest'
import type { Given, Person } from '#test/helpers/table.ts'
import { openTable } from '#test/helpers/table.ts'

const LINES = ['# Outcome', '1. One.', '2. Two.', '3. Three.', '4. Four.']
/** The table's clock begins here and goes on by a second with each command. */
const later = (seconds: number): string => new Date(Date.UTC(2026, 10, 23, 9) + seconds * 1000).toISOString()
const opened = (until = later(100)) => {
  const table = openTable('highlights', LINES)
  table.gives('chair', { kind: 'issue', label: 'Rev.1' })
  table.gives('chair', { kind: 'openSilence', until })
  return table
}

describe('silence', () => {
  it('[P100] is opened until a moment that is still to come, one at a time, and only ever put off', () => {
    const table = openTable('highlights', LINES)
    expect(table.refuses('chair', { kind: 'openSilence', until: later(-5) })).toMatchObject({ code: 'bad-deadline' })
    expect(table.refuses('chair', { kind: 'openSilence', until: 'soon' })).toMatchObject({ code: 'bad-command' })
    expect(table.refuses('chair', { kind: 'extendSilence', until: later(100) })).toMatchObject({ code: 'no-silence' })
    table.gives('secretariat', { kind: 'openSilence', until: '2026-11-23T12:00:00+02:00' })
    const [silence] = table.readFloor().silences.values()
    expect(silence).toMatchObject({ revision: 'Zero draft', closesAt: '2026-11-23T10:00:00.000Z', state: 'open' })
    expect(table.refuses('chair', { kind: 'openSilence', until: later(9000) })).toMatchObject({ code: 'already-so' })
    expect(table.refuses('chair', { kind: 'extendSilence', until: later(60) })).toMatchObject({ code: 'bad-deadline' })
    table.gives('chair', { kind: 'extendSilence', until: later(7200) })
    expect([...table.readFloor().silences.values()]).toMatchObject([
      { closesAt: later(7200), extendedFrom: ['2026-11-23T10:00:00.000Z'] }
    ])
  })

  it('[P101] is for paragraphs that can stand as they are, and freezes them', () => {
    const table = openTable('highlights', LINES)
    table.gives('chair', { kind: 'agree', paragraph: 'p1' })
    const open = { kind: 'openSilence', until: later(100) } as const
    expect(table.refuses('chair', { ...open, paragraphs: ['p1'] })).toMatchObject({ code: 'wrong-state' })
    expect(table.refuses('chair', { ...open, paragraphs: ['gone'] })).toMatchObject({ code: 'no-such-paragraph' })
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'p2', content: 'Two, at least.' })
    expect(table.refuses('chair', open)).toMatchObject({ code: 'proposals-open' })
    table.gives('chair', { kind: 'park', proposal })
    table.gives('chair', { kind: 'bracket', paragraph: 'p3' })
    expect(table.refuses('chair', open)).toMatchObject({ code: 'brackets-standing' })
    table.gives('chair', { ...open, paragraphs: ['p2', 'p4'] })
    expect(table.entry('p1').silence).toBeUndefined()
    expect(table.compiled().paragraphs.map(({ conditions }) => conditions.silence)).toEqual([
      null,
      null,
      'open',
      null,
      'open'
    ])
    const frozen: ReadonlyArray<readonly [Person, Given]> = [
      ['kaz', { kind: 'table', change: { kind: 'amend', paragraph: 'p4', content: 'Forty.' } }],
      ['kaz', { kind: 'table', change: { kind: 'delete', paragraph: 'p4' } }],
      ['kaz', { kind: 'table', change: { kind: 'move', paragraph: 'p4', after: null } }],
      ['chair', { kind: 'accept', proposal }],
      ['chair', { kind: 'agree', paragraph: 'p2', adRef: true }],
      ['chair', { kind: 'bracket', paragraph: 'p2' }],
      ['chair', { kind: 'issue', label: 'Rev.2' }]
    ]
    for (const [person, command] of frozen) {
      expect(table.refuses(person, command), command.kind).toMatchObject({ code: 'under-silence' })
    }
    // What is not under silence goes on.
    table.tables('kaz', { kind: 'amend', paragraph: 'p3', content: 'Thirty.' })
  })

  it('[P102] is broken by a delegation, for itself or its group, on the paragraphs it names', () => {
    const table = opened()
    expect(table.refuses('chair', { kind: 'breakSilence', paragraphs: ['p2'] })).toMatchObject({ code: 'not-allowed' })
    expect(table.refuses('secretariat', { kind: 'breakSilence', paragraphs: ['p2'] })).toMatchObject({
      code: 'bad-command'
    })
    expect(table.refuses('tur', { kind: 'breakSilence', paragraphs: ['p2'], onBehalfOf: 'KAZ' })).toMatchObject({
      code: 'not-yours'
    })
    table.gives('kaz', { kind: 'breakSilence', paragraphs: ['p2', 'p4'], onBehalfOf: 'STEPPE', reason: 'Too vague.' })
    expect(table.refuses('tur', { kind: 'breakSilence', paragraphs: ['p4'] })).toMatchObject({ code: 'already-so' })
    expect(table.refuses('tur', { kind: 'breakSilence', paragraphs: ['title'] }).ok).toBe(false)
    expect(table.entry('p2')).toMatchObject({ state: 'open', reason: 'Too vague.' })
    expect(table.entry('p1')).toMatchObject({ silence: 'open' })
    expect(table.compiled().silence?.objections).toMatchObject([
      { by: { name: 'Steppe Group' }, paragraphs: [{ label: '2' }, { label: '4' }], reason: 'Too vague.' }
    ])
    expect(table.record.at(-1)?.summary).toBe('Steppe Group broke the silence on paragraph 2, paragraph 4: Too vague.')
  })

  it('[P103] may be broken with the words that are asked for instead, on a paragraph named', () => {
    const table = opened()
    const change = { kind: 'amend', paragraph: 'p2', content: 'Two, consistent with national law.' } as const
    expect(table.refuses('kaz', { kind: 'breakSilence', paragraphs: ['p1'], change })).toMatchObject({
      code: 'bad-command'
    })
    const same = { kind: 'amend', paragraph: 'p2', content: 'Two.' } as const
    expect(table.refuses('kaz', { kind: 'breakSilence', paragraphs: ['p2'], change: same }).ok).toBe(false)
    const { receipt } = table.gives('kaz', { kind: 'breakSilence', paragraphs: ['p2'], change })
    expect(table.proposal(receipt.proposal!)).toMatchObject({ by: 'KAZ', state: 'tabled' })
    table.gives('chair', { kind: 'accept', proposal: receipt.proposal! })
    expect(table.says('p2')).toBe('Two, consistent with national law.')
  })

  it('[P104] agrees ad ref what nobody broke, once its time is over', () => {
    const table = opened(later(7))
    table.gives('kaz', { kind: 'breakSilence', paragraphs: ['p2'] })
    expect(table.refuses('chair', { kind: 'closeSilence' })).toMatchObject({ code: 'too-early' })
    table.rewrites('p4', 'Four and a half.')
    for (let second = 0; second < 3; second++)
      table.tables('kaz', { kind: 'amend', paragraph: 'p2', content: `${second}` })
    expect(table.refuses('kgz', { kind: 'breakSilence', paragraphs: ['p3'] })).toMatchObject({ code: 'wrong-state' })
    const { receipt } = table.gives('chair', { kind: 'closeSilence' })
    expect(table.compiled().paragraphs.map(({ state }) => state)).toEqual(['open', 'ad-ref', 'open', 'ad-ref', 'open'])
    expect(table.entry('p1')).toMatchObject({ state: 'ad-ref', silence: 'held' })
    expect(receipt.summary).toBe('The silence on Rev.1 was broken on one paragraph; 2 paragraphs are agreed ad ref.')
    expect(receipt.warnings).toEqual(['Paragraph 4 was changed with the pen under silence, so it is not agreed by it.'])
    expect(table.refuses('chair', { kind: 'closeSilence' })).toMatchObject({ code: 'no-silence' })
    // Reopened, a paragraph is no longer one on which silence held.
    table.gives('chair', { kind: 'reopen', paragraph: 'p1', reason: 'A new instruction' })
    expect(table.entry('p1').silence).toBeUndefined()
  })

  it('[P105] that is called off leaves its paragraphs as they were', () => {
    const table = openTable('highlights', LINES)
    table.gives('chair', { kind: 'agree', paragraph: 'p1', adRef: true })
    const before = ['p1', 'p2', 'p3', 'p4'].map(table.entry)
    table.gives('chair', { kind: 'openSilence', until: later(100) })
    table.gives('chair', { kind: 'closeSilence', callOff: true })
    expect(['p1', 'p2', 'p3', 'p4'].map(table.entry)).toEqual(before)
    expect(table.compiled().silence?.state).toBe('called-off')
  })

  it('[C20] is shown with its deadline and what was said', () => {
    const table = opened()
    expect(table.compiled().silence).toMatchObject({
      revision: 'Rev.1',
      closesAt: later(100),
      paragraphs: 4,
      state: 'open'
    })
    const before = table.compiled()
    expect(table.compiled().silence).toBe(before.silence)
  })
})
