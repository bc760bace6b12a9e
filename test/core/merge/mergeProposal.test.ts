import { describe, expect, it } from 'vitest'
import type { DiffPart, Run } from '#core/compile/compiled.ts'
import { mergeProposal } from '#core/merge/mergeProposal.ts'
import { say, words } from '#test/helpers/draftText.ts'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', [
    '# Declaration',
    'OP1 States exchange information on routes every year.',
    'OP2 States report.',
    'OP3 States meet.'
  ])

const sayRuns = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
const show = (parts: readonly DiffPart[] | undefined) =>
  parts
    ?.map(
      ({ op, runs }) => ({ same: sayRuns(runs), insert: `[+${sayRuns(runs)}+]`, delete: `[-${sayRuns(runs)}-]` })[op]
    )
    .join('')

describe('how a proposal fits changed words', () => {
  it('[M11] says that it merges, with the difference from the present words and what has changed since', () => {
    const table = open()
    table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'States share information on routes every year.' })
    expect(table.compiled().paragraphs[1]!.proposals[0]).toMatchObject({ stale: false, fit: 'as-tabled' })
    expect(table.compiled().paragraphs[1]!.proposals[0]).not.toHaveProperty('since')
    table.rewrites('op1', 'States exchange information on routes twice a year.')
    const [proposal] = table.compiled().paragraphs[1]!.proposals
    expect(proposal).toMatchObject({ stale: true, fit: 'merged', conflicts: [] })
    expect(show(proposal!.merged)).toBe('States [-exchange-][+share+] information on routes twice a year.')
    expect(show(proposal!.since)).toBe('States exchange information on routes [-every-][+twice a+] year.')
    expect(show(proposal!.diff)).toBe('States [-exchange-][+share+] information on routes every year.')
  })

  it('[M11] says where it collides, with the words before it and all three wordings', () => {
    const table = open()
    table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States exchange data on routes every year.' })
    table.rewrites('op1', 'States exchange figures on routes every year.')
    const [proposal] = table.compiled().paragraphs[1]!.proposals
    expect(proposal!.fit).toBe('conflict')
    expect(show(proposal!.merged)).toBe('[+All +]States exchange [-figures-][+data+] on routes every year.')
    expect(
      proposal!.conflicts!.map(({ behind, base, now, proposed }) => [behind, ...[base, now, proposed].map(sayRuns)])
    ).toEqual([['All States exchange', 'information', 'figures', 'data']])
  })

  it('[M11] says of a deletion what has changed, and nothing of what is decided, moved or gone', () => {
    const table = open()
    table.tables('kaz', { kind: 'delete', paragraph: 'op2' })
    table.tables('kaz', { kind: 'move', paragraph: 'op2', after: null })
    const gone = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'States meet often.' })
    const decided = table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'All States report.' })
    table.gives('chair', { kind: 'reject', proposal: decided })
    table.rewrites('op2', 'States report soon.')
    table.strikes('op3')
    const [deletion, move, rejected] = table.compiled().paragraphs[2]!.proposals
    expect(deletion).toMatchObject({ stale: true, fit: 'as-tabled' })
    expect(show(deletion!.since)).toBe('States report[+ soon+].')
    for (const other of [move, rejected, table.compiled().adrift.find(({ id }) => id === gone)]) {
      expect(other!.fit).toBe('as-tabled')
      for (const field of ['since', 'merged', 'conflicts']) expect(other).not.toHaveProperty(field)
    }
  })

  it('[M11] works out anew the merges of the paragraph that changed, and no other', () => {
    const table = open()
    for (const paragraph of ['op1', 'op2'])
      for (const content of ['All States act.', 'Some States act.'])
        table.tables('kaz', { kind: 'amend', paragraph, content })
    table.rewrites('op1', 'States exchange figures.')
    table.rewrites('op2', 'States report soon.')
    const before = table.compiled().paragraphs
    table.rewrites('op2', 'States report at once.')
    const after = table.compiled().paragraphs
    expect(after[1]).toBe(before[1])
    expect(after[2]!.proposals.map((proposal, index) => proposal === before[2]!.proposals[index])).toEqual([
      false,
      false
    ])
    const [proposal] = table.readFloor().proposals.values()
    const present = table.readText().blocks[1]!.node.content
    expect(mergeProposal(proposal!, present)).toBe(mergeProposal(proposal!, present))
  })

  it('[M7] is a conflict when nothing would be left', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'States.' })
    table.rewrites('op2', ' report')
    const merge = mergeProposal(table.proposal(id), words('report'))!
    expect(merge.fit).toBe('conflict')
    expect(merge.conflicts.map(({ base, current, proposed }) => [base, current, proposed].map(say))).toEqual([
      ['States report.', 'report', 'States.']
    ])
    expect(say(merge.content)).toBe('report')
  })
})
