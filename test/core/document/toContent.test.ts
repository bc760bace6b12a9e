import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '#core/commands/command.ts'
import { contentOf, fromJSON, toContent } from '#core/document/toContent.ts'
import { schema } from '#core/document/schema.ts'
import { wording } from '#test/helpers/arbitraryWording.ts'
import { say } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

function accepted(content: unknown): string {
  const result = toContent(content as Content)
  if (!result.ok) throw new Error(result.message)
  return say(result.content)
}
function refused(content: unknown) {
  const result = toContent(content as Content)
  if (result.ok) throw new Error(`It was let in: ${say(result.content)}`)
  expect(result.code).toBe('bad-content')
  expect(result.message).toMatch(/^(The wording|A paragraph) .*\.$/u)
  return result.message
}
const text = (words: unknown, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks })
})

describe('toContent', () => {
  it('takes a plain string as one line of words', () => {
    expect(accepted(' States\r\n\texchange   information. ')).toBe('States exchange information.')
    expect(accepted('« mot »')).toBe('« mot »')
    expect(accepted('')).toBe('')
    expect(accepted(' \n\u00a0')).toBe('')
  })

  it('takes marks, line breaks and footnotes, and joins what belongs together', () => {
    const content = [
      text('Calls ', { type: 'italic' }),
      text('upon', { type: 'italic' }),
      text(' States'),
      { type: 'footnote', content: [text('All.')] },
      { type: 'line_break' },
      text('to act', { type: 'bold' }, { type: 'italic' })
    ]
    expect(accepted(content)).toBe('*Calls upon* States[^All.]\n***to act***')
    const result = toContent(content)
    expect(result.ok && result.content.childCount).toBe(5)
  })

  it('drops spaces and line breaks at both ends, and a wording without a word whole', () => {
    expect(accepted([text('  '), { type: 'line_break' }, text(' Words '), { type: 'line_break' }])).toBe('Words')
    for (const empty of [
      [],
      [text(' ')],
      [{ type: 'line_break' }],
      [{ type: 'footnote' }],
      [{ type: 'footnote', content: [text(' ')] }]
    ]) {
      expect(accepted(empty)).toBe('')
    }
    expect(accepted([{ type: 'footnote', content: [text('A note alone.')] }])).toBe('[^A note alone.]')
  })

  it('drops what cannot be printed and makes spaces of line ends, in words and in footnotes', () => {
    expect(accepted('a\u0000b\u0007c\u001f\ud800d\ufffe\u0085e\u2028f')).toBe('abc\ufffdd e f')
    expect(accepted([text('a\u0000\u000bb\nc'), { type: 'footnote', content: [text('\u0002note\u009f')] }])).toBe(
      'a b c[^note]'
    )
    expect(accepted([text('\u0000'), text('x')])).toBe('x')
    expect(accepted('👩‍🚀 e\u0301 \u200f(ع)')).toBe('👩‍🚀 e\u0301 \u200f(ع)')
  })

  it('keeps no marks on line breaks and footnotes, because Yjs keeps none', () => {
    const result = toContent([
      text('a'),
      { type: 'footnote', marks: [{ type: 'bold' }], content: [text('n')] }
    ] as Content)
    expect(result.ok && result.content.child(1).marks).toEqual([])
  })

  it.each([
    ['an unknown node', [{ type: 'image' }]],
    ['a block', [{ type: 'paragraph', content: [text('x')] }]],
    ['the document', [{ type: 'doc', content: [{ type: 'paragraph' }] }]],
    ['a node without a type', [{}]],
    ['a prototype name', [{ type: '__proto__' }, { type: 'constructor' }, { type: 'toString' }]],
    ['an unknown mark', [text('x', { type: 'link', attrs: { href: 'javascript:x' } })]],
    ['a prototype mark', [text('x', { type: 'constructor' })]],
    ['a mark twice', [text('x', { type: 'bold' }, { type: 'bold' })]],
    ['marks that are no list', [{ type: 'text', text: 'x', marks: 'bold' }]],
    ['marks without a type', [text('x', null)]],
    ['words that are a number', [text(7)]],
    ['words that are an object', [text({ toString: 'x' })]],
    ['no words', [text('')]],
    ['words that are missing', [{ type: 'text' }]],
    ['a footnote in a footnote', [{ type: 'footnote', content: [{ type: 'footnote' }] }]],
    ['a line break in a footnote', [{ type: 'footnote', content: [{ type: 'line_break' }] }]],
    ['content that is no list', [{ type: 'footnote', content: 'x' }]],
    ['content that is a list of nothing', [null]],
    ['content that is a list of words', ['x']]
  ])('refuses %s', (_, content) => {
    refused(content)
  })

  it('refuses what is nested too deeply, without following it down', () => {
    let deep: unknown = text('x')
    for (let depth = 0; depth < 100_000; depth++) deep = { type: 'footnote', content: [deep] }
    expect(refused([deep])).toBe('The wording is nested too deeply to be a paragraph.')
  })

  it('refuses what is too long, in words, in nodes and in footnotes', () => {
    const sentence = /^A paragraph may have up to 50,000 characters\. Divide the wording into several paragraphs\.$/u
    expect(refused('x'.repeat(50_001))).toMatch(sentence)
    expect(refused([text('x'.repeat(50_001))])).toMatch(sentence)
    expect(refused(Array.from({ length: 400_000 }, () => text('x')))).toMatch(sentence)
    expect(refused([{ type: 'footnote', content: [text('x'.repeat(50_001))] }])).toMatch(sentence)
    expect(accepted('x'.repeat(50_000))).toHaveLength(50_000)
  })

  it('does not touch the prototype of anything', () => {
    const hostile = JSON.parse(
      '[{"type":"text","text":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]'
    ) as unknown
    expect(accepted(hostile)).toBe('x')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('answers anything at all with content or a refusal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.constantFrom('type', 'text', 'marks', 'content', 'attrs', 'x'), fc.anything())),
        (json) => {
          const result = toContent(json)
          if (!result.ok) expect(result.code).toBe('bad-content')
        }
      ),
      { seed: SEED, numRuns: 500 }
    )
  })

  it('lets in again what it let in, unchanged, and the floor gives back what was put there', () => {
    fc.assert(
      fc.property(wording, (content) => {
        const first = toContent((content.toJSON() ?? []) as Content)
        if (!first.ok) throw new Error(first.message)
        const json = contentOf(schema.node('paragraph', null, first.content))
        const again = toContent(json)
        expect(again.ok && again.content.eq(first.content)).toBe(true)
        expect(fromJSON(json).eq(first.content)).toBe(true)
      }),
      { seed: SEED, numRuns: 300 }
    )
  })
})
