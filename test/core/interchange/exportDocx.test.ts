import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Compiled } from '#core/compile/compiled.ts'
import { schema } from '#core/document/schema.ts'
import { EMPTY_FLOOR } from '#core/floor/floor.ts'
import { exportDocx } from '#core/interchange/exportDocx.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { compiledFrom, counter, META, textOf, words } from '#test/core/interchange/compiledFrom.ts'
import { blocksArb, profileArb } from '#test/core/interchange/generateText.ts'
import { negotiatedSample } from '#test/core/interchange/negotiatedSample.ts'
import { pandoc, readDocx } from '#test/core/interchange/readDocx.ts'
import { readZip } from '#test/core/interchange/readZip.ts'

/** The words of the clean text with the labels that the issued text bears, footnotes where they are called. */
function cleanWords(compiled: Compiled): string[] {
  return compiled.paragraphs
    .filter((paragraph) => paragraph.state !== 'deleted')
    .flatMap(({ issued, runs }) =>
      words(`${issued} ${runs.map((run) => (run.footnote === undefined ? run.text : ` ${run.footnote} `)).join('')}`)
    )
}

async function readWords(bytes: Uint8Array): Promise<string[]> {
  return (await readDocx(bytes)).flatMap(({ label, text }) => words(`${label} ${text}`))
}

function read(source: string, profile: Compiled['profile'] = 'highlights') {
  return importMarkdown(source, { profile, newId: counter() }).nodes
}

describe('exportDocx', () => {
  it('[I16] is read by another program with the words and the labels of the clean text', async () => {
    const compiled = negotiatedSample()
    const paragraphs = await readDocx(await exportDocx(compiled, 'clean', META))
    expect(paragraphs.map(({ label, text }) => `${label} ${text}`.trim())).toEqual([
      'Highlights of the consultation',
      'Safe roads across high passes',
      'Opening',
      expect.stringMatching(
        /^1\. Participants met in Naryn .* set out A list of the passes is kept by the secretariat\. \.$/u
      ),
      '2. They underlined that warnings should:',
      'a reach drivers before they leave;',
      'b be given in the languages of travellers, and:',
      'i by radio;',
      'ii by telephone.',
      'c cost nothing.',
      '3. [Participants agreed on [three] priorities:]',
      '• clear signs;',
      '• common maps;',
      '• on paper; and',
      '• shared rescue teams.',
      '4. They thanked the hosts.',
      '6. The next meeting takes place in [city].',
      'Naryn, 25 November 2026'
    ])
    expect(await readWords(await exportDocx(compiled, 'clean', META))).toEqual(cleanWords(compiled))
  })

  it('[I16] [I17] keeps words and labels whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(blocksArb, profileArb, async (blocks, profile) => {
        // Pandoc makes document properties of titles and drops empty paragraphs, so neither can be compared in order.
        const nodes = blocks.filter(
          (node) => node.type.name !== 'title' && node.type.name !== 'subtitle' && words(node.textContent).length > 0
        )
        if (nodes.length === 0) return
        const compiled = compiledFrom(nodes, profile)
        expect(await readWords(await exportDocx(compiled, 'clean', META))).toEqual(cleanWords(compiled))
      }),
      { numRuns: 40 }
    )
  }, 60_000)

  it('[I17] goes on counting where a bullet came between', async () => {
    // Found by the property above: the third line was read as (i) again.
    const block = (id: string, level: number, marker: string, words: string) =>
      schema.node('subparagraph', { id, level, marker }, schema.text(words))
    const nodes = [block('a', 4, 'label', 'one'), block('b', 4, 'bullet', 'two'), block('c', 4, 'label', 'three')]
    const lines = await readDocx(await exportDocx(compiledFrom(nodes, 'declaration'), 'clean', META))
    expect(lines.map(({ label, text }) => `${label} ${text}`)).toEqual(['i one', '• two', 'ii three'])
  })

  it('[I17] prints as text what Word cannot count, and goes on counting behind it', async () => {
    const nodes = read(
      'PP1. *Noting* a,\n\n1. b:\n\n    (a) c;\n\n    (b) d.\n\n2. e:\n\n    (a) f.\n\n3. g.\n\n4. h.',
      'resolution'
    )
    const ids = textOf(nodes).blocks.map((block) => block.id)
    const labels = ['PP1', 'OP1', 'OP1 (a)', 'OP1 (b)', 'OP1 bis', 'OP1 bis (a)', 'OP2', 'OP4']
    const numberingFixed = Object.fromEntries(ids.map((id, index) => [id, labels[index]!]))
    const floor = { meta: { ...EMPTY_FLOOR.meta, numbering: numberingFixed } }
    const compiled = compiledFrom(nodes, 'resolution', floor)
    const bytes = await exportDocx(compiled, 'compiled', META)
    const body = (await readDocx(bytes)).slice(1).map(({ label, text }) => `${label}|${text}`)
    expect(compiled.paragraphs.map((paragraph) => paragraph.printed)).toEqual([
      'PP1',
      'OP1.',
      '(a)',
      '(b)',
      'OP1 bis.',
      '(a)',
      'OP2.',
      'OP4.'
    ])
    expect(body).toEqual([
      expect.stringMatching(/1\|Noting a,$/u),
      expect.stringMatching(/1\.?\|b:$/u),
      'a|c;',
      'b|d.',
      expect.stringMatching(/^\|OP1 bis\.\s+e:$/u),
      'a|f.',
      expect.stringMatching(/2\.?\|g\.$/u),
      expect.stringMatching(/4\.?\|h\.$/u)
    ])
    const numbering = readZip(bytes).get('word/numbering.xml')!.text
    expect(numbering).toContain('w:lvlText w:val="PP%1"')
    expect(numbering).toContain('w:lvlText w:val="OP%1."')
    expect(numbering).toContain('w:lvlText w:val="(%2)"')
  })

  it('[I13] [I14] prints the compiled view with underline, strike and bold', async () => {
    const markdown = await pandoc(await exportDocx(negotiatedSample(), 'compiled', META), 'markdown')
    expect(markdown).toContain(
      '**Kyrgyzstan**, **Tajikistan**: Participants met in Naryn to compare [openly]{.underline} how'
    )
    expect(markdown).toContain('in winter~~, who pays for it~~, and')
    expect(markdown).toContain('(version 2; supported by **Türkiye**; opposed by **Mountain Group**)')
    expect(markdown).toContain('Rationale: Openness')
    expect(markdown).toContain('They thanked the hosts. (Agreed ad ref)')
    expect(markdown).not.toContain('Withdrawn wording')
  })

  it('[I12] leaves proposals and deleted paragraphs out of the clean view', async () => {
    const text = await pandoc(await exportDocx(negotiatedSample(), 'clean', META), 'plain')
    expect(text).not.toMatch(/Kyrgyzstan|Agreed|This paragraph is gone/u)
  })

  it('[I18] gives equal bytes for equal input, and no name or time of its own', async () => {
    const first = await exportDocx(negotiatedSample(), 'compiled', META)
    const second = await exportDocx(negotiatedSample(), 'compiled', META)
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const files = readZip(first)
    expect(new Set([...files.values()].map((file) => file.time))).toEqual(new Set([0x00210000]))
    const properties = files.get('docProps/core.xml')!.text
    expect(properties).toContain('<dc:creator>Regional Consultation on Mountain Roads</dc:creator>')
    expect(properties).toContain('>2026-11-24T09:30:00Z</dcterms:created>')
    expect(properties).toContain('<dc:title>Highlights of the consultation</dc:title>')
    expect([...files.values()].map((file) => file.text).join()).not.toMatch(
      new RegExp(`${new Date().getFullYear() + 1}-`, 'u')
    )
  })

  it('uses real styles, headers, footers and footnotes on A4', async () => {
    const files = readZip(await exportDocx(negotiatedSample(), 'clean', META))
    const document = files.get('word/document.xml')!.text
    for (const style of ['Title', 'Subtitle', 'Heading1', 'NumberedParagraph', 'Subparagraph', 'ClosingLine']) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
      expect(files.get('word/styles.xml')!.text).toContain(`w:styleId="${style}"`)
    }
    expect(document).toContain('w:w="11906" w:h="16838"')
    const headers = [...files].filter(([path]) => path.startsWith('word/header')).map(([, file]) => file.text)
    expect(headers.some((text) => text.includes('Highlights of the consultation') && text.includes('Zero draft'))).toBe(
      true
    )
    const footer = files.get('word/footer1.xml')!.text
    expect(footer).toMatch(/Page .*PAGE.* of .*NUMPAGES/su)
    expect(files.get('word/footnotes.xml')!.text).toContain('A list of the passes is kept by the secretariat.')
  })

  it('[I21] states the language, and the direction of Arabic', async () => {
    const arabic = readZip(
      await exportDocx(compiledFrom(read('1. تقرر الدول والمنظمات تعزيز التعاون بينها.')), 'clean', META)
    )
    expect(arabic.get('word/document.xml')!.text).toMatch(/<w:bidi\/>.*<w:rtl\/>/su)
    const french = readZip(
      await exportDocx(
        compiledFrom(read('1. Les États et les organisations décident dans le cadre des travaux.')),
        'clean',
        META
      )
    )
    expect(french.get('word/styles.xml')!.text).toContain('w:val="fr-FR"')
  })

  it('leaves out characters that no XML file can hold', async () => {
    const nodes = read('1. x')
    const compiled = compiledFrom(nodes)
    const broken = {
      ...compiled,
      paragraphs: [{ ...compiled.paragraphs[0]!, runs: [{ text: 'a\u0001b\uD800c', marks: [] }] }]
    }
    expect((await readDocx(await exportDocx(broken, 'clean', META)))[0]!.text).toMatch(/^ab\uFFFDc$/u)
  })
})
