/**
 * Random negotiations for property tests: fast-check chooses numbers, and each step turns its numbers into something that
 * somebody may try at that table at that moment, sensible or not. The same numbers at the same table are the same step.
 */
import fc from 'fast-check'
import { nextOfItsKind } from '#core/decide/findMergeable.ts'
import type { Decision } from '#core/decide/outcome.ts'
import { PEOPLE, type Person, type Table } from '#test/helpers/table.ts'

/** Fixed, so that a run can be repeated; fast-check prints it with the path to the smallest failure. */
export const SEED = 20261123

export type Step = readonly [what: number, who: number, where: number, how: number]

export const steps = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(999), fc.nat(999)), {
    minLength: 1,
    maxLength: length,
    size: 'max'
  })

export const START = [
  '# Declaration',
  'PP1 *Recalling* past work,',
  'PP2 *Noting* present needs[^In 2026.],',
  '## Action',
  'OP1 *Calls upon* States to:',
  '(a) exchange timely information;',
  '  (i) on routes;',
  '(b) report;',
  'OP2 *Invites* partners to help;',
  'OP3 *Thanks* the host.',
  '== Done at Almaty.'
]

const WORDS = ['all', 'States', 'shall', 'exchange', 'timely', 'information', 'on', 'routes', 'and', 'report', 'soon']
const PERSONS = Object.keys(PEOPLE) as Person[]

const pick = <Item>(items: readonly Item[], number: number): Item => items[number % items.length]!
const sentence = (number: number) =>
  Array.from({ length: 1 + (number % 5) }, (_, index) => pick(WORDS, number * 7 + index * 13 + (number >> index))).join(
    ' '
  )

const subparagraphs = (table: Table): readonly string[] => {
  const found = table.readText().blocks.filter(({ type }) => type === 'subparagraph')
  return [...found.map(({ id }) => id), 'op1']
}

const counterable = (table: Table): readonly string[] => {
  const undecided = [...table.readFloor().proposals.values()].filter(
    ({ state, change }) => state === 'tabled' && (change.kind === 'insert' || change.kind === 'replace')
  )
  return undecided.length > 0 ? undecided.map(({ id }) => id) : ['gone']
}

/** What was tabled last: chosen as often as all others together, so that every kind gets decided. */
const newest = (table: Table): string => [...table.readFloor().proposals.keys()].at(-1)!

/** What somebody tries; null for work with the pen, which is no command. */
export function take(table: Table, [what, who, where, how]: Step): Decision | null {
  const ids = table.ids()
  const block = pick([...ids, 'gone'], where)
  const after = pick([...ids, null, 'gone'], how)
  const proposal = pick([...table.readFloor().proposals.keys(), 'gone'], where)
  const person = pick(PERSONS, who)
  const delegate = pick(['kaz', 'kgz', 'tur', 'secretariat'] as const, who)
  const onBehalfOf = delegate === 'secretariat' ? { onBehalfOf: pick(['KAZ', 'RIVER'], how) } : {}
  const content = sentence(how)
  const table_ = (change: unknown) => table.tries(delegate, { kind: 'table', change, ...onBehalfOf })
  switch (what % 32) {
    case 0:
    case 1:
    case 2:
      return table_({ kind: 'amend', paragraph: block, content })
    case 3:
    case 4:
      return table_({ kind: 'insert', after, content })
    case 5:
      return table_({ kind: 'insert', after, content, node: { type: 'subparagraph', level: 1 + (where % 2) } })
    case 6:
      return table_({ kind: 'delete', paragraph: block })
    case 7:
      return table_({ kind: 'move', paragraph: block, after })
    case 8:
    case 9:
    case 10:
    case 11:
      return table.tries('chair', { kind: 'accept', proposal })
    case 12:
      return table.tries('chair', { kind: 'accept', proposal, as: content })
    case 13:
      return table.tries('chair', { kind: 'reject', proposal })
    case 14:
      return table.tries('chair', { kind: 'park', proposal })
    case 15:
      return table.tries('chair', { kind: 'reopen', proposal, reason: 'Again' })
    case 16:
      return table.tries('chair', { kind: 'reopen', paragraph: block, reason: 'Again' })
    case 17:
      return table.tries(person, { kind: 'revise', proposal, content })
    case 18:
      return table.tries(person, { kind: 'withdraw', proposal })
    case 19:
      return table.tries(delegate, {
        kind: pick(['cosponsor', 'position'], how),
        proposal,
        position: 'support',
        ...onBehalfOf
      })
    case 20:
      return table.tries('chair', { kind: pick(['bracket', 'agree'], how), paragraph: block })
    case 29:
      return agreement(table, block, where, how)
    case 30:
      return table.tries(delegate, { kind: 'confirm', paragraph: block, ...onBehalfOf })
    case 21:
      return table.tries(person, { kind: 'issue', label: `Rev.${table.record.length}` })
    case 22:
      if (ids.includes(block)) table.rewrites(block, content)
      return null
    case 23:
      return table_({ kind: 'replace', paragraph: block, content })
    case 24:
      return table_({ kind: 'counter', proposal: how % 5 === 0 ? proposal : pick(counterable(table), where), content })
    case 25:
      return table_({
        kind: 'split',
        paragraph: block,
        parts: [content, sentence(where), 'rest'].slice(0, 1 + (how % 3))
      })
    case 26: {
      const { blocks, indexOf } = table.readText()
      const first = blocks[indexOf.get(block) ?? -1]
      const neighbour = first && nextOfItsKind({ text: table.readText(), floor: table.readFloor() }, first)
      const next = how % 4 === 0 ? (ids[where % ids.length] ?? 'gone') : (neighbour?.id ?? 'gone')
      return table_({ kind: 'merge', paragraph: block, with: next, ...(how % 2 === 0 && { content }) })
    }
    case 27:
      return table_({ kind: 'level', paragraph: pick(subparagraphs(table), where), level: how % 6 })
    case 28:
      return table.tries('chair', {
        kind: 'accept',
        proposal: table.readFloor().proposals.size > 0 ? newest(table) : 'gone'
      })
    default:
      table.puts(
        ids.includes(after ?? '') ? after : null,
        `1. ${content}`,
        `pen${what}-${where}-${how}-${table.ids().length}`
      )
      return null
  }
}

/** Whatever the Chair can do with agreements beside agreeing. */
function agreement(table: Table, block: string, where: number, how: number): Decision {
  const ids = table.ids()
  const bound = pick([...table.readFloor().packages.keys(), 'gone'], where)
  const pending = pick([['TUR'], ['RIVER', 'KAZ'], ['NIL']], where)
  return table.tries(
    'chair',
    pick(
      [
        { kind: 'agree', paragraph: block, adRef: where % 2 === 0, placement: 'open' },
        { kind: 'agree', paragraph: block, adRef: true, pending },
        { kind: 'link', paragraphs: [block, pick(ids, how)] },
        { kind: 'settle', package: bound, adRef: where % 2 === 0 },
        { kind: 'unlink', package: bound },
        { kind: 'note', words: sentence(where), paragraph: block },
        { kind: 'configure', settings: { nothingAgreed: where % 3 === 0 } },
        { kind: 'adopt' }
      ],
      how
    )
  )
}
