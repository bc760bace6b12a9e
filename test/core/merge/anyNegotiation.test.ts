/** Rules that must hold of merges and alternatives through any negotiation whatever, tried on random ones over one paragraph. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Decision } from '#core/decide/outcome.ts'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import { createTextReader } from '#core/document/readText.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { contentOf } from '#core/document/toContent.ts'
import { fromWords, toWords } from '#core/merge/words.ts'
import { mergeProposal } from '#core/merge/mergeProposal.ts'
import { isBalanced, printed } from '#test/helpers/bracketTable.ts'
import { words } from '#test/helpers/draftText.ts'
import { SEED, steps, type Step } from '#test/helpers/randomSteps.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const START = ['# Declaration', 'OP1 *Calls upon* all States[^Six.] to exchange timely information on mixed movements;']
const NEW = ['data', 'some', 'share', 'routes', '*urgently*', 'soon', 'and', '[^Ibid.]', ',']

const pick = <Item>(items: readonly Item[], number: number): Item => items[number % items.length]!
const paragraph = (table: Table) => table.readText().blocks[1]!.node

/** The present words with one or two of them replaced, taken out or added to. */
function changed(table: Table, where: number, how: number): InlineJSON {
  const list = [...toWords(paragraph(table).content)]
  for (let times = 1 + (how % 2); times > 0; times--) {
    const at = (where * times) % (list.length + 1)
    const added = how % 3 === 1 ? [] : [...toWords(words(` ${pick(NEW, how + times)} `))]
    list.splice(at, how % 3 === 0 ? 1 : how % 3, ...added)
  }
  return (fromWords(list).toJSON() ?? []) as InlineJSON
}

function accept(table: Table, id: string): Decision {
  const { content } = paragraph(table)
  const merge = mergeProposal(table.proposal(id), content)
  if (merge?.fit !== 'merged') return table.tries('chair', { kind: 'accept', proposal: id })
  const as = (merge.content.toJSON() ?? []) as InlineJSON
  return table.tries('chair', { kind: 'accept', proposal: id, as, seen: contentOf(paragraph(table)) })
}

function take(table: Table, [what, who, where, how]: Step): Decision | null {
  const floor = table.readFloor()
  const person = pick(['kaz', 'kgz', 'tur'] as const, who)
  const proposal = pick([...floor.proposals.keys(), 'gone'], where)
  const bracket = pick([...floor.brackets.keys(), 'gone'], where)
  switch (what % 14) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const content = changed(table, where, how)
      return table.tries(person, { kind: 'table', change: { kind: 'amend', paragraph: 'op1', content } })
    }
    case 4:
    case 5:
    case 6:
      return floor.proposals.has(proposal) ? accept(table, proposal) : null
    case 7: {
      const open = [...floor.proposals.values()].filter(({ state }) => state === 'tabled').map(({ id }) => id)
      const proposals = open.filter((_, index) => ((how >> (index % 8)) & 1) === 1)
      return table.tries('secretariat', { kind: 'alternatives', proposals: proposals.length > 0 ? proposals : open })
    }
    case 8:
      return table.tries('chair', { kind: 'reopen', proposal, reason: 'Again' })
    case 9:
      for (const by of floor.brackets.get(bracket)?.holders ?? [])
        table.tries('secretariat', { kind: 'release', bracket, onBehalfOf: by })
      return table.tries('chair', {
        kind: 'lift',
        bracket,
        keep: pick(['words', 'nothing', 'option'], how),
        option: who % 3
      })
    case 10:
      return table.tries('chair', { kind: 'reopen', bracket, reason: 'Again' })
    case 11:
      return table.tries(person, { kind: 'position', proposal, position: pick(['support', 'oppose', 'reserve'], how) })
    case 12: {
      const size = paragraph(table).content.size
      const from = where % (size + 1)
      return table.tries('chair', {
        kind: 'bracket',
        paragraph: 'op1',
        from,
        to: Math.min(size, from + 1 + (how % 30))
      })
    }
    default: {
      const now = changed(table, where, how)
      if (now.length === 0) return null
      const [only] = [createNode(table, now)]
      if (only.content.size < 900)
        applyTextChange(table.fragment, [{ op: 'replace', block: 'op1', content: only.content }])
      return null
    }
  }
}

const createNode = (table: Table, content: InlineJSON) =>
  paragraph(table).type.schema.nodeFromJSON({ type: 'paragraph', attrs: paragraph(table).attrs, content })

describe('any negotiation with rivals', () => {
  it('[M15] leaves each sponsor the words that were tabled, every peer the same text, and every bracket balanced', () => {
    const kinds = new Map<string, number>()
    fc.assert(
      fc.property(steps(40), (list) => {
        const table = openTable('declaration', START)
        const peer = new Y.Doc()
        Y.applyUpdate(peer, Y.encodeStateAsUpdate(table.text))
        table.text.on('update', (update: Uint8Array) => Y.applyUpdate(peer, update))
        const reader = createTextReader(peer.getXmlFragment('text'))
        const tabled = new Map<string, unknown>()
        for (const step of list) {
          const decision = take(table, step)
          if (decision?.ok) {
            const { kind } = decision.receipt
            const isMerged = decision.receipt.summary.includes('merged with')
            kinds.set(isMerged ? 'merged' : kind, (kinds.get(isMerged ? 'merged' : kind) ?? 0) + 1)
          }
          for (const [id, { change, base }] of table.readFloor().proposals) {
            if (!tabled.has(id)) tabled.set(id, { change, base })
            expect({ change, base }).toEqual(tabled.get(id))
          }
          expect(findForbidden(table.fragment)).toBeNull()
          expect(isBalanced(table)).toBe(true)
        }
        expect(reader.read().blocks.map(({ node }) => node.toJSON() as unknown)).toEqual(
          table.readText().blocks.map(({ node }) => node.toJSON() as unknown)
        )
      }),
      { seed: SEED, numRuns: 60 }
    )
    for (const kind of ['accept', 'merged', 'alternatives', 'reopen', 'lift'])
      expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(10)
  })

  it('[M14, M23] stands after deciding, reopening and deciding again as after deciding once', () => {
    const done = { merged: 0, alternatives: 0 }
    fc.assert(
      fc.property(steps(25), fc.nat(99), (list, chosen) => {
        const table = openTable('declaration', START)
        for (const step of list) take(table, step)
        const open = [...table.readFloor().proposals.values()].filter(({ state }) => state === 'tabled')
        const proposal = pick(open, chosen)?.id
        if (open.length === 0 || proposal === undefined) return
        const before = contentOf(paragraph(table))
        const decide = (kind: 'merged' | 'alternatives') =>
          kind === 'merged'
            ? accept(table, proposal)
            : table.tries('chair', { kind: 'alternatives', proposals: open.map(({ id }) => id) })
        for (const kind of ['merged', 'alternatives'] as const) {
          if (!decide(kind).ok) continue
          const once = printed(table, 'op1')
          if (!table.tries('chair', { kind: 'reopen', proposal, reason: 'Again' }).ok) return
          expect(contentOf(paragraph(table))).toEqual(before)
          expect(open.map(({ id }) => table.proposal(id).state)).toEqual(open.map(() => 'tabled'))
          expect(decide(kind).ok).toBe(true)
          expect(printed(table, 'op1')).toBe(once)
          table.gives('chair', { kind: 'reopen', proposal, reason: 'Again' })
          done[kind]++
        }
      }),
      { seed: SEED, numRuns: 80 }
    )
    expect(done.merged).toBeGreaterThan(12)
    expect(done.alternatives).toBeGreaterThan(12)
  })
})
