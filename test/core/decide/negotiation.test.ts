/**
 * Rules that must hold through any negotiation whatever, tried on random ones.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCommand } from '#core/commands/parseCommand.ts'
import { decide } from '#core/decide/decide.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import { schema } from '#core/document/schema.ts'
import { SEED, START, steps, take } from '#test/helpers/randomSteps.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const stateOf = (table: Table) => table.bytes().map((bytes) => Buffer.from(bytes).toString('base64'))

describe('any negotiation', () => {
  it('[P37] has one receipt for each command carried out, numbered without a gap, and none for a refusal', () => {
    let granted = 0
    let tried = 0
    fc.assert(
      fc.property(steps(40), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) {
          const [before, receipts] = [stateOf(table), table.record.length]
          const decision = take(table, step)
          if (!decision) continue
          tried++
          if (decision.ok) {
            granted++
            expect(table.record).toHaveLength(receipts + 1)
            expect(decision.receipt.seq).toBe(table.record.length)
            expect(decision.receipt.summary).not.toMatch(/undefined|\[object|null/u)
          } else {
            expect(table.record).toHaveLength(receipts)
            expect(stateOf(table)).toEqual(before)
            expect(decision.message).toMatch(/^[A-Z"].*[.!]$/su)
          }
        }
      }),
      { seed: SEED, numRuns: 150 }
    )
    // Refusals alone would prove nothing.
    expect(granted / tried).toBeGreaterThan(0.25)
  })

  it('[P38] goes the same way when the same is done again', () => {
    fc.assert(
      fc.property(steps(40), (list) => {
        const [one, other] = [openTable('declaration', START), openTable('declaration', START)]
        for (const step of list) expect(take(one, step)).toEqual(take(other, step))
        expect(one.lines()).toEqual(other.lines())
        expect(one.record).toEqual(other.record)
        expect(one.readFloor()).toEqual(other.readFloor())
      }),
      { seed: SEED, numRuns: 60 }
    )
  })

  it('[P38] is decided without changing what the decision looked at', () => {
    const table = openTable('declaration', START)
    const proposal = table.tables('kaz', { kind: 'delete', paragraph: 'op1' })
    const parsed = parseCommand({ id: '00000000-0000-4000-8000-000000000000', kind: 'accept', proposal })
    if (!parsed.ok) throw new Error(parsed.message)
    const situation = table.situation('chair')
    const before = JSON.stringify([
      situation.text.blocks,
      [...situation.floor.proposals],
      [...situation.floor.paragraphs]
    ])
    expect(decide(situation, parsed.command)).toEqual(decide(situation, parsed.command))
    expect(
      JSON.stringify([situation.text.blocks, [...situation.floor.proposals], [...situation.floor.paragraphs]])
    ).toBe(before)
  })

  it('[P13] keeps the text valid and every id its own', () => {
    fc.assert(
      fc.property(steps(60), (list) => {
        const table = openTable('declaration', START)
        const everSeen = new Set(table.ids())
        for (const step of list) {
          take(table, step)
          expect(findForbidden(table.fragment)).toBeNull()
          const ids = table.ids()
          expect(new Set(ids).size).toBe(ids.length)
          ids.forEach((id) => everSeen.add(id))
        }
        schema.nodes.doc
          .createChecked(
            null,
            table.readText().blocks.map(({ node }) => node)
          )
          .check()
        const proposals = [...table.readFloor().proposals.keys()]
        expect(proposals.filter((id) => everSeen.has(id))).toEqual([])
      }),
      { seed: SEED, numRuns: 80 }
    )
  })

  it('[P31] stands after accepting, reopening and accepting again as after accepting', () => {
    let done = 0
    fc.assert(
      fc.property(steps(30), fc.nat(99), (list, chosen) => {
        const table = openTable('declaration', START)
        for (const step of list) take(table, step)
        const tabled = [...table.readFloor().proposals.values()].filter(({ state }) => state === 'tabled')
        const proposal = tabled[chosen % tabled.length]?.id
        if (proposal === undefined) return
        const before = { lines: table.lines(), ids: table.ids() }
        if (!table.tries('chair', { kind: 'accept', proposal }).ok) return
        const once = { lines: table.lines(), ids: table.ids() }
        if (!table.tries('chair', { kind: 'reopen', proposal, reason: 'Again' }).ok) return
        expect({ lines: table.lines(), ids: table.ids() }).toEqual(before)
        table.gives('chair', { kind: 'accept', proposal })
        expect({ lines: table.lines(), ids: table.ids() }).toEqual(once)
        done++
      }),
      { seed: SEED, numRuns: 200 }
    )
    expect(done).toBeGreaterThan(60)
  })

  it('[P25] changes no other proposal by a decision, except those it says it superseded or brought back', () => {
    fc.assert(
      fc.property(steps(50), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) {
          const before = table.readFloor().proposals
          const decision = take(table, step)
          if (!decision?.ok || decision.receipt.kind === 'issue') continue
          const { receipt } = decision
          for (const [id, proposal] of table.readFloor().proposals) {
            if (id === receipt.proposal || proposal === before.get(id)) continue
            const isSuperseded = receipt.superseded?.includes(id) && proposal.state === 'superseded'
            const isBack = receipt.kind === 'reopen' && before.get(id)?.state === 'superseded'
            expect(isSuperseded || isBack, `${receipt.kind} touched ${id}`).toBe(true)
            expect(proposal.change).toEqual(before.get(id)?.change)
          }
        }
      }),
      { seed: SEED, numRuns: 80 }
    )
  })
})
