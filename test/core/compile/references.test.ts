/**
 * References from one paragraph to another: bound to identity, printed as the label of the moment.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import { schema } from '#core/document/schema.ts'
import { toContent } from '#core/document/toContent.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { exportHtml } from '#core/interchange/exportHtml.ts'
import { exportMarkdown } from '#core/interchange/exportMarkdown.ts'
import { CONFERENCE, openTable, type Table } from '#test/helpers/table.ts'

const to = (target: string): Node => schema.nodes.reference.create({ target })
const line = (...parts: ReadonlyArray<string | Node>): Fragment =>
  Fragment.from(parts.map((part) => (typeof part === 'string' ? schema.text(part) : part)))
const asJSON = (content: Fragment) => content.toJSON() as InlineJSON

const META = { conference: CONFERENCE, issuedAt: '2026-11-25T09:00:00.000Z' }
const LINES = ['# Declaration', 'OP1 Act;', '(a) now;', 'OP2 Report;', 'OP3 Thank.']

/** A text whose last paragraph refers to one other. */
function openReferring(target: string): Table {
  const table = openTable('declaration', LINES)
  applyTextChange(table.fragment, [{ op: 'replace', block: 'op3', content: line('As in ', to(target), ', thank.') }])
  return table
}
const printed = (table: Table) => (table.compiled().paragraphs.at(-1)?.runs ?? []).map(({ text }) => text).join('')
const accept = (table: Table, proposal: string) => table.gives('chair', { kind: 'accept', proposal })

describe('a reference in the text', () => {
  it('[C30] prints the label its paragraph has, and in the issued text the number printed there', () => {
    const table = openReferring('op1a')
    expect(printed(table)).toBe('As in OP1 (a), thank.')
    expect(table.compiled().paragraphs.at(-1)!.runs).toEqual([
      { text: 'As in ', marks: [] },
      { text: 'OP1 (a)', marks: [], reference: { target: 'op1a', issued: '1 (a)' } },
      { text: ', thank.', marks: [] }
    ])
    expect(exportMarkdown(table.compiled(), 'clean')).toContain('As in 1 (a), thank.')
    expect(exportMarkdown(table.compiled(), 'compiled')).toContain('As in OP1 (a), thank.')
    expect(exportHtml(table.compiled(), 'clean', META)).toContain('As in 1 (a), thank.')
  })

  it('[C30] prints a heading or a title by its words', () => {
    expect(printed(openReferring('title'))).toBe('As in “Declaration”, thank.')
  })

  it('[C30] follows an issue to the new number, and only then is the paragraph printed anew', () => {
    const table = openReferring('op2')
    table.gives('secretariat', { kind: 'issue', label: 'Zero draft' })
    accept(table, table.tables('kaz', { kind: 'insert', after: 'op1', content: 'New;' }))
    const before = table.compiled().paragraphs.at(-1)!
    expect(printed(table)).toBe('As in OP2, thank.')
    accept(table, table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'Act now;' }))
    expect(table.compiled().paragraphs.at(-1)).toBe(before)
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(printed(table)).toBe('As in OP3, thank.')
  })

  it('[C31] follows a paragraph that was replaced or merged to what has its words, and back', () => {
    for (const change of [
      { kind: 'replace', paragraph: 'op2', content: 'Tell;' },
      { kind: 'merge', paragraph: 'op1', with: 'op2' }
    ] as const) {
      const table = openReferring('op2')
      const proposal = table.tables('kaz', change)
      accept(table, proposal)
      expect(printed(table)).toBe(change.kind === 'merge' ? 'As in OP1, thank.' : 'As in OP2, thank.')
      table.gives('chair', { kind: 'reopen', proposal, reason: 'Why' })
      expect(printed(table)).toBe('As in OP2, thank.')
      accept(table, proposal)
      table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
      expect(printed(table)).toBe(change.kind === 'merge' ? 'As in OP1, thank.' : 'As in OP2, thank.')
    }
  })

  it('[C31] says that the paragraph is deleted, before and after the issue, and struck with the pen', () => {
    const table = openReferring('op2')
    accept(table, table.tables('kaz', { kind: 'delete', paragraph: 'op2' }))
    expect(printed(table)).toBe('As in [paragraph deleted], thank.')
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(printed(table)).toBe('As in [paragraph deleted], thank.')
    const other = openReferring('op1a')
    other.strikes('op1a')
    expect(printed(other)).toBe('As in [paragraph deleted], thank.')
  })

  it('keeps a reference to itself, and one in a paragraph that nothing else is in', () => {
    const table = openReferring('op3')
    expect(printed(table)).toBe('As in OP3, thank.')
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: asJSON(line(to('op2'))) })
    accept(table, proposal)
    expect(table.compiled().paragraphs[1]!.runs.map(({ text }) => text)).toEqual(['OP2'])
  })
})

describe('a reference in a proposal', () => {
  it('[C4][C30] is a word of the difference, and is printed anew when the label changes', () => {
    const table = openReferring('op1')
    const content = asJSON(line('As in ', to('op2'), ', thank all.'))
    table.tables('kaz', { kind: 'amend', paragraph: 'op3', content })
    const parts = () =>
      table
        .compiled()
        .paragraphs.at(-1)!
        .proposals[0]!.diff.map(({ op, runs }) => [op, runs.map(({ text }) => text).join('')])
    expect(parts()).toEqual([
      ['same', 'As in '],
      ['delete', 'OP1'],
      ['insert', 'OP2'],
      ['same', ', thank'],
      ['insert', ' all'],
      ['same', '.']
    ])
    table.puts(null, 'OP9 First;', 'pen1')
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(parts()[2]).toEqual(['insert', 'OP3'])
  })

  it('goes into the Yjs text and out of it again, beside words that keep their identity', () => {
    const table = openTable('declaration', LINES)
    const content = line('Report as in ', to('op1'), ' and ', to('op1a'), ';')
    accept(table, table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: asJSON(content) }))
    const { blocks, indexOf } = table.readText()
    expect(blocks[indexOf.get('op2')!]!.node.content.eq(content)).toBe(true)
    const shorter = line('Report as in ', to('op1a'), ';')
    accept(table, table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: asJSON(shorter) }))
    expect(table.readText().blocks[indexOf.get('op2')!]!.node.content.eq(shorter)).toBe(true)
    expect(findForbidden(table.fragment)).toBeNull()
  })

  it.each(['', '__proto__', 'a b', 'x'.repeat(81)])('[P13] is refused when it names %j', (target) => {
    const content = [{ type: 'reference', attrs: { target } }]
    expect(toContent(content)).toMatchObject({
      code: 'bad-content',
      message: 'A reference in the wording names no paragraph. Choose the paragraph again.'
    })
  })

  it('[P13] is not let into a text when it names no paragraph', () => {
    const table = openTable('declaration', LINES)
    applyTextChange(table.fragment, [{ op: 'replace', block: 'op2', content: line(to('not an id')) }])
    expect(findForbidden(table.fragment)).toBe('A reference in the text names no paragraph (block 4 of the text).')
  })
})
