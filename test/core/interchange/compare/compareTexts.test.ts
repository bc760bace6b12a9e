import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { schema } from '#core/document/schema.ts'
import { compareTexts, type Comparison } from '#core/interchange/compare/compareTexts.ts'
import { writeTrackedDocx } from '#core/interchange/tracked/exportTrackedDocx.ts'
import { compiledFrom, META, words } from '#test/core/interchange/compiledFrom.ts'
import { blocksArb } from '#test/core/interchange/generateText.ts'
import { pandoc } from '#test/core/interchange/readDocx.ts'

const NO_LABELS = new Map<string, string>()
const BY = { name: 'Rev.2', at: '2026-11-24T09:30:00.000Z' }
/** `id: words`, one paragraph each; another id where the text comes from outside. */
const text = (...lines: string[]): Node[] =>
  lines.map((line) => {
    const at = line.indexOf(': ')
    return schema.node('paragraph', { id: line.slice(0, at), role: 'plain' }, schema.text(line.slice(at + 2)))
  })
const compare = (before: readonly Node[], after: readonly Node[]) =>
  compareTexts({ nodes: before, labels: NO_LABELS }, { nodes: after, labels: NO_LABELS }, BY)
const shown = ({ paragraphs }: Comparison) =>
  paragraphs.map(({ fate, runs }) => {
    const written = runs.map(({ run, inserted, deleted }) =>
      inserted ? `+${run.text}+` : deleted ? `-${run.text}-` : run.text
    )
    return `${fate.kind}: ${written.join('')}`
  })

describe('compareTexts', () => {
  it('[I64] knows a paragraph by its identity, and shows what changed in it word by word', () => {
    const result = compare(text('a: Roads stay open.', 'b: Thanks.'), text('a: All roads stay closed.', 'b: Thanks.'))
    expect(shown(result)).toEqual(['stays: -Roads-+All roads+ stay -open-+closed+.', 'stays: Thanks.'])
    expect(result.counts).toMatchObject({ same: 1, changed: 1, moved: 0, added: 0, removed: 0 })
  })

  it('[I64] knows a paragraph of a file from outside by its words', () => {
    const before = text('a: Roads across high passes stay open.', 'b: Warnings reach travellers in time.')
    const result = compare(
      before,
      text(
        'x: Warnings reach all travellers in time.',
        'y: A wholly new thought.',
        'z: Roads across high passes stay open.'
      )
    )
    expect(result.counts).toMatchObject({ moved: 1, added: 1, removed: 0 })
    expect(shown(result)).toContain('inserted: +A wholly new thought.+')
  })

  it('[I64] tells what has moved from what is new and gone', () => {
    const result = compare(text('a: One.', 'b: Two.', 'c: Three.', 'd: Four.'), text('b: Two.', 'c: Three.', 'a: One.'))
    expect(shown(result)).toEqual([
      'moved-from: -One.-',
      'stays: Two.',
      'stays: Three.',
      'moved-to: +One.+',
      'deleted: -Four.-'
    ])
    expect(result.counts).toMatchObject({ moved: 1, removed: 1, same: 2 })
  })

  it('[I64] recognises a paragraph that was split, and two that were merged', () => {
    const whole = text(
      'a: Roads across high passes stay open all winter. Warnings reach travellers before they leave home.'
    )
    const parts = text(
      'a: Roads across high passes stay open all winter.',
      'b: Warnings reach travellers before they leave home.'
    )
    const split = compare(whole, parts)
    expect(split.counts).toMatchObject({ split: 1, added: 0 })
    expect(split.paragraphs.flatMap(({ comments }) => comments)[0]!.text).toMatch(
      /^Split off from “Roads across high passes/u
    )
    const merged = compare(parts, whole)
    expect(merged.counts).toMatchObject({ merged: 1, removed: 0 })
    expect(merged.paragraphs.flatMap(({ comments }) => comments)[0]!.text).toMatch(
      /^Merged into “Roads across high passes/u
    )
  })

  it('[I65] rejected gives the one text and accepted the other, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(blocksArb, blocksArb, fc.boolean(), async (first, second, apart) => {
        const plain = (nodes: readonly Node[], prefix: string) =>
          nodes
            .filter((node) => words(node.textContent).length > 0)
            .map((node, index) => schema.node('paragraph', { id: `${prefix}${index}`, role: 'plain' }, node.content))
        const before = plain(first, 'b')
        const after = [...plain(second, apart ? 'x' : 'b'), ...before.slice(0, apart ? 2 : 0)].toReversed()
        if (before.length === 0 || after.length === 0) return
        const unique = after.filter(
          (node, index) => after.findIndex((other) => other.attrs.id === node.attrs.id) === index
        )
        const { paragraphs } = compare(before, unique)
        const bytes = await writeTrackedDocx(paragraphs, compiledFrom(unique), META)
        const read = async (changes: 'accept' | 'reject') =>
          words((await pandoc(bytes, 'plain', changes)).replace(/\[\d+\]/gu, ' ')).toSorted()
        const expected = (nodes: readonly Node[]) =>
          nodes.flatMap((node) => words(node.textContent.replace(/\[\d+\]/gu, ' '))).toSorted()
        const withoutNotes = (nodes: readonly Node[]) => nodes.filter((node) => !holdsNote(node))
        if (withoutNotes(before).length < before.length || withoutNotes(unique).length < unique.length) return
        expect(await read('reject')).toEqual(expected(before))
        expect(await read('accept')).toEqual(expected(unique))
      }),
      { numRuns: 15 }
    )
  }, 60_000)
})

function holdsNote(node: Node): boolean {
  let found = false
  node.forEach((child) => (found ||= child.type.name === 'footnote'))
  return found
}
