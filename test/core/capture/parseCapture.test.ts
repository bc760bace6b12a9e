import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Captured, CaptureContext, CapturedLine, NotCaptured } from '#core/capture/captured.ts'
import { parseCapture } from '#core/capture/parseCapture.ts'
import { suggestCapture } from '#core/capture/suggestCapture.ts'
import { CONFERENCE, openTable, type Given, type Table } from '#test/helpers/table.ts'

let table: Table
beforeEach(() => {
  table = openTable('declaration', [
    '# Outcome',
    'PP1 *Noting* the growing importance of remittances [for families],',
    'OP1 *Calls upon* States to exchange information on movements and to keep information safe.',
    'OP2 *Encourages* capacity-building, as appropriate, for border officials.',
    '(a) training;',
    '(b) equipment;',
    'OP3 *Recognizes* the “host” communities’ contribution^[See annex.] to relief.'
  ])
})

const context = (more: Partial<CaptureContext> = {}): CaptureContext => ({
  conference: CONFERENCE,
  role: 'secretariat',
  text: table.readText(),
  paragraphs: table.compiled().paragraphs,
  current: idOf('OP1'),
  proposal: null,
  ...more
})
const idOf = (label: string) => table.compiled().paragraphs.find((paragraph) => paragraph.label === label)!.id
const read = (line: string, more: Partial<CaptureContext> = {}): Captured => parseCapture(line, context(more))
function reads(line: string, more: Partial<CaptureContext> = {}): CapturedLine {
  const captured = read(line, more)
  if (!captured.ok) throw new Error(`"${line}" was not understood: ${captured.message}`)
  return captured
}
function fails(line: string, more: Partial<CaptureContext> = {}): NotCaptured & { readonly place: string } {
  const captured = read(line, more)
  if (captured.ok) throw new Error(`"${line}" was understood as ${captured.title}`)
  return { ...captured, place: line.slice(captured.at.from, captured.at.to) }
}
/** Carries the line out as the secretariat and gives the proposal's words accepted into the text. */
function says(line: string, label: string, more: Partial<CaptureContext> = {}): string {
  const { receipt } = table.gives('secretariat', reads(line, more).commands[0] as Given)
  table.gives('chair', { kind: 'accept', proposal: receipt.proposal! })
  return table.says(idOf(label))
}
const command = (line: string, more: Partial<CaptureContext> = {}) => reads(line, more).commands[0]!

describe('reading a line', () => {
  it('[K1] comes to a command that is carried out as it is', () => {
    const { commands, who, title, paragraph } = reads('KAZ: add "timely" before the first "information"')
    expect(who).toEqual(['Kazakhstan'])
    expect([title, paragraph]).toEqual(['Amendment to OP1', idOf('OP1')])
    const { receipt } = table.gives('secretariat', commands[0] as Given)
    expect(table.proposal(receipt.proposal!)).toMatchObject({ by: 'SECRETARIAT', onBehalfOf: 'KAZ' })
  })

  it('[K1] never throws and never comes to half a command, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...[
        'KAZ',
        'note',
        ':',
        ',',
        'add',
        'delete',
        'replace',
        'new paragraph',
        'move',
        'support',
        'withdraw if',
        'OP1',
        '7 (a)'
      ],
      ...[
        'in',
        'after',
        'before',
        'with',
        'the',
        '2nd',
        '"information"',
        '“',
        '"',
        '#2',
        'because',
        '\\',
        'İ',
        '\u{1f600}',
        ''
      ]
    )
    const ctx = context()
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(' '))
        ),
        (line) => {
          const captured = parseCapture(line, ctx)
          if (!captured.ok) {
            expect(captured.message).not.toBe('')
            expect(captured.at.from).toBeLessThanOrEqual(captured.at.to)
            expect(captured.at.to).toBeLessThanOrEqual(line.length)
          } else expect(captured.commands.length).toBeGreaterThan(0)
          suggestCapture(line, line.length, ctx)
        }
      )
    )
  })

  it.each([
    ['kaz', 'KAZ'],
    ['Kaza', 'KAZ'],
    ['turkiye', 'TUR'],
    ['TÜRK', 'TUR'],
    ['steppe group', 'STEPPE'],
    ['river g', 'RIVER']
  ])('[K2] knows who is meant by "%s"', (said, code) => {
    expect(command(`${said}: delete OP2`)).toMatchObject({ onBehalfOf: code })
  })

  it('[K2] says who is not known, and where', () => {
    expect(fails('KAZ, Atlantis: delete OP2')).toMatchObject({ place: 'Atlantis', choices: [] })
  })

  it('[K3] asks who is meant by a beginning that fits several, and offers the line with each', () => {
    const { message, choices, place } = fails('K: delete OP2')
    expect(place).toBe('K')
    expect(message).toMatch(/Which one spoke/)
    expect(choices.map(({ line }) => line)).toEqual(['KAZ: delete OP2', 'KGZ: delete OP2'])
  })

  it('[K3] makes the first speaker the sponsor and the others co-sponsors', () => {
    const captured = reads('RIVER, kaz + TUR: delete OP2')
    expect(captured.commands).toEqual([
      { kind: 'table', change: { kind: 'delete', paragraph: idOf('OP2') }, onBehalfOf: 'RIVER' }
    ])
    expect(captured.cosponsors).toEqual(['KAZ', 'TUR'])
    expect(captured.who).toEqual(['River Group', 'Kazakhstan', 'Türkiye'])
  })

  it.each(['"as appropriate"', '“as appropriate”', '„as appropriate“', '«as appropriate»', '"as appropriate'])(
    '[K4] takes %s for a quotation',
    (quoted) => {
      expect(reads(`KAZ: delete ${quoted}`, { current: idOf('OP2') }).title).toBe('Amendment to OP2')
    }
  )

  it.each([
    ['OP2', 'OP2'],
    ['op 2', 'OP2'],
    ['paragraph op2.', 'OP2'],
    ['2', 'OP2'],
    ['pp1', 'PP1'],
    ['OP2 (a)', 'OP2 (a)'],
    ['op2(b)', 'OP2 (b)'],
    ['para 2 (b)', 'OP2 (b)']
  ])('[K5] reads the label in "delete %s"', (said, label) => {
    expect(command(`KAZ: delete ${said}`)).toMatchObject({ change: { kind: 'delete', paragraph: idOf(label) } })
  })

  it('[K5] reads bis and alt in a label', () => {
    const inserted = table.tables('kaz', { kind: 'insert', after: idOf('OP2'), content: 'Welcomes it.' })
    table.gives('chair', { kind: 'issue', label: 'Rev.1' })
    table.gives('chair', { kind: 'accept', proposal: inserted })
    expect(command('KAZ: delete op2 bis')).toMatchObject({ change: { paragraph: idOf('OP2 bis') } })
  })

  it('[K5] says when a label is not there, and when none is said and none is looked at', () => {
    expect(fails('KAZ: delete OP9')).toMatchObject({ place: 'OP9' })
    expect(fails('KAZ: add "x" at the end', { current: null }).message).toMatch(/in which paragraph/)
  })

  it('[K6] asks which of several is meant, and offers the line that says it', () => {
    const { message, choices } = fails('KAZ: add "timely" before "information"')
    expect(message).toBe('“information” stands 2 times in OP1. Which one?')
    expect(choices.map(({ line }) => line)).toEqual([
      'KAZ: add "timely" before 1st "information"',
      'KAZ: add "timely" before 2nd "information"'
    ])
    expect(choices[1]!.words).toContain('keep information safe')
    expect(says(choices[1]!.line, 'OP1')).toContain(
      'exchange information on movements and to keep timely information safe'
    )
  })

  it('[K6] asks whether another paragraph is meant where the words stand elsewhere', () => {
    const asked = fails('KAZ: delete "as appropriate"')
    expect(asked.choices.map(({ line }) => line)).toEqual(['KAZ: delete "as appropriate" in OP2'])
    expect(fails('KAZ: delete "training" in OP3').choices.map(({ line }) => line)).toEqual([
      'KAZ: delete "training" in OP2 (a)'
    ])
    expect(fails('KAZ: delete "nowhere"')).toMatchObject({ place: '"nowhere"', choices: [] })
  })

  it('[K6] prefers whole words to parts of words, and what was typed to another case', () => {
    expect(reads('KAZ: delete "import" in PP1').title).toBe('Amendment to PP1')
    expect(reads('KAZ: delete "for" in PP1').title).toBe('Amendment to PP1')
    expect(fails('KAZ: delete 3rd "information"').message).toBe('“information” stands only 2 times in OP1.')
    expect(says('KAZ: replace "STATES" with "all States"', 'OP1')).toContain('all States to exchange')
  })
})

describe('what a line does to the words', () => {
  it.each([
    ['add "mixed" before "movements"', 'OP1', 'information on mixed movements'],
    ['add ", as appropriate," after "movements"', 'OP1', 'on movements, as appropriate, and to keep'],
    ['add ", as appropriate," before "and"', 'OP1', 'on movements, as appropriate, and to keep'],
    ['add "without delay" at the end', 'OP1', 'information safe without delay.'],
    ['add "coastal" before "border" in OP2', 'OP2', 'for coastal border officials.'],
    ['delete "on movements"', 'OP1', 'exchange information and to keep'],
    ['delete ", as appropriate," in OP2', 'OP2', 'capacity-building for border officials.'],
    ['replace "exchange" with "share"', 'OP1', 'States to share information'],
    ['delete the second "information"', 'OP1', 'to keep safe.'],
    ['delete "communities\'" in OP3', 'OP3', 'the “host” contribution']
  ])('[K7] %s', (act, label, words) => {
    expect(says(`KAZ: ${act}`, label)).toContain(words)
  })

  it('[K8] keeps marks and footnotes', () => {
    const line = says('KAZ: replace "relief" with "aid" in OP3', 'OP3')
    expect(line).toBe('*Recognizes* the “host” communities’ contribution^[See annex.] to aid.')
    expect(says('KAZ: replace "Calls upon" with "Urges"', 'OP1')).toMatch(/^\*Urges\* States/)
  })

  it('[K9] names what it does not understand at the end, and does nothing of it', () => {
    expect(fails('KAZ: delete "on movements" in OP1 and then some')).toMatchObject({ place: 'and then some' })
    expect(fails('KAZ: delete OP2 please')).toMatchObject({ place: 'please' })
    expect(fails('KAZ: frobnicate OP2')).toMatchObject({ place: 'frobnicate' })
    expect(fails('KAZ: add "x" near "States"')).toMatchObject({ place: 'near' })
  })

  it('[K9] takes a reason given at the end', () => {
    expect(command('KAZ: delete OP2 because it is said in OP1')).toMatchObject({ rationale: 'it is said in OP1' })
    expect(command('KAZ: delete "on movements" because "it is shorter"')).toMatchObject({ rationale: 'it is shorter' })
  })
})

describe('paragraphs', () => {
  it('[K10] puts in a paragraph like its neighbour', () => {
    expect(command('TUR: new paragraph after OP3: "Welcomes the host."')).toMatchObject({
      change: {
        kind: 'insert',
        after: idOf('OP3'),
        content: 'Welcomes the host.',
        node: { type: 'paragraph', role: 'numbered' }
      }
    })
    expect(command('TUR: new paragraph: “Aware of it,”', { current: idOf('PP1') })).toMatchObject({
      change: { after: idOf('PP1'), node: { role: 'preamble' } }
    })
    expect(command('TUR: new sub-paragraph after OP2 (a): "radios;"')).toMatchObject({
      change: { after: idOf('OP2 (a)'), node: { type: 'subparagraph', level: 1, marker: 'label' } }
    })
    expect(command('TUR: new paragraph before OP1: "x"')).toMatchObject({ change: { after: idOf('PP1') } })
    expect(command('TUR: new paragraph at the beginning: "x"')).toMatchObject({ change: { after: null } })
    table.gives('secretariat', command('TUR: new paragraph after OP3: "Welcomes the host."'))
  })

  it('[K11] moves and deletes a paragraph as a whole', () => {
    expect(command('KAZ: move OP1 after OP3')).toEqual({
      kind: 'table',
      change: { kind: 'move', paragraph: idOf('OP1'), after: idOf('OP3') },
      onBehalfOf: 'KAZ'
    })
    expect(command('KAZ: move 3 before 2')).toMatchObject({ change: { paragraph: idOf('OP3'), after: idOf('OP1') } })
    expect(fails('KAZ: move OP1').message).toMatch(/where to/)
  })
})

describe('positions and notes', () => {
  it('[K12] takes a position for each speaker on the only proposal there', () => {
    const proposal = table.tables('kaz', { kind: 'delete', paragraph: idOf('OP1') })
    const { commands, title } = reads('RIVER, TUR: support')
    expect(commands).toEqual(
      ['RIVER', 'TUR'].map((onBehalfOf) => ({ kind: 'position', proposal, position: 'support', onBehalfOf }))
    )
    expect(title).toBe('Support for the deletion of Kazakhstan on OP1')
    for (const each of commands) table.gives('secretariat', each)
    expect(command('TUR: cosponsor')).toEqual({ kind: 'cosponsor', proposal, onBehalfOf: 'TUR' })
  })

  it('[K12] asks which of several proposals, and takes the one that is looked at', () => {
    const first = table.tables('kaz', { kind: 'delete', paragraph: idOf('OP1') })
    const second = table.tables('tur', { kind: 'amend', paragraph: idOf('OP1'), content: 'Calls upon all.' })
    const asked = fails('KGZ: oppose')
    expect(asked.choices.map(({ line }) => line)).toEqual(['KGZ: oppose #1', 'KGZ: oppose #2'])
    expect(command('KGZ: oppose #2')).toMatchObject({ proposal: second })
    expect(command('KGZ: oppose KAZ')).toMatchObject({ proposal: first })
    expect(command('KGZ: oppose', { proposal: second })).toMatchObject({ proposal: second })
    expect(command('KGZ: retain the text')).toMatchObject({ paragraph: idOf('OP1'), position: 'retain' })
    expect(fails('KGZ: oppose #3').place).toBe('#3')
  })

  it('[K12] takes a position on a paragraph on which nothing waits', () => {
    expect(command('KGZ: reserve in OP2')).toEqual({
      kind: 'position',
      paragraph: idOf('OP2'),
      position: 'reserve',
      onBehalfOf: 'KGZ'
    })
    expect(command('KAZ: withdraw if "OP3 stays" in OP2')).toMatchObject({
      position: 'withdraw-if',
      condition: 'OP3 stays'
    })
  })

  it('[K13] lets the Chair propose as the Chair and name nobody', () => {
    const chair = { role: 'chair' } as const
    expect(command('delete "on movements"', chair)).not.toHaveProperty('onBehalfOf')
    expect(command('Chair: delete OP2', chair)).not.toHaveProperty('onBehalfOf')
    expect(fails('KAZ: delete OP2', chair).message).toMatch(/^The Chair proposes as the Chair/)
    expect(fails('support', chair).message).toMatch(/take none/)
  })

  it('[K13] has the secretariat say who spoke, itself included, and take no position', () => {
    expect(fails('delete OP2').message).toMatch(/who spoke/)
    expect(fails(': delete OP2').message).toMatch(/who spoke/)
    expect(command('Secretariat: delete OP2')).not.toHaveProperty('onBehalfOf')
    expect(fails('Secretariat: support').message).toMatch(/take none/)
  })

  it('[K16] puts words, or a paragraph, in brackets that the speakers hold', () => {
    const { commands, title, diff } = reads('KAZ, TUR: bracket the second "information"')
    expect([title, diff[0]!.runs[0]!.text]).toEqual(['Brackets in OP1', '[information]'])
    const { receipt } = table.gives('secretariat', commands[0] as Given)
    expect(table.readFloor().brackets.get(receipt.bracket!)).toMatchObject({ holders: ['KAZ', 'TUR'] })
    expect(table.readText().blocks[2]!.node.textContent).toContain('to keep information safe')
    expect(fails('KAZ: bracket "information"').choices).toHaveLength(2)
    expect(command('bracket OP3', { role: 'chair' })).toEqual({ kind: 'bracket', paragraph: idOf('OP3') })
    expect(command('KAZ: brackets')).toEqual({ kind: 'bracket', paragraph: idOf('OP1'), holders: ['KAZ'] })
  })

  it('[K16] confirms an agreement for each who was waited for', () => {
    table.gives('chair', { kind: 'agree', paragraph: idOf('OP3'), adRef: true, pending: ['KAZ', 'TUR'] })
    for (const each of reads('KAZ, TUR: confirm OP3').commands) table.gives('secretariat', each)
    expect(table.entry(idOf('OP3')).pending ?? []).toEqual([])
    expect(fails('Secretariat: confirm OP3').message).toMatch(/nothing to confirm/)
  })

  it('[K14] notes a point beside the text', () => {
    expect(command('note KAZ: would like this in a footnote: the second')).toEqual({
      kind: 'note',
      words: 'would like this in a footnote: the second',
      paragraph: idOf('OP1'),
      onBehalfOf: 'KAZ'
    })
    expect(command('note tur in OP2: "later"')).toMatchObject({
      words: 'later',
      paragraph: idOf('OP2'),
      onBehalfOf: 'TUR'
    })
    expect(fails('note KAZ, TUR: both').message).toMatch(/one delegation/)
  })
})

describe('suggestions', () => {
  const suggests = (line: string, more: Partial<CaptureContext> = {}) =>
    suggestCapture(line, line.length, context(more))

  it('[K15] offers delegations and groups that begin as typed', () => {
    expect(suggests('k').map(({ line }) => line)).toEqual(['KAZ: ', 'KGZ: '])
    expect(suggests('KAZ, ste').map(({ line, caret }) => [line, caret])).toEqual([['KAZ, STEPPE: ', 13]])
    expect(suggests('')).toEqual([])
  })

  it('[K15] puts a delegation before what already follows', () => {
    const line = 'tü: delete "on movements"'
    expect(suggestCapture(line, 2, context()).map(({ line }) => line)).toEqual(['TUR: delete "on movements"'])
  })

  it('[K15] offers verbs, labels and the words of the paragraph', () => {
    expect(suggests('KAZ: re').map(({ words }) => words)).toEqual(['replace', 'retain', 'reserve', 'reflect'])
    expect(suggests('KAZ: delete op2').map(({ line }) => line)).toEqual(['KAZ: delete OP2 (a)', 'KAZ: delete OP2 (b)'])
    expect(suggests('KAZ: delete "inf').map(({ line }) => line)).toEqual(['KAZ: delete "information"'])
    expect(suggests('KAZ: add "inf')).toEqual([])
  })
})
