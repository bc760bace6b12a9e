import fc from 'fast-check'
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { withoutBrackets } from '#core/brackets/bracketMarks.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { fromJSON, tidied } from '#core/document/toContent.ts'
import { mergeProposal } from '#core/merge/mergeProposal.ts'
import { bracketOf, brackets, printed } from '#test/helpers/bracketTable.ts'
import { say, words } from '#test/helpers/draftText.ts'
import { rewording } from '#test/helpers/arbitraryWording.ts'
import { SEED } from '#test/helpers/randomSteps.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const SEVEN = 'Participants agreed to hold the next meeting in Almaty.'
const open = (line = SEVEN) => openTable('communique', ['# Communiqué', `1. ${line}`, '2. They thanked the host.'])

const amends = (table: Table, person: 'kaz' | 'kgz' | 'tur', content: string | InlineJSON) =>
  table.tables(person, { kind: 'amend', paragraph: 'p1', content })

const content = (table: Table) => table.readText().blocks[1]!.node.content

/** The text with its brackets: `[` and `]` where a bracket begins and ends. */
function bracketed(table: Table): string {
  let said = ''
  let standing: string[] = []
  const ends = (ids: readonly string[]) => {
    for (const id of standing.toReversed()) if (!ids.includes(id)) said += ']'
    for (const id of ids) if (!standing.includes(id)) said += '['
    standing = ids.filter((id) => id !== '')
  }
  content(table).forEach((node) => {
    if (!node.isText) {
      said += `{${node.type.name}}`
      return
    }
    ends(node.marks.filter(({ type }) => type.name === 'bracket').map(({ attrs }) => attrs.id as string))
    said += node.text!
  })
  ends([])
  return said
}

const onFloor = (table: Table) =>
  [...table.readFloor().brackets.values()].map(({ kind, state, proponents, opponents, holders, options }) => ({
    kind,
    ...(state === 'lifted' && { state }),
    proponents,
    opponents,
    holders,
    ...(options && { options: options.map((option) => option.proponents) })
  }))

/** One alternative taken everywhere: that of the proposal, or where it has none, the words that were there. */
function taking(table: Table, id: string): string {
  const floor = table.readFloor()
  const kept: Node[] = []
  const nodes = [...content(table).content]
  nodes.forEach((node, index) => {
    const stays = marksAt(nodes, index).every(({ type, attrs }) => {
      const bracket = type.name === 'bracket' && floor.brackets.get(attrs.id as string)
      if (!bracket) return true
      const sponsor = table.proposal(id).by
      const wants = bracket.from!.includes(id)
      if (bracket.kind === 'addition') return wants
      if (bracket.kind === 'deletion') return !wants
      const option = wants && bracket.options!.findIndex(({ proponents }) => proponents.includes(sponsor))
      return attrs.option === (option === false ? 0 : option === -1 ? NaN : option)
    })
    if (stays) kept.push(node)
  })
  return say(tidied(withoutBrackets(Fragment.from(kept))))
}

/** A footnote or a line break bears no marks: it is within what stands on both sides of it. */
function marksAt(nodes: readonly Node[], index: number): readonly Mark[] {
  if (nodes[index]!.isText) return nodes[index]!.marks
  const before = nodes.slice(0, index).findLast(({ isText }) => isText)
  const after = nodes.slice(index).find(({ isText }) => isText)
  return before?.marks.filter((mark) => after && mark.isInSet(after.marks)) ?? []
}

describe('rivals as bracketed alternatives', () => {
  it('[M20, M21] puts every wording in the text, the present words first where somebody retains them', () => {
    const table = open()
    const noted = amends(table, 'tur', SEVEN.replace('agreed', 'noted the proposal'))
    table.gives('kaz', { kind: 'position', proposal: noted, position: 'retain' })
    table.gives('secretariat', { kind: 'position', proposal: noted, position: 'support', onBehalfOf: 'IOR' })
    const { receipt } = table.gives('secretariat', { kind: 'alternatives', proposals: [noted] })
    expect(bracketed(table)).toBe('Participants [agreed / noted the proposal] to hold the next meeting in Almaty.')
    expect(onFloor(table)).toEqual([
      {
        kind: 'alternatives',
        proponents: ['KAZ', 'TUR', 'IOR'],
        opponents: [],
        holders: ['KAZ', 'TUR', 'IOR'],
        options: [['KAZ'], ['TUR', 'IOR']]
      }
    ])
    expect(receipt).toMatchObject({
      paragraph: 'p1',
      label: '1',
      bracket: table.proposal(noted).outcome!.by,
      superseded: [noted],
      summary: 'Put in the text in brackets: an amendment to paragraph 1 (Türkiye).'
    })
    expect(table.entry('p1').state).toBe('bracketed')
    expect(content(table).toJSON()).toEqual([
      { type: 'text', text: 'Participants ' },
      { type: 'text', text: 'agreed', marks: [mark(receipt.bracket!, 0)] },
      { type: 'text', text: ' / ', marks: [mark(receipt.bracket!, null)] },
      { type: 'text', text: 'noted the proposal', marks: [mark(receipt.bracket!, 1)] },
      { type: 'text', text: ' to hold the next meeting in Almaty.' }
    ])
  })

  it('[M21] leaves out words that nobody wants: every rival has others, and nobody retains them', () => {
    const table = open(SEVEN.replace('agreed', 'decided'))
    const proposals = [amends(table, 'kaz', SEVEN), amends(table, 'tur', SEVEN.replace('agreed', 'noted the proposal'))]
    table.gives('chair', { kind: 'alternatives', proposals })
    expect(bracketed(table)).toBe('Participants [agreed / noted the proposal] to hold the next meeting in Almaty.')
    expect(onFloor(table)[0]!.options).toEqual([['KAZ'], ['TUR']])

    for (const say of ['oppose', 'retain'] as const) {
      const other = open(SEVEN.replace('agreed', 'decided'))
      const rivals = [amends(other, 'kaz', SEVEN), amends(other, 'tur', SEVEN.replace('agreed', 'noted'))]
      if (say === 'oppose') other.gives('kgz', { kind: 'position', proposal: rivals[0]!, position: 'oppose' })
      else other.gives('kgz', { kind: 'position', paragraph: 'p1', position: 'retain' })
      other.gives('chair', { kind: 'alternatives', proposals: rivals })
      expect(bracketed(other)).toContain('[decided / agreed / noted]')
      expect(onFloor(other)[0]!.options).toEqual([['KGZ'], ['KAZ'], ['TUR']])
    }
  })

  it('[M21] keeps the present words where one of several has no others', () => {
    const table = open()
    const proposals = [
      amends(table, 'kaz', SEVEN.replace('agreed', 'decided')),
      amends(table, 'tur', SEVEN.replace('Almaty', 'Ankara'))
    ]
    table.gives('chair', { kind: 'alternatives', proposals })
    expect(bracketed(table)).toBe('Participants [agreed / decided] to hold the next meeting in [Almaty / Ankara].')
    expect(onFloor(table).map(({ options }) => options)).toEqual([
      [[], ['KAZ']],
      [[], ['TUR']]
    ])
  })

  it('[M20] makes an addition or a deletion where only one side has words, and hugs them', () => {
    const table = open()
    const added = amends(
      table,
      'kaz',
      SEVEN.replace('next meeting', 'next annual meeting').replace('.', ', as offered.')
    )
    const cut = amends(table, 'tur', SEVEN.replace('to hold ', ''))
    table.gives('kgz', { kind: 'position', proposal: added, position: 'oppose' })
    table.gives('secretariat', { kind: 'position', proposal: cut, position: 'reserve', onBehalfOf: 'IOR' })
    table.gives('chair', { kind: 'alternatives', proposals: [added, cut] })
    expect(bracketed(table)).toBe('Participants agreed [to hold] the next [annual] meeting in Almaty[, as offered].')
    expect(onFloor(table)).toEqual([
      { kind: 'deletion', proponents: [], opponents: ['TUR'], holders: ['TUR', 'IOR'] },
      { kind: 'addition', proponents: ['KAZ'], opponents: ['KGZ'], holders: ['KGZ'] },
      { kind: 'addition', proponents: ['KAZ'], opponents: ['KGZ'], holders: ['KGZ'] }
    ])
  })

  it('[M20] joins those who say the same, and sets who wants nothing against the others', () => {
    const table = open()
    const proposals = [
      amends(table, 'kaz', SEVEN.replace('the next meeting', 'a meeting')),
      amends(table, 'kgz', SEVEN.replace('the next meeting', 'a meeting')),
      amends(table, 'tur', SEVEN.replace('hold the next meeting', 'meet'))
    ]
    table.gives('kgz', { kind: 'cosponsor', proposal: proposals[2]! })
    table.gives('secretariat', { kind: 'alternatives', proposals, holders: ['STEPPE'] })
    expect(bracketed(table)).toBe('Participants agreed to [hold a meeting / meet] in Almaty.')
    expect(onFloor(table)).toEqual([
      {
        kind: 'alternatives',
        proponents: ['KAZ', 'KGZ', 'TUR'],
        opponents: [],
        holders: ['STEPPE'],
        options: [
          ['KAZ', 'KGZ'],
          ['TUR', 'KGZ']
        ]
      }
    ])
  })

  it('[M20] puts new words within the brackets that stand around them, and cuts none in two', () => {
    const table = open()
    const first = amends(table, 'kaz', SEVEN.replace('the next meeting', 'the next annual meeting'))
    table.gives('chair', { kind: 'alternatives', proposals: [first] })
    const now = 'Participants agreed to hold the next annual meeting in Almaty.'
    const inner = amends(table, 'tur', now.replace('annual meeting', 'biennial gathering'))
    table.gives('chair', { kind: 'alternatives', proposals: [inner] })
    expect(bracketed(table)).toBe(
      'Participants agreed to hold the next [[annual] meeting / biennial gathering] in Almaty.'
    )
  })

  it('[M20] keeps footnotes and line breaks between the words of their alternative', () => {
    const table = open()
    const note = (text: string): InlineJSON => words(text).toJSON() as InlineJSON
    const proposals = [
      amends(table, 'kaz', note('Participants agreed[^As offered.] to hold the next meeting in Almaty.')),
      amends(table, 'tur', note('Participants agreed to hold the next meeting in Ankara[^Or nearby.].'))
    ]
    table.gives('chair', { kind: 'alternatives', proposals })
    expect(bracketed(table)).toBe(
      'Participants [agreed to / agreed{footnote} to] hold the next meeting in [Almaty. / Ankara{footnote}.]'
    )
    for (const id of proposals) {
      const { change } = table.proposal(id)
      if (change.kind === 'amend') expect(taking(table, id)).toBe(say(fromJSON(change.content)))
    }
  })

  it('[M10, M20] sets a stale rival against what has been decided since', () => {
    const table = open()
    const stale = amends(table, 'kaz', SEVEN.replace('agreed', 'decided'))
    const first = amends(table, 'tur', SEVEN.replace('agreed', 'noted the offer'))
    table.gives('chair', { kind: 'accept', proposal: first })
    table.gives('chair', { kind: 'alternatives', proposals: [stale] })
    expect(bracketed(table)).toBe('Participants [noted the offer / decided] to hold the next meeting in Almaty.')
  })

  it('[M23] supersedes the proposals, and brings all back with the words when one is reopened', () => {
    const table = open()
    const proposals = [
      amends(table, 'kaz', SEVEN.replace('agreed', 'decided')),
      amends(table, 'tur', SEVEN.replace('agreed', 'noted'))
    ]
    const tabled = proposals.map((id) => table.proposal(id))
    table.gives('chair', { kind: 'alternatives', proposals })
    for (const id of proposals) expect(table.proposal(id)).toMatchObject({ state: 'superseded' })
    table.gives('chair', { kind: 'reopen', proposal: proposals[1]!, reason: 'Too early' })
    expect(proposals.map((id) => table.proposal(id))).toEqual(tabled)
    expect(table.says('p1')).toBe(SEVEN)
    expect(table.entry('p1').state).toBe('open')
    expect(onFloor(table)[0]!.state).toBe('lifted')
    table.gives('chair', { kind: 'alternatives', proposals })
    expect(bracketed(table)).toBe('Participants [decided / noted] to hold the next meeting in Almaty.')
  })

  it('[M23] brings the proposal back alone when the text has changed since, and leaves the text', () => {
    const table = open()
    const proposals = [
      amends(table, 'kaz', SEVEN.replace('agreed', 'decided')),
      amends(table, 'tur', SEVEN.replace('agreed', 'noted'))
    ]
    table.gives('chair', { kind: 'alternatives', proposals })
    table.rewrites('p1', 'Participants welcomed the offer.')
    table.gives('chair', { kind: 'reopen', proposal: proposals[1]!, reason: 'Once more' })
    expect(proposals.map((id) => table.proposal(id).state)).toEqual(['superseded', 'tabled'])
    expect(table.says('p1')).toBe('Participants welcomed the offer.')
  })

  it('[M20] goes on as any brackets: released, bridged by other words, with those beside them left standing', () => {
    const table = open('Participants agreed to hold the next meeting in Astana city to be confirmed.')
    for (const quote of ['Astana', 'city to be confirmed']) brackets(table, 'p1', quote, { bracketKind: 'blank' })
    const noted = table.tables(
      'secretariat',
      {
        kind: 'amend',
        paragraph: 'p1',
        content: 'Participants noted the proposal to hold the next meeting in Astana city to be confirmed.'
      },
      { onBehalfOf: 'RIVER' }
    )
    for (const onBehalfOf of ['KAZ', 'KGZ'])
      table.gives('secretariat', { kind: 'position', proposal: noted, position: 'retain', onBehalfOf })
    const { receipt } = table.gives('secretariat', { kind: 'alternatives', proposals: [noted] })
    const bracket = receipt.bracket!
    expect(printed(table, 'p1')).toBe(
      'Participants [agreed / noted the proposal] to hold the next meeting in [Astana] [city to be confirmed].'
    )
    expect(bracketOf(table, bracket).options).toEqual([{ proponents: ['KAZ', 'KGZ'] }, { proponents: ['RIVER'] }])
    const lift = { kind: 'lift', bracket, keep: 'option', option: 0, as: 'welcomed the offer' } as const
    expect(table.refuses('chair', lift).code).toBe('still-held')
    for (const onBehalfOf of ['KAZ', 'KGZ', 'RIVER'])
      table.gives('secretariat', { kind: 'release', bracket, onBehalfOf })
    table.gives('chair', lift)
    expect(printed(table, 'p1')).toBe(
      'Participants welcomed the offer to hold the next meeting in [Astana] [city to be confirmed].'
    )
    // Reopened, the alternatives are in the text again, and the proposal is where it was: in them.
    table.gives('chair', { kind: 'reopen', bracket, reason: 'A capital objects' })
    expect(printed(table, 'p1')).toContain('[agreed / noted the proposal]')
    expect(table.proposal(noted).state).toBe('superseded')
    table.gives('chair', { kind: 'reopen', proposal: noted, reason: 'To be put anew' })
    expect(printed(table, 'p1')).toBe(
      'Participants agreed to hold the next meeting in [Astana] [city to be confirmed].'
    )
    expect(table.entry('p1').state).toBe('bracketed')
  })

  it('[M11] says of a proposal that it is in brackets in the text', () => {
    const table = open()
    const amendment = amends(table, 'kaz', SEVEN.replace('agreed', 'decided'))
    table.gives('chair', { kind: 'alternatives', proposals: [amendment] })
    expect(table.compiled().paragraphs[1]!.proposals[0]).toMatchObject({ state: 'superseded', inBrackets: true })
  })

  it('[M24] is refused for what are no rivals, and changes nothing then', () => {
    const table = open()
    const amendment = amends(table, 'kaz', SEVEN.replace('agreed', 'decided'))
    const deletion = table.tables('tur', { kind: 'delete', paragraph: 'p1' })
    const elsewhere = table.tables('tur', { kind: 'amend', paragraph: 'p2', content: 'They thanked all.' })
    const code = (proposals: readonly string[], more = {}) =>
      table.refuses('chair', { kind: 'alternatives', proposals, ...more }).code
    expect(code([amendment, deletion])).toBe('no-rivals')
    expect(code([deletion])).toBe('no-rivals')
    expect(code([amendment, elsewhere])).toBe('no-rivals')
    expect(code([amendment, 'gone'])).toBe('no-such-proposal')
    expect(code([amendment], { holders: ['ATLANTIS'] })).toBe('unknown-delegation')
    expect(table.refuses('kaz', { kind: 'alternatives', proposals: [amendment] }).code).toBe('not-allowed')
    table.rewrites('p1', SEVEN.replace('agreed', 'decided'))
    expect(code([amendment])).toBe('no-rivals')
    table.gives('chair', { kind: 'reject', proposal: amendment })
    expect(code([amendment])).toBe('wrong-state')
    table.strikes('p2')
    expect(code([elsewhere])).toBe('paragraph-gone')
  })

  it('[M24] is refused while the paragraph is agreed', () => {
    const table = open()
    const amendment = amends(table, 'kaz', SEVEN.replace('agreed', 'decided'))
    table.gives('chair', { kind: 'park', proposal: amendment })
    table.gives('chair', { kind: 'agree', paragraph: 'p1' })
    expect(table.refuses('chair', { kind: 'alternatives', proposals: [amendment] }).code).toBe('paragraph-closed')
  })

  it('[M22, M23] gives each its wording, and loses nothing when reopened, on any wordings', () => {
    let done = 0
    fc.assert(
      fc.property(rewording, rewording, ([base, one], [, other]) => {
        const table = openTable('communique', ['# Communiqué', '1. x'])
        table.gives('secretariat', { kind: 'grantPen', delegations: ['KAZ'] })
        table.rewrites('p1', say(base) === '' ? 'x' : say(base))
        const before = content(table)
        const proposals = (['kaz', 'tur'] as const).flatMap((person, index) => {
          const said = ([one, other][index]!.toJSON() ?? []) as InlineJSON
          const decision = table.tries(person, {
            kind: 'table',
            change: { kind: 'amend', paragraph: 'p1', content: said }
          })
          return decision.ok ? [decision.receipt.proposal!] : []
        })
        if (proposals.length === 0) return
        const tabled = proposals.map((id) => table.proposal(id))
        const wanted = tabled.map((proposal) => say(mergeProposal(proposal, before)!.insisting))
        if (!table.tries('chair', { kind: 'alternatives', proposals }).ok) return
        done++
        content(table).forEach((node) => node.check())
        if (wanted.every(isHeldByWords) && isHeldByWords(say(before)))
          expect(proposals.map((id) => taking(table, id))).toEqual(wanted)
        table.gives('chair', { kind: 'reopen', proposal: proposals[0]!, reason: 'Again' })
        expect(content(table).eq(before)).toBe(true)
        expect(proposals.map((id) => table.proposal(id))).toEqual(tabled)
      }),
      { seed: SEED, numRuns: 150 }
    )
    expect(done).toBeGreaterThan(80)
  })
})

const mark = (id: string, option: number | null) => ({ type: 'bracket', attrs: { id, option } })

/** A footnote or a line break at an end of the paragraph bears no mark, and stands outside all brackets. */
const isHeldByWords = (said: string): boolean => !/^(?:\[\^|\n)|(?:\]|\n)$/u.test(said)
