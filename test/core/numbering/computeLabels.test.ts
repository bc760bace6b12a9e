import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Profile } from '#core/conference/conference.ts'
import { computeLabels } from '#core/numbering/computeLabels.ts'
import { latinOrdinal, withoutOrdinal } from '#core/numbering/latinOrdinal.ts'
import { toText } from '#test/helpers/draftText.ts'
import { SEED, START, steps, take } from '#test/helpers/randomSteps.ts'
import { openTable } from '#test/helpers/table.ts'

function labels(profile: Profile, lines: readonly string[], numbering: Record<string, string> | null = null) {
  return [...computeLabels(toText(lines), profile, numbering).values()]
}

const MIXED = [
  '# Title',
  '> The Conference,',
  'PP1 Recalling,',
  'PP2 Noting,',
  '## One',
  '1. Act:',
  '(a) now;',
  '  (i) here;',
  '    (a) in parts;',
  '      (i) small;',
  '      (ii) large;',
  '  (ii) there;',
  '(b) later.',
  '- a thing',
  '- another',
  '## Two',
  '2. Report.',
  '== Done.'
]

describe('labels that follow the position', () => {
  it('[N1][N2][N3][N4] of a declaration', () => {
    expect(labels('declaration', MIXED).map(({ label }) => label)).toEqual([
      '',
      '',
      'PP1',
      'PP2',
      '',
      'OP1',
      'OP1 (a)',
      'OP1 (a) (i)',
      'OP1 (a) (i) a.',
      'OP1 (a) (i) a. i.',
      'OP1 (a) (i) a. ii.',
      'OP1 (a) (ii)',
      'OP1 (b)',
      'OP1 bullet 1',
      'OP1 bullet 2',
      '',
      'OP2',
      ''
    ])
  })

  it('[N3] prints what stands before the words: its own part of the label, a bullet for a bullet', () => {
    const printed = [
      '',
      '',
      'PP1',
      'PP2',
      '',
      '1.',
      '(a)',
      '(i)',
      'a.',
      'i.',
      'ii.',
      '(ii)',
      '(b)',
      '•',
      '•',
      '',
      '2.',
      ''
    ]
    expect(labels('highlights', MIXED).map((label) => label.printed)).toEqual(printed)
    expect(labels('communique', MIXED).map((label) => label.printed)).toEqual(printed)
  })

  it('[N2] prints no number before a preambular paragraph in the issued text, and no OP', () => {
    const issued = ['', '', '', '', '', '1.', '(a)', '(i)', 'a.', 'i.', 'ii.', '(ii)', '(b)', '•', '•', '', '2.', '']
    expect(labels('declaration', MIXED).map((label) => label.issued)).toEqual(issued)
    expect(labels('resolution', MIXED).map((label) => label.issued)).toEqual(issued)
  })

  it('[N5] prints no number before the single operative paragraph of a resolution', () => {
    const single = ['PP1 Recalling,', '1. Decides.', '(a) one']
    expect(labels('resolution', single)[1]).toEqual({ label: 'OP1', printed: 'OP1.', issued: '' })
    expect(labels('resolution', single)[2]!.issued).toBe('(a)')
    expect(labels('declaration', single)[1]!.issued).toBe('1.')
    expect(labels('resolution', [...single, '2. Thanks.'])[1]!.issued).toBe('1.')
  })

  it('[N3] counts beyond z and beyond the hundred', () => {
    const many = ['1. Act:', ...Array.from({ length: 54 }, (_, index) => `(${'x'.repeat(index + 1)}) item`)]
    const [, ...items] = labels('highlights', many).map(({ printed }) => printed)
    expect([items[25], items[26], items[51], items[52]]).toEqual(['(z)', '(aa)', '(az)', '(ba)'])
    const deep = [
      '1. Act:',
      '(a) item',
      ...Array.from({ length: 149 }, (_, index) => `  (${'i'.repeat(index + 1)}) item`)
    ]
    const roman = labels('highlights', deep).map(({ printed }) => printed)
    expect([roman[5], roman[10], roman[50], roman[91], roman[150]]).toEqual([
      '(iv)',
      '(ix)',
      '(xlix)',
      '(xc)',
      '(cxlix)'
    ])
  })

  it('[N3] numbers sub-paragraphs whose level above is missing under what is above them', () => {
    const lines = ['1. Act:', '    (a) deep', '  (i) less deep', '2. Report:', '  (i) deep']
    expect(labels('highlights', lines).map(({ label }) => label)).toEqual(['1', '1 a.', '1 (i)', '2', '2 (i)'])
  })
})

describe('labels that the last issue fixed', () => {
  const fixed = { pp1: 'PP1', op1: 'OP1', op2: 'OP2', op3: 'OP3', op3a: 'OP3 (a)', op3b: 'OP3 (b)' }
  const of = (lines: readonly string[]) => labels('declaration', lines, fixed).map(({ label }) => label)

  it('[N6] stay with their paragraphs, whatever is moved, deleted or inserted', () => {
    expect(of(['OP3 c', '(a) x', 'OP1 a', 'PP1 p'])).toEqual(['OP3', 'OP3 (a)', 'OP1', 'PP1'])
  })

  it('[N7] give an insertion the Latin word after the one before it', () => {
    expect(of(['OP1 a', 'OP7 new', 'OP8 new', 'OP2 b', 'OP9 new'])).toEqual([
      'OP1',
      'OP1 bis',
      'OP1 ter',
      'OP2',
      'OP2 bis'
    ])
    expect(of(['OP3 c', '(a) x', '(x) new', '(b) y', '(y) new'])).toEqual([
      'OP3',
      'OP3 (a)',
      'OP3 (a) bis',
      'OP3 (b)',
      'OP3 (b) bis'
    ])
  })

  it('[N7] go on in Latin to twenty, and then in figures', () => {
    const taken = new Set<string>()
    const given = Array.from({ length: 22 }, () => {
      const label = latinOrdinal('OP3', (candidate) => taken.has(candidate))
      taken.add(label)
      return label
    })
    expect(given.slice(0, 9).join(', ')).toBe(
      'OP3 bis, OP3 ter, OP3 quater, OP3 quinquies, OP3 sexies, OP3 septies, OP3 octies, OP3 novies, OP3 decies'
    )
    expect(given.slice(18)).toEqual(['OP3 vicies', 'OP3 vicies 2', 'OP3 vicies 3', 'OP3 vicies 4'])
    expect(given.map(withoutOrdinal)).toEqual(given.map(() => 'OP3'))
    expect(withoutOrdinal('PP1 ante')).toBe('PP1 ante')
  })

  it('[N8] give an insertion before the first of its kind an ante', () => {
    expect(of(['OP7 new', 'OP8 new', 'OP1 a'])).toEqual(['OP1 ante', 'OP1 ante bis', 'OP1'])
    expect(of(['PP7 new', 'PP1 a'])).toEqual(['PP1 ante', 'PP1'])
    expect(of(['OP3 c', '(x) new', '(y) new', '(a) x'])).toEqual(['OP3', 'OP3 (a) ante', 'OP3 (a) ante bis', 'OP3 (a)'])
  })

  it('[N8] print the whole of it before a sub-paragraph', () => {
    const lines = ['OP3 c', '(x) new', '(y) new', '(a) x', '(z) new']
    expect(labels('declaration', lines, fixed).map(({ printed }) => printed)).toEqual([
      'OP3.',
      '(a) ante',
      '(a) ante bis',
      '(a)',
      '(a) bis'
    ])
  })

  it('[N9] number the sub-paragraphs of a new paragraph afresh under its label', () => {
    expect(of(['OP1 a', 'OP7 new', '(a) x', '  (i) z', '(b) y', 'OP2 b'])).toEqual([
      'OP1',
      'OP1 bis',
      'OP1 bis (a)',
      'OP1 bis (a) (i)',
      'OP1 bis (b)',
      'OP2'
    ])
  })

  it('are not confused by blocks named like what every object has', () => {
    const { blocks } = toText(['OP1 a', 'OP2 b'])
    const named = blocks.map((block, index) => ({ ...block, id: ['constructor', 'toString'][index]! }))
    const text = { blocks: named, indexOf: new Map(named.map(({ id }, index) => [id, index])) }
    expect([...computeLabels(text, 'declaration', {}).values()].map(({ label }) => label)).toEqual(['OP1', 'OP2'])
  })
})

describe('labels in a negotiation', () => {
  it('[N6][N7] neither shift nor repeat between two issues, whatever is proposed and decided', () => {
    let inserted = 0
    fc.assert(
      fc.property(steps(60), (list) => {
        const table = openTable('declaration', START)
        table.gives('chair', { kind: 'issue', label: 'Zero draft' })
        let known = new Map<string, string>()
        for (const step of list) {
          // The pen may write between two commands; what it put in is fixed by the next command. Rule N12.
          const decision = take(table, step)
          const labels = new Map(table.compiled().paragraphs.map(({ id, label }) => [id, label]))
          const given = [...labels.values()].filter((label) => label !== '')
          expect(new Set(given).size, given.join(', ')).toBe(given.length)
          if (!decision?.ok) continue
          if (decision.receipt.kind === 'issue') known = labels
          for (const [id, label] of labels) {
            if (known.has(id)) expect(label, id).toBe(known.get(id))
            known.set(id, label)
          }
          inserted += decision.receipt.kind === 'accept' ? 1 : 0
        }
      }),
      { seed: SEED, numRuns: 120 }
    )
    expect(inserted).toBeGreaterThan(100)
  })

  it('[N7] are not given to another paragraph when their own was reopened or struck out', () => {
    const table = openTable('declaration', ['OP1 Act;', 'OP2 Report.'])
    table.gives('chair', { kind: 'issue', label: 'Zero draft' })
    const first = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'First;' })
    table.gives('chair', { kind: 'accept', proposal: first })
    expect(table.lines()).toEqual(['OP1. Act;', 'OP1 bis. First;', 'OP2. Report.'])
    table.gives('chair', { kind: 'reopen', proposal: first, reason: 'Why' })
    const second = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Second;' })
    table.gives('chair', { kind: 'accept', proposal: second })
    table.gives('chair', { kind: 'accept', proposal: first })
    expect(table.lines()).toEqual(['OP1. Act;', 'OP1 bis. First;', 'OP1 ter. Second;', 'OP2. Report.'])
  })

  it('[N10] are borne by insertions on the floor as they will be when accepted, in the order of tabling', () => {
    const table = openTable('declaration', ['PP1 Recalling,', 'OP1 Act:', '(a) now;', 'OP2 Report.'])
    table.gives('chair', { kind: 'issue', label: 'Zero draft' })
    const node = { type: 'subparagraph', level: 1 } as const
    const ids = [
      table.tables('kaz', { kind: 'insert', after: 'op1', content: 'First;' }),
      table.tables('tur', { kind: 'insert', after: 'op1a', content: 'Second;', node: { type: 'paragraph' } }),
      table.tables('kaz', { kind: 'insert', after: 'op1a', content: 'item;' }),
      table.tables('kaz', { kind: 'insert', after: 'op1', content: 'before;', node }),
      table.tables('kaz', { kind: 'insert', after: 'op2', content: 'item;', node }),
      table.tables('kaz', {
        kind: 'insert',
        after: null,
        content: 'Noting,',
        node: { type: 'paragraph', role: 'preamble' }
      }),
      table.tables('kaz', { kind: 'insert', after: 'op2', content: 'Data', node: { type: 'heading' } })
    ]
    const proposals = () => {
      const { paragraphs, opening } = table.compiled()
      return [...paragraphs.flatMap((paragraph) => paragraph.proposals), ...opening]
    }
    const labelOf = (id: string) => proposals().find((proposal) => proposal.id === id)!.label
    const promised = ids.map(labelOf)
    expect(promised).toEqual(['OP1 bis', 'OP1 ter', 'OP1 (a) bis', 'OP1 (a) ante', 'OP2 (a)', 'PP1 ante', ''])
    for (const proposal of ids.toReversed()) table.gives('chair', { kind: 'accept', proposal })
    const { paragraphs } = table.compiled()
    const got = ids.map(
      (id) => paragraphs.find((paragraph) => paragraph.id === table.proposal(id).outcome!.inserted)!.label
    )
    expect(got).toEqual(promised)
    expect(ids.map(labelOf)).toEqual(promised)
    expect(paragraphs.map(({ label }) => label)).toEqual([
      'PP1 ante', 'PP1', 'OP1', 'OP1 (a) ante', 'OP1 (a)', 'OP1 (a) bis', 'OP1 bis', 'OP1 ter', 'OP2', 'OP2 (a)', ''
    ]) // prettier-ignore
  })

  it('[N10] stay with insertions that are withdrawn or not retained, until the next issue', () => {
    const table = openTable('declaration', ['OP1 Act;', 'OP2 Report.'])
    table.gives('chair', { kind: 'issue', label: 'Zero draft' })
    const ids = ['One;', 'Two;', 'Three;'].map((content) =>
      table.tables('kaz', { kind: 'insert', after: 'op1', content })
    )
    const shown = () => table.compiled().paragraphs[0]!.proposals.map(({ label }) => label)
    table.gives('kaz', { kind: 'withdraw', proposal: ids[0]! })
    table.gives('chair', { kind: 'reject', proposal: ids[1]! })
    expect(shown()).toEqual(['OP1 bis', 'OP1 ter', 'OP1 quater'])
    table.gives('chair', { kind: 'issue', label: 'Rev.1' })
    expect(shown()).toEqual(['', '', 'OP1 bis'])
  })

  it('[N12] are kept by what the pen put in, from the next command on', () => {
    const table = openTable('declaration', ['OP1 Act;', 'OP2 Report.'])
    table.gives('chair', { kind: 'issue', label: 'Zero draft' })
    table.puts('op1', 'OP9 With the pen;', 'pen1')
    expect(table.lines()[1]).toBe('OP1 bis. With the pen;')
    const before = table.readFloor().meta.numbering
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'pen1', content: 'With another pen;' })
    expect(table.readFloor().meta.numbering).toEqual({ ...before, pen1: 'OP1 bis' })
    table.puts('op1', 'OP9 Before it;', 'pen2')
    expect(table.lines().slice(1, 3)).toEqual(['OP1 ter. Before it;', 'OP1 bis. With the pen;'])
    table.gives('chair', { kind: 'accept', proposal })
    table.strikes('pen1')
    table.puts('pen2', 'OP9 Again;', 'pen3')
    expect(table.lines().slice(1, 3)).toEqual(['OP1 ter. Before it;', 'OP1 quater. Again;'])
  })

  it('[N6] stay with a block that is given another level or role with the pen', () => {
    const fixed = { op1: 'OP1', op1a: 'OP1 (a)', op2: 'OP2' }
    const { blocks } = toText(['OP1 Act:', '(a) now;', 'OP2 Report.'])
    const raised = blocks.map((block, index) =>
      index === 1 ? { ...block, type: 'paragraph' as const, node: toText(['OP9 now;']).blocks[0]!.node } : block
    )
    const text = { blocks: raised, indexOf: new Map(raised.map(({ id }, index) => [id, index])) }
    const shown = [...computeLabels(text, 'declaration', fixed).values()]
    expect(shown.map(({ label }) => label)).toEqual(['OP1', 'OP1 (a)', 'OP2'])
  })
})
