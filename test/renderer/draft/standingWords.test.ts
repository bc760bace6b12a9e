/** How a proposal stands to the text and to others, as the side panel says it. */
import { describe, expect, it } from 'vitest'
import { standingMark, standingWords } from '#renderer/draft/standingWords.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const open = () => openTable('declaration', ['OP1 Act:', '(a) now;', '(b) soon;', 'OP2 Report;', 'OP3 Thank.'])
const of = (table: Table, id: string) => {
  const { paragraphs, adrift } = table.compiled()
  return [...paragraphs.flatMap(({ proposals }) => proposals), ...adrift].find((proposal) => proposal.id === id)!
}

describe('how a proposal stands', () => {
  it('tells the author that what the proposal was on was replaced, merged or deleted, and that the words are kept', () => {
    for (const [change, words] of [
      [
        { kind: 'replace', paragraph: 'op3', content: 'Thank all.' },
        'The paragraph was replaced by OP3 alt (Kazakhstan). These words are kept; they come back if that is reopened.'
      ],
      [
        { kind: 'merge', paragraph: 'op2', with: 'op3' },
        'The paragraph was merged with another (Kazakhstan). These words are kept.'
      ],
      [{ kind: 'delete', paragraph: 'op3' }, 'The paragraph was deleted (Kazakhstan). These words are kept.']
    ] as const) {
      const table = open()
      const amendment = table.tables('tur', { kind: 'amend', paragraph: 'op3', content: 'Thank the host.' })
      expect(standingWords(of(table, amendment))).toBeNull()
      table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', change) })
      expect(standingWords(of(table, amendment))).toBe(words)
    }
  })

  it('tells who countered an insertion that this is decided, and who tabled it that other words went in', () => {
    const table = open()
    const insertion = table.tables('tur', { kind: 'insert', after: 'op2', content: 'New;' })
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: 'Newer;' })
    const other = table.tables('kgz', { kind: 'counter', proposal: insertion, content: 'Newest;' })
    table.gives('chair', { kind: 'accept', proposal: counter })
    expect(standingWords(of(table, insertion))).toBe('OP2 bis alt (Kazakhstan) was accepted in its stead.')
    expect(standingMark(of(table, other))).toBe('OP2 bis is decided')
    expect(standingWords(of(table, other))).toBe(
      'OP2 bis is decided, so this cannot go in its place. Its sponsor can revise it into an amendment to the paragraph; no word is lost.'
    )
  })

  it('says that a level or the words have changed', () => {
    const table = open()
    const level = table.tables('kaz', { kind: 'level', paragraph: 'op1b', level: 2 })
    const same = table.tables('tur', { kind: 'level', paragraph: 'op1b', level: 2 })
    const split = table.tables('kaz', { kind: 'split', paragraph: 'op2', parts: ['Re', 'port;'] })
    table.gives('chair', { kind: 'accept', proposal: level })
    table.rewrites('op2', 'Report again;')
    expect(standingMark(of(table, same))).toBe('its level has changed since')
    expect(standingWords(of(table, split))).toBe('The text has changed since.')
    expect(standingMark(of(table, level))).toBeNull()
  })
})
