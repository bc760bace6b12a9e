/** Accepting a move: what goes along, and where it comes to stand. */
import { describe, expect, it } from 'vitest'
import { openDeclaration } from '#test/core/decide/accept/openDeclaration.ts'

describe('accepting a move', () => {
  it('[P22] carries the paragraph and its sub-paragraphs under the same ids', () => {
    const table = openDeclaration()
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op2', after: 'op3' })
    })
    expect(table.ids()).toEqual(['title', 'op1', 'op3', 'op2', 'op2a', 'op2b'])
    expect(table.lines().slice(2)).toEqual([
      'OP3. *Thanks* the host.',
      'OP2. *Encourages* States to:',
      '  (a) register;',
      '  (b) report.'
    ])
  })

  it('[P22] goes behind the sub-paragraphs of the block it names, or to the beginning', () => {
    const table = openDeclaration()
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op1', after: 'op2' })
    })
    expect(table.ids()).toEqual(['title', 'op2', 'op2a', 'op2b', 'op1', 'op3'])
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op3', after: null })
    })
    expect(table.ids()).toEqual(['op3', 'title', 'op2', 'op2a', 'op2b', 'op1'])
  })

  it('[P22] moves a sub-paragraph within its paragraph and to another one', () => {
    const table = openDeclaration()
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op2b', after: 'op2' })
    })
    expect(table.ids().slice(2, 5)).toEqual(['op2', 'op2b', 'op2a'])
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op2a', after: 'op3' })
    })
    expect(table.lines().slice(2)).toEqual([
      'OP2. *Encourages* States to:',
      '  (b) report.',
      'OP3. *Thanks* the host.',
      '  (a) register;'
    ])
  })

  it('[P22] writes nothing when the paragraph has come to stand there', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'move', paragraph: 'op3', after: 'op1' })
    const before = table.tables('tur', { kind: 'move', paragraph: 'op2', after: 'op3' })
    table.gives('chair', { kind: 'accept', proposal: before })
    const { text } = table.gives('chair', { kind: 'accept', proposal: id })
    expect(text).toEqual([])
    expect(table.proposal(id).state).toBe('accepted')
  })

  it('[P12] is refused when its place has become part of the paragraph itself', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'move', paragraph: 'op1', after: 'op2a' })
    const inward = table.tables('kaz', { kind: 'move', paragraph: 'op2a', after: 'op1' })
    table.gives('chair', { kind: 'accept', proposal: inward })
    expect(table.refuses('chair', { kind: 'accept', proposal: id }).code).toBe('bad-move')
  })

  it('[P18] has no wording to amend', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'move', paragraph: 'op3', after: 'op1' })
    expect(table.refuses('chair', { kind: 'accept', proposal: id, as: 'Words.' }).code).toBe('bad-command')
  })
})
