import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () => openTable('highlights', ['## Data', '1. States act.', '(a) now.', '2. States report.'])

describe('agreeing and bracketing', () => {
  it('[P26] agrees an open or bracketed paragraph, ad ref or for good', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'p1', adRef: true })
    expect(table.record.at(-1)?.summary).toBe('Paragraph 1 was agreed ad ref.')
    expect(table.entry('p1')).toMatchObject({ state: 'ad-ref', agreedContent: [{ text: 'States act.' }] })
    table.gives('chair', { kind: 'agree', paragraph: 'p1' })
    expect(table.entry('p1').state).toBe('agreed')
    table.gives('chair', { kind: 'bracket', paragraph: 'p2' })
    table.gives('chair', { kind: 'agree', paragraph: 'p2' })
    table.gives('chair', { kind: 'agree', paragraph: 'h1' })
    expect(table.record.at(-1)?.summary).toBe('The heading "Data" was agreed.')
  })

  it('[P26] refuses what the state does not allow', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'p1', adRef: true })
    expect(table.refuses('chair', { kind: 'agree', paragraph: 'p1', adRef: true })).toMatchObject({
      code: 'wrong-state',
      message: 'Paragraph 1 is agreed ad ref, so this does not apply to it.'
    })
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'p1' })).toMatchObject({
      code: 'paragraph-closed',
      message: 'Paragraph 1 is agreed ad ref. The Chair can reopen it; then brackets can be put in it.'
    })
    table.gives('chair', { kind: 'bracket', paragraph: 'p2' })
    expect(table.record.at(-1)?.summary).toBe('Paragraph 2 was put in brackets.')
    expect(table.refuses('chair', { kind: 'bracket', paragraph: 'p2' }).code).toBe('already-so')
    expect(table.refuses('chair', { kind: 'agree', paragraph: 'gone' }).code).toBe('no-such-paragraph')
  })

  it('[P24] refuses while an amendment, a deletion or a move is tabled on the paragraph', () => {
    const table = open()
    const ids = [
      table.tables('kaz', { kind: 'amend', paragraph: 'p1', content: 'All States act.' }),
      table.tables('kaz', { kind: 'delete', paragraph: 'p1' }),
      table.tables('kaz', { kind: 'move', paragraph: 'p1', after: 'p2' })
    ]
    for (const [index, proposal] of ids.entries()) {
      const refused = table.refuses('chair', { kind: 'agree', paragraph: 'p1', adRef: index === 1 })
      const count = ['3 proposals are', '2 proposals are', 'a proposal is'][index]
      expect(refused).toMatchObject({
        code: 'proposals-open',
        message: `Paragraph 1 cannot be agreed while ${count} tabled on it. Decide or park what is tabled first.`
      })
      table.gives('chair', { kind: 'park', proposal })
    }
    table.tables('kaz', { kind: 'insert', after: 'p1', content: 'New.' })
    table.tables('kaz', { kind: 'amend', paragraph: 'p1a', content: 'later.' })
    table.gives('chair', { kind: 'agree', paragraph: 'p1' })
  })
})
