import { describe, expect, it } from 'vitest'
import { schema } from '#core/document/schema.ts'
import { compareTexts } from '#core/interchange/compare/compareTexts.ts'
import { exportComparisonHtml } from '#core/interchange/compare/exportComparisonHtml.ts'
import { toComparedBlocks } from '#core/interchange/compare/toComparedBlocks.ts'
import { compiledFrom } from '#test/core/interchange/compiledFrom.ts'

const text = (...lines: string[]) =>
  toComparedBlocks(
    compiledFrom(
      lines.map((line) => {
        const [id = '', words = ''] = line.split(': ')
        return schema.node('paragraph', { id, role: 'numbered' }, schema.text(words))
      })
    ).paragraphs
  )
const html = (before: readonly string[], after: readonly string[]) =>
  exportComparisonHtml(compareTexts(text(...before), text(...after)), {
    title: 'Outcome <2026>',
    before: 'Zero draft',
    after: 'Rev.1',
    conference: 'Roads & Passes',
    language: { tag: 'en-GB', direction: 'ltr' }
  })

describe('a comparison as HTML', () => {
  it('[I83] shows what is inserted and deleted, and says what moved and where from', () => {
    const written = html(['a: One.', 'b: Two is here.', 'c: Three.'], ['b: Two stays here.', 'c: Three.', 'a: One.'])
    expect(written).toContain('Two <del>is</del><ins>stays</ins> here.')
    expect(written).toContain('1 moved from here, to stand after 2')
    expect(written).toContain('Moved: it stood at the beginning; was 1.')
    expect(written.match(/One\./gu)).toHaveLength(1)
  })

  it('[I83] says what was split off, and what is gone', () => {
    const whole = 'a: Roads across high passes stay open all winter. Warnings reach travellers before they leave home.'
    const parts = [
      'a: Roads across high passes stay open all winter.',
      'b: Warnings reach travellers before they leave home.'
    ]
    expect(html([whole], parts)).toMatch(/Split: 2 was part of it[\s\S]*Split off from 1/u)
    expect(html(parts, [whole])).toMatch(/Merged with 2[\s\S]*2 is merged into 1/u)
    expect(html(['a: One thought.', 'b: Another.'], ['a: One thought.'])).toContain('No longer there: 2')
  })

  it('[I83] lets no word of a text become markup', () => {
    const written = html(['a: Keep <b>this</b>.'], ['a: Keep <script>this</script>.'])
    expect(written).not.toContain('<script')
    expect(written).toContain('Outcome &lt;2026&gt;')
  })
})
