/** Accepting a deletion: what stays of the paragraph, and what becomes of the proposals on it. */
import { describe, expect, it } from 'vitest'
import { openDeclaration } from '#test/core/decide/accept/openDeclaration.ts'

describe('accepting a deletion', () => {
  it('[P20] empties the paragraph and its sub-paragraphs and keeps their place and label', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op2' })
    table.gives('chair', { kind: 'accept', proposal: id })
    expect(table.lines()).toEqual([
      'Declaration',
      'OP1. *Calls upon* States to exchange information on mixed movements;',
      'OP2. [Deleted]',
      '  (a) [Deleted]',
      '  (b) [Deleted]',
      'OP3. *Thanks* the host.'
    ])
    expect(['op2', 'op2a', 'op2b'].map((block) => table.says(block))).toEqual(['', '', ''])
    expect(table.entry('op2a')).toMatchObject({
      state: 'deleted',
      deletedBy: id,
      deletedContent: [{ type: 'text', text: 'register;' }]
    })
  })

  it('[P17] is refused as it stands when the paragraph has changed, and accepted with empty words', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op3' })
    table.rewrites('op3', 'Thanks all.')
    expect(table.refuses('chair', { kind: 'accept', proposal: id }).code).toBe('stale')
    table.gives('chair', { kind: 'accept', proposal: id, as: '' })
    expect(table.proposal(id).state).toBe('accepted')
    expect(table.entry('op3').deletedContent).toEqual([{ type: 'text', text: 'Thanks all.' }])
  })

  it('[P18] becomes an amendment when the Chair leaves some words', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op3' })
    table.gives('chair', { kind: 'accept', proposal: id, as: 'Thanks all.' })
    expect(table.lines().at(-1)).toBe('OP3. Thanks all.')
    expect(table.proposal(id).state).toBe('accepted-as-amended')
    expect(table.entry('op3').state).toBe('open')
  })

  it('[P11] is refused when a sub-paragraph was agreed since', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op2' })
    table.gives('chair', { kind: 'agree', paragraph: 'op2a', adRef: true })
    expect(table.refuses('chair', { kind: 'accept', proposal: id })).toMatchObject({
      code: 'paragraph-closed',
      message: 'OP2 (a) is agreed ad ref. The Chair can reopen it; then it takes proposals again.'
    })
  })

  it('[P21] supersedes what is tabled or parked on the paragraphs it deletes, and nothing else', () => {
    const table = openDeclaration()
    const on = (paragraph: string) => table.tables('tur', { kind: 'amend', paragraph, content: 'Other words.' })
    const [head, item, parked, elsewhere, withdrawn] = [on('op2'), on('op2a'), on('op2b'), on('op3'), on('op2')]
    const after = table.tables('tur', { kind: 'insert', after: 'op2', content: 'New.' })
    table.gives('chair', { kind: 'park', proposal: parked })
    table.gives('tur', { kind: 'withdraw', proposal: withdrawn })
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op2' })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal: id })
    expect([...receipt.superseded!].sort()).toEqual([head, item, parked].sort())
    for (const other of [head, item, parked]) {
      expect(table.proposal(other)).toMatchObject({ state: 'superseded', outcome: { by: id, seq: receipt.seq } })
    }
    expect([elsewhere, after, withdrawn].map((other) => table.proposal(other).state)).toEqual([
      'tabled',
      'tabled',
      'withdrawn'
    ])
  })
})
