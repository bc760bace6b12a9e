import { describe, expect, it } from 'vitest'
import type { Bracket } from '#core/floor/floor.ts'
import { importedFloor } from '#core/interchange/importedFloor.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { importPlainText } from '#core/interchange/importPlainText.ts'
import { layoutView } from '#core/interchange/layoutView.ts'
import { compiledFrom, counter } from '#test/core/interchange/compiledFrom.ts'
import { printRuns } from '#test/helpers/bracketTable.ts'

const conference = {
  delegations: ['US', 'Japan', 'Mexico', 'Canada', 'Bosnia and Herzegovina'].map((name) => ({
    code: name.slice(0, 3).toUpperCase(),
    name,
    kind: 'member' as const
  })),
  groups: [
    { code: 'EU', name: 'European Union', members: [] },
    { code: 'G77', name: 'Group of 77', members: [] },
    { code: 'CANZ', name: 'CANZ', members: [] }
  ]
}

function read(source: string, importer = importMarkdown) {
  const imported = importer(source, { profile: 'highlights', newId: counter(), conference })
  const floor = importedFloor(imported, '2026-11-24T09:00:00.000Z')
  const brackets = floor.flatMap((change) => (change.op === 'bracket' ? [change.bracket] : []))
  const paragraphs = new Map(floor.flatMap((change) => (change.op === 'paragraph' ? [[change.id, change.entry]] : [])))
  const compiled = compiledFrom(imported.nodes, 'highlights', {
    brackets: new Map(brackets.map((bracket) => [bracket.id, bracket])),
    paragraphs
  })
  return {
    ...imported,
    compiled,
    brackets,
    text: imported.nodes.map((node) => node.textContent),
    printed: compiled.paragraphs.map(({ runs }) => printRuns(runs)),
    lines: layoutView(compiled, 'compiled').flatMap((line) =>
      line.kind === 'block' ? [line.runs.map(({ text }) => text).join('')] : []
    )
  }
}

const held = ({ kind, proponents, opponents, holders, options }: Bracket) => ({
  kind,
  proponents,
  opponents,
  holders,
  ...(options && { options: options.map((option) => option.proponents) })
})

describe('brackets of an imported text', () => {
  it.each([importMarkdown, importPlainText])('[B18] become objects, nested and inside words', (importer) => {
    const source = '1. States [have [now [soon]] agreed] international[ly agreed] (E)mphasis.\n\n2. The end.'
    const { text, printed, brackets, compiled } = read(source, importer)
    expect(text[0]).toBe('States have now soon agreed internationally agreed (E)mphasis.')
    expect(printed[0]).toBe('States [have [now [soon]] agreed] international[ly agreed] (E)mphasis.')
    expect(brackets).toHaveLength(4)
    expect(compiled.brackets.map(({ depth }) => depth)).toEqual([0, 1, 2, 0])
    expect(compiled.paragraphs.map(({ state }) => state)).toEqual(['bracketed', 'open'])
  })

  it('[B18] reach across paragraphs, and around whole ones, never across a heading', () => {
    const { printed, brackets, remarks, compiled } = read(
      '1. States [act,\n\n2. report\n\n3. and] rest.\n\n4. [All of it.]\n\n5. [This\n\n6. and this.]\n\n7. Left [open\n\n## Part\n\n8. closed] here.'
    )
    expect(printed).toEqual([
      'States [act,',
      'report',
      'and] rest.',
      '[All of it.]',
      '[This',
      'and this.]',
      'Left [open',
      'Part',
      'closed] here.'
    ])
    expect(brackets.map(({ kind }) => kind)).toEqual(['addition', 'paragraph', 'paragraph'])
    expect(compiled.paragraphs[1]!.state).toBe('bracketed')
    expect(remarks).toEqual([
      'Line 13: the bracket “[” is never closed and was kept as a character: “Left [open”.',
      'Line 17: the bracket “]” closes nothing and was kept as a character: “closed] here.”.'
    ])
  })

  it('[B19] stay characters when they are not balanced, and say where', () => {
    const { text, brackets, remarks } = read(
      '1. One ] two [three] four.\n\n2. [five [six] and so on for a long while yet.'
    )
    expect(text).toEqual(['One ] two three four.', '[five six and so on for a long while yet.'])
    expect(brackets).toHaveLength(2)
    expect(remarks).toEqual([
      'Line 1: the bracket “]” closes nothing and was kept as a character: “One ] two [three] four.”.',
      'Line 3: the bracket “[” is never closed and was kept as a character: “[five [six] and so on…”.'
    ])
    expect(read('1. An empty [] one [ ].').remarks).toEqual([
      'Line 1: brackets without words between them were kept as characters.',
      'Line 1: brackets without words between them were kept as characters.'
    ])
  })

  it.each([
    ['[date] and [X] and [city to be confirmed] and […]', ['blank', 'blank', 'blank', 'blank']],
    ['[shall][should]', ['addition', 'addition']],
    ['[agreed / made]', ['alternatives']],
    ['[and/or]', ['addition']]
  ])('[B18] %s are of the right kind', (source, kinds) => {
    const { brackets, printed } = read(`1. Here ${source}.`)
    expect(brackets.map(({ kind }) => kind)).toEqual(kinds)
    expect(printed[0]).toBe(`Here ${source}.`)
  })

  it.each([
    [
      '[extreme - US; G77 delete]',
      'extreme',
      { kind: 'addition', proponents: ['US'], opponents: ['G77'], holders: ['G77'] }
    ],
    [
      '[words – EU, Japan and Mexico]',
      'words',
      { kind: 'addition', proponents: ['EU', 'JAP', 'MEX'], opponents: [], holders: [] }
    ],
    [
      '[x] (CANZ: reflect) (EU, US: no change in position)',
      'x',
      { kind: 'addition', proponents: ['EU', 'US'], opponents: [], holders: ['CANZ'] }
    ],
    [
      '[x] (EU, CANZ, Japan, US: delete)',
      'x',
      { kind: 'deletion', proponents: [], opponents: ['EU', 'CANZ', 'JAP', 'US'], holders: ['EU', 'CANZ', 'JAP', 'US'] }
    ],
    ['[x – reserve: CANZ]', 'x', { kind: 'capital', proponents: [], opponents: [], holders: ['CANZ'] }],
    [
      '[x – Bosnia and Herzegovina; base text]',
      'x',
      { kind: 'addition', proponents: ['BOS'], opponents: [], holders: [] }
    ],
    [
      '[x – G77; supported by EU, US; opposed by Japan]',
      'x',
      { kind: 'addition', proponents: ['G77', 'EU', 'US'], opponents: ['JAP'], holders: ['JAP'] }
    ],
    [
      '[, clause, – G77; US, Canada, Japan, EU delete]',
      ', clause,',
      {
        kind: 'addition',
        proponents: ['G77'],
        opponents: ['US', 'CAN', 'JAP', 'EU'],
        holders: ['US', 'CAN', 'JAP', 'EU']
      }
    ]
  ])('[B20] %s', (source, words, wanted) => {
    const { text, brackets } = read(`1. Some ${source} here.`)
    expect(text[0]).toBe(`Some ${words} here.`)
    expect(brackets.map(held)).toEqual([wanted])
  })

  it('[B18][B20] read rival wordings with those who want each', () => {
    const { text, brackets, lines } = read(
      '1. By [changing unsustainable - EU, G77 retain / promoting sustainable - US] patterns, [agreed / made] (Mexico) (G77: retain).'
    )
    expect(text[0]).toBe('By changing unsustainable / promoting sustainable patterns, agreed / made.')
    expect(brackets.map(held)).toEqual([
      {
        kind: 'alternatives',
        proponents: [],
        opponents: [],
        holders: ['EU', 'G77', 'US'],
        options: [['EU', 'G77'], ['US']]
      },
      { kind: 'alternatives', proponents: ['MEX', 'G77'], opponents: [], holders: [], options: [[], []] }
    ])
    expect(lines[0]).toContain('[changing unsustainable – ')
  })

  it.each([
    '[x – Atlantis]',
    '[a – b; EU delete]',
    '[text – the first of two]',
    '[x] (Agreed)',
    '[x] (see EU, page 2)'
  ])('[B20] leaves %s words', (source) => {
    const { printed, brackets } = read(`1. Some ${source} here.`)
    expect(printed[0]).toBe(`Some ${source} here.`)
    expect(brackets.map(held)).toEqual([{ kind: 'addition', proponents: [], opponents: [], holders: [] }])
  })

  it('[B17][B20] prints what it read', () => {
    const { lines } = read(
      '1. Exchange [timely – Japan, EU; G77 delete; reserve: CANZ] data [for – US delete; Mexico retain] all [x – US withdraws if OP2 stays].'
    )
    expect(lines[0]).toBe(
      'Exchange [timely – JAP, EU; G77 delete; reserve: CANZ] data [for – US delete; MEX retain] all [x – US withdraws if OP2 stays].'
    )
  })
})
