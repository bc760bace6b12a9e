import { describe, expect, it } from 'vitest'
import { layoutProposal } from '#core/interchange/layoutProposal.ts'
import { layoutView } from '#core/interchange/layoutView.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', ['OP1 Act:', '(a) now;', '(b) soon;', 'OP2 Report to the host;', 'OP3 Thank.'])

/** The line of a proposal as plain words; what is inserted between +signs+, what is deleted between -hyphens-. */
function line(table: Table, id: string): string {
  const { paragraphs } = table.compiled()
  const proposal = paragraphs.flatMap((paragraph) => paragraph.proposals).find((candidate) => candidate.id === id)!
  const signs = { insert: '+', delete: '-' }
  return layoutProposal(proposal)
    .map(({ text, op }) => (op === undefined ? text : `${signs[op]}${text}${signs[op]}`))
    .join('')
}

describe('the line of a proposal on a whole paragraph', () => {
  it.each([
    [{ kind: 'replace', paragraph: 'op2', content: 'Tell;' }, 'Kazakhstan, replacement OP2 alt: +Tell;+'],
    [
      { kind: 'split', paragraph: 'op2', parts: ['Report', 'to the host;'] },
      'Kazakhstan: divide into (1) Report (2) to the host;'
    ],
    [{ kind: 'merge', paragraph: 'op2', with: 'op3' }, 'Kazakhstan: merge with OP3'],
    [
      { kind: 'merge', paragraph: 'op2', with: 'op3', content: 'Report to the host; and thank.' },
      'Kazakhstan: merge with OP3: Report to the host; -Thank- +and thank+.'
    ],
    [{ kind: 'level', paragraph: 'op1b', level: 2 }, 'Kazakhstan: put at level 2 instead of 1']
  ] as const)('[I13] says of %j: %s', (change, words) => {
    const table = open()
    expect(line(table, table.tables('kaz', change))).toBe(words)
  })

  it('[I13] says what a counter-wording stands against, word by word, and that this is decided', () => {
    const table = open()
    const insertion = table.tables('tur', { kind: 'insert', after: 'op2', content: 'Ask partners;' })
    const counter = table.tables('kaz', { kind: 'counter', proposal: insertion, content: 'Ask all partners;' })
    expect(line(table, counter)).toBe('Kazakhstan, OP2 bis alt, instead of OP2 bis: Ask +all +partners;')
    table.gives('chair', { kind: 'accept', proposal: insertion })
    expect(line(table, counter)).toBe(
      'Kazakhstan, OP2 bis alt, instead of OP2 bis: Ask +all +partners; (what it counters is decided)'
    )
  })

  it('[I13] prints each below its paragraph, and what was superseded no more', () => {
    const table = open()
    table.tables('tur', { kind: 'amend', paragraph: 'op2', content: 'Report;' })
    const replacement = table.tables('kaz', { kind: 'replace', paragraph: 'op2', content: 'Tell;' })
    const kinds = () => layoutView(table.compiled(), 'compiled').map(({ kind }) => kind)
    expect(kinds().slice(-4)).toEqual(['block', 'proposal', 'proposal', 'block'])
    table.gives('chair', { kind: 'accept', proposal: replacement })
    expect(kinds().slice(-3)).toEqual(['block', 'block', 'block'])
  })
})
