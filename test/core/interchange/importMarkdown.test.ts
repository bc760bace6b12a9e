import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import type { Profile } from '#core/conference/conference.ts'
import { schema } from '#core/document/schema.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { counter } from '#test/core/interchange/compiledFrom.ts'

function read(source: string, profile: Profile = 'highlights') {
  return importMarkdown(source, { profile, newId: counter() })
}

/** One line for each block: what it is, and its words with their marks. */
function outline(nodes: readonly Node[]): string[] {
  return nodes.map((node) => {
    const { role, level, marker } = node.attrs as { role?: string; level?: number; marker?: string }
    const kind = [node.type.name, role ?? '', level ?? '', marker === 'bullet' ? '•' : ''].filter((part) => part !== '')
    return `${kind.join(' ')}: ${node.content.content.map(inline).join('')}`
  })
}

function inline(node: Node): string {
  if (node.type.name === 'line_break') return '⏎'
  if (node.type.name === 'footnote') return `⟨${node.textContent}⟩`
  return node.marks.reduce((text, mark) => `${mark.type.name[0]}{${text}}`, node.text ?? '')
}

describe('importMarkdown', () => {
  it('[I3] [I4] [I5] reads numbered paragraphs, nested bullets, lettered sub-paragraphs and the lines around them', () => {
    const { nodes, remarks } = read(`# Highlights of the meeting

On roads and bridges

Second meeting of the road authorities of the valley (ROADS 2)

1. The meeting was held in the
valley.

2. Participants underlined that roads should:

    - be safe;
    - be open, by, among others:
        - clearing snow;
        - repairing bridges.

10. They include:

    a. roads, particularly those over passes;

    b. bridges.

Valley Town, 11 October 2027
`)
    expect(outline(nodes)).toEqual([
      'title: Highlights of the meeting',
      'subtitle: On roads and bridges',
      'subtitle: Second meeting of the road authorities of the valley (ROADS 2)',
      'paragraph numbered: The meeting was held in the valley.',
      'paragraph numbered: Participants underlined that roads should:',
      'subparagraph 1 •: be safe;',
      'subparagraph 1 •: be open, by, among others:',
      'subparagraph 2 •: clearing snow;',
      'subparagraph 2 •: repairing bridges.',
      'paragraph numbered: They include:',
      'subparagraph 1: roads, particularly those over passes;',
      'subparagraph 1: bridges.',
      'closing: Valley Town, 11 October 2027'
    ])
    expect(remarks).toEqual([
      'Line 17: the label “10.” was not kept: labels are computed, and by its place it is 3.',
      'Line 19: sub-paragraphs from “a.” on are labelled (a), (b) here.'
    ])
  })

  it('[I2] gives every block an id of its own and makes only what the schema allows', () => {
    const { nodes } = read('# A\n\n1. b\n\n    (a) c\n\n- d\n\n| e | f |\n|---|---|\n| g | h |')
    expect(new Set(nodes.map((node) => node.attrs.id as string)).size).toBe(nodes.length)
    nodes.forEach((node) => node.check())
    schema.node('doc', null, nodes).check()
  })

  it('[I4] follows the series where nothing is indented, and lines that stand under one another', () => {
    const { nodes } = read('1. Decide to:\n(a) act;\n(b) act by:\n(i) one;\n(ii) two;\n(c) report.\n2. Thank all.')
    expect(outline(nodes)).toEqual([
      'paragraph numbered: Decide to:',
      'subparagraph 1: act;',
      'subparagraph 1: act by:',
      'subparagraph 2: one;',
      'subparagraph 2: two;',
      'subparagraph 1: report.',
      'paragraph numbered: Thank all.'
    ])
  })

  it('[I4] takes (i) after (h) for a letter', () => {
    const letters = [...'abcdefghij'].map((letter) => `    (${letter}) item;`).join('\n\n')
    expect(outline(read(`1. Items:\n\n${letters}`).nodes).slice(1)).toEqual(Array(10).fill('subparagraph 1: item;'))
  })

  it('[I4] goes four levels deep', () => {
    const { nodes } = read(
      '1. x:\n\n    (a) a:\n\n        (i) b:\n\n            a. c:\n\n                i. d.\n\n    (b) e.'
    )
    expect(outline(nodes).map((line) => line.split(':')[0])).toEqual([
      'paragraph numbered',
      'subparagraph 1',
      'subparagraph 2',
      'subparagraph 3',
      'subparagraph 4',
      'subparagraph 1'
    ])
  })

  it('[I3] does not take a wrapped line that begins with a label for a new paragraph', () => {
    expect(outline(read('1. They referred to subparagraph\n(b) of the text and to Article\n2. of it.').nodes)).toEqual([
      'paragraph numbered: They referred to subparagraph (b) of the text and to Article',
      'paragraph numbered: of it.'
    ])
    expect(outline(read('They referred to paragraph\n2. of it.').nodes)).toEqual([
      'paragraph plain: They referred to paragraph 2. of it.'
    ])
  })

  it('[I3] reads a label that a bullet carries, and a year that looks like a number', () => {
    expect(outline(read('1. x\n\n- (a) one\n- (b) two').nodes).slice(1)).toEqual([
      'subparagraph 1: one',
      'subparagraph 1: two'
    ])
    expect(outline(read('1998. In that year.').nodes)).toEqual(['paragraph plain: 1998. In that year.'])
  })

  it('[I6] tells preambular from plain paragraphs by their opening, where the profile opens with lead words', () => {
    const source = `# D

We, the Ministers of the valley,

*Recalling* the *first* meeting,

_Deeply_ **concerned** about snow,

PP3. *Noting* all this,

*Have agreed:*

1. *We decide* to meet.
`
    expect(outline(read(source, 'declaration').nodes)).toEqual([
      'title: D',
      'paragraph plain: We, the Ministers of the valley,',
      'paragraph preamble: l{Recalling} the i{first} meeting,',
      'paragraph preamble: l{Deeply} b{concerned} about snow,',
      'paragraph preamble: l{Noting} all this,',
      'paragraph plain: i{Have agreed:}',
      'paragraph numbered: l{We decide} to meet.'
    ])
    expect(outline(read('1. *Ad hoc* groups.\n\n*Recalling* it,\n\n2. x', 'communique').nodes)).toEqual([
      'paragraph numbered: i{Ad hoc} groups.',
      'paragraph plain: i{Recalling} it,',
      'paragraph numbered: x'
    ])
  })

  it('[I7] keeps marks, breaks and footnotes, and joins wrapped lines', () => {
    const { nodes } = read(
      '1. **Bold**, *italic*, ***both***\\\nnew[^n] and\nwrapped ^[in *place*].\n\n[^n]: The\n    note.'
    )
    expect(outline(nodes)).toEqual([
      'paragraph numbered: b{Bold}, i{italic}, b{i{both}}⏎new⟨The note.⟩ and wrapped ⟨in place⟩.'
    ])
    expect(outline(read('1. 加强合作\n和交流。').nodes)).toEqual(['paragraph numbered: 加强合作和交流。'])
  })

  it('[I8] reduces what the schema does not know to its words and says where', () => {
    const { nodes, remarks } = read(
      '1. See [the list](http://roads.test/list) and ![a map](map.png) ~~now~~ `soon`.\n\n| a | b |\n|---|---|\n| c | d |\n\n> quoted\n\n```txt\ncode\nmore\n```\n'
    )
    expect(outline(nodes)).toEqual([
      'paragraph numbered: See the list and a map now soon.',
      'paragraph plain: a | b',
      'paragraph plain: c | d',
      'paragraph plain: quoted',
      'paragraph plain: code⏎more'
    ])
    expect(remarks).toEqual([
      'Line 1: a link was reduced to its words; it led to http://roads.test/list.',
      'Line 1: an image was reduced to its description; it was map.png.',
      'Line 1: words struck through were kept as ordinary words.',
      'Line 1: words set as code were kept as ordinary words.',
      'Line 3: a table was taken over as one paragraph for each row.',
      'Line 7: a quotation was taken over as ordinary paragraphs.',
      'Line 9: a block of code (txt) was taken over as an ordinary paragraph.'
    ])
  })

  it('[I9] takes HTML for text, and square brackets for brackets', () => {
    const { nodes, brackets } = read('1. [two] <b>or</b> [three [or four]] <script>x</script>')
    expect(outline(nodes)).toEqual(['paragraph numbered: b{two} <b>or</b> b{three }b{b{or four}} <script>x</script>'])
    expect(brackets).toHaveLength(3)
  })

  it('[I10] says which labels the place does not give back', () => {
    const { remarks } = read('1. a\n\nOP3 bis. b\n\n3. c')
    expect(remarks).toEqual([
      'Line 3: the label “OP3 bis.” was not kept: labels are computed, and by its place it is 2.'
    ])
  })

  it('[I1] keeps notes that nothing calls, notes called twice and further paragraphs of an item', () => {
    const { nodes, remarks } = read('1. one[^a] two[^a]\n\n   three\n\n2. four\n\n[^a]: alpha\n\n[^b]: beta\n')
    expect(outline(nodes)).toEqual([
      'paragraph numbered: one⟨alpha⟩ two⟨alpha⟩⏎three',
      'paragraph numbered: four⟨beta⟩'
    ])
    expect(remarks).toHaveLength(3)
  })

  it('[I1] loses no word of a source made of any Markdown at all', () => {
    // Words in capitals, labels in small letters and figures: so it shows what was taken off.
    const part = fc.constantFrom(
      ...[
        'WORD',
        'ÉTAT',
        '措施',
        '[',
        ']',
        '*',
        '**',
        '_',
        ' `',
        '~~',
        '<b>',
        '# ',
        '## ',
        '> ',
        '- ',
        '1. ',
        '(a) ',
        'a. '
      ],
      ...[
        '• ',
        '|',
        '\n',
        '\n\n',
        '\n    ',
        '\n\n    ',
        '\\\n',
        '  \n',
        '  ',
        ' ',
        ' ',
        '---\n',
        '^[NOTE]',
        '\t',
        '+ ',
        '!['
      ],
      ...['{.plain}x', '```\n', '\n| A | B |\n|---|---|\n| C | D |\n', '(iv) ', '12 bis. ']
    )
    const capitals = (text: string) => text.replace(/[^\p{Lu}\p{Script=Han}]/gu, '')
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 25 }),
        fc.constantFrom<Profile>('resolution', 'highlights'),
        (parts, profile) => {
          const source = parts.join('')
          const { nodes } = read(source, profile)
          expect(capitals(nodes.map((node) => node.textContent).join('')), JSON.stringify(source)).toBe(
            capitals(source)
          )
        }
      ),
      { numRuns: 2000 }
    )
  })

  it('reads an empty source as no block', () => {
    expect(read('').nodes).toEqual([])
    expect(read(' \n\n').nodes).toEqual([])
  })
})
