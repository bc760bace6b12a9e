/** The cells of the strip, and what is said of positions beside it. */
import { describe, expect, test } from 'vitest'
import { positionLines } from '#renderer/panel/positionLines.ts'
import { createStripCells } from '#renderer/standing/stripCells.ts'
import { openTable } from '#test/helpers/table.ts'
import { putBrackets } from '#test/helpers/putBrackets.ts'

const open = () => openTable('declaration', ['# Title', 'OP1 States act.', '## Data', 'OP2 States report.', '> Done.'])

describe('the strip', () => {
  test('has a cell for each paragraph, in its state, and says what it is', () => {
    const table = open()
    const cellsOf = createStripCells()
    const cells = () => cellsOf(table.compiled())
    table.gives('chair', { kind: 'agree', paragraph: 'op2', adRef: true, pending: ['TUR'] })
    putBrackets(table, { id: 'b', paragraph: 'op1', from: 0, to: 6 })
    const first = cells()
    expect(first.map(({ id, state, words }) => [id, state, words])).toEqual([
      ['op1', 'bracketed', 'paragraph OP1: bracketed'],
      ['op2', 'ad-ref', 'paragraph OP2: agreed ad ref, pending Türkiye'],
      ['plain1', 'open', 'the paragraph without a number: open']
    ])
    // Typing changes words and no state: the picture need not be drawn again.
    table.rewrites('plain1', 'All is done.')
    expect(cells()).toBe(first)
    table.gives('tur', { kind: 'confirm', paragraph: 'op2' })
    expect(cells()).not.toBe(first)
  })
})

describe('a text under silence', () => {
  test('has a sign on each cell that stands still, and says so', () => {
    const table = open()
    const cellsOf = createStripCells()
    table.gives('chair', { kind: 'openSilence', until: '2026-11-26T12:00:00Z', paragraphs: ['op1', 'op2'] })
    table.gives('kaz', { kind: 'breakSilence', paragraphs: ['op2'] })
    expect(cellsOf(table.compiled()).map(({ id, isSilent, words }) => [id, isSilent, words])).toEqual([
      ['op1', true, 'paragraph OP1: under silence'],
      ['op2', false, 'paragraph OP2: open'],
      ['plain1', false, 'the paragraph without a number: open']
    ])
    table.gives('chair', { kind: 'closeSilence', callOff: true })
    expect(cellsOf(table.compiled()).some(({ isSilent }) => isSilent)).toBe(false)
  })
})

describe('positions in the panel', () => {
  test('stand in a line for each word, a group with the members that depart from it', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act.' })
    table.gives('kgz', { kind: 'position', proposal, position: 'support', onBehalfOf: 'RIVER' })
    table.gives('tur', { kind: 'position', proposal, position: 'oppose' })
    table.gives('kaz', { kind: 'position', proposal, position: 'withdraw-if', condition: 'OP2 stays.' })
    const [shown] = table.compiled().paragraphs.find(({ id }) => id === 'op1')!.proposals
    expect(positionLines(shown!.positions)).toEqual([
      'supported by River Group (Türkiye departs: opposes)',
      'opposed by Türkiye',
      'would withdraw on a condition: Kazakhstan (if OP2 stays)'
    ])
  })
})
