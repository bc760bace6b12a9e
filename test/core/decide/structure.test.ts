/**
 * Whole paragraphs under decision, of every kind: what is true of each of them.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChangeRequest } from '#core/commands/command.ts'
import { SEED, START, steps, take } from '#test/helpers/randomSteps.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const LINES = ['PP1 Recalling,', 'OP1 Act:', '(a) now;', '(b) always;', '  (i) by day;', 'OP2 Report;', 'OP3 Thank.']

/** Each kind, made against the lines above; a counter names the proposal tabled before it. */
const KINDS: Record<string, (insertion: string) => ChangeRequest> = {
  amend: () => ({ kind: 'amend', paragraph: 'op2', content: 'Report soon;' }),
  insert: () => ({ kind: 'insert', after: 'op2', content: 'New;' }),
  delete: () => ({ kind: 'delete', paragraph: 'op1' }),
  move: () => ({ kind: 'move', paragraph: 'op1', after: 'op2' }),
  replace: () => ({ kind: 'replace', paragraph: 'op1', content: 'Do:' }),
  counter: (insertion) => ({ kind: 'counter', proposal: insertion, content: 'Other;' }),
  split: () => ({ kind: 'split', paragraph: 'op1', parts: ['Act;', 'Do:'] }),
  merge: () => ({ kind: 'merge', paragraph: 'op2', with: 'op3' }),
  level: () => ({ kind: 'level', paragraph: 'op1b', level: 2 })
}

const state = (table: Table) => ({
  ids: table.ids(),
  lines: table.lines(),
  levels: table.compiled().paragraphs.map(({ level }) => level),
  labels: table.compiled().paragraphs.map(({ label }) => label),
  states: table.ids().map((id) => table.entry(id).state),
  proposals: [...table.readFloor().proposals.values()].map(({ id, state: standing, change, label }) => [
    id,
    standing,
    change,
    label
  ])
})

describe('a whole paragraph under decision', () => {
  it.each(Object.keys(KINDS))('[P31][P87] accept, reopen, accept of: %s', (kind) => {
    const table = openTable('declaration', LINES)
    const insertion = table.tables('tur', { kind: 'insert', after: 'pp1', content: 'Noting,' })
    table.tables('kgz', { kind: 'amend', paragraph: 'op1', content: 'Act together:' })
    table.tables('kgz', { kind: 'amend', paragraph: 'op3', content: 'Thank all.' })
    const proposal = table.tables('kaz', KINDS[kind]!(insertion))
    const before = state(table)
    table.gives('chair', { kind: 'accept', proposal })
    const once = state(table)
    expect(once).not.toEqual(before)
    table.gives('chair', { kind: 'reopen', proposal, reason: 'Again' })
    expect(state(table)).toEqual(before)
    table.gives('chair', { kind: 'accept', proposal })
    expect(state(table)).toEqual(once)
  })

  it('[P31][P87] in any negotiation, whatever was accepted last is taken back and accepted again without a trace', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(steps(40), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) {
          const before = state(table)
          const decision = take(table, step)
          if (!decision?.ok) continue
          const { kind, proposal } = decision.receipt
          if (kind !== 'accept') continue
          const once = state(table)
          const { change } = table.proposal(proposal!)
          const reopened = table.tries('chair', { kind: 'reopen', proposal: proposal!, reason: 'Again' })
          if (!reopened.ok) {
            // Something else depends on what it did; then nothing has changed.
            expect(['proposals-open', 'paragraph-changed']).toContain(reopened.code)
            expect(state(table)).toEqual(once)
            continue
          }
          const { ids, lines, levels } = state(table)
          expect({ ids, lines, levels }).toEqual({ ids: before.ids, lines: before.lines, levels: before.levels })
          // As amended goes in as amended again.
          const [as] = [decision.receipt.command].map((command) => (command.kind === 'accept' ? command.as : undefined))
          table.gives('chair', { kind: 'accept', proposal: proposal!, ...(as !== undefined && { as }) })
          expect(state(table)).toEqual(once)
          seen.set(change.kind, (seen.get(change.kind) ?? 0) + 1)
        }
      }),
      { seed: SEED, numRuns: 250 }
    )
    for (const kind of Object.keys(KINDS)) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(3)
  })
})
