import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { compile } from '#core/compile/compile.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import { brackets, placeOf } from '#test/helpers/bracketTable.ts'
import { SEED, START, steps, take } from '#test/helpers/randomSteps.ts'
import { openTable } from '#test/helpers/table.ts'

/** Which paragraphs of the new result are other objects than those of the old one with the same id. */
function renewed(before: Compiled, after: Compiled): string[] {
  const known = new Map(before.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return after.paragraphs.filter((paragraph) => known.get(paragraph.id) !== paragraph).map(({ id }) => id)
}

describe('compiling again', () => {
  it('[C8] gives the same as compiling afresh, after anything that happens', () => {
    fc.assert(
      fc.property(steps(50), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) {
          take(table, step)
          expect(table.compiled()).toEqual(compile(table.input()))
        }
      }),
      { seed: SEED, numRuns: 60 }
    )
  })

  it('[C8] keeps every object whose content is the same as before', () => {
    fc.assert(
      fc.property(steps(50), (list) => {
        const table = openTable('declaration', START)
        let before = table.compiled()
        for (const step of list) {
          take(table, step)
          const after = table.compiled()
          const known = new Map(before.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
          for (const paragraph of after.paragraphs) {
            const old = known.get(paragraph.id)
            if (!old || old === paragraph) continue
            // Only a block that was written anew, by a move, may be an equal yet other object.
            const isMoved = table.record.at(-1)?.kind === 'accept' || table.record.at(-1)?.kind === 'reopen'
            if (!isMoved) expect(JSON.stringify(old)).not.toBe(JSON.stringify(paragraph))
          }
          before = after
        }
      }),
      { seed: SEED, numRuns: 60 }
    )
  })

  it('[C8] keeps the brackets that reach over other paragraphs than the one that changed', () => {
    const table = openTable('declaration', START)
    const { to } = placeOf(table, 'pp2', 'Noting')
    table.gives('chair', { kind: 'bracket', paragraph: 'pp1', through: 'pp2', from: 0, to })
    brackets(table, 'op3', 'the host')
    const before = table.compiled()
    table.rewrites('op2', 'Invites all partners to help;')
    const after = table.compiled()
    expect(renewed(before, after)).toEqual(['op2'])
    expect(after.brackets).toBe(before.brackets)
    const element = table.fragment.get(table.ids().indexOf('pp2')) as Y.XmlElement
    ;(element.get(0) as Y.XmlText).insert(15, 'very ')
    expect(renewed(after, table.compiled())).toEqual(['pp2'])
  })

  it('[C8] renews one paragraph after a keystroke, and no proposal on it', () => {
    const table = openTable('declaration', START)
    table.tables('kaz', { kind: 'insert', after: 'op2', content: 'New;' })
    const before = table.compiled()
    const element = table.fragment.get(table.ids().indexOf('op2')) as Y.XmlElement
    ;(element.get(0) as Y.XmlText).insert(3, 'x')
    const after = table.compiled()
    expect(renewed(before, after)).toEqual(['op2'])
    const proposals = (compiled: Compiled) => compiled.paragraphs.find(({ id }) => id === 'op2')!.proposals
    expect(proposals(after)[0]).toBe(proposals(before)[0])
  })

  it('[C8] renews the paragraph that a command is about', () => {
    const table = openTable('declaration', START)
    const before = table.compiled()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'Words;' })
    const tabled = table.compiled()
    expect(renewed(before, tabled)).toEqual(['op2'])
    table.gives('tur', { kind: 'position', proposal, position: 'support' })
    const supported = table.compiled()
    expect(renewed(tabled, supported)).toEqual(['op2'])
    table.gives('chair', { kind: 'grantPen', delegations: ['KAZ'] })
    expect(table.compiled().paragraphs).toBe(supported.paragraphs)
  })

  it('[C8] gives the very same lists while nothing changes', () => {
    const table = openTable('declaration', START)
    table.tables('kaz', { kind: 'insert', after: null, content: 'First.' })
    const [one, two] = [table.compiled(), table.compiled()]
    expect(two.paragraphs).toBe(one.paragraphs)
    expect(two.opening).toBe(one.opening)
    expect(two.adrift).toBe(one.adrift)
  })

  it('[C8] does not let two blocks that bear one id share a result', () => {
    const table = openTable('highlights', ['1. One', '2. Two'])
    table.compiled()
    ;(table.fragment.get(1) as Y.XmlElement).setAttribute('id', 'p1')
    expect(table.compiled().paragraphs.map(({ runs }) => runs[0]!.text)).toEqual(['One', 'Two'])
    expect(table.compiled()).toEqual(compile(table.input()))
  })
})
