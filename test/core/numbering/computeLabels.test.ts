/**
 * The room's labels over lasting identities: rules N1 to N9 of core/numbering/SPEC.md.
 */
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import type { Profile } from '#core/conference/conference.ts'
import { schema, type BlockType } from '#core/document/schema.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { computeLabels, type Numbering } from '#core/numbering/computeLabels.ts'

const words = schema.text('Words')
const op = (id: string): Node => schema.nodes.paragraph.create({ id, role: 'numbered' }, words)
const pp = (id: string): Node => schema.nodes.paragraph.create({ id, role: 'preamble' }, words)
const plain = (id: string): Node => schema.nodes.paragraph.create({ id, role: 'plain' }, words)
const heading = (id: string): Node => schema.nodes.heading.create({ id }, words)
const sub = (id: string, level = 1): Node => schema.nodes.subparagraph.create({ id, level }, words)
const bullet = (id: string, level = 1): Node => schema.nodes.subparagraph.create({ id, level, marker: 'bullet' }, words)

function text(nodes: readonly Node[]): TextModel {
  const blocks = nodes.map((node) => ({ id: node.attrs.id as string, type: node.type.name as BlockType, node }))
  return { blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
}

function labels(nodes: readonly Node[], profile: Profile = 'highlights', numbering: Numbering = null): string[] {
  return [...computeLabels(text(nodes), profile, numbering).values()].map(({ label }) => label)
}

function fixed(nodes: readonly Node[], profile: Profile = 'highlights'): Record<string, string> {
  return Object.fromEntries([...computeLabels(text(nodes), profile, null)].map(([id, { label }]) => [id, label]))
}

describe('labels that follow the position', () => {
  it('[N1] numbered paragraphs count on through headings', () => {
    expect(labels([op('a'), heading('h'), op('b'), op('c')])).toEqual(['1', '', '2', '3'])
    expect(labels([op('a'), op('b')], 'resolution')).toEqual(['OP1', 'OP2'])
  })

  it('[N2] preambular paragraphs are PP1, PP2 in the room and print no number when issued', () => {
    const result = [...computeLabels(text([pp('a'), pp('b'), op('c')]), 'declaration', null).values()]
    expect(result.map(({ label }) => label)).toEqual(['PP1', 'PP2', 'OP1'])
    expect(result.map(({ printed }) => printed)).toEqual(['PP1', 'PP2', 'OP1.'])
    expect(result.map(({ issued }) => issued)).toEqual(['', '', '1.'])
  })

  it('[N3] sub-paragraphs count within their parent, four levels deep', () => {
    const nodes = [op('1'), sub('a'), sub('b'), sub('i', 2), sub('x', 3), sub('y', 4), sub('c'), op('2'), sub('d')]
    const result = [...computeLabels(text(nodes), 'highlights', null).values()]
    expect(result.map(({ label }) => label)).toEqual([
      '1',
      '1 (a)',
      '1 (b)',
      '1 (b) (i)',
      '1 (b) (i) a.',
      '1 (b) (i) a. i.',
      '1 (c)',
      '2',
      '2 (a)'
    ])
    expect(result.map(({ printed }) => printed)).toEqual(['1.', '(a)', '(b)', '(i)', 'a.', 'i.', '(c)', '2.', '(a)'])
  })

  it('[N3] bullets print a bullet and are told apart in their label', () => {
    const result = [...computeLabels(text([op('1'), bullet('a'), bullet('b')]), 'highlights', null).values()]
    expect(result.map(({ label }) => label)).toEqual(['1', '1 bullet 1', '1 bullet 2'])
    expect(result.map(({ issued }) => issued)).toEqual(['1.', '•', '•'])
  })

  it('[N4] titles, headings, unnumbered openings and the closing line bear no label', () => {
    const nodes = [
      schema.nodes.title.create({ id: 't' }, words),
      schema.nodes.subtitle.create({ id: 's' }, words),
      heading('h'),
      plain('p'),
      schema.nodes.closing.create({ id: 'c' }, words)
    ]
    expect(labels(nodes, 'declaration')).toEqual(['', '', '', '', ''])
  })

  it('[N5] a single operative paragraph of a resolution prints no number when issued', () => {
    const single = computeLabels(text([pp('a'), op('b')]), 'resolution', null).get('b')
    expect(single).toEqual({ label: 'OP1', printed: 'OP1.', issued: '' })
    const first = computeLabels(text([op('b'), op('c')]), 'resolution', null).get('b')
    expect(first?.issued).toBe('1.')
  })
})

describe('labels that an issue has fixed', () => {
  const issued = [pp('p'), op('a'), sub('a1'), op('b'), op('c')]
  const numbering = fixed(issued, 'declaration')

  it('[N6] no insertion, removal or move changes the label of another paragraph', () => {
    const changed = [pp('p'), op('c'), op('new'), op('a'), sub('a1')]
    const result = computeLabels(text(changed), 'declaration', numbering)
    for (const id of ['p', 'a', 'a1', 'c']) expect(result.get(id)?.label).toBe(numbering[id])
  })

  it('[N7] insertions after OP1 are OP1 bis, OP1 ter, and no label is given twice', () => {
    expect(labels([pp('p'), op('a'), op('x'), op('y'), op('b'), op('c')], 'declaration', numbering)).toEqual([
      'PP1',
      'OP1',
      'OP1 bis',
      'OP1 ter',
      'OP2',
      'OP3'
    ])
  })

  it('[N7] a paragraph put between OP1 and an OP1 bis that was fixed becomes OP1 ter', () => {
    const known = { ...numbering, x: 'OP1 bis' }
    const result = computeLabels(text([pp('p'), op('a'), op('y'), op('x'), op('b')]), 'declaration', known)
    expect(result.get('y')?.label).toBe('OP1 ter')
    expect(result.get('x')?.label).toBe('OP1 bis')
  })

  it('[N8] insertions before the first of their kind are OP1 ante, OP1 ante bis', () => {
    expect(labels([pp('z'), pp('p'), op('x'), op('y'), op('a')], 'declaration', numbering)).toEqual([
      'PP1 ante',
      'PP1',
      'OP1 ante',
      'OP1 ante bis',
      'OP1'
    ])
  })

  it('[N9] sub-paragraphs of a new paragraph are numbered afresh, those of an old one are not', () => {
    expect(
      labels([op('a'), sub('a1'), sub('n'), op('x'), sub('x1'), sub('x2'), op('b')], 'declaration', numbering)
    ).toEqual(['OP1', 'OP1 (a)', 'OP1 (a) bis', 'OP1 bis', 'OP1 bis (a)', 'OP1 bis (b)', 'OP2'])
  })
})
