import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () => openTable('highlights', ['1. States act.', '2. States report.', '(a) yearly.'])
const change = { kind: 'amend', paragraph: 'p1', content: 'All States act.' } as const

describe('a new version', () => {
  it('[P6] comes from the sponsor, or from the secretariat when it had recorded the proposal', () => {
    const table = open()
    const own = table.tables('kaz', change)
    for (const person of ['chair', 'secretariat', 'kgz', 'tur', 'nobody'] as const) {
      expect(table.refuses(person, { kind: 'revise', proposal: own, content: 'Some States act.' }).code).toBe(
        'not-yours'
      )
    }
    table.gives('kaz', { kind: 'revise', proposal: own, content: 'Some States act.' })

    const recorded = table.tables('secretariat', change, { onBehalfOf: 'STEPPE' })
    table.gives('secretariat', { kind: 'revise', proposal: recorded, content: 'Two States act.' })
    table.gives('kaz', { kind: 'revise', proposal: recorded, content: 'Three States act.' })
    table.gives('kgz', { kind: 'revise', proposal: recorded, content: 'Four States act.' })
    expect(table.refuses('tur', { kind: 'revise', proposal: recorded, content: 'Five act.' }).code).toBe('not-yours')

    const chairs = table.tables('chair', change)
    table.gives('chair', { kind: 'revise', proposal: chairs, content: 'One State acts.' })
  })

  it('[P6] of what a delegate tabled for a group comes from that delegation', () => {
    const table = open()
    const proposal = table.tables('kgz', change, { onBehalfOf: 'RIVER' })
    expect(table.refuses('tur', { kind: 'revise', proposal, content: 'Some act.' }).code).toBe('not-yours')
    table.gives('kgz', { kind: 'revise', proposal, content: 'Some act.' })
  })

  it('[P15] keeps id, co-sponsors, positions and earlier versions, and is made against the text as it stands', () => {
    const table = open()
    const id = table.tables('kaz', change, { rationale: 'Why not' })
    table.gives('tur', { kind: 'cosponsor', proposal: id })
    table.gives('kgz', { kind: 'position', proposal: id, position: 'support' })
    table.rewrites('p1', 'Governments act.')
    const { receipt } = table.gives('kaz', { kind: 'revise', proposal: id, content: 'All Governments act.' })
    expect(receipt.summary).toBe('Kazakhstan tabled version 2 of an amendment to paragraph 1.')
    expect(table.proposal(id)).toMatchObject({
      id,
      version: 2,
      state: 'tabled',
      change: { kind: 'amend', content: [{ text: 'All Governments act.' }] },
      base: { content: [{ text: 'Governments act.' }] },
      cosponsors: ['TUR'],
      positions: [{ by: 'KGZ', position: 'support', onVersion: 1 }],
      rationale: 'Why not',
      earlier: [
        { version: 1, change: { content: [{ text: 'All States act.' }] }, base: { content: [{ text: 'States act.' }] } }
      ]
    })
    expect(table.readFloor().proposals.size).toBe(1)
  })

  it('[P15] gives the rationale up when it is empty', () => {
    const table = open()
    const id = table.tables('kaz', change, { rationale: 'Why not' })
    table.gives('kaz', { kind: 'revise', proposal: id, content: 'Some act.', rationale: ' ' })
    expect(table.proposal(id)).not.toHaveProperty('rationale')
  })

  it('[P15] leaves what the Chair parked parked', () => {
    const table = open()
    const id = table.tables('kaz', change)
    table.gives('chair', { kind: 'park', proposal: id })
    table.gives('kaz', { kind: 'revise', proposal: id, content: 'Some States act.' })
    expect(table.proposal(id)).toMatchObject({ state: 'parked', version: 2, outcome: { seq: 2 } })
  })

  it('[P15] that says what the present one says is refused, unless the text has changed in between', () => {
    const table = open()
    const id = table.tables('kaz', change)
    expect(table.refuses('kaz', { kind: 'revise', proposal: id, content: 'All States act.' }).code).toBe('no-change')
    table.rewrites('p1', 'Governments act.')
    table.gives('kaz', { kind: 'revise', proposal: id, content: 'All States act.' })
    table.gives('chair', { kind: 'accept', proposal: id })
    expect(table.says('p1')).toBe('All States act.')
  })

  it('[P15] keeps the kind and the paragraph', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    for (const other of [
      { kind: 'amend', paragraph: 'p2', content: 'Words.' },
      { kind: 'delete', paragraph: 'p1' },
      { kind: 'insert', after: 'p1', content: 'Words.' }
    ]) {
      expect(table.refuses('kaz', { kind: 'revise', proposal, change: other }).code).toBe('bad-command')
    }
  })

  it('[P15] of an insertion may follow another block, and keeps its kind of block', () => {
    const table = open()
    const node = { type: 'heading', level: 2 } as const
    const proposal = table.tables('kaz', { kind: 'insert', after: 'p1', content: 'Data', node })
    table.gives('kaz', { kind: 'revise', proposal, change: { kind: 'insert', after: 'p2a', content: 'Data' } })
    expect(table.proposal(proposal).change).toMatchObject({ after: 'p2a', node })
    table.gives('kaz', { kind: 'revise', proposal, content: 'Figures' })
    expect(table.proposal(proposal).change).toMatchObject({ after: 'p2a', node, content: [{ text: 'Figures' }] })
  })

  it('[P15] of a move may name another place, and has no wording', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'move', paragraph: 'p1', after: 'p2a' })
    expect(table.refuses('kaz', { kind: 'revise', proposal, content: 'Words.' }).code).toBe('bad-command')
    const again = { kind: 'move', paragraph: 'p1', after: 'p2a' } as const
    expect(table.refuses('kaz', { kind: 'revise', proposal, change: again }).code).toBe('no-change')
    expect(table.refuses('kaz', { kind: 'revise', proposal, change: { ...again, after: 'p1' } }).code).toBe('bad-move')
    // Behind p2 is behind its sub-paragraphs too, but it is said otherwise.
    table.gives('kaz', { kind: 'revise', proposal, change: { ...again, after: 'p2' } })
  })

  it('[P15] needs either its wording or its change', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    expect(table.refuses('kaz', { kind: 'revise', proposal }).code).toBe('bad-command')
    expect(table.refuses('kaz', { kind: 'revise', proposal, content: 'Words.', change }).code).toBe('bad-command')
  })

  it('[P11] is refused while the paragraph is closed', () => {
    const table = open()
    const proposal = table.tables('kaz', change)
    table.gives('chair', { kind: 'park', proposal })
    table.gives('chair', { kind: 'agree', paragraph: 'p1' })
    expect(table.refuses('kaz', { kind: 'revise', proposal, content: 'Words.' }).code).toBe('paragraph-closed')
  })
})
