/** Texts in the languages of the United Nations, out and in again. */
import { describe, expect, it } from 'vitest'
import type { Node } from 'prosemirror-model'
import { importDocx } from '#core/interchange/docx/importDocx.ts'
import { exportDocx } from '#core/interchange/exportDocx.ts'
import { exportHtml } from '#core/interchange/exportHtml.ts'
import { exportMarkdown } from '#core/interchange/exportMarkdown.ts'
import { guessLanguage } from '#core/interchange/guessLanguage.ts'
import { importHtml } from '#core/interchange/html/importHtml.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { compiledFrom, counter, META } from '#test/core/interchange/compiledFrom.ts'
import { LANGUAGE_SAMPLES } from '#test/core/interchange/languageSamples.ts'
import { readZip } from '#test/core/interchange/readZip.ts'

const options = () => ({ profile: 'communique' as const, newId: counter() })
const shapes = (nodes: readonly Node[]) => nodes.map((node) => node.toJSON() as object)

for (const { tag, direction, markdown } of LANGUAGE_SAMPLES) {
  describe(`a text in ${tag}`, () => {
    const read = importMarkdown(markdown, options())
    const compiled = compiledFrom(read.nodes, 'communique')

    it('[I5] [I7] is read with its title, numbers, levels, footnote, place and date', () => {
      expect(read.remarks).toEqual([])
      expect(
        read.nodes.map(({ type, attrs }) => `${type.name} ${String(attrs.level ?? attrs.role ?? '')}`.trim())
      ).toEqual([
        'title',
        'subtitle',
        'heading 1',
        'paragraph numbered',
        'paragraph numbered',
        'subparagraph 1',
        'subparagraph 1',
        'subparagraph 2',
        'subparagraph 2',
        'paragraph numbered',
        'closing'
      ])
      expect(compiled.paragraphs.map(({ label }) => label).filter(Boolean)).toEqual([
        '1',
        '2',
        '2 (a)',
        '2 (b)',
        '2 (b) (i)',
        '2 (b) (ii)',
        '3'
      ])
    })

    it('[I21] says its language and direction in Word and HTML files', async () => {
      expect(guessLanguage(compiled)).toEqual({ tag, direction })
      expect(exportHtml(compiled, 'clean', META)).toContain(`<html lang="${tag}" dir="${direction}">`)
      const parts = readZip(await exportDocx(compiled, 'clean', META))
      const [text, styles] = ['word/document.xml', 'word/styles.xml'].map((name) => parts.get(name)!.text) as [
        string,
        string
      ]
      expect(styles).toContain(`"${tag === 'ar' ? 'ar-SA' : tag}"`)
      expect(text.includes('<w:bidi/>') || styles.includes('<w:bidi/>')).toBe(direction === 'rtl')
    })

    it('[I48] comes back from Word as the same text', async () => {
      const back = importDocx(await exportDocx(compiled, 'clean', META), { ...options(), clock: () => 0 })
      if (!back.ok) throw new Error(back.message)
      expect(shapes(back.nodes)).toEqual(shapes(read.nodes))
      expect(back.numbering).toBeNull()
    })

    it('[I90] comes back from HTML as the same text', () => {
      const back = importHtml(exportHtml(compiled, 'clean', META), options())
      if (!back.ok) throw new Error(back.message)
      expect(shapes(back.nodes)).toEqual(shapes(read.nodes))
    })

    it('[I15] comes back from Markdown as the same text', () => {
      expect(shapes(importMarkdown(exportMarkdown(compiled, 'clean'), options()).nodes)).toEqual(shapes(read.nodes))
    })
  })
}
