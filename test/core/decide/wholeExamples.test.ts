/**
 * Whole paragraphs as negotiators know them, from the compiled text before a decision to that after it.
 */
import { describe, expect, it } from 'vitest'
import { layoutView } from '#core/interchange/layoutView.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

/** The compiled text as it is printed, without its legend. */
function compiled(table: Table): string[] {
  return layoutView(table.compiled(), 'compiled').flatMap((line) => {
    if (line.kind === 'note' && line.text.includes('Compiled text.')) return []
    if (line.kind === 'note' || line.kind === 'section') return [line.text]
    const words = line.runs.map(({ text }) => text).join('')
    return [line.kind === 'block' ? `${line.printed} ${words}` : `  ${words}`]
  })
}
const clean = (table: Table) =>
  layoutView(table.compiled(), 'clean').map((line) =>
    line.kind === 'block' ? `${line.printed} ${line.runs.map(({ text }) => text).join('')}`.trim() : ''
  )

describe('a replacement paragraph', () => {
  it('[P71][P72] takes the label; the old one is kept as replaced, and what was proposed on it is flagged', () => {
    const table = openTable('declaration', [
      'OP1 *Recalls* the Convention.',
      'OP2 *Urges* States to criminalise the smuggling of migrants.',
      'OP3 *Thanks* the host.'
    ])
    const amendment = table.tables('kgz', {
      kind: 'amend',
      paragraph: 'op2',
      content: 'Urges all States to criminalise the smuggling of migrants.'
    })
    const replacement = table.tables('tur', {
      kind: 'replace',
      paragraph: 'op2',
      content: 'Invites States to strengthen cooperation against smuggling.'
    })
    table.gives('secretariat', { kind: 'position', paragraph: 'op2', position: 'delete', onBehalfOf: 'STEPPE' })
    table.gives('secretariat', { kind: 'position', proposal: replacement, position: 'support', onBehalfOf: 'STEPPE' })
    expect(compiled(table)).toEqual([
      'OP1. Recalls the Convention.',
      expect.stringMatching(/^OP2\. Urges States to criminalise the smuggling of migrants\. \(.+: delete\)$/),
      expect.stringMatching(/^ {2}Kyrgyzstan: /),
      expect.stringMatching(
        /^ {2}Türkiye, replacement OP2 alt: Invites States to strengthen cooperation against smuggling\. \(supported by .+\)$/
      ),
      'OP3. Thanks the host.'
    ])
    const { receipt } = table.gives('chair', { kind: 'accept', proposal: replacement })
    expect(compiled(table)).toEqual([
      'OP1. Recalls the Convention.',
      'OP2. Invites States to strengthen cooperation against smuggling.',
      'OP3. Thanks the host.'
    ])
    expect(receipt.superseded).toEqual([amendment])
    expect(table.entry('op2')).toMatchObject({ state: 'deleted', deletedBy: replacement })
    expect(table.proposal(amendment).state).toBe('superseded')
  })
})

describe('a new paragraph whose place is open', () => {
  it('[P88] keeps its label until it is moved and the text is issued: OP1 bis → 4', () => {
    const table = openTable('declaration', ['OP1 Act.', 'OP2 Report.', 'OP3 Help.'])
    const insertion = table.tables('kaz', {
      kind: 'insert',
      after: 'op1',
      content: 'Recognizes the contribution of host communities.'
    })
    expect(compiled(table)[1]).toBe(
      '  Kazakhstan, new paragraph OP1 bis: Recognizes the contribution of host communities.'
    )
    table.gives('chair', { kind: 'accept', proposal: insertion })
    const { inserted } = table.proposal(insertion).outcome!
    const move = table.tables('kaz', { kind: 'move', paragraph: inserted!, after: 'op3' })
    table.gives('chair', { kind: 'accept', proposal: move })
    table.gives('chair', { kind: 'agree', paragraph: inserted! })
    expect(compiled(table).at(-1)).toBe('OP1 bis. Recognizes the contribution of host communities. (Agreed)')
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(clean(table)).toEqual([
      '1. Act.',
      '2. Report.',
      '3. Help.',
      '4. Recognizes the contribution of host communities.'
    ])
    expect(table.readFloor().revisions[0]!.concordance.at(-1)).toEqual({ id: inserted, from: 'OP1 bis', to: 'OP4' })
    expect(compiled(table).slice(-2)).toEqual([
      'Concordance: Zero draft → Rev.1',
      'OP1 bis → OP4; Kazakhstan; new, moved'
    ])
  })
})

describe('streamlining', () => {
  it('[P83][P88] makes one bridge of three paragraphs, and the concordance names all sources', () => {
    const table = openTable('highlights', [
      '1. Participants met.',
      '2. Data are shared.',
      '3. The host was thanked.',
      '4. Data are exchanged in time.'
    ])
    const second = table.tables('tur', { kind: 'insert', after: 'p2', content: 'Data are protected.' })
    table.gives('chair', { kind: 'accept', proposal: second })
    const { inserted } = table.proposal(second).outcome!
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'amend', paragraph: 'p2', content: 'Data are shared early.' })
    })
    const move = table.tables('chair', { kind: 'move', paragraph: 'p4', after: inserted! })
    table.gives('chair', { kind: 'accept', proposal: move })
    const bridge = 'Data are shared early, protected, and exchanged in time.'
    for (const other of [inserted!, 'p4']) {
      const merger = table.tables('chair', { kind: 'merge', paragraph: 'p2', with: other, content: bridge })
      table.gives('chair', { kind: 'accept', proposal: merger })
    }
    expect(table.lines()).toEqual([
      '1. Participants met.',
      `2. ${bridge}`,
      '2 bis. [Deleted]',
      '4. [Deleted]',
      '3. The host was thanked.'
    ])
    table.gives('secretariat', { kind: 'issue', label: 'Rev.2' })
    expect(clean(table)).toEqual(['1. Participants met.', `2. ${bridge}`, '3. The host was thanked.'])
    expect(compiled(table).slice(-2)).toEqual([
      'Concordance: Zero draft → Rev.2',
      '2, 2 bis, 4 → 2; Türkiye, Kazakhstan, Chair; new, amended, moved, merged from 2 and 2 bis, merged from 2 and 4'
    ])
  })
})
