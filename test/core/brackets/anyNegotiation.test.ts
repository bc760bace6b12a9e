/** Rules that must hold of brackets through any negotiation whatever, tried on random ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '#core/compile/compile.ts'
import type { Decision } from '#core/decide/outcome.ts'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import { isBalanced, printed } from '#test/helpers/bracketTable.ts'
import { SEED, START, steps, take, type Step } from '#test/helpers/randomSteps.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const pick = <Item>(items: readonly Item[], number: number): Item => items[number % items.length]!
const KINDS = ['addition', 'deletion', 'capital', 'blank', 'paragraph'] as const

/** Half of what is tried is about brackets, the rest is any negotiation: proposals, decisions, the pen. */
function takeWithBrackets(table: Table, step: Step): Decision | null {
  const [what, who, where, how] = step
  const ids = table.ids()
  const block = pick(ids, where)
  const text = table.readText()
  const size = text.blocks[text.indexOf.get(block)!]!.node.content.size
  const from = how % (size + 1)
  const bracket = pick([...table.readFloor().brackets.keys(), 'gone'], where)
  switch (what % 12) {
    case 0:
    case 1:
    case 2:
      return table.tries('chair', {
        kind: 'bracket',
        paragraph: block,
        from,
        to: Math.min(size, from + 1 + (who % 20)),
        bracketKind: pick(KINDS, how),
        ...(who % 3 === 0 && { opponents: [pick(['KAZ', 'TUR', 'RIVER'], how)] })
      })
    case 3: {
      const through = pick(ids, text.indexOf.get(block)! + (who % 3))
      return table.tries('secretariat', { kind: 'bracket', paragraph: block, through, from, to: 1 + (who % 9) })
    }
    case 4:
      return table.tries('chair', { kind: 'bracket', paragraph: block, through: pick(ids, where + (who % 2)) })
    case 5:
      return table.tries('chair', {
        kind: 'lift',
        bracket,
        keep: pick(['words', 'nothing'], how),
        ...(who % 5 === 0 && { as: 'other words' })
      })
    case 6:
      for (const { by } of [...(table.readFloor().brackets.get(bracket)?.holders ?? [])].map((code) => ({
        by: code
      }))) {
        table.tries('secretariat', { kind: 'release', bracket, onBehalfOf: by })
      }
      return table.tries('chair', { kind: 'lift', bracket, keep: pick(['nothing', 'words'], how) })
    case 7:
      return table.tries('chair', { kind: 'reopen', bracket, reason: 'Again' })
    case 8: {
      // Somebody with the pen takes out any stretch of letters, or puts some in, in or out of brackets.
      const { content } = text.blocks[text.indexOf.get(block)!]!.node
      const to = Math.min(size, from + (who % 9))
      const next = who % 2 ? content.cut(0, from).append(content.cut(to)) : content.cut(0, to).append(content.cut(from))
      if (next.size < 600) applyTextChange(table.fragment, [{ op: 'replace', block, content: next }])
      return null
    }
    default:
      return take(table, step)
  }
}

const readable = (table: Table) => table.compiled().paragraphs.map(({ id }) => printed(table, id))

describe('any negotiation with brackets', () => {
  it('[B3] prints balanced brackets, each pair once but where two cross', () => {
    let nested = 0
    let opened = 0
    fc.assert(
      fc.property(steps(60), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) {
          takeWithBrackets(table, step)
          expect(isBalanced(table)).toBe(true)
          const { paragraphs, brackets } = table.compiled()
          const printedIds = paragraphs.flatMap(({ runs }) =>
            runs.flatMap(({ bracket }) => (bracket?.edge === 'open' && !bracket.again ? [bracket.id] : []))
          )
          const placed = brackets.filter(({ state, adrift }) => state === 'standing' && !adrift)
          expect(printedIds.filter((id) => id !== '').sort()).toEqual(placed.map(({ id }) => id).sort())
        }
        const { brackets } = table.compiled()
        opened += brackets.length
        nested += brackets.filter(({ depth }) => depth > 0).length
      }),
      { seed: SEED, numRuns: 150 }
    )
    // Brackets must have been there for this to prove anything.
    expect(opened).toBeGreaterThan(300)
    expect(nested).toBeGreaterThan(60)
  })

  it('[B8] never puts a bracket into the words, and keeps every block one that the schema allows', () => {
    fc.assert(
      fc.property(steps(50), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) takeWithBrackets(table, step)
        expect(findForbidden(table.fragment)).toBeNull()
        expect(
          table
            .readText()
            .blocks.map(({ node }) => node.textContent)
            .join('')
        ).not.toMatch(/[[\]]/u)
      }),
      { seed: SEED, numRuns: 80 }
    )
  })

  it('[B7] calls a paragraph bracketed as long as a bracket is in it, and open behind the last', () => {
    fc.assert(
      fc.property(steps(60), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) {
          const decision = takeWithBrackets(table, step)
          if (!decision?.ok || !['bracket', 'lift'].includes(decision.receipt.kind)) continue
          const paragraph = table.compiled().paragraphs.find(({ id }) => id === decision.receipt.paragraph)
          if (!paragraph || !['open', 'bracketed'].includes(paragraph.state)) continue
          expect(paragraph.state).toBe(paragraph.brackets.length > 0 ? 'bracketed' : 'open')
        }
      }),
      { seed: SEED, numRuns: 100 }
    )
  })

  it('[B16] loses nothing by lifting, reopening and lifting again', () => {
    let done = 0
    fc.assert(
      fc.property(steps(30), fc.nat(99), fc.boolean(), (list, chosen, stay) => {
        const table = openTable('declaration', START)
        for (const step of list) takeWithBrackets(table, step)
        const standing = [...table.readFloor().brackets.values()].filter(({ state }) => state === 'standing')
        const bracket = standing[chosen % Math.max(standing.length, 1)]
        if (!bracket) return
        for (const onBehalfOf of bracket.holders)
          table.gives('secretariat', { kind: 'release', bracket: bracket.id, onBehalfOf })
        const keep = stay ? 'words' : 'nothing'
        const before = [readable(table), table.lines()]
        if (!table.tries('chair', { kind: 'lift', bracket: bracket.id, keep }).ok) return
        const once = [readable(table), table.lines()]
        if (!table.tries('chair', { kind: 'reopen', bracket: bracket.id, reason: 'Again' }).ok) return
        expect([readable(table), table.lines()]).toEqual(before)
        table.gives('chair', { kind: 'lift', bracket: bracket.id, keep })
        expect([readable(table), table.lines()]).toEqual(once)
        done++
      }),
      { seed: SEED, numRuns: 250 }
    )
    expect(done).toBeGreaterThan(80)
  })

  it('[C8] compiles step by step to what it compiles afresh', () => {
    fc.assert(
      fc.property(steps(40), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) {
          takeWithBrackets(table, step)
          expect(table.compiled()).toEqual(compile(table.input()))
        }
      }),
      { seed: SEED, numRuns: 50 }
    )
  })
})
