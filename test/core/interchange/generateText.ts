/** Generated texts for the property tests: blocks of every kind with marks, brackets, breaks and footnotes anywhere. */
import fc from 'fast-check'
import { Fragment, type Node } from 'prosemirror-model'
import type { Profile } from '#core/conference/conference.ts'
import { schema, type MarkName } from '#core/document/schema.ts'

const WORDS = [
  'Recalling',
  'the',
  'State',
  'été',
  'Türkiye',
  'меры',
  '措施',
  'تعاون',
  '2030',
  'a',
  'PP',
  'snake_case',
  'well-known',
  'R&D'
]
const HARD = [
  '[',
  ']',
  '(',
  ')',
  '*',
  '**',
  '_',
  '`',
  '~~',
  '<b>',
  '</p>',
  '&amp;',
  '&',
  '#',
  '>',
  '-',
  '–',
  '+',
  '1.',
  '(a)',
  'a.',
  '(i) ',
  'PP1.',
  'OP3 bis.',
  'bis',
  '•',
  '|',
  '---',
  '===',
  '\\',
  '!',
  '![x](y)',
  '[^1]',
  '[^1]: x',
  '^[x]',
  '{.plain}',
  '{',
  '}',
  '://',
  'http://x.y',
  '"',
  "'",
  ';',
  ':',
  ',',
  '.',
  '](',
  '[x]: y',
  '```',
  '=',
  '12)',
  'o',
  ' '
]

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...HARD) }
)
const textArb = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.map(([word, space]) => word + space).join(''))

const marksArb = fc.constantFrom<MarkName[]>(
  [],
  [],
  [],
  ['italic'],
  ['bold'],
  ['lead'],
  ['italic', 'bold'],
  ['lead', 'bold'],
  ['italic', 'lead']
)

const inlineArb: fc.Arbitrary<Node> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(textArb, marksArb).map(([text, marks]) =>
      schema.text(
        text,
        marks.reduce((set, mark) => schema.mark(mark).addToSet(set), schema.text('x').marks)
      )
    )
  },
  { weight: 1, arbitrary: fc.constant(0).map(() => schema.node('line_break')) },
  {
    weight: 1,
    arbitrary: textArb.map((text) =>
      schema.node('footnote', null, text.trim() === '' ? [] : [schema.text(text.trim().replace(/\s+/gu, ' '))])
    )
  }
)

const contentArb = fc.array(inlineArb, { minLength: 0, maxLength: 5 }).map((nodes) => Fragment.fromArray(nodes).content)

const blockArb: fc.Arbitrary<(id: string) => Node> = fc.oneof(
  fc.tuple(fc.constantFrom('title', 'subtitle', 'closing'), contentArb).map(
    ([type, content]) =>
      (id: string) =>
        schema.node(type, { id }, [...content])
  ),
  fc.tuple(fc.integer({ min: 1, max: 3 }), contentArb).map(
    ([level, content]) =>
      (id: string) =>
        schema.node('heading', { id, level }, [...content])
  ),
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom('preamble', 'numbered', 'numbered', 'plain'), contentArb).map(
      ([role, content]) =>
        (id: string) =>
          schema.node('paragraph', { id, role }, [...content])
    )
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('label', 'label', 'bullet'), contentArb).map(
      ([level, marker, content]) =>
        (id: string) =>
          schema.node('subparagraph', { id, level, marker }, [...content])
    )
  }
)

export const blocksArb: fc.Arbitrary<Node[]> = fc
  .array(blockArb, { minLength: 1, maxLength: 12 })
  .map((makers) => makers.map((make, index) => make(`b${index}`)))

export const profileArb = fc.constantFrom<Profile>('declaration', 'highlights', 'communique', 'resolution')
