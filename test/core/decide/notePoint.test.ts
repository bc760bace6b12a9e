/** Points noted and not in the text; points that are found elsewhere; withdrawal on a condition. */
import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () => openTable('declaration', ['OP1 States act.', 'OP2 States report.'])
const change = { kind: 'amend', paragraph: 'op1', content: 'All States act.' } as const

describe('noting a point', () => {
  it('[P51] keeps what was said and by whom, and leaves text and proposals alone', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    const before = [table.lines(), table.proposal(proposal)]
    const { receipt, text } = table.gives('secretariat', {
      kind: 'note',
      words: 'Costs are a matter for another day.',
      paragraph: 'op2',
      onBehalfOf: 'RIVER'
    })
    expect(text).toEqual([])
    expect([...table.readFloor().noted.values()]).toEqual([
      {
        id: expect.any(String) as string,
        words: 'Costs are a matter for another day.',
        by: 'SECRETARIAT',
        onBehalfOf: 'RIVER',
        paragraph: 'op2',
        at: receipt.at
      }
    ])
    expect(receipt).toMatchObject({
      paragraph: 'op2',
      label: 'OP2',
      summary: 'Noted on OP2, not in the text (River Group): Costs are a matter for another day.'
    })
    expect([table.lines(), table.proposal(proposal)]).toEqual(before)
    expect(table.gives('chair', { kind: 'note', words: 'A word of thanks.' }).receipt.summary).toBe(
      'Noted, not in the text (Chair): A word of thanks.'
    )
  })

  it('[P51] refuses no words, a paragraph that is not there, a stranger, and the Chair for others', () => {
    const table = open()
    expect(table.refuses('chair', { kind: 'note', words: '   ' }).code).toBe('bad-command')
    expect(table.refuses('chair', { kind: 'note', words: 'Said.', paragraph: 'gone' }).code).toBe('no-such-paragraph')
    expect(table.refuses('secretariat', { kind: 'note', words: 'Said.', onBehalfOf: 'NIL' }).code).toBe(
      'unknown-delegation'
    )
    expect(table.refuses('chair', { kind: 'note', words: 'Said.', onBehalfOf: 'TUR' }).code).toBe('not-yours')
    for (const person of ['kaz', 'observer'] as const)
      expect(table.refuses(person, { kind: 'note', words: 'Said.' }).code).toBe('not-allowed')
  })
})

describe('a point found elsewhere', () => {
  it('[P56] is named when its proposal is withdrawn, by the label of the paragraph or of the insertion', () => {
    const table = open()
    const other = table.tables('tur', { kind: 'insert', after: 'op1', content: 'States pay.' })
    for (const [reflectedIn, see] of [
      ['op2', 'OP2'],
      [other, 'OP1 bis']
    ] as const) {
      const proposal = table.tables('kaz', change)
      const { receipt } = table.gives('kaz', { kind: 'withdraw', proposal, reflectedIn })
      expect(receipt.summary).toBe(`Kazakhstan withdrew an amendment to OP1; see ${see}.`)
      expect(table.proposal(proposal)).toMatchObject({ state: 'withdrawn', outcome: { reflectedIn } })
      const shown = table.compiled().paragraphs[0]!.proposals.find(({ id }) => id === proposal)
      expect(shown?.reflectedIn).toBe(see)
    }
  })

  it('[P56] must be in a paragraph or another proposal of the draft', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    for (const reflectedIn of ['gone', proposal]) {
      for (const [person, kind] of [
        ['kaz', 'withdraw'],
        ['chair', 'reject']
      ] as const)
        expect(table.refuses(person, { kind, proposal, reflectedIn }).code).toBe('no-such-paragraph')
    }
  })
})

describe('withdrawing on a condition', () => {
  it('[P57] says on what condition, and a new condition replaces the one before', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    const position = { kind: 'position', proposal, position: 'withdraw-if' } as const
    const { receipt } = table.gives('kaz', { ...position, condition: 'if PP3 bis is accommodated.' })
    expect(receipt.summary).toBe(
      'Kazakhstan would withdraw what it said on an amendment to OP1 (Kazakhstan), if PP3 bis is accommodated.'
    )
    expect(table.refuses('kaz', { ...position, condition: 'if PP3 bis is accommodated.' }).code).toBe('already-so')
    table.gives('kaz', { ...position, condition: 'OP2 stays' })
    expect(table.proposal(proposal).positions).toMatchObject([{ by: 'KAZ', condition: 'OP2 stays' }])
  })

  it('[P57] is refused without a condition, and a condition without it', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    for (const given of [
      { position: 'withdraw-if' },
      { position: 'withdraw-if', condition: '  ' },
      { position: 'support', condition: 'if OP2 stays' },
      { position: null, condition: 'if OP2 stays' }
    ])
      expect(table.refuses('tur', { kind: 'position', proposal, ...given }).code).toBe('bad-command')
  })
})
