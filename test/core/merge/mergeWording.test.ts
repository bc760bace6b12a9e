import fc from 'fast-check'
import { Fragment } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { schema } from '#core/document/schema.ts'
import { mergeWording } from '#core/merge/mergeWording.ts'
import { toWords } from '#core/merge/words.ts'
import { rewording, wording } from '#test/helpers/arbitraryWording.ts'
import { say, words } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

/** "the text", or "the text | base > now < proposed" for each conflict. */
function merged(base: string, current: string, proposed: string): string {
  const { content, conflicts } = mergeWording(words(base), words(current), words(proposed))
  const collisions = conflicts.map(
    (conflict) => ` | ${say(conflict.base)} > ${say(conflict.current)} < ${say(conflict.proposed)}`
  )
  return say(content) + collisions.join('')
}

describe('merging two wordings', () => {
  it.each([
    ['exchange information', 'exchange timely information', 'share information', 'share timely information'],
    ['exchange information', 'exchange timely information', 'exchange data', 'exchange timely data'],
    ['States act.', 'All States act.', 'States act now.', 'All States act now.'],
    ['a b c d e', 'a c d e', 'a b c e', 'a c e'],
    ['on routes and data', 'on *routes* and data', 'on routes and figures', 'on *routes* and figures'],
    ['各国应交换信息', '各国应及时交换信息', '各国应交换数据', '各国应及时交换数据']
  ])('[M2] takes both changes, whichever came first: %s', (base, current, proposed, both) => {
    expect(merged(base, current, proposed)).toBe(both)
    expect(merged(base, proposed, current)).toBe(both)
  })

  it.each([
    ['exchange information', 'share information', 'share information', 'share information'],
    ['all States and partners act', 'all States act', 'States and partners act', 'States act'],
    ['a, as appropriate, act', 'a, , act', 'a act', 'a act']
  ])('[M4] changes once what both change alike: %s', (base, current, proposed, both) => {
    expect(merged(base, current, proposed)).toBe(both)
  })

  it.each([
    ['exchange information', 'exchange data', 'exchange figures', 'exchange data | information > data < figures'],
    ['act now', 'act very now', 'act right now', 'act very now |  > very  < right '],
    // Side by side they would say the same twice.
    [
      'exchange information',
      'exchange timely information',
      'exchange timely data',
      'exchange timely information | information > timely information < timely data'
    ],
    // What the insertion leant on is gone.
    [
      'exchange timely information',
      'exchange information',
      'exchange timely and full information',
      'exchange information | timely  >  < timely and full '
    ],
    [
      'two words here',
      'three others here',
      'two small words here',
      'three others here | two words > three others < two small words'
    ]
  ])('[M5] keeps the present words where they collide, and tells of all three: %s', (base, current, proposed, said) => {
    expect(merged(base, current, proposed)).toBe(said)
  })

  it('[M5] says where in the merged words the conflict stands', () => {
    const { content, conflicts } = mergeWording(
      words('Some States[^Six.] exchange information now.'),
      words('All States[^Six.] exchange data now.'),
      words('Some States[^Six.] exchange figures now and then.')
    )
    expect(say(content)).toBe('All States[^Six.] exchange data now and then.')
    expect(conflicts.map(({ from, to }) => say(content.cut(from, to)))).toEqual(['data'])
  })

  it('[M6] takes brackets, footnotes, line breaks and references along', () => {
    const bracketed = (text: string, ...ids: string[]) =>
      schema.text(
        text,
        ids.map((id) => schema.marks.bracket.create({ id, option: null }))
      )
    const reference = schema.nodes.reference.create({ target: 'op3' })
    const base = Fragment.from([schema.text('States act on routes as in '), reference, schema.text('.')])
    const current = Fragment.from([
      schema.text('States act '),
      bracketed('on ', 'b1'),
      bracketed('routes', 'b1', 'b2'),
      schema.text(' as in '),
      reference,
      schema.text('.')
    ])
    const proposed = Fragment.from([
      schema.text('All States'),
      schema.nodes.footnote.create(null, schema.text('Six.')),
      schema.text(' act on routes as in '),
      reference,
      schema.text(','),
      schema.nodes.line_break.create(),
      schema.text('and soon.')
    ])
    const { content, conflicts } = mergeWording(base, current, proposed)
    expect(conflicts).toEqual([])
    expect(content.toJSON()).toEqual([
      { type: 'text', text: 'All States' },
      { type: 'footnote', content: [{ type: 'text', text: 'Six.' }] },
      { type: 'text', text: ' act ' },
      { type: 'text', text: 'on ', marks: [mark('b1')] },
      { type: 'text', text: 'routes', marks: [mark('b1'), mark('b2')] },
      { type: 'text', text: ' as in ' },
      { type: 'reference', attrs: { target: 'op3' } },
      { type: 'text', text: ',' },
      { type: 'line_break' },
      { type: 'text', text: 'and soon.' }
    ])
  })

  it('[M1] is what the one side says when the other changes nothing', () => {
    fc.assert(
      fc.property(rewording, ([base, other]) => {
        expect(mergeWording(base, base, other)).toMatchObject({ conflicts: [] })
        expect(mergeWording(base, base, other).content.eq(joined(other))).toBe(true)
        expect(mergeWording(base, other, base).content.eq(joined(other))).toBe(true)
        expect(mergeWording(base, other, other)).toMatchObject({ conflicts: [] })
        expect(mergeWording(base, other, other).content.eq(joined(other))).toBe(true)
      }),
      { seed: SEED, numRuns: 200 }
    )
  })

  it('[M2] goes the same way round either way, on any wordings', () => {
    let clean = 0
    fc.assert(
      fc.property(rewording, rewording, ([base, one], [, other]) => {
        const [there, back] = [mergeWording(base, one, other), mergeWording(base, other, one)]
        expect(there.conflicts.length).toBe(back.conflicts.length)
        if (there.conflicts.length > 0) return
        clean++
        expect(there.content.eq(back.content)).toBe(true)
      }),
      { seed: SEED, numRuns: 300 }
    )
    expect(clean).toBeGreaterThan(20)
  })

  it('[M5, M6] loses no word of either side on any wordings', () => {
    fc.assert(
      fc.property(wording, rewording, (current, [base, proposed]) => {
        const { content, conflicts, insisting } = mergeWording(base, current, proposed)
        const before = keys(base)
        const said = [content, ...conflicts.flatMap((conflict) => [conflict.current, conflict.proposed])].map(keys)
        for (const side of [current, proposed]) {
          for (const [key, count] of keys(side)) {
            // New words of either side are in the text or in a conflict.
            if (before.has(key)) continue
            expect(said.reduce((sum, of) => sum + (of.get(key) ?? 0), 0)).toBeGreaterThanOrEqual(Math.min(count, 1))
          }
        }
        if (conflicts.length === 0) expect(insisting.eq(content)).toBe(true)
        content.forEach((node) => node.check())
      }),
      { seed: SEED, numRuns: 200 }
    )
  })
})

const mark = (id: string) => ({ type: 'bracket', attrs: { id, option: null } })

/** As a text holds it: neighbours with the same marks are one. */
const joined = (content: Fragment): Fragment => Fragment.fromArray([...content.content])

function keys(content: Fragment): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of toWords(content)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
