import { describe, expect, it } from 'vitest'
import { exportMarkdown } from '#core/interchange/exportMarkdown.ts'
import { layoutConcordance } from '#core/interchange/layoutConcordance.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const accept = (table: Table, proposal: string, as?: string) =>
  table.gives('chair', { kind: 'accept', proposal, ...(as !== undefined && { as }) })
const rows = (table: Table) => layoutConcordance(table.compiled().concordance!)

describe('the concordance of an issue', () => {
  it('[P88] says what three paragraphs on one matter became, from whom and how', () => {
    const table = openTable('highlights', [
      '1. Participants met.',
      '2. Data are shared between ministries.',
      '3. Data are protected.',
      '4. The host was thanked.'
    ])
    const bridge = 'Data are shared between ministries and protected.'
    accept(table, table.tables('kaz', { kind: 'merge', paragraph: 'p2', with: 'p3', content: bridge }))
    const reflected = table.tables('tur', { kind: 'insert', after: 'p2', content: 'Data are shared early.' })
    table.gives('chair', { kind: 'reject', proposal: reflected, reflectedIn: 'p2' })
    accept(table, table.tables('kgz', { kind: 'delete', paragraph: 'p1' }))
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(table.lines()).toEqual([`1. ${bridge}`, '2. The host was thanked.'])
    expect(rows(table)).toEqual([
      '1 → (no longer in the text); Kyrgyzstan; deleted',
      '2, 2 bis, 3 → 1; Kazakhstan, Türkiye; merged from 2 and 3, reflects 2 bis',
      '4 → 2; renumbered'
    ])
    expect(table.readFloor().revisions[0]!.concordance).toEqual([
      { id: 'p1', from: '1', to: null },
      { id: 'p2', from: '2', to: '1' },
      { id: 'p3', from: '3', to: '1' },
      { id: 'p4', from: '4', to: '2' }
    ])
  })

  it('[P88] names what was replaced, countered, divided, moved, put at another level and brought in', () => {
    const table = openTable('declaration', [
      'OP1 Act:',
      '(a) now;',
      '(b) soon;',
      'OP2 Report.',
      'OP3 Help.',
      'OP4 Thank.'
    ])
    accept(table, table.tables('kaz', { kind: 'replace', paragraph: 'op2', content: 'Tell.' }))
    const insertion = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'New.' })
    accept(table, table.tables('tur', { kind: 'counter', proposal: insertion, content: 'Newer.' }))
    accept(
      table,
      table.tables('kgz', { kind: 'split', paragraph: 'op3', parts: ['Help', 'and help again.'] }),
      undefined
    )
    accept(table, table.tables('kgz', { kind: 'level', paragraph: 'op1b', level: 2 }))
    accept(table, table.tables('kaz', { kind: 'move', paragraph: 'op4', after: 'op1' }))
    accept(table, table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'Act now:' }), 'Act at once:')
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(rows(table)).toEqual([
      'OP1 → OP1; Kazakhstan; amended',
      'OP1 (b) → OP1 (a) (i); Kyrgyzstan; put at another level',
      'OP4 → OP2; Kazakhstan; moved',
      'OP1 bis, OP1 bis alt → OP3; Türkiye; OP1 bis alt instead of OP1 bis',
      'OP2, OP2 alt → OP4; Kazakhstan; replaced by OP2 alt',
      'OP3 → OP5; Kyrgyzstan; divided into 2',
      'OP3 bis → OP6; Kyrgyzstan; divided from OP3'
    ])
  })

  it('[P88] follows a paragraph that was replaced, and then merged, to what has its words', () => {
    const table = openTable('declaration', ['OP1 Act.', 'OP2 Report.'])
    const replacement = table.tables('kaz', { kind: 'replace', paragraph: 'op2', content: 'Tell.' })
    accept(table, replacement)
    const { inserted } = table.proposal(replacement).outcome!
    accept(table, table.tables('tur', { kind: 'merge', paragraph: 'op1', with: inserted! }))
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(rows(table)).toEqual([
      'OP1, OP2, OP2 alt → OP1; Kazakhstan, Türkiye; replaced by OP2 alt, merged from OP1 and OP2'
    ])
  })

  it('[P88] tells of what was decided since the issue before, and of nothing else', () => {
    const table = openTable('declaration', ['OP1 Act.', 'OP2 Report.'])
    accept(table, table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'Act now.' }))
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    table.gives('secretariat', { kind: 'issue', label: 'Rev.2' })
    expect(rows(table)).toEqual(['Every paragraph has the label and the words it had.'])
  })

  it('[C33][I13] stands at the end of the compiled text, and not in the clean one', () => {
    const table = openTable('declaration', ['OP1 Act.', 'OP2 Report.'])
    expect(table.compiled().concordance).toBeUndefined()
    accept(table, table.tables('kaz', { kind: 'merge', paragraph: 'op1', with: 'op2' }))
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(table.compiled().concordance).toMatchObject({ from: 'Zero draft', to: 'Rev.1' })
    const written = exportMarkdown(table.compiled(), 'compiled')
    expect(written).toContain('Concordance: Zero draft → Rev.1')
    expect(written).toContain('OP1, OP2 → OP1; Kazakhstan; merged from OP1 and OP2')
    expect(exportMarkdown(table.compiled(), 'clean')).not.toContain('Concordance')
  })
})
