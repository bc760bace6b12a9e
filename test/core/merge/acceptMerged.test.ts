import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { contentOf } from '#core/document/toContent.ts'
import { createTextReader } from '#core/document/readText.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { mergeProposal } from '#core/merge/mergeProposal.ts'
import { say, words } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const START = 'States should exchange information on mixed movements every year.'
const open = () => openTable('declaration', ['# Declaration', `OP1 ${START}`, 'OP2 *Thanks* the host.'])

const present = (table: Table, paragraph = 'op1') => table.readText().blocks[table.readText().indexOf.get(paragraph)!]!

/** The words of the clean merge, as the application sends them. */
function cleanMerge(table: Table, id: string): InlineJSON {
  const merge = mergeProposal(table.proposal(id), present(table).node.content)
  if (merge?.fit !== 'merged') throw new Error(`${id} is ${merge?.fit}.`)
  return (merge.content.toJSON() ?? []) as InlineJSON
}

function acceptsMerged(table: Table, proposal: string) {
  return table.gives('chair', {
    kind: 'accept',
    proposal,
    as: cleanMerge(table, proposal),
    seen: contentOf(present(table).node)
  })
}

const amend = (table: Table, person: 'kaz' | 'kgz' | 'tur', change: (text: string) => string) =>
  table.tables(person, { kind: 'amend', paragraph: 'op1', content: change(table.says('op1')) })

describe('accepting what merges', () => {
  it('[M12] is refused as tabled, with the word that it merges, and accepted with the words of the merge', () => {
    const table = open()
    const first = amend(table, 'kaz', (text) => text.replace('information', 'timely information'))
    const second = amend(table, 'tur', (text) => text.replace('every year', 'twice a year'))
    const tabled = table.proposal(second)
    table.gives('chair', { kind: 'accept', proposal: first })
    expect(table.refuses('chair', { kind: 'accept', proposal: second })).toEqual({
      ok: false,
      code: 'stale',
      message:
        'The paragraph has changed since this was tabled, so it cannot be accepted as it stands. It merges with the present words: accept it merged, or ask the sponsor for a new version.'
    })
    const { receipt } = acceptsMerged(table, second)
    expect(table.says('op1')).toBe('States should exchange timely information on mixed movements twice a year.')
    expect(receipt.summary).toBe('Accepted, merged with the present words: an amendment to OP1 (Türkiye).')
    expect(table.proposal(second)).toEqual({
      ...tabled,
      state: 'accepted',
      outcome: {
        at: receipt.at,
        seq: 4,
        merged: true,
        as: [{ type: 'text', text: 'States should exchange timely information on mixed movements twice a year.' }],
        before: [{ type: 'text', text: 'States should exchange timely information on mixed movements every year.' }]
      }
    })
    expect(table.compiled().paragraphs[1]!.proposals[1]).toMatchObject({ state: 'accepted', wasMerged: true })
  })

  it('[M12] is accepted as amended with any other words, and collides where it collides', () => {
    const table = open()
    const first = amend(table, 'kaz', (text) => text.replace('every year', 'each year'))
    const second = amend(table, 'tur', (text) => text.replace('every year', 'twice a year'))
    table.gives('chair', { kind: 'accept', proposal: first })
    expect(table.refuses('chair', { kind: 'accept', proposal: second }).message).toContain('collides')
    table.gives('chair', { kind: 'accept', proposal: second, as: START.replace('every year', 'regularly') })
    expect(table.proposal(second).state).toBe('accepted-as-amended')
    expect(table.proposal(second).outcome).not.toHaveProperty('merged')
  })

  it('[M13] is refused when the words were made on others than the paragraph has', () => {
    const table = open()
    const first = amend(table, 'kaz', (text) => text.replace('information', 'timely information'))
    const second = amend(table, 'tur', (text) => text.replace('every year', 'twice a year'))
    table.gives('chair', { kind: 'accept', proposal: first })
    const command = { as: cleanMerge(table, second), seen: contentOf(present(table).node) }
    table.rewrites('op1', table.says('op1').replace('States', 'All States'))
    expect(table.refuses('chair', { kind: 'accept', proposal: second, ...command })).toEqual({
      ok: false,
      code: 'paragraph-changed',
      message:
        'The paragraph has changed since these words were made, and they would undo that. Look at it as it stands now, then accept again.'
    })
    expect(
      table.refuses('chair', { kind: 'accept', proposal: second, ...command, seen: [{ type: 'table' }] }).code
    ).toBe('bad-content')
    acceptsMerged(table, second)
    expect(table.says('op1')).toBe('All States should exchange timely information on mixed movements twice a year.')
  })

  it.each(['accept', 'reject', 'withdraw', 'accept as amended'] as const)(
    '[M13] is refused when it is decided already: %s',
    (how) => {
      const table = open()
      const first = amend(table, 'kaz', (text) => text.replace('information', 'timely information'))
      const second = amend(table, 'tur', (text) => text.replace('every year', 'twice a year'))
      table.gives('chair', { kind: 'accept', proposal: first })
      const as = cleanMerge(table, second)
      if (how === 'withdraw') table.gives('tur', { kind: 'withdraw', proposal: second })
      else if (how === 'reject') table.gives('chair', { kind: 'reject', proposal: second })
      else if (how === 'accept') acceptsMerged(table, second)
      else table.gives('chair', { kind: 'accept', proposal: second, as: 'Other words.' })
      expect(table.refuses('chair', { kind: 'accept', proposal: second, as }).code).toBe('wrong-state')
      expect(table.compiled().paragraphs[1]!.proposals[1]).toMatchObject({ fit: 'as-tabled', stale: false })
    }
  )

  it('[M14] is reopened in turn, and refused where later words would be lost', () => {
    const table = open()
    const first = amend(table, 'kaz', (text) => text.replace('information', 'timely information'))
    const second = amend(table, 'tur', (text) => text.replace('every year', 'twice a year'))
    table.gives('chair', { kind: 'accept', proposal: first })
    acceptsMerged(table, second)
    const both = table.says('op1')
    expect(table.refuses('chair', { kind: 'reopen', proposal: first, reason: 'Again' }).code).toBe('paragraph-changed')
    table.gives('chair', { kind: 'reopen', proposal: second, reason: 'Again' })
    expect(table.says('op1')).toBe(START.replace('information', 'timely information'))
    expect(table.proposal(second)).not.toHaveProperty('outcome')
    acceptsMerged(table, second)
    expect(table.says('op1')).toBe(both)
    table.gives('chair', { kind: 'reopen', proposal: second, reason: 'Again' })
    table.gives('chair', { kind: 'reopen', proposal: first, reason: 'Again' })
    expect(table.says('op1')).toBe(START)
    // The other way round now.
    table.gives('chair', { kind: 'accept', proposal: second })
    acceptsMerged(table, first)
    expect(table.says('op1')).toBe(both)
  })
})

/** Eight words that stay, and between them seven places at which a proposal may change something. */
const ANCHORS = ['Participants', 'agree', 'that', 'host', 'States', 'receive', 'more', 'support']
const VERBS = ['amber', 'blue', 'coral', 'dusk', 'ecru', 'flax', 'gold']
const SPACED = `${ANCHORS.map((word, index) => (index === 0 ? word : `${VERBS[index - 1]!} ${word}`)).join(' ')}.`

/** Replaces, takes out or adds to the word at one place; by its place alone, so that nothing meets. */
function changedAt(text: string, place: number, how: number): string {
  const word = VERBS[place]!
  if (how === 0) return text.replace(word, `new${place}`)
  if (how === 1) return text.replace(`${word} `, '')
  if (how === 2) return text.replace(word, `${word} and${place}`)
  return text.replace(word, `*${word}*`)
}

const plan = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 2 }).chain((places) =>
  fc.record({
    places: fc.constant(places),
    hows: fc.array(fc.nat(3), { minLength: places.length, maxLength: places.length }),
    order: fc.shuffledSubarray(
      places.map((_, index) => index),
      { minLength: places.length }
    )
  })
)

function openSpaced(): Table {
  return openTable('declaration', ['# Declaration', `OP1 ${SPACED}`])
}

const tableAll = (table: Table, places: readonly number[], hows: readonly number[]) =>
  places.map((place, index) =>
    table.tables('kaz', {
      kind: 'amend',
      paragraph: 'op1',
      content: words(changedAt(SPACED, place, hows[index]!)).toJSON() as InlineJSON
    })
  )

function acceptsEither(table: Table, proposal: string): void {
  if (table.compiled().paragraphs[1]!.proposals.find(({ id }) => id === proposal)!.stale) acceptsMerged(table, proposal)
  else table.gives('chair', { kind: 'accept', proposal })
}

describe('any sequence of merges', () => {
  it('[M3] gives the same text in whatever order, where a word stays between the changes', () => {
    fc.assert(
      fc.property(plan, ({ places, hows, order }) => {
        const inTurn = openSpaced()
        tableAll(inTurn, places, hows).forEach((id) => acceptsEither(inTurn, id))
        const otherwise = openSpaced()
        const ids = tableAll(otherwise, places, hows)
        for (const index of order) acceptsEither(otherwise, ids[index]!)
        expect(otherwise.says('op1')).toBe(inTurn.says('op1'))
        const all = places.reduce((text, place, index) => changedAt(text, place, hows[index]!), SPACED)
        expect(otherwise.says('op1')).toBe(say(words(all)))
      }),
      { seed: SEED, numRuns: 120 }
    )
  })

  it('[M14] is undone by reopening in the opposite order, and done again', () => {
    fc.assert(
      fc.property(plan, ({ places, hows, order }) => {
        const table = openSpaced()
        const ids = tableAll(table, places, hows)
        const before = ids.map((id) => table.proposal(id))
        const accept = () => order.forEach((index) => acceptsEither(table, ids[index]!))
        accept()
        const once = table.says('op1')
        for (const index of order.toReversed())
          table.gives('chair', { kind: 'reopen', proposal: ids[index]!, reason: 'Again' })
        expect(table.says('op1')).toBe(SPACED)
        expect(ids.map((id) => table.proposal(id))).toEqual(before)
        accept()
        expect(table.says('op1')).toBe(once)
      }),
      { seed: SEED, numRuns: 40 }
    )
  })

  it('[M15] leaves every peer the same text, and the sponsors their words', () => {
    fc.assert(
      fc.property(plan, fc.nat(99), ({ places, hows, order }, when) => {
        const table = openSpaced()
        const peers = [new Y.Doc(), new Y.Doc()]
        table.text.on('update', (update: Uint8Array) => Y.applyUpdate(peers[0]!, update))
        Y.applyUpdate(peers[0]!, Y.encodeStateAsUpdate(table.text))
        const ids = tableAll(table, places, hows)
        const tabled = ids.map((id) => table.proposal(id).change)
        order.forEach((index, step) => {
          acceptsEither(table, ids[index]!)
          // The other was away, and comes back at some moment.
          if (step === when % order.length) Y.applyUpdate(peers[1]!, Y.encodeStateAsUpdate(table.text))
        })
        Y.applyUpdate(peers[1]!, Y.encodeStateAsUpdate(table.text))
        for (const peer of peers) {
          const { blocks } = createTextReader(peer.getXmlFragment('text')).read()
          expect(blocks.map(({ node }) => node.toJSON() as unknown)).toEqual(
            table.readText().blocks.map(({ node }) => node.toJSON() as unknown)
          )
        }
        expect(ids.map((id) => table.proposal(id).change)).toEqual(tabled)
      }),
      { seed: SEED, numRuns: 60 }
    )
  })
})
