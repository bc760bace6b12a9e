import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { schema } from '#core/document/schema.ts'
import { compareTexts } from '#core/interchange/compare/compareTexts.ts'
import { isSame, type ComparedBlock, type Comparison } from '#core/interchange/compare/comparedText.ts'
import { toComparedBlocks } from '#core/interchange/compare/toComparedBlocks.ts'
import { writeComparisonDocx } from '#core/interchange/compare/writeComparisonDocx.ts'
import { compiledFrom, CONFERENCE, words } from '#test/core/interchange/compiledFrom.ts'
import { blocksArb } from '#test/core/interchange/generateText.ts'
import { pandoc } from '#test/core/interchange/readDocx.ts'

const SIDES = {
  draft: { title: 'Outcome', profile: 'highlights' },
  conference: CONFERENCE,
  after: 'Rev.2',
  at: '2026-11-24T09:30:00.000Z'
} as const

const toBlocks = (nodes: readonly Node[]): ComparedBlock[] => toComparedBlocks(compiledFrom(nodes).paragraphs)
/** `id: words`, one paragraph each; another id where the text comes from outside. */
const text = (...lines: string[]): ComparedBlock[] =>
  toBlocks(
    lines.map((line) => {
      const at = line.indexOf(': ')
      return schema.node('paragraph', { id: line.slice(0, at), role: 'plain' }, schema.text(line.slice(at + 2)))
    })
  )
const SIGN = { same: '', insert: '+', delete: '-' } as const
const shown = ({ rows }: Comparison) =>
  rows.map(({ kind, parts }) => {
    const written = parts.map(({ op, runs }) => `${SIGN[op]}${runs.map((run) => run.text).join('')}${SIGN[op]}`)
    return `${kind}: ${written.join('')}`
  })

describe('compareTexts', () => {
  it('[I64] knows a paragraph by its identity, and shows what changed in it word by word', () => {
    const result = compareTexts(
      text('a: Roads stay open.', 'b: Thanks.'),
      text('a: All roads stay closed.', 'b: Thanks.')
    )
    expect(shown(result)).toEqual(['changed: -Roads-+All roads+ stay -open-+closed+.', 'same: Thanks.'])
    expect(result.counts).toMatchObject({ same: 1, changed: 1, moved: 0, added: 0, removed: 0 })
    expect(isSame(result)).toBe(false)
    expect(isSame(compareTexts(text('a: Roads.'), text('x: Roads.')))).toBe(true)
  })

  it('[I64] knows a paragraph of a file from outside by its words', () => {
    const before = text('a: Roads across high passes stay open.', 'b: Warnings reach travellers in time.')
    const result = compareTexts(
      before,
      text(
        'x: Warnings reach all travellers in time.',
        'y: A wholly new thought.',
        'z: Roads across high passes stay open.'
      )
    )
    expect(result.counts).toMatchObject({ moved: 1, added: 1, removed: 0 })
    expect(shown(result)).toContain('added: +A wholly new thought.+')
  })

  it('[I64] tells what has moved from what is new and gone', () => {
    const result = compareTexts(
      text('a: One.', 'b: Two.', 'c: Three.', 'd: Four.'),
      text('b: Two.', 'c: Three.', 'a: One.')
    )
    expect(shown(result)).toEqual([
      'moved-from: -One.-',
      'same: Two.',
      'same: Three.',
      'moved: One.',
      'removed: -Four.-'
    ])
    expect(result.counts).toMatchObject({ moved: 1, removed: 1, same: 2 })
  })

  it('[I80] says behind what a moved paragraph stood, and behind what it stands now', () => {
    const { rows } = compareTexts(
      text('a: One.', 'b: Two.', 'c: Three.', 'd: Four.'),
      text('a: One.', 'c: Three.', 'd: Four.', 'b: Two.')
    )
    const moved = rows.filter(({ kind }) => kind === 'moved' || kind === 'moved-from')
    expect(moved.map(({ place }) => [place?.before?.id, place?.after?.id])).toEqual([
      ['a', 'd'],
      ['a', 'd']
    ])
  })

  it('[I64][I81] recognises a paragraph that was split, and compares each part with where its words were', () => {
    const result = compareTexts(
      text('a: Roads across high passes stay open all winter. Warnings reach travellers before they leave home.'),
      text(
        'a: Roads across high passes stay open all winter.',
        'b: Timely warnings reach travellers before they leave home.'
      )
    )
    expect(result.counts).toMatchObject({ split: 1, added: 0 })
    expect(shown(result)).toEqual([
      'changed: Roads across high passes stay open all winter.',
      'split: -Warnings-+Timely warnings+ reach travellers before they leave home.'
    ])
    expect(result.rows[0]!.splitOff.map(({ id }) => id)).toEqual(['b'])
    expect(result.rows[1]!.kin?.id).toBe('a')
  })

  it('[I64][I81] recognises two that were merged, and deletes no word that is still there', () => {
    const result = compareTexts(
      text('a: Roads across high passes stay open all winter.', 'b: Warnings reach travellers before they leave home.'),
      text('a: Roads across high passes stay open all winter, and warnings reach travellers before they leave home.')
    )
    expect(result.counts).toMatchObject({ merged: 1, removed: 0 })
    expect(shown(result)).toEqual([
      'changed: Roads across high passes stay open all winter-. Warnings-+, and warnings+ reach travellers before they leave home.',
      'merged: -Warnings reach travellers before they leave home.-'
    ])
    expect(result.rows[1]!.kin?.id).toBe('a')
    const parts = text('a: Roads stay open all winter.', 'b: Warnings reach travellers before they leave.')
    const whole = text('a: Roads stay open all winter. Warnings reach travellers before they leave.')
    expect(shown(compareTexts(parts, whole))[0]).toBe(
      'changed: Roads stay open all winter. Warnings reach travellers before they leave.'
    )
  })

  it('[I82] takes brackets as letters, so that putting words in brackets is a difference', () => {
    const [block] = text('a: Roads stay open.')
    const bracketed = {
      ...compiledFrom([schema.node('paragraph', { id: 'a', role: 'plain' }, schema.text('Roads stay open.'))])
        .paragraphs[0]!,
      runs: [
        { text: '[', marks: [], bracket: { id: 'k', edge: 'open' as const } },
        { text: 'Roads stay open.', marks: [] },
        { text: ']', marks: [], bracket: { id: 'k', edge: 'close' as const } }
      ]
    }
    expect(shown(compareTexts([block!], toComparedBlocks([bracketed])))).toEqual(['changed: +[+Roads stay open.+]+'])
    // A file from outside has them as characters.
    expect(isSame(compareTexts(text('x: [Roads stay open.]'), toComparedBlocks([bracketed])))).toBe(true)
  })

  it('[I82] takes a paragraph that is deleted for gone', () => {
    const deleted = {
      ...compiledFrom([schema.node('title', { id: 'a' }, schema.text('Old'))]).paragraphs[0]!,
      state: 'deleted' as const
    }
    expect(toComparedBlocks([deleted])).toEqual([])
  })

  it('[I64] finds the paragraphs of a long file from outside, every one of which was touched', () => {
    const long = (prefix: string, change: (word: string, at: number) => string) =>
      text(
        ...Array.from({ length: 150 }, (_, line) => {
          const said = Array.from({ length: 20 }, (_word, at) => change(`word${(line * 7 + at * 31) % 400}`, at))
          return `${prefix}${line}: The States shall ${said.join(' ')}.`
        })
      )
    const before = long('a', (word) => word)
    const after = long('x', (word, at) => (at % 4 === 0 ? `other${at}` : word))
    const { counts, rows } = compareTexts(before, after)
    expect(counts).toMatchObject({ changed: 150, added: 0, removed: 0, moved: 0 })
    expect(rows.every((row) => row.before?.id.slice(1) === row.after?.id.slice(1))).toBe(true)
  })

  it('[I81] every word of both texts is in the comparison once, whatever they are', () => {
    const side = (rows: Comparison['rows'], not: 'insert' | 'delete', whole: readonly string[]) =>
      rows
        .filter(({ kind }) => !whole.includes(kind))
        .flatMap(({ parts }) => parts.filter(({ op }) => op !== not))
        .flatMap(({ runs }) => words(runs.map(({ text: said, footnote = '' }) => `${said} ${footnote}`).join('')))
        .toSorted()
    const all = (blocks: readonly ComparedBlock[]) =>
      blocks
        .flatMap(({ runs }) => words(runs.map(({ text: said, footnote = '' }) => `${said} ${footnote}`).join('')))
        .toSorted()
    const joined = (blocks: readonly ComparedBlock[]) => all(blocks).join('')
    fc.assert(
      fc.property(blocksArb, blocksArb, fc.boolean(), (first, second, apart) => {
        const before = toBlocks(withIds(first, 'b'))
        const after = toBlocks([...withIds(second, apart ? 'x' : 'b'), ...withIds(first, 'y').slice(0, 2)].toReversed())
        const { rows } = compareTexts(before, after)
        // What was merged is read where it went, what moved where it is now.
        expect(side(rows, 'delete', ['merged', 'moved-from', 'removed']).join('').length).toBe(joined(after).length)
        expect(side(rows, 'insert', ['merged', 'moved-from', 'added']).join('').length).toBe(joined(before).length)
      }),
      { numRuns: 60 }
    )
  })

  it('[I65] rejected gives the one text and accepted the other, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(blocksArb, blocksArb, fc.boolean(), async (first, second, apart) => {
        const plain = (nodes: readonly Node[], prefix: string) =>
          withIds(nodes, prefix).map((node) =>
            schema.node('paragraph', { id: node.attrs.id as string, role: 'plain' }, node.content)
          )
        const before = plain(first, 'b')
        const after = [...plain(second, apart ? 'x' : 'b'), ...before.slice(0, apart ? 2 : 0)].toReversed()
        if (before.length === 0 || after.length === 0 || [...before, ...after].some(holdsNote)) return
        const unique = after.filter(
          (node, index) => after.findIndex((other) => other.attrs.id === node.attrs.id) === index
        )
        const bytes = await writeComparisonDocx(compareTexts(toBlocks(before), toBlocks(unique)), SIDES)
        const read = async (changes: 'accept' | 'reject') =>
          words((await pandoc(bytes, 'plain', changes)).replace(/\[\d+\]/gu, ' ')).toSorted()
        const expected = (nodes: readonly Node[]) =>
          nodes.flatMap((node) => words(node.textContent.replace(/\[\d+\]/gu, ' '))).toSorted()
        expect(await read('reject')).toEqual(expected(before))
        expect(await read('accept')).toEqual(expected(unique))
      }),
      { numRuns: 15 }
    )
  }, 60_000)
})

function withIds(nodes: readonly Node[], prefix: string): Node[] {
  return nodes
    .filter((node) => words(node.textContent).length > 0)
    .map((node, index) => node.type.create({ ...node.attrs, id: `${prefix}${index}` }, node.content))
}

function holdsNote(node: Node): boolean {
  let found = false
  node.forEach((child) => (found ||= child.type.name === 'footnote'))
  return found
}
