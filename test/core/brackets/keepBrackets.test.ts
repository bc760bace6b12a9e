import fc from 'fast-check'
import { Fragment } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { bracketMark, sameWords, withBracket, withoutBrackets } from '#core/brackets/bracketMarks.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import { schema } from '#core/document/schema.ts'
import { rewording } from '#test/helpers/arbitraryWording.ts'
import { brackets, printed } from '#test/helpers/bracketTable.ts'
import { openTable } from '#test/helpers/table.ts'

/** `[` and `]` around what bears the mark of a bracket; the first opened is a, then b … */
function marked(source: string): Fragment {
  const plain = source.replace(/[[\]]/gu, '')
  let content = plain === '' ? Fragment.empty : Fragment.from(schema.text(plain))
  const open: Array<{ id: string; at: number }> = []
  let at = 0
  let count = 0
  for (const letter of source) {
    if (letter === '[') open.push({ id: 'abcdef'[count++]!, at })
    else if (letter === ']') {
      const { id, at: from } = open.pop()!
      content = withBracket(content, bracketMark(id), from, at)
    } else at++
  }
  return content
}

describe('a new wording of bracketed words', () => {
  it.each([
    ['a word outside changes', 'States [timely] act', 'All States timely act', 'All States [timely] act'],
    ['a word comes in between', 'States [act in time]', 'States act well in time', 'States [act well in time]'],
    ['words replace bracketed ones', 'States [timely] act', 'States prompt act', 'States [prompt] act'],
    ['half of them go', 'States [act [in time]]', 'States act', 'States [act]'],
    [
      'a part of a word',
      'international[ly agreed]',
      'widely internationally agreed',
      'widely international[ly agreed]'
    ],
    ['all of it', '[[One] two]', 'Three', '[Three]']
  ])('[B9] %s', (_name, now, wording, wanted) => {
    const kept = keepBrackets(marked(now), marked(wording))
    expect(kept.eq(marked(wanted)), kept.toString()).toBe(true)
  })

  it('[B9] brings no brackets that are not the paragraph’s own', () => {
    const table = openTable('resolution', ['OP1 States act now.', 'OP2 States rest.'])
    const own = brackets(table, 'op1', 'now')
    const other = brackets(table, 'op2', 'rest')
    const content = [own, other, 'made-up'].map((id) => ({
      type: 'text',
      text: `${id} `,
      marks: [{ type: 'bracket', attrs: { id, option: null } }]
    }))
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content })
    const insertion = table.tables('kaz', { kind: 'insert', after: 'op1', content })
    for (const id of [proposal, insertion]) table.gives('chair', { kind: 'accept', proposal: id })
    expect(JSON.stringify(table.readText().blocks.map(({ node }) => node))).not.toContain('"id":"made-up"')
    expect(printed(table, 'op1')).toBe(`[${own}] ${other} made-up`)
    expect(printed(table, table.ids()[1]!)).toBe(`${own} ${other} made-up`)
    expect(printed(table, 'op2')).toBe('States [rest].')
  })

  it('[B9] keeps the words as proposed, and takes every mark from the paragraph', () => {
    fc.assert(
      fc.property(rewording, fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 4 }), ([before, after], list) => {
        const now = list.reduce(
          (content, [from, size], index) =>
            withBracket(
              content,
              bracketMark(`b${index}`),
              from % (content.size + 1),
              (from % (content.size + 1)) + size
            ),
          before
        )
        const kept = keepBrackets(now, after)
        expect(withoutBrackets(kept).eq(after)).toBe(true)
        expect(keepBrackets(now, withoutBrackets(now)).eq(now)).toBe(true)
        expect(sameWords(kept, after)).toBe(true)
        expect(keepBrackets(now, kept).eq(kept)).toBe(true)
      })
    )
  })

  it('[B10] makes nothing stale when words are bracketed or freed, and accepts it with the brackets of today', () => {
    const table = openTable('resolution', ['OP1 States exchange timely information.'])
    const first = brackets(table, 'op1', 'information')
    const proposal = table.tables('kaz', {
      kind: 'amend',
      paragraph: 'op1',
      content: 'All States exchange timely information.'
    })
    brackets(table, 'op1', 'timely')
    table.gives('chair', { kind: 'lift', bracket: first, keep: 'words' })
    expect(table.compiled().paragraphs[0]!.proposals[0]!.stale).toBe(false)
    table.gives('chair', { kind: 'accept', proposal })
    expect(printed(table, 'op1')).toBe('All States exchange [timely] information.')
    table.gives('chair', { kind: 'reopen', proposal, reason: 'Again' })
    expect(printed(table, 'op1')).toBe('States exchange [timely] information.')
  })

  it('[B9] brings bracketed words back in their brackets when the amendment that took them is reopened', () => {
    const table = openTable('resolution', ['OP1 States exchange timely information.'])
    const bracket = brackets(table, 'op1', 'timely')
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'States exchange information.' })
    table.gives('chair', { kind: 'accept', proposal })
    expect(table.compiled().brackets).toMatchObject([{ id: bracket, adrift: true }])
    table.gives('chair', { kind: 'reopen', proposal, reason: 'Again' })
    expect(printed(table, 'op1')).toBe('States exchange [timely] information.')
  })
})
