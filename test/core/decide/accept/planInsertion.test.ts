/** Accepting an insertion: where the new paragraph comes to stand. */
import { describe, expect, it } from 'vitest'
import { openDeclaration } from '#test/core/decide/accept/openDeclaration.ts'

describe('accepting an insertion', () => {
  it('[P19] puts a new paragraph after the block and its sub-paragraphs', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'Invites partners;' })
    table.gives('chair', { kind: 'accept', proposal: id })
    expect(table.lines().slice(2, 7)).toEqual([
      'OP2. *Encourages* States to:',
      '  (a) register;',
      '  (b) report.',
      'OP2 bis. Invites partners;',
      'OP3. *Thanks* the host.'
    ])
    const inserted = table.proposal(id).outcome!.inserted!
    expect(table.ids()).toContain(inserted)
    expect(table.entry(inserted)).toMatchObject({ state: 'open', from: id })
  })

  it('[P19] puts a sub-paragraph right behind its paragraph, or behind the sub-paragraph it follows', () => {
    const table = openDeclaration()
    const node = { type: 'subparagraph', level: 1 } as const
    const first = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'count;', node })
    const last = table.tables('kaz', { kind: 'insert', after: 'op2b', content: 'rest.' })
    table.gives('chair', { kind: 'accept', proposal: first })
    table.gives('chair', { kind: 'accept', proposal: last })
    expect(table.lines().slice(2, 7)).toEqual([
      'OP2. *Encourages* States to:',
      '  (a) ante count;',
      '  (a) register;',
      '  (b) report.',
      '  (b) bis rest.'
    ])
  })

  it('[P19] opens the text when it follows nothing', () => {
    const table = openDeclaration()
    const node = { type: 'title' } as const
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'insert', after: null, content: 'Draft', node })
    })
    expect(table.lines()[0]).toBe('Draft')
  })

  it('[P19] keeps the order of tabling, in whatever order the Chair decides', () => {
    for (const order of ['012', '021', '102', '120', '201', '210']) {
      const table = openDeclaration()
      const ids = ['First;', 'Second;', 'Third;'].map((content) =>
        table.tables('kaz', { kind: 'insert', after: 'op1', content })
      )
      for (const index of order) table.gives('chair', { kind: 'accept', proposal: ids[Number(index)]! })
      expect(table.lines().slice(2, 5), order).toEqual(['OP1 bis. First;', 'OP1 ter. Second;', 'OP1 quater. Third;'])
    }
  })

  it('[P19] stands behind what was inserted after an earlier insertion', () => {
    const table = openDeclaration()
    const first = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'First;' })
    const second = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Second;' })
    table.gives('chair', { kind: 'accept', proposal: first })
    const after = table.proposal(first).outcome!.inserted!
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('tur', { kind: 'insert', after, content: 'After the first;' })
    })
    table.gives('chair', { kind: 'accept', proposal: second })
    expect(table.lines().slice(2, 5)).toEqual(['OP1 bis. First;', 'OP1 quater. After the first;', 'OP1 ter. Second;'])
  })

  it('[P19] does not make a sub-paragraph belong to a paragraph that came in at the same place', () => {
    const table = openDeclaration()
    const paragraph = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Paragraph;' })
    const item = table.tables('kaz', {
      kind: 'insert',
      after: 'op1',
      content: 'item.',
      node: { type: 'subparagraph', level: 1 }
    })
    table.gives('chair', { kind: 'accept', proposal: paragraph })
    table.gives('chair', { kind: 'accept', proposal: item })
    expect(table.lines().slice(2, 4)).toEqual(['  (a) item.', 'OP1 bis. Paragraph;'])
  })

  it('[P18] can be accepted as amended, and not with empty words', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Invites partners;' })
    expect(table.refuses('chair', { kind: 'accept', proposal: id, as: '' }).code).toBe('empty-proposal')
    table.gives('chair', { kind: 'accept', proposal: id, as: 'Invites all partners;' })
    expect(table.lines()[2]).toBe('OP1 bis. Invites all partners;')
    expect(table.proposal(id).state).toBe('accepted-as-amended')
  })

  it('follows a deleted paragraph in its place', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Invites partners;' })
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op1' }) })
    table.gives('chair', { kind: 'accept', proposal: id })
    expect(table.lines().slice(1, 3)).toEqual(['OP1. [Deleted]', 'OP1 bis. Invites partners;'])
  })
})
