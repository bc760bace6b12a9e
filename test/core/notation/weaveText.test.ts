/** The working text with everything undecided in brackets: what is woven in, where, and with whose names. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createMask } from '#core/attribution/createMask.ts'
import { splitEntry } from '#core/attribution/splitEntry.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { printWoven } from '#core/notation/printWoven.ts'
import { weaveText } from '#core/notation/weaveText.ts'
import { wording } from '#test/helpers/arbitraryWording.ts'
import { brackets } from '#test/helpers/bracketTable.ts'
import { SEED, START, steps, take } from '#test/helpers/randomSteps.ts'
import { CONFERENCE, openTable, type Person, type Table } from '#test/helpers/table.ts'

const woven = (table: Table, names: 'bold' | 'plain' = 'plain') => printWoven(weaveText(table.input()), names)
const open = (...lines: string[]) => openTable('resolution', [...lines, 'OP9 Decides.'])
const amends = (table: Table, person: Person, content: string, paragraph = 'op1') =>
  table.tables(person, { kind: 'amend', paragraph, content })

describe('amendments in the words of their paragraph', () => {
  it('[W1][W3] are set in brackets where they add, take out, or word otherwise', () => {
    const table = open('OP1 States report on a voluntary basis.')
    amends(table, 'kaz', 'States shall report on a voluntary basis.')
    expect(woven(table)[0]).toBe('OP1. States [shall – Kazakhstan] report on a voluntary basis.')
    amends(table, 'tur', 'States report on a basis.')
    expect(woven(table)[0]).toBe('OP1. States [shall – Kazakhstan] report on a [voluntary – Türkiye: delete] basis.')
    amends(table, 'kgz', 'States report on a binding basis.')
    expect(woven(table)[0]).toBe(
      'OP1. States [shall – Kazakhstan] report on a [voluntary – Türkiye: delete / binding – Kyrgyzstan] basis.'
    )
  })

  it('[W1] of several become further alternatives, and the same words are one of all who propose them', () => {
    const table = open('OP1 States act soon.')
    amends(table, 'kaz', 'States act now.')
    amends(table, 'tur', 'States act later.')
    amends(table, 'kgz', 'States act now.')
    expect(woven(table)[0]).toBe('OP1. States act [soon / now – Kazakhstan, Kyrgyzstan / later – Türkiye].')
  })

  it('[W2] say who supports, would retain or delete, reserves, asks to be reflected, or sets a condition', () => {
    const table = open('OP1 States act soon.')
    const reworded = amends(table, 'kaz', 'States act now.')
    table.gives('secretariat', { kind: 'cosponsor', proposal: reworded, onBehalfOf: 'KGZ' })
    table.gives('tur', { kind: 'position', proposal: reworded, position: 'oppose' })
    table.gives('tur', { kind: 'position', proposal: reworded, position: 'reserve', onBehalfOf: 'RIVER' })
    expect(woven(table)[0]).toBe(
      'OP1. States act [soon – Türkiye: retain / now – Kazakhstan, Kyrgyzstan; reserve: River Group].'
    )
    const added = amends(table, 'tur', 'States act, too.', 'op9')
    table.gives('kaz', { kind: 'position', proposal: added, position: 'delete' })
    table.gives('kgz', { kind: 'position', proposal: added, position: 'withdraw-if', condition: 'OP1 stays' })
    expect(woven(table, 'bold')[1]).toBe(
      'OP2. [Decides – **Kazakhstan**: retain / States act, too – **Türkiye**; **Kyrgyzstan** withdraws if OP1 stays].'
    )
  })

  it('[W4] are laid over words that have changed since, and leave the brackets of the text where they are', () => {
    const table = open('OP1 States exchange timely information on routes.')
    const bracket = brackets(table, 'op1', 'timely', { proponents: ['KAZ'], opponents: ['TUR'] })
    const stale = amends(table, 'tur', 'States exchange timely information on routes and fees.')
    const first = amends(table, 'kgz', 'All States exchange timely information on routes.')
    table.gives('chair', { kind: 'accept', proposal: first })
    expect(woven(table)[0]).toBe(
      'OP1. All States exchange [timely – Kazakhstan; Türkiye: delete] information on routes [and fees – Türkiye].'
    )
    expect(table.proposal(stale).state).toBe('tabled')
    expect(table.readFloor().brackets.size).toBe(1)
    expect(table.readFloor().brackets.get(bracket)?.state).toBe('standing')
  })

  it('[W1][W4] leave the brackets balanced and change neither text nor floor, whatever is proposed', () => {
    fc.assert(
      fc.property(wording, wording, wording, (one, other, third) => {
        const table = open('OP1 States exchange timely information.')
        brackets(table, 'op1', 'timely information')
        for (const [index, content] of [one, other, third].entries()) {
          const person = (['kaz', 'tur', 'kgz'] as const)[index]!
          const change = { kind: 'amend', paragraph: 'op1', content: (content.toJSON() ?? []) as InlineJSON }
          table.tries(person, { kind: 'table', change })
        }
        const before = table.bytes()
        const [line] = weaveText(table.input())
        const edges = line!.parts.flatMap(({ bracket }) => (bracket && bracket.edge !== 'divide' ? [bracket.edge] : []))
        let depth = 0
        for (const edge of edges) {
          depth += edge === 'open' ? 1 : -1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(table.bytes()).toEqual(before)
      }),
      { numRuns: 60 }
    )
  })
})

describe('whole paragraphs', () => {
  it('[W5] stand on lines of their own, and what would be replaced or deleted says who wants that', () => {
    const table = open('PP1 Noting,', 'OP1 States act.', 'OP2 States pay.')
    const preamble = { type: 'paragraph', role: 'preamble' } as const
    table.tables('kaz', { kind: 'insert', after: 'pp1', content: 'Recalling,', node: preamble })
    const replacement = table.tables('kgz', { kind: 'replace', paragraph: 'op1', content: 'States move.' })
    table.tables('tur', { kind: 'counter', proposal: replacement, content: 'States stand.' })
    table.gives('secretariat', { kind: 'position', paragraph: 'op1', position: 'retain', onBehalfOf: 'KAZ' })
    const deletion = table.tables('tur', { kind: 'delete', paragraph: 'op2' })
    table.gives('kgz', { kind: 'position', proposal: deletion, position: 'support' })
    table.gives('kaz', { kind: 'position', proposal: deletion, position: 'oppose' })
    expect(woven(table)).toEqual([
      'PP1 Noting,',
      '[PP1 bis Recalling, – Kazakhstan]',
      '[OP1. States act. – base text; Kazakhstan: retain]',
      '[OP1 alt. States move. – Kyrgyzstan]',
      '[OP1 alt 2. States stand. – Türkiye]',
      '[OP2. States pay. – Türkiye, Kyrgyzstan: delete; Kazakhstan: retain]',
      'OP3. Decides.'
    ])
  })

  it('[W4][W5] in brackets of the text open them before their label', () => {
    const table = open('OP1 States act.', 'OP2 States pay.')
    table.gives('chair', { kind: 'bracket', paragraph: 'op1', through: 'op2', opponents: ['TUR'] })
    expect(woven(table).slice(0, 2)).toEqual(['[OP1. States act.', 'OP2. States pay. – Türkiye: delete]'])
  })
})

describe('beside the words', () => {
  it('[W6] stand the tag, positions, and what has no words in the paragraph; nothing tabled is left out', () => {
    const table = open('OP1 States act.', 'OP2 States pay.')
    table.tables('kaz', { kind: 'move', paragraph: 'op1', after: 'op2' })
    table.gives('tur', { kind: 'position', paragraph: 'op1', position: 'reflect' })
    const late = amends(table, 'tur', 'States shall pay.', 'op2')
    table.rewrites('op2', 'States shall pay.')
    table.gives('chair', { kind: 'agree', paragraph: 'op9', adRef: true, pending: ['KAZ'] })
    expect(woven(table, 'bold')).toEqual([
      'OP1. States act. (**Türkiye**: reflect) (**Kazakhstan**: move to follow OP2)',
      'OP2. States shall pay. (**Türkiye**: in the text already)',
      'OP3. Decides. (Agreed ad ref, pending **Kazakhstan**)'
    ])
    table.strikes('op2')
    expect(table.proposal(late).state).toBe('tabled')
    expect(woven(table).at(-1)).toMatch(/^Türkiye: States.*pay/u)
  })

  it('[W6] stands what is tabled again on a paragraph that is deleted', () => {
    const table = open('OP1 States act.')
    const amendment = amends(table, 'tur', 'States act soon.')
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op1' }) })
    expect(woven(table)[0]).toBe('OP1. [Deleted]')
    table.gives('chair', { kind: 'reopen', proposal: amendment, reason: 'Once more' })
    expect(woven(table)[0]).toMatch(/^OP1\. \[Deleted\] \(Türkiye: States act.* soon/u)
  })

  it('[W7] stands nothing of what is parked, withdrawn or decided', () => {
    const table = open('OP1 States act.')
    table.gives('chair', { kind: 'park', proposal: amends(table, 'kaz', 'States act soon.') })
    table.gives('tur', { kind: 'withdraw', proposal: amends(table, 'tur', 'States act now.') })
    const rejected = table.tables('kgz', { kind: 'insert', after: 'op1', content: 'States meet.' })
    table.gives('chair', { kind: 'reject', proposal: rejected })
    expect(woven(table)).toEqual(['OP1. States act.', 'OP2. Decides.'])
  })

  it('[W8] stand the names that the floor shows, and no others', () => {
    const table = open('OP1 States act.')
    const proposal = amends(table, 'kaz', 'States act soon.')
    table.gives('tur', { kind: 'position', proposal, position: 'support' })
    const mask = createMask('hidden', CONFERENCE)
    const floor = table.readFloor()
    const proposals = new Map([...floor.proposals].map(([id, entry]) => [id, splitEntry(entry, mask).shown]))
    const lines = weaveText({ ...table.input(), floor: { ...floor, proposals } })
    expect(printWoven(lines)[0]).toMatch(/^OP1\. States act \[soon – A delegation/u)
    expect(JSON.stringify(lines)).not.toMatch(/Kazakhstan|KAZ|Türkiye|TUR/u)
    expect(JSON.stringify(weaveText(table.input()))).toContain('Kazakhstan')
  })
})

describe('any negotiation', () => {
  it('[W4][W6] is woven with its brackets balanced over the whole text and every tabled proposal in it', () => {
    let amended = 0
    fc.assert(
      fc.property(steps(40), (taken) => {
        const table = openTable('declaration', START)
        for (const step of taken) take(table, step)
        const before = table.bytes()
        const lines = weaveText(table.input())
        expect(table.bytes()).toEqual(before)
        const edges = lines.flatMap(({ before: opening, parts }) => [
          ...opening,
          ...parts.flatMap(({ text, bracket, kind }) => (bracket || (kind === 'aside' && text === ']') ? [text] : []))
        ])
        let depth = 0
        for (const edge of edges) {
          depth += edge === '[' ? 1 : edge === ']' ? -1 : 0
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        const { paragraphs, opening, adrift } = table.compiled()
        const said = new Map(lines.map((line) => [line.id, printWoven([line])[0]!]))
        for (const { id, proposals } of [...paragraphs, { id: '', proposals: [...opening, ...adrift] }]) {
          for (const proposal of proposals.filter(({ state }) => state === 'tabled')) {
            if (proposal.kind === 'amend' && id !== '') amended++
            expect(said.get(proposal.id) ?? said.get(id)).toContain(proposal.sponsor.name)
          }
        }
      }),
      { seed: SEED, numRuns: 60 }
    )
    expect(amended).toBeGreaterThan(20)
  })
})
