/**
 * What paragraphs and proposals are called from one issue to the next.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import { DEFAULT_SETTINGS } from '#core/floor/floor.ts'
import { exportMarkdown } from '#core/interchange/exportMarkdown.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { SEED, START, steps, take } from '#test/helpers/randomSteps.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const LINES = ['PP1 Recalling,', 'OP1 Act:', '(a) now;', 'OP2 Report;', 'OP3 Thank.']

function openManual(lines: readonly string[] = LINES): Table {
  const table = openTable('declaration', lines)
  applyFloorChange(table.floor, [{ op: 'meta', meta: { settings: { ...DEFAULT_SETTINGS, labels: 'manual' } } }])
  return table
}
const accept = (table: Table, proposal: string) => table.gives('chair', { kind: 'accept', proposal })

describe('labels that stay', () => {
  it('[N13] follow the position while the pen writes a first text, and are fixed by the first that speaks of it', () => {
    const table = openTable('declaration', LINES)
    table.gives('chair', { kind: 'grantPen', delegations: ['KAZ'] })
    table.puts('pp1', 'OP9 First;', 'pen1')
    expect(table.lines()[1]).toBe('OP1. First;')
    table.gives('chair', { kind: 'agree', paragraph: 'op3' })
    table.puts('pp1', 'OP9 Before it;', 'pen2')
    expect(table.lines().slice(1, 4)).toEqual(['OP1 ante. Before it;', 'OP1. First;', 'OP2. Act:'])
  })

  it('[N14] are given when a proposal is tabled, and to nothing else, the pen included', () => {
    const table = openTable('declaration', LINES)
    const insertion = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'New;' })
    table.puts('op2', 'OP9 With the pen;', 'pen1')
    expect(table.lines()[4]).toBe('OP2 ter. With the pen;')
    accept(table, insertion)
    expect(table.lines().slice(3, 6)).toEqual(['OP2. Report;', 'OP2 bis. New;', 'OP2 ter. With the pen;'])
  })

  it('[N14] follow a revised insertion to its new place, and the old label is not given again', () => {
    const table = openTable('declaration', LINES)
    const first = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'New;' })
    const second = table.tables('tur', { kind: 'insert', after: 'op2', content: 'Newer;' })
    const node = { type: 'paragraph' } as const
    table.gives('kaz', {
      kind: 'revise',
      proposal: first,
      change: { kind: 'insert', after: 'op3', content: 'New;', node }
    })
    const third = table.tables('kgz', { kind: 'insert', after: 'op2', content: 'Newest;' })
    expect([first, second, third].map((id) => table.proposal(id).label)).toEqual(['OP3 bis', 'OP2 ter', 'OP2 quater'])
  })

  it('[N14][P35] are given anew by an issue, and to what is reopened after it', () => {
    const table = openTable('declaration', LINES)
    accept(table, table.tables('kaz', { kind: 'insert', after: 'op1', content: 'New;' }))
    const pending = table.tables('kaz', { kind: 'replace', paragraph: 'op2', content: 'Tell;' })
    const counter = table.tables('tur', { kind: 'counter', proposal: pending, content: 'Say;' })
    const dropped = table.tables('tur', { kind: 'insert', after: 'op2', content: 'Dropped;' })
    table.gives('chair', { kind: 'reject', proposal: dropped })
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    table.gives('chair', { kind: 'reopen', proposal: dropped, reason: 'Again' })
    expect([pending, counter, dropped].map((id) => table.proposal(id).label)).toEqual([
      'OP3 alt',
      'OP3 alt 2',
      'OP3 bis'
    ])
  })

  it('[N15] call an accepted replacement what the old paragraph was called, whoever inserts after it', () => {
    const table = openTable('declaration', LINES)
    const insertion = table.tables('tur', { kind: 'insert', after: 'op2', content: 'New;' })
    const other = table.tables('kaz', { kind: 'counter', proposal: insertion, content: 'Newer;' })
    accept(table, other)
    const { inserted } = table.proposal(other).outcome!
    const replacement = table.tables('kgz', { kind: 'replace', paragraph: inserted!, content: 'Newest;' })
    expect(table.proposal(replacement).label).toBe('OP2 bis alt 2')
    accept(table, replacement)
    expect(table.lines()[4]).toBe('OP2 bis. Newest;')
  })

  it('[N6][N14] belong to one paragraph from one issue to the next, whatever is proposed and decided', () => {
    const decided = new Set<string>()
    fc.assert(
      fc.property(steps(60), fc.boolean(), (list, manual) => {
        const table = manual ? openManual(START) : openTable('declaration', START)
        let owners = new Map<string, string>()
        for (const step of list) {
          const decision = take(table, step)
          if (!decision?.ok) continue
          if (decision.receipt.kind === 'issue') owners = new Map()
          if (decision.receipt.kind === 'accept') decided.add(table.proposal(decision.receipt.proposal!).change.kind)
          for (const [label, owner] of called(table)) {
            expect(owner, label).toBe(owners.get(label) ?? owner)
            owners.set(label, owner)
          }
        }
      }),
      { seed: SEED, numRuns: 150 }
    )
    expect(decided.size).toBe(9)
  })
})

/** Every label in use and whose it is: a paragraph's and what replaces it is one matter, an insertion's and its counters another. */
function* called(table: Table): Iterable<readonly [string, string]> {
  const { proposals, meta, revisions } = table.readFloor()
  const since = revisions.at(-1)?.seq ?? 0
  const broughtBy = new Map(
    [...proposals.values()].flatMap((proposal) => (proposal.became ? [[proposal.became, proposal]] : []))
  )
  const matterOf = (block: string): string => {
    const proposal = broughtBy.get(block)
    if (!proposal) return block
    const { change } = proposal
    if (change.kind === 'replace') return matterOf(change.paragraph)
    if (change.kind === 'counter') return change.to === 'insert' ? change.proposal : matterOf(change.paragraph!)
    return proposal.id
  }
  for (const { id, label } of table.compiled().paragraphs) {
    if (label !== '') yield [label, matterOf(id)]
  }
  for (const { id, label, change, state, outcome, became } of proposals.values()) {
    if (state !== 'tabled' && state !== 'parked' && (outcome?.seq ?? 0) <= since) continue
    const kept = became === undefined ? undefined : meta.numbering?.[became]
    if (label && (change.kind !== 'insert' || kept === undefined || kept === label)) yield [label, id]
  }
}

describe("labels by the Editorial Manual's custom", () => {
  it('[N16] bis and ter are versions of one paragraph, and all stand in brackets', () => {
    const table = openManual()
    const first = table.tables('kaz', { kind: 'replace', paragraph: 'op2', content: 'Tell;' })
    const second = table.tables('tur', { kind: 'replace', paragraph: 'op2', content: 'Say;' })
    expect([first, second].map((id) => table.proposal(id).label)).toEqual(['OP2 bis', 'OP2 ter'])
    expect(table.lines().slice(3)).toEqual(['[OP2.] Report;', 'OP3. Thank.'])
    const { proposals } = table.compiled().paragraphs[3]!
    expect(proposals.map(({ printed }) => printed)).toEqual(['[OP2 bis.]', '[OP2 ter.]'])
    accept(table, second)
    expect(table.lines().slice(3)).toEqual(['OP2. Say;', 'OP3. Thank.'])
  })

  it('[N16] a new paragraph bears a capital letter, a version of that bis', () => {
    const table = openManual()
    const first = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'New;' })
    const second = table.tables('tur', { kind: 'insert', after: 'op2', content: 'Newer;' })
    const before = table.tables('tur', {
      kind: 'insert',
      after: null,
      content: 'Noting,',
      node: { type: 'paragraph', role: 'preamble' }
    })
    const item = table.tables('kgz', { kind: 'insert', after: 'op1a', content: 'later;' })
    const version = table.tables('kgz', { kind: 'counter', proposal: first, content: 'Other;' })
    expect([first, second, before, item, version].map((id) => table.proposal(id).label)).toEqual([
      'OP2 A',
      'OP2 B',
      'PP1 ante',
      'OP1 (a) A',
      'OP2 A bis'
    ])
    for (const id of [second, item, version, before]) accept(table, id)
    expect(table.lines()).toEqual([
      'PP1 ante Noting,',
      'PP1 Recalling,',
      'OP1. Act:',
      '  (a) now;',
      '  (a) A later;',
      'OP2. Report;',
      'OP2 A. Other;',
      'OP2 B. Newer;',
      'OP3. Thank.'
    ])
  })

  it('[N16][I15] reads back from Markdown', () => {
    const table = openManual(['1. Act:', '(a) now;', '2. Report.'])
    accept(
      table,
      table.tables('kaz', { kind: 'insert', after: 'p1', content: 'A new one;', node: { type: 'paragraph' } })
    )
    accept(table, table.tables('kaz', { kind: 'insert', after: 'p1a', content: 'B side;' }))
    const markdown = exportMarkdown(table.compiled(), 'clean')
    let count = 0
    const read = importMarkdown(markdown, { profile: 'declaration', newId: () => `i${++count}` })
    expect(read.nodes.map((node) => node.textContent)).toEqual(
      table.readText().blocks.map(({ node }) => node.textContent)
    )
  })
})
