import { describe, expect, it } from 'vitest'
import { statementWords } from '#core/compile/statementWords.ts'
import { openTable } from '#test/helpers/table.ts'

const LINES = ['# Outcome', '1. One.', '2. Two.']

describe('a statement', () => {
  it('[P106] is made by a delegation or group, on the text or on paragraphs of it', () => {
    const table = openTable('highlights', LINES)
    const on = { kind: 'statement', statement: 'dissociation', paragraphs: ['p2'], words: 'Reason on file.' } as const
    expect(table.refuses('chair', on)).toMatchObject({ code: 'not-allowed' })
    expect(table.refuses('observer', on)).toMatchObject({ code: 'not-allowed' })
    expect(table.refuses('secretariat', on)).toMatchObject({ code: 'bad-command' })
    expect(table.refuses('kaz', { ...on, onBehalfOf: 'TUR' })).toMatchObject({ code: 'not-yours' })
    expect(table.refuses('kaz', { ...on, paragraphs: ['gone'] })).toMatchObject({ code: 'no-such-paragraph' })
    expect(table.refuses('kaz', { ...on, words: ' ' })).toMatchObject({ code: 'bad-command' })
    table.gives('kaz', on)
    table.gives('secretariat', {
      kind: 'statement',
      statement: 'explanation',
      words: 'On migration.',
      onBehalfOf: 'RIVER'
    })
    expect(table.record.map(({ summary }) => summary)).toEqual([
      'Kazakhstan dissociated itself from paragraph 2: Reason on file.',
      'River Group explained its position on the text: On migration.'
    ])
  })

  it('[P107] changes neither text nor state', () => {
    const table = openTable('highlights', LINES)
    table.gives('chair', { kind: 'agree', paragraph: 'p2' })
    const [lines, entry] = [table.lines(), table.entry('p2')]
    table.gives('kaz', { kind: 'statement', statement: 'reservation', paragraphs: ['p2'], words: 'Not bound by it.' })
    expect(table.lines()).toEqual(lines)
    expect(table.entry('p2')).toEqual(entry)
  })

  it('[C21] is annexed with the labels that its paragraphs have now', () => {
    const table = openTable('highlights', LINES)
    table.gives('kaz', { kind: 'statement', statement: 'dissociation', paragraphs: ['p2', 'p1'], words: 'Why.' })
    table.gives('kgz', { kind: 'statement', statement: 'reservation', paragraphs: ['p1'], words: 'Why.' })
    expect(table.compiled().statements.map(statementWords)).toEqual([
      'Kazakhstan dissociates itself from paragraphs 1 and 2: Why.',
      'Kyrgyzstan makes a reservation on paragraph 1: Why.'
    ])
    // Labels do not shift within a revision, so nobody's statement changes what it names.
    table.strikes('p1')
    expect(table.compiled().statements.map(statementWords)).toEqual([
      'Kazakhstan dissociates itself from paragraph 2: Why.',
      'Kyrgyzstan makes a reservation on a paragraph that is no longer in the text: Why.'
    ])
  })
})
