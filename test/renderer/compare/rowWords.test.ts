import { describe, expect, it } from 'vitest'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'
import { compareTexts } from '#core/interchange/compare/compareTexts.ts'
import { rowLine, rowName } from '#renderer/compare/rowWords.ts'
import { stopsIn } from '#renderer/compare/stops.ts'

const text = (...lines: string[]): ComparedBlock[] =>
  lines.map((line, index) => {
    const [id = '', words = ''] = line.split(': ')
    const label = String(index + 1)
    return { id, type: 'paragraph', level: 0, label, printed: `${label}.`, runs: [{ text: words, marks: [] }] }
  })
const names = (before: readonly ComparedBlock[], after: readonly ComparedBlock[]): string[] => {
  const { rows } = compareTexts(before, after)
  const stops = stopsIn(rows)
  return stops.map((index, stop) => rowName(rows[index]!, stop, stops.length))
}

describe('what happened to a paragraph', () => {
  it('[I80] is said of a move with where it was and where it is', () => {
    const before = text('a: One.', 'b: Two.', 'c: Three.')
    const after = text('b: Two.', 'c: Three.', 'a: One.')
    expect(names(before, after)).toEqual([
      'Difference 1 of 1: paragraph 3, moved here, Moved here; it stood at the beginning · was 1.'
    ])
    const { rows } = compareTexts(before, after)
    expect(rowLine(rows[0]!)).toBe('1 moved from here; it stands after 2 now')
  })

  it('[I81] is said of what was split off and of what was merged', () => {
    const whole = text('a: Roads across high passes stay open all winter. Warnings reach travellers before they leave.')
    const parts = text(
      'a: Roads across high passes stay open all winter.',
      'b: Warnings reach travellers before they leave.'
    )
    expect(names(whole, parts)).toEqual([
      'Difference 1 of 2: paragraph 1, changed, Split: 2 was part of it',
      'Difference 2 of 2: paragraph 2, split off, Split off from 1'
    ])
    expect(names(parts, whole)).toEqual([
      'Difference 1 of 2: paragraph 1, changed, Merged with 2',
      'Difference 2 of 2: paragraph 2, merged, 2 is merged into 1'
    ])
  })

  it('[I85] is said of a number and a form that changed', () => {
    const [block] = text('a: One.')
    const heading: ComparedBlock = { ...block!, type: 'heading', level: 1, label: '', printed: '' }
    expect(names([block!], [heading])).toEqual([
      'Difference 1 of 1: the heading, changed, In another form: its level or kind changed · was 1.'
    ])
  })
})
