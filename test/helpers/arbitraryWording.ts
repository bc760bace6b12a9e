/**
 * Random wordings for property tests: words of several scripts, punctuation, odd spaces, marks, line breaks and footnotes.
 */
import fc from 'fast-check'
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '#core/document/schema.ts'

const PARTS = [
  'States', 'the', 'co-ordination', "Kazakhstan's", 'naïve', 'e\u0301te\u0301', '2030', '第', '三', '条', 'の', 'カ', 'ภาษา', 'الدول', 'تتبادل', 'ז',
  '😀', '👩‍🚀', ',', '.', ';', '(', ')', '«', '»', '؟', '—', '‑', "'", ' ', ' ', ' ', '  ', '\u00a0', '\u202f'
] // prettier-ignore

const marks = fc
  .subarray(['italic', 'bold', 'lead'] as const)
  .map((names) => names.map((name) => schema.marks[name].create()))

const text = fc
  .tuple(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 12, size: 'max' }), marks)
  .map(([parts, set]): Node => schema.text(parts.join(''), set))

const node = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 1, arbitrary: fc.constant(null).map((): Node => schema.nodes.line_break.create()) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', 'See above.', 'Ibid.')
      .map((note): Node => schema.nodes.footnote.create(null, note === '' ? [] : [schema.text(note)]))
  }
)

export const wording: fc.Arbitrary<Fragment> = fc
  .array(node, { maxLength: 8, size: 'max' })
  .map((nodes) => Fragment.from(nodes))

/** Two wordings, the second most often made of the first: some of its nodes, and some others. */
export const rewording: fc.Arbitrary<readonly [Fragment, Fragment]> = fc.oneof(
  fc.tuple(wording, wording),
  fc.tuple(wording, wording, fc.array(fc.nat(9), { maxLength: 8 })).map(([before, other, choice]) => {
    const nodes: Node[] = []
    before.forEach((kept, _, index) => {
      const chosen = choice[index] ?? 9
      if (chosen > 2) nodes.push(kept)
      if (chosen % 3 === 0 && index < other.childCount) nodes.push(other.child(index))
    })
    return [before, Fragment.from(nodes)] as const
  })
)
