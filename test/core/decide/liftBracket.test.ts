import { describe, expect, it } from 'vitest'
import { bracketOf, brackets, placeOf, printed } from '#test/helpers/bracketTable.ts'
import { openTable } from '#test/helpers/table.ts'

const reason = 'Asked for by the room'
const only = (line: string) => openTable('resolution', [line])

describe('lifting brackets', () => {
  it('[B12] needs that nobody holds them, and says who does', () => {
    const table = only('OP1 States exchange timely information.')
    const bracket = brackets(table, 'op1', 'timely', { proponents: ['KAZ'], opponents: ['TUR', 'RIVER'] })
    expect(table.refuses('chair', { kind: 'lift', bracket, keep: 'words' })).toMatchObject({
      code: 'still-held',
      message:
        'Türkiye and River Group still hold the brackets around "timely" in OP1. They are lifted when nobody holds them any more.'
    })
    table.gives('tur', { kind: 'release', bracket })
    expect(table.record.at(-1)?.summary).toBe(
      'Türkiye no longer holds the brackets around "timely" in OP1. Still held by River Group.'
    )
    expect(table.refuses('chair', { kind: 'lift', bracket, keep: 'words' }).message).toContain(
      'River Group still holds'
    )
    table.gives('tur', { kind: 'release', bracket, onBehalfOf: 'RIVER' })
    expect(table.refuses('secretariat', { kind: 'lift', bracket, keep: 'words' }).code).toBe('not-allowed')
    expect(table.refuses('tur', { kind: 'lift', bracket, keep: 'words' }).code).toBe('not-allowed')
    table.gives('chair', { kind: 'lift', bracket, keep: 'words' })
    expect(table.record.at(-1)?.summary).toBe('The brackets around "timely" in OP1 were lifted; the words stay.')
    expect(printed(table, 'op1')).toBe('States exchange timely information.')
    expect(bracketOf(table, bracket)).toMatchObject({ state: 'lifted', outcome: { kept: 'words', repairs: [] } })
    expect(table.entry('op1').state).toBe('open')
  })

  it('[B13][B14] takes the words away and repairs what is left, in words', () => {
    const table = only('OP1 Encourages capacity-building , subject to available resources, for border officials.')
    const bracket = brackets(table, 'op1', ', subject to available resources,')
    table.gives('chair', { kind: 'lift', bracket, keep: 'nothing' })
    expect(printed(table, 'op1')).toBe('Encourages capacity-building for border officials.')
    expect(table.record.at(-1)?.summary).toBe(
      'The brackets around ", subject to available resources," in OP1 were lifted; the words were not retained. Repaired: a double space.'
    )
    expect(bracketOf(table, bracket).outcome?.repairs).toEqual(['a double space'])
  })

  it('[B13] keeps one alternative, and says which there are', () => {
    const source = 'OP1 Participants agreed / noted the proposal / took note to meet.'
    const table = only(source)
    const bracket = brackets(table, 'op1', source.slice(17, -9), { bracketKind: 'alternatives' })
    expect(table.refuses('chair', { kind: 'lift', bracket, keep: 'option' }).message).toBe(
      'Say which alternative stays, by its number: there are 3, counted from 0.'
    )
    expect(table.refuses('chair', { kind: 'lift', bracket, keep: 'option', option: 3 }).code).toBe('bad-command')
    table.gives('chair', { kind: 'lift', bracket, keep: 'option', option: 1 })
    expect(printed(table, 'op1')).toBe('Participants noted the proposal to meet.')
    expect(bracketOf(table, bracket).outcome).toMatchObject({ kept: 'option', option: 1 })
    const other = brackets(table, 'op1', 'noted')
    expect(table.refuses('chair', { kind: 'lift', bracket: other, keep: 'option', option: 0 }).code).toBe('bad-command')
  })

  it('[B13] puts other words in their place, within the brackets around them', () => {
    const table = only('OP1 Participants agreed / noted to hold the next meeting in [the city].'.replace(/[[\]]/gu, ''))
    brackets(table, 'op1', 'agreed / noted to hold')
    const bracket = brackets(table, 'op1', 'agreed / noted', { bracketKind: 'alternatives' })
    table.gives('chair', { kind: 'lift', bracket, keep: 'option', option: 0, as: 'welcomed the offer' })
    expect(printed(table, 'op1')).toBe('Participants [welcomed the offer to hold] the next meeting in the city.')
    expect(bracketOf(table, bracket).outcome?.kept).toBe('other')
    expect(table.entry('op1').state).toBe('bracketed')
  })

  it('[B13][B12] lifts what was within and went, unless it is held', () => {
    const table = only('OP1 Noting the growing economic importance of remittances.')
    const outer = brackets(table, 'op1', 'growing economic')
    const inner = brackets(table, 'op1', 'economic', { holders: ['KAZ'] })
    expect(table.refuses('chair', { kind: 'lift', bracket: outer, keep: 'nothing' })).toMatchObject({
      code: 'still-held',
      message:
        'Words would go that Kazakhstan still holds: the brackets around "economic" in OP1. Lift those brackets first.'
    })
    table.gives('secretariat', { kind: 'release', bracket: inner, onBehalfOf: 'KAZ' })
    table.gives('chair', { kind: 'lift', bracket: outer, keep: 'nothing' })
    expect(printed(table, 'op1')).toBe('Noting the importance of remittances.')
    expect(bracketOf(table, inner)).toMatchObject({ state: 'lifted', outcome: { kept: 'nothing' } })
    expect(table.entry('op1').state).toBe('open')
    table.gives('chair', { kind: 'reopen', bracket: inner, reason })
    expect(printed(table, 'op1')).toBe('Noting the [growing [economic]] importance of remittances.')
    expect(bracketOf(table, outer).state).toBe('standing')
  })

  it('[B4] lifts brackets whose words are gone', () => {
    const table = only('OP1 States exchange timely information.')
    const bracket = brackets(table, 'op1', 'timely')
    table.rewrites('op1', 'States exchange information.')
    expect(table.compiled().brackets).toMatchObject([{ id: bracket, adrift: true, paragraph: 'op1', words: '' }])
    expect(table.compiled().paragraphs[0]!.brackets).toHaveLength(1)
    expect(printed(table, 'op1')).toBe('States exchange information.')
    expect(table.refuses('chair', { kind: 'lift', bracket, keep: 'words', as: 'soon' }).code).toBe('bad-command')
    table.gives('chair', { kind: 'lift', bracket, keep: 'words' })
    expect(table.record.at(-1)?.summary).toBe('The brackets in OP1 whose words are gone were lifted.')
    expect(table.entry('op1').state).toBe('open')
    expect(table.refuses('chair', { kind: 'lift', bracket, keep: 'words' }).code).toBe('wrong-state')
    expect(table.refuses('chair', { kind: 'lift', bracket: 'gone', keep: 'words' }).code).toBe('no-such-bracket')
  })

  it('[B15] deletes whole paragraphs that go, with their sub-paragraphs, and brings them back', () => {
    const table = openTable('resolution', ['OP1 States:', '(a) report;', '(b) thank.', 'OP2 The end.'])
    const lines = table.lines()
    const bracket = table.gives('chair', { kind: 'bracket', paragraph: 'op1' }).receipt.bracket!
    const inner = brackets(table, 'op1b', 'thank')
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op1b', content: 'rest.' })
    table.gives('chair', { kind: 'lift', bracket, keep: 'nothing' })
    expect(table.lines()).toEqual(['OP1. [Deleted]', '  (a) [Deleted]', '  (b) [Deleted]', 'OP2. The end.'])
    expect(table.record.at(-1)?.superseded).toEqual([proposal])
    expect(bracketOf(table, inner).state).toBe('lifted')
    table.gives('chair', { kind: 'reopen', paragraph: 'op1', reason })
    expect(table.lines()).toEqual(lines)
    expect([bracketOf(table, bracket).state, bracketOf(table, inner).state]).toEqual(['standing', 'standing'])
    expect(printed(table, 'op1b')).toBe('[thank].')
    expect(table.proposal(proposal).state).toBe('tabled')
    expect(table.entry('op1').state).toBe('bracketed')
  })

  it('[B13] takes away what lies between two paragraphs', () => {
    const table = openTable('resolution', ['OP1 States act now.', 'OP2 States report.', 'OP3 Later they rest.'])
    const { from } = placeOf(table, 'op1', ' now')
    const { to } = placeOf(table, 'op3', 'Later ')
    const bracket = table.gives('chair', { kind: 'bracket', paragraph: 'op1', through: 'op3', from, to }).receipt
      .bracket!
    const lines = table.lines()
    table.gives('chair', { kind: 'lift', bracket, keep: 'nothing' })
    expect(table.lines()).toEqual(['OP1. States act.', 'OP2. [Deleted]', 'OP3. They rest.'])
    expect(bracketOf(table, bracket).outcome?.repairs).toEqual([
      'a space at the end',
      'the full stop at the end',
      'a space at the beginning',
      'the capital of “They”'
    ])
    table.gives('chair', { kind: 'reopen', bracket, reason })
    expect(table.lines()).toEqual(lines)
    expect(printed(table, 'op3')).toBe('Later] they rest.')
  })

  it('[B15] keeps an agreement but for its brackets, and makes it whole with the last', () => {
    const table = only('OP1 States meet in the city soon.')
    const city = brackets(table, 'op1', 'the city')
    const soon = brackets(table, 'op1', 'soon')
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true, exceptBrackets: true })
    table.gives('chair', { kind: 'lift', bracket: city, keep: 'words', as: 'Astana' })
    expect(table.entry('op1').state).toBe('ad-ref')
    expect(table.compiled().paragraphs[0]!.changedSinceAgreed).toBe(false)
    table.gives('chair', { kind: 'lift', bracket: soon, keep: 'nothing' })
    expect(table.entry('op1')).toMatchObject({ state: 'ad-ref' })
    expect(table.entry('op1')).not.toHaveProperty('exceptBrackets')
    expect(table.says('op1')).toBe('States meet in Astana.')
    expect(table.refuses('chair', { kind: 'reopen', bracket: city, reason }).code).toBe('paragraph-closed')
  })
})

describe('reopening brackets', () => {
  it('[B16] brings back the words and the brackets, and says why', () => {
    const table = only('OP1 States exchange timely information.')
    const bracket = brackets(table, 'op1', 'timely', { proponents: ['KAZ'] })
    for (const keep of ['words', 'nothing'] as const) {
      table.gives('chair', { kind: 'lift', bracket, keep })
      const once = [table.says('op1'), table.entry('op1').state]
      table.gives('chair', { kind: 'reopen', bracket, reason })
      expect(printed(table, 'op1')).toBe('States exchange [timely] information.')
      expect(table.record.at(-1)).toMatchObject({
        bracket,
        summary: 'The brackets around "timely" in OP1 were reopened. Reason: Asked for by the room'
      })
      expect(table.entry('op1')).toMatchObject({ state: 'bracketed', reason })
      table.gives('chair', { kind: 'lift', bracket, keep })
      expect([table.says('op1'), table.entry('op1').state]).toEqual(once)
      table.gives('chair', { kind: 'reopen', bracket, reason })
    }
    expect(table.refuses('chair', { kind: 'reopen', bracket, reason }).code).toBe('wrong-state')
  })

  it('[B16] leaves brackets that were put in or lifted since as they are', () => {
    const table = only('OP1 States exchange timely information on routes.')
    const first = brackets(table, 'op1', 'timely')
    const second = brackets(table, 'op1', 'on routes')
    table.gives('chair', { kind: 'lift', bracket: first, keep: 'nothing' })
    table.gives('chair', { kind: 'lift', bracket: second, keep: 'words' })
    brackets(table, 'op1', 'information on')
    table.gives('chair', { kind: 'reopen', bracket: first, reason })
    expect(printed(table, 'op1')).toBe('States exchange [timely] [information on] routes.')
  })

  it('[B16] is refused when the words have changed, and loses nothing', () => {
    const table = only('OP1 States exchange timely information.')
    const bracket = brackets(table, 'op1', 'timely')
    table.gives('chair', { kind: 'lift', bracket, keep: 'nothing' })
    table.rewrites('op1', 'States exchange all information.')
    expect(table.refuses('chair', { kind: 'reopen', bracket, reason })).toMatchObject({
      code: 'paragraph-changed',
      message:
        'OP1 has changed since the brackets were lifted, and going back would lose those words. Put what should be in brackets in brackets anew.'
    })
    table.strikes('op1')
    expect(table.refuses('chair', { kind: 'reopen', bracket, reason }).code).toBe('paragraph-gone')
  })

  it('[B16] is not what opens a paragraph in which brackets stand', () => {
    const table = only('OP1 States exchange timely information.')
    table.gives('chair', { kind: 'bracket', paragraph: 'op1' })
    expect(table.refuses('chair', { kind: 'reopen', paragraph: 'op1', reason }).code).toBe('brackets-standing')
    table.gives('chair', { kind: 'agree', paragraph: 'op1', exceptBrackets: true })
    table.gives('chair', { kind: 'reopen', paragraph: 'op1', reason })
    expect(table.entry('op1').state).toBe('bracketed')
  })
})
