import { describe, expect, it } from 'vitest'
import { bracketOf, brackets, isBalanced, placeOf, printed } from '#test/helpers/bracketTable.ts'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('resolution', [
    'OP1 States exchange timely information on mixed movements.',
    'OP2 States report internationally, each year.',
    'OP3 States thank the host.'
  ])

describe('putting words in brackets', () => {
  it('[B5][B7][B8] marks the words, says so on the floor, and leaves the words as they are', () => {
    const table = open()
    const id = brackets(table, 'op1', 'timely', { proponents: ['KAZ'], opponents: ['TUR', 'RIVER'] })
    expect(printed(table, 'op1')).toBe('States exchange [timely] information on mixed movements.')
    expect(table.says('op1')).toBe('States exchange timely information on mixed movements.')
    expect(table.entry('op1').state).toBe('bracketed')
    expect(bracketOf(table, id)).toMatchObject({
      kind: 'addition',
      state: 'standing',
      by: 'CHAIR',
      paragraph: 'op1',
      proponents: ['KAZ'],
      opponents: ['TUR', 'RIVER'],
      holders: ['TUR', 'RIVER']
    })
    expect(table.record.at(-1)).toMatchObject({
      bracket: id,
      paragraph: 'op1',
      label: 'OP1',
      summary: 'The brackets around "timely" in OP1 were opened. They are held by Türkiye and River Group.'
    })
  })

  it('[B5] nests to any depth, inside words, and hugs the words that were selected with spaces', () => {
    const table = open()
    brackets(table, 'op2', 'ly')
    brackets(table, 'op2', 'internationally')
    brackets(table, 'op2', ' report internationally, ')
    brackets(table, 'op2', 'States report internationally, each year.')
    expect(printed(table, 'op2')).toBe('[States [report [international[ly]],] each year.]')
    brackets(table, 'op2', 'l')
    expect(printed(table, 'op2')).toBe('[States [report [internationa[l][ly]],] each year.]')
  })

  it('[B1][B5] reaches across paragraphs, and around whole ones', () => {
    const table = open()
    const from = placeOf(table, 'op1', 'on mixed').from
    const { to } = placeOf(table, 'op3', 'States')
    table.gives('secretariat', { kind: 'bracket', paragraph: 'op1', through: 'op3', from, to: to })
    expect(['op1', 'op2', 'op3'].map((id) => printed(table, id))).toEqual([
      'States exchange timely information [on mixed movements.',
      'States report internationally, each year.',
      'States] thank the host.'
    ])
    expect(['op1', 'op2', 'op3'].map((id) => table.entry(id).state)).toEqual(['bracketed', 'bracketed', 'bracketed'])
    table.gives('chair', { kind: 'bracket', paragraph: 'op1', through: 'op3' })
    expect(printed(table, 'op1')).toBe('[States exchange timely information [on mixed movements.')
    expect(printed(table, 'op3')).toBe('States] thank the host.]')
    expect(table.record.at(-1)?.summary).toBe('OP1 to OP3 were put in brackets.')
    expect(isBalanced(table)).toBe(true)
  })

  it('[B6] makes options of alternatives and leaves the stroke in the text', () => {
    const table = openTable('resolution', ['OP1 Participants agreed / noted the proposal / took note to meet.'])
    const id = brackets(table, 'op1', 'agreed / noted the proposal / took note', { bracketKind: 'alternatives' })
    expect(printed(table, 'op1')).toBe('Participants [agreed / noted the proposal / took note] to meet.')
    expect(table.compiled().brackets[0]!.options.map(({ words }) => words)).toEqual([
      'agreed',
      'noted the proposal',
      'took note'
    ])
    expect(table.compiled().paragraphs[0]!.runs.map(({ bracket }) => bracket?.edge)).toEqual([
      undefined,
      'open',
      undefined,
      'divide',
      undefined,
      'divide',
      undefined,
      'close',
      undefined
    ])
    expect(bracketOf(table, id).options).toHaveLength(3)
    expect(
      table.refuses('chair', {
        kind: 'bracket',
        paragraph: 'op1',
        ...placeOf(table, 'op1', 'to meet'),
        bracketKind: 'alternatives'
      }).code
    ).toBe('no-such-words')
  })

  it('[B5] refuses words that are not there, or others by now', () => {
    const table = open()
    const wrong = [
      { from: 5, to: 5 },
      { from: 6, to: 7 },
      { from: 0, to: 900 },
      { from: 900, to: 910 },
      { from: 0, to: 6, words: 'Statesmen' }
    ]
    for (const place of wrong) {
      expect(table.refuses('chair', { kind: 'bracket', paragraph: 'op1', ...place }).code).toBe('no-such-words')
    }
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'op1', from: 0 }).code).toBe('bad-command')
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'op2', through: 'op1' }).code).toBe('bad-command')
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'op1', through: 'gone' }).code).toBe(
      'no-such-paragraph'
    )
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'op1', from: 0, to: 6, holders: ['XXX'] }).code).toBe(
      'unknown-delegation'
    )
  })

  it('[B5] refuses to cross others and to open anything in a closed paragraph', () => {
    const table = open()
    brackets(table, 'op1', 'timely information')
    const refused = table.refuses('chair', {
      kind: 'bracket',
      paragraph: 'op1',
      ...placeOf(table, 'op1', 'information on')
    })
    expect(refused).toMatchObject({
      code: 'brackets-cross',
      message:
        'These words begin or end within the brackets around "timely information" in OP1. Choose words that lie wholly within those brackets, or take all of them in.'
    })
    expect(
      table.refuses('chair', { kind: 'bracket', paragraph: 'op1', ...placeOf(table, 'op1', 'exchange timely') }).code
    ).toBe('brackets-cross')
    table.gives('chair', { kind: 'agree', paragraph: 'op3' })
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'op3', from: 0, to: 6 }).code).toBe('paragraph-closed')
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'op2', through: 'op3' }).code).toBe('paragraph-closed')
    table.gives('chair', { kind: 'bracket', paragraph: 'op2' })
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'op2' }).code).toBe('already-so')
  })

  it('[B2] puts the older of two equal ones outside', () => {
    const table = open()
    const older = brackets(table, 'op1', 'timely')
    const younger = brackets(table, 'op1', 'timely')
    expect(printed(table, 'op1')).toContain('[[timely]]')
    expect(table.compiled().paragraphs[0]!.brackets.map(({ id, depth }) => [id, depth])).toEqual([
      [older, 0],
      [younger, 1]
    ])
  })
})
