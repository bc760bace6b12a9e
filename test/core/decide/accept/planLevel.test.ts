import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', [
    'OP1 Act:',
    '(a) now;',
    '(b) always;',
    '  (i) by day;',
    '  (ii) by night;',
    '(c) everywhere.',
    'OP2 Thank.'
  ])
const levels = (table: ReturnType<typeof open>) => table.compiled().paragraphs.map(({ level }) => level)

describe('another level', () => {
  it.each([
    ['op1b', 1, 'no-change'],
    ['op1b', 0, 'bad-level'],
    ['op1b', 5, 'bad-level'],
    ['op1b', 3, 'bad-level'],
    ['op1a', 2, 'bad-level'],
    ['op1', 1, 'bad-level'],
    ['gone', 1, 'no-such-paragraph']
  ] as const)('[P85] of %s at level %i is refused: %s', (paragraph, level, code) => {
    const table = open()
    expect(table.refuses('kaz', { kind: 'table', change: { kind: 'level', paragraph, level } }).code).toBe(code)
  })

  it('[P85] counts those under it: nothing goes deeper than four', () => {
    const table = openTable('declaration', [
      'OP1 Act:', '(a) x', '  (i) x', '    (a) x', '  (ii) x', '    (a) x', '      (i) x'
    ]) // prettier-ignore
    const change = { kind: 'level', paragraph: 'op1aii', level: 3 }
    expect(table.refuses('kaz', { kind: 'table', change })).toMatchObject({
      code: 'bad-level',
      message: 'Sub-paragraphs go 4 levels deep, those under this one included. Choose a level from 1 to 4.'
    })
  })
})

describe('accepting another level', () => {
  it('[P85][P86] takes the sub-paragraph along with those under it, and no label changes', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'level', paragraph: 'op1b', level: 2 })
    expect(table.compiled().paragraphs[2]!.proposals[0]!.levels).toEqual({ from: 1, to: 2 })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal })
    expect(levels(table)).toEqual([0, 1, 2, 3, 3, 1, 0])
    expect(table.compiled().paragraphs.map(({ label }) => label)).toEqual([
      'OP1', 'OP1 (a)', 'OP1 (b)', 'OP1 (b) (i)', 'OP1 (b) (ii)', 'OP1 (c)', 'OP2'
    ]) // prettier-ignore
    expect(receipt.summary).toBe('Accepted: putting OP1 (b) at level 2 (Kazakhstan).')
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(table.compiled().paragraphs.map(({ label }) => label)).toEqual([
      'OP1', 'OP1 (a)', 'OP1 (a) (i)', 'OP1 (a) (i) a.', 'OP1 (a) (i) b.', 'OP1 (b)', 'OP2'
    ]) // prettier-ignore
  })

  it('[P86] is taken back with those under it', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'level', paragraph: 'op1b', level: 2 })
    table.gives('chair', { kind: 'accept', proposal })
    table.gives('chair', { kind: 'reopen', proposal, reason: 'Why' })
    expect(levels(table)).toEqual([0, 1, 1, 2, 2, 1, 0])
  })

  it('[P86] is refused once it stands at another level, or where it would hang in the air; never as amended', () => {
    const table = open()
    const deeper = table.tables('kaz', { kind: 'level', paragraph: 'op1bi', level: 1 })
    const whole = table.tables('kaz', { kind: 'level', paragraph: 'op1b', level: 2 })
    expect(table.refuses('chair', { kind: 'accept', proposal: whole, as: 'x' }).code).toBe('bad-command')
    table.gives('chair', { kind: 'accept', proposal: whole })
    expect(table.refuses('chair', { kind: 'accept', proposal: deeper })).toMatchObject({ code: 'stale' })
    const again = openTable('declaration', ['OP1 Act:', '(a) now;', '(b) always;'])
    const proposal = again.tables('kaz', { kind: 'level', paragraph: 'op1b', level: 2 })
    again.strikes('op1a')
    expect(again.refuses('chair', { kind: 'accept', proposal }).code).toBe('bad-level')
  })

  it('[P86] is not taken back once it stands at yet another level', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'level', paragraph: 'op1b', level: 2 })
    table.gives('chair', { kind: 'accept', proposal })
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'level', paragraph: 'op1b', level: 1 })
    })
    expect(table.refuses('chair', { kind: 'reopen', proposal, reason: 'Why' }).code).toBe('paragraph-changed')
  })
})
