/** What a listener is told of a change: decisions anywhere, the rest only where they are, and never more than can be followed. */
import { describe, expect, it } from 'vitest'
import type { CompiledProposal } from '#core/compile/compiled.ts'
import type { ProposalState } from '#core/floor/floor.ts'
import { whatToSay } from '#renderer/hear/whatToSay.ts'
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
const plain = (id: string) => compiledParagraph(id, { label: id })
const before = compiledText([compiledParagraph('1', { label: '1', proposals: [proposal('a')] }), plain('2')])

describe('what is said to those who hear the screen', () => {
  it('is nothing when nothing changed', () => {
    expect(whatToSay(before, before, '1')).toBe('')
    expect(whatToSay(before, compiledText(before.paragraphs), '1')).toBe('')
  })

  it('is a decision, wherever the listener is', () => {
    const now = compiledText([
      compiledParagraph('1', { label: '1', proposals: [proposal('a', 'accepted')] }),
      compiledParagraph('2', { label: '2', state: 'agreed' })
    ])
    expect(whatToSay(before, now, null)).toBe('Paragraph 2: agreed. Kyrgyzstan: amendment to paragraph 1: accepted.')
  })

  it('is what is tabled on the paragraph where the listener is, and nowhere else', () => {
    const now = compiledText([
      compiledParagraph('1', { label: '1', proposals: [proposal('a'), proposal('b')] }),
      plain('2')
    ])
    expect(whatToSay(before, now, '1')).toBe('Kyrgyzstan: amendment to paragraph 1: tabled.')
    expect(whatToSay(before, now, '2')).toBe('')
  })

  it('is how many more there are, where there are more than can be followed', () => {
    const were = compiledText(['1', '2', '3', '4', '5'].map(plain))
    const now = compiledText(
      ['1', '2', '3', '4', '5'].map((id) => compiledParagraph(id, { label: id, state: 'agreed' }))
    )
    expect(whatToSay(were, now, null)).toBe(
      'Paragraph 1: agreed. Paragraph 2: agreed. Paragraph 3: agreed. 2 more changes in the text.'
    )
  })
})
