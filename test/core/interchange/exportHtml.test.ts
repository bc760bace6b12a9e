import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schema } from '#core/document/schema.ts'
import { exportHtml } from '#core/interchange/exportHtml.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { compiledFrom, counter, META, words } from '#test/core/interchange/compiledFrom.ts'
import { blocksArb, profileArb } from '#test/core/interchange/generateText.ts'
import { negotiatedSample } from '#test/core/interchange/negotiatedSample.ts'

/** The text of the body, as a browser would read it. */
function textOf(html: string): string {
  return html
    .slice(html.indexOf('<main>'))
    .replace(/<[^>]*>/gu, ' ')
    .replace(
      /&(amp|lt|gt|quot|#39);/gu,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!
    )
}

const ALLOWED =
  /^(?:!doctype|html|head|meta|title|style|body|main|div|h[1-4]|p|span|br|b|i|em|strong|ins|del|sup|a|ul|ol|li|section)$/u

describe('exportHtml', () => {
  it('[I19] needs nothing beside it and runs nothing', () => {
    const html = exportHtml(negotiatedSample(), 'compiled', META)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|url\(|@import|https?:|\son\w+=/iu)
    expect(html.startsWith('<!doctype html>\n<html lang="en-GB" dir="ltr">')).toBe(true)
    expect(html).toContain('<title>Highlights of the consultation · Zero draft</title>')
    expect(html).toContain('<h1>Highlights of the consultation</h1>')
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).toContain('@media print')
  })

  it('[I19] lets no word of a text become markup', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onclick='x",
        '</style>',
        '</title>',
        '<!--',
        ']]>',
        '&#60;',
        '\u0000',
        '\uD800'
      )
    )
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, body, note) => {
        const nodes = [
          schema.node('title', { id: 'a' }, [schema.text(title)]),
          schema.node('paragraph', { id: 'b' }, [schema.text(body), schema.node('footnote', null, [schema.text(note)])])
        ]
        const meta = { ...META, conference: { ...META.conference, title: body }, issuedAt: note }
        const html = exportHtml(compiledFrom(nodes), 'clean', meta)
        const tags = [...html.matchAll(/<\/?(!?[^\s>/]*)/gu)].map((match) => match[1]!)
        expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([])
        expect(html.match(/<(?:title|h1|style|main)>/gu)).toHaveLength(4)
        expect(html).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/u)
        expect(html.isWellFormed()).toBe(true)
        expect(html.replace(/"[^"<>]*"/gu, '').match(/<[^>]*\son\w+\s*=/iu)).toBeNull()
      }),
      { numRuns: 400 }
    )
  })

  it('[I12] [I19] has the words of the text, each once and in order', () => {
    fc.assert(
      fc.property(blocksArb, profileArb, (nodes, profile) => {
        const compiled = compiledFrom(nodes, profile)
        const html = exportHtml(compiled, 'clean', META)
        const body = textOf(
          html.replace(/<div class="running">.*?<\/div>/su, '').replace(/<section class="notes"[\s\S]*/u, '')
        )
        const wanted = compiled.paragraphs.map((paragraph, index) => {
          const before = compiled.paragraphs
            .slice(0, index)
            .flatMap((one) => one.runs)
            .filter((run) => run.footnote !== undefined).length
          let note = before
          return `${paragraph.issued} ${paragraph.runs.map((run) => (run.footnote === undefined ? run.text : ` ${++note} `)).join(' ')}`
        })
        const heading = nodes.some((node) => node.type.name === 'title') ? '' : compiled.title
        expect(words(body)).toEqual(words(`${heading} ${wanted.join('\n')}`))
      }),
      { numRuns: 200 }
    )
  })

  it('[I13] [I14] shows proposals as a list under their paragraph, with ins, del and bold names', () => {
    const html = exportHtml(negotiatedSample(), 'compiled', META)
    expect(html).toContain('<ul class="proposals" aria-label="Proposals on 1">')
    expect(html).toContain('<b>Kyrgyzstan</b>')
    expect(html).toContain('<ins>openly </ins>')
    expect(html).toContain('<del>, who pays for it</del>')
    expect(html).toContain('(Agreed ad ref)')
    expect(html).toContain('Rationale: ')
    expect(html).not.toContain('Withdrawn wording')
    expect(html.match(/<ul/gu)?.length).toBe(html.match(/<\/ul>/gu)?.length)
    expect(html.match(/<li/gu)?.length).toBe(html.match(/<\/li>/gu)?.length)
  })

  it.each([
    ['1. Les États et les organisations décident dans le cadre des travaux.', 'fr-FR', 'ltr'],
    ['1. Los Estados y las organizaciones del valle deciden por una vez.', 'es-ES', 'ltr'],
    ['1. Государства и организации решают.', 'ru-RU', 'ltr'],
    ['1. 各国和各组织决定加强合作。', 'zh-CN', 'ltr'],
    ['1. تقرر الدول والمنظمات تعزيز التعاون.', 'ar', 'rtl'],
    ['1. The States and organizations of the valley decide.', 'en-GB', 'ltr']
  ])('[I21] states language and direction of %j', (source, tag, direction) => {
    const { nodes } = importMarkdown(source, { profile: 'highlights', newId: counter() })
    const compiled = { ...compiledFrom(nodes), title: '' }
    expect(exportHtml(compiled, 'clean', META)).toContain(`<html lang="${tag}" dir="${direction}">`)
  })
})
