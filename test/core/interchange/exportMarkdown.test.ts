import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { exportMarkdown } from '#core/interchange/exportMarkdown.ts'
import type { Imported } from '#core/interchange/imported.ts'
import { importedFloor } from '#core/interchange/importedFloor.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { compiledFrom, counter } from '#test/core/interchange/compiledFrom.ts'
import { blocksArb, profileArb } from '#test/core/interchange/generateText.ts'
import { negotiatedSample } from '#test/core/interchange/negotiatedSample.ts'

/** Blocks without their ids, letter for letter with their marks; a bracket is the same as a character and as an object. */
function printedBlocks(nodes: readonly Node[], brackets: Imported['brackets']): unknown[] {
  const floor = importedFloor({ nodes: [...nodes], brackets }, '2026-11-24T09:00:00.000Z')
  const standing = floor.flatMap((change) => (change.op === 'bracket' ? [change.bracket] : []))
  const { paragraphs } = compiledFrom(nodes, 'highlights', {
    brackets: new Map(standing.map((bracket) => [bracket.id, bracket]))
  })
  return paragraphs.map(({ runs }, index) => ({
    type: nodes[index]!.type.name,
    attrs: { ...nodes[index]!.attrs, id: undefined },
    letters: runs.flatMap(({ text, marks, footnote }) =>
      footnote === undefined
        ? [...text].map((letter) => (/[[\]]/u.test(letter) ? letter : [letter, ...marks].join(' ')))
        : [`note ${footnote}`]
    )
  }))
}

describe('exportMarkdown', () => {
  it('[I15] writes clean Markdown that reads back as the same blocks, whatever the text', () => {
    fc.assert(
      fc.property(blocksArb, profileArb, (nodes, profile) => {
        const source = exportMarkdown(compiledFrom(nodes, profile), 'clean')
        const back = importMarkdown(source, { profile, newId: counter() })
        // Brackets that were characters come back as objects, and are printed where the characters stood.
        expect(printedBlocks(back.nodes, back.brackets), source).toEqual(printedBlocks(nodes, []))
      }),
      { numRuns: 600 }
    )
  })

  it('[I15] leaves an ordinary text without any added notation', () => {
    const source = exportMarkdown(negotiatedSample(), 'clean')
      .replace('[Participants', 'Participants')
      .replace(':]', ':')
    expect(source).not.toMatch(/\\|\{\.|&#/u)
    expect(source).toContain(
      '2. They *underlined* that warnings should:\n\n   (a) reach drivers **before** they leave;'
    )
    expect(source).toContain('3. Participants agreed on [three] priorities:\n\n   - clear signs;')
  })

  it('[I13] [I14] prints labels, states, names, support and rationale in the compiled view', () => {
    const source = exportMarkdown(negotiatedSample(), 'compiled')
    expect(source).toContain(
      '> **Kyrgyzstan**, **Tajikistan**: Participants met in Naryn to compare <ins>openly </ins>how passes are kept open in winter<del>, who pays for it</del>,'
    )
    expect(source).toContain('(version 2; supported by **Türkiye**; opposed by **Mountain Group**)')
    expect(source).toContain('> Rationale: Openness was the word used all morning.')
    expect(source).toContain('that warnings should: (Agreed) (Changed since it was agreed)')
    expect(source).toContain('3. [Participants agreed on [three] priorities:]')
    expect(source).toContain('4. They thanked the hosts. (Agreed ad ref)')
    expect(source).toContain('> **Mountain Group**, new paragraph 4 bis: <ins>Participants welcomed')
    expect(source).toContain('> **Kyrgyzstan**: move to the beginning')
    expect(source).toContain('**Türkiye**: delete <del>cost nothing.</del> (parked)')
    expect(source).toContain('[Deleted]')
    expect(source).toContain('(made on earlier words of this paragraph)')
    expect(source).toContain('## Proposals on paragraphs that are no longer in the text')
    expect(source).not.toContain('Withdrawn wording')
  })

  it('[I12] leaves proposals, states and deleted paragraphs out of the clean view', () => {
    const source = exportMarkdown(negotiatedSample(), 'clean')
    expect(source).not.toMatch(/Kyrgyzstan|Agreed|weather station|This paragraph is gone|Rationale/u)
    expect(source).toContain('They thanked the hosts.')
  })
})
