/** What can be proposed for a whole paragraph, and with which words it begins. */
import { describe, expect, it } from 'vitest'
import { wholeDraft, type WholeKind } from '#renderer/desk/beginWhole.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const KINDS: readonly WholeKind[] = ['replace', 'split', 'merge', 'deeper', 'higher', 'counter']
const open = () =>
  openTable('declaration', ['# Title', 'OP1 Act:', '(a) now;', '(b) soon;', 'OP2 Report;', 'PP1 Recalling,'])

const model = (table: Table) => ({
  compiled: table.compiled(),
  text: table.readText(),
  floor: table.readFloor()
})
const possible = (table: Table, paragraph: string | null, proposal: string | null = null) =>
  KINDS.filter((kind) => wholeDraft(model(table), kind, { paragraph, proposal }) !== null)

describe('what can be proposed for a whole paragraph', () => {
  it.each([
    ['op1', ['replace', 'split', 'merge']],
    ['op1a', ['replace', 'split', 'merge']],
    ['op1b', ['replace', 'split', 'deeper']],
    ['op2', ['replace', 'split']],
    ['title', ['replace']],
    ['gone', []],
    [null, []]
  ])('for %s: %j', (paragraph, kinds) => {
    expect(possible(open(), paragraph)).toEqual(kinds)
  })

  it('nothing once it is agreed, and no merger with what is agreed', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op2' })
    expect(possible(table, 'op2')).toEqual([])
    expect(possible(table, 'op1')).toEqual(['replace', 'split'])
  })

  it('every one of these is granted when it is tabled as it begins', () => {
    const table = open()
    for (const paragraph of ['op1', 'op1b']) {
      const draft = wholeDraft(model(table), 'merge', { paragraph, proposal: null })
      if (draft?.change.kind === 'merge') table.tables('kaz', { ...draft.change, content: draft.content! })
      const level = wholeDraft(model(table), 'deeper', { paragraph, proposal: null })
      if (level?.change.kind === 'level') table.tables('kaz', level.change)
    }
    expect(table.readFloor().proposals.size).toBe(2)
  })

  it('other words for what is proposed, beginning from the words of the one that is countered', () => {
    const table = open()
    const insertion = table.tables('tur', { kind: 'insert', after: 'op2', content: 'New;' })
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: 'Newer;' })
    expect(wholeDraft(model(table), 'counter', { paragraph: 'op2', proposal: counter })).toMatchObject({
      change: { kind: 'counter', proposal: insertion, paragraph: 'op2' },
      content: [{ text: 'Newer;' }]
    })
    table.gives('chair', { kind: 'accept', proposal: insertion })
    expect(possible(table, 'op2', counter)).not.toContain('counter')
  })
})
