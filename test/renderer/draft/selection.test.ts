/** Stepping through what is open, in the order of the text. */
import { describe, expect, test } from 'vitest'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import type { ParagraphState, ProposalState } from '#core/floor/floor.ts'
import { NOTHING_SELECTED, openMatters, stepMatter, stepParagraph } from '#renderer/draft/selection.ts'
import { compiledParagraph, compiledText } from '#test/helpers/compiledText.ts'

const proposal = (id: string, state: ProposalState = 'tabled'): CompiledProposal => ({
  id,
  kind: 'amend',
  state,
  version: 1,
  sponsor: { code: 'KGZ', name: 'Kyrgyzstan' },
  cosponsors: [],
  positions: [],
  tabledAt: '2026-01-01T00:00:00Z',
  stale: false,
  fit: 'as-tabled',
  diff: []
})
const paragraph = (id: string, proposals: CompiledProposal[], state: ParagraphState = 'open'): CompiledParagraph =>
  compiledParagraph(id, { proposals, state })

const text = compiledText(
  [
    paragraph('1', [proposal('a'), proposal('b', 'accepted'), proposal('c')]),
    paragraph('2', []),
    paragraph('3', [], 'bracketed'),
    paragraph('4', [proposal('d', 'parked')]),
    paragraph('5', [proposal('e')])
  ],
  { opening: [proposal('o')], adrift: [proposal('z')] }
)

describe('open matters', () => {
  test('are the tabled proposals and the brackets, in the order of the text', () => {
    expect(openMatters(text).map((matter) => matter.proposal ?? `[${matter.paragraph}]`)).toEqual([
      'o',
      'a',
      'c',
      '[3]',
      'e',
      'z'
    ])
  })

  test('are stepped through forwards and backwards, round the ends', () => {
    let at = NOTHING_SELECTED
    const seen: string[] = []
    for (let step = 0; step < 7; step++) {
      at = stepMatter(text, at, 1) ?? at
      seen.push(at.proposal ?? `[${at.paragraph}]`)
    }
    expect(seen).toEqual(['o', 'a', 'c', '[3]', 'e', 'z', 'o'])
    expect(stepMatter(text, at, -1)?.proposal).toBe('z')
  })

  test('from a paragraph without any, the next one below and the last one above are found', () => {
    expect(stepMatter(text, { paragraph: '2', proposal: null }, 1)?.paragraph).toBe('3')
    expect(stepMatter(text, { paragraph: '2', proposal: null }, -1)?.proposal).toBe('c')
  })

  test('from a proposal that was just decided, one goes on from its place', () => {
    expect(stepMatter(text, { paragraph: '4', proposal: 'gone' }, 1)?.proposal).toBe('e')
  })

  test('there may be none', () => {
    expect(stepMatter(compiledText([paragraph('1', [])]), NOTHING_SELECTED, 1)).toBeNull()
  })
})

test('paragraphs are walked one by one and the walk stops at the ends', () => {
  expect(stepParagraph(text, null, 1)).toBe('1')
  expect(stepParagraph(text, '1', 1)).toBe('2')
  expect(stepParagraph(text, '1', -1)).toBe('1')
  expect(stepParagraph(text, '5', 1)).toBe('5')
})
