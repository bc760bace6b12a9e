import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importHtml } from '#core/interchange/html/importHtml.ts'
import { HTML_BOUNDS } from '#core/interchange/html/htmlTree.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { acceptAll } from '#test/core/interchange/docx/acceptAll.ts'
import { counter } from '#test/core/interchange/compiledFrom.ts'

function read(source: string, profile: 'communique' | 'resolution' = 'communique'): ImportedDocx {
  const imported = importHtml(source, { profile, newId: counter() })
  if (!imported.ok) throw new Error(imported.message)
  return imported
}

const kinds = ({ nodes }: Pick<ImportedDocx, 'nodes'>) =>
  nodes.map(({ type, attrs, textContent }) => `${type.name} ${String(attrs.level ?? attrs.role ?? '')}: ${textContent}`)

/** As Word puts a list paragraph on the clipboard and into a saved page. */
const listed = (list: string, label: string, words: string, face = 'Calibri') =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} lfo1'><![if !supportLists]><span
style='font-family:"${face}"'><span style='mso-list:Ignore'>${label}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

const WORD_HEAD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><!--StartFragment-->`

describe('importHtml', () => {
  it('[I90] reads a page: title, headings, labels that are typed, counted or written by Word, and levels', () => {
    expect(
      kinds(
        read(`<!doctype html><html><head><title>Not this</title></head><body><h1>Communiqué on
          mountain roads</h1><h2>I. Opening</h2>
          <p>1. The meeting was held.</p><p>2.&nbsp;Ministers agreed:</p>
          <p style="margin-left:36pt">(a) to clear snow;</p><p style="margin-left:36pt">(b) to meet:</p>
          <p style="margin-left:72pt">(i) yearly; and</p><p style="margin-left:72pt">(ii) when needed.</p>
          <ol start=3><li>They thanked the hosts:<ol type=a><li>warmly;<ul><li>in writing</li></ul></li><li>twice.</li></ol></li></ol>
          </body></html>`)
      )
    ).toEqual([
      'title : Communiqué on mountain roads',
      'heading 1: I. Opening',
      'paragraph numbered: The meeting was held.',
      'paragraph numbered: Ministers agreed:',
      'subparagraph 1: to clear snow;',
      'subparagraph 1: to meet:',
      'subparagraph 2: yearly; and',
      'subparagraph 2: when needed.',
      'paragraph numbered: They thanked the hosts:',
      'subparagraph 1: warmly;',
      'subparagraph 2: in writing',
      'subparagraph 1: twice.'
    ])
  })

  it('[I90] knows PP1., OP3 bis. and lead words of a resolution', () => {
    const imported = read(
      '<h1>Roads</h1><p>PP1. <em>Recalling</em> its resolution,</p><p>OP1. <i>Urges</i> States;</p><p>OP2 bis. <i>Decides</i> to meet.</p>',
      'resolution'
    )
    expect(kinds(imported).slice(1)).toEqual([
      'paragraph preamble: Recalling its resolution,',
      'paragraph numbered: Urges States;',
      'paragraph numbered: Decides to meet.'
    ])
    expect(imported.nodes[1]!.firstChild!.marks.map(({ type }) => type.name)).toEqual(['lead'])
    expect(imported.numbering).toMatchObject({ p4: 'OP2 bis' })
  })

  it('[I91] reads what Word saves: its labels beside the words, levels, bullets, and none of its own markup', () => {
    const imported = read(
      `${WORD_HEAD}<p class=MsoTitle>Roads<o:p></o:p></p>${listed('l0 level1', '7.', 'Ministers agreed:')}${listed('l0 level2', '(a)', 'to clear snow;')}${listed('l0 level2', '(b)', 'to meet;')}${listed('l1 level3', '·', 'in spring', 'Symbol')}${listed('l0 level1', '8.', 'They left.')}<!--EndFragment--></body></html>`
    )
    expect(kinds(imported)).toEqual([
      'title : Roads',
      'paragraph numbered: Ministers agreed:',
      'subparagraph 1: to clear snow;',
      'subparagraph 1: to meet;',
      'subparagraph 2: in spring',
      'paragraph numbered: They left.'
    ])
    expect(imported.numbering).toMatchObject({ p2: '7', p3: '7 (a)', p6: '8' })
    expect(imported.remarks).toEqual([])
  })

  it('[I91] makes proposals of the changes that Word tracked, of their authors', () => {
    const by = (name: string) => `cite="mailto:${name}" datetime="2026-03-01T10:00"`
    const imported = read(
      `${WORD_HEAD}<p class=MsoNormal>1. Roads <del ${by('Ana%20Lu')}>may</del><ins ${by('Ana%20Lu')}>shall</ins> stay open<ins ${by('Ben')}> all year</ins>.</p>
       <p class=MsoNormal><ins ${by('Ben')}>2. They are cleared.<o:p></o:p></ins></p><p class=MsoNormal><del ${by('Ana%20Lu')}>2. The end.</del></p></body></html>`
    )
    expect(kinds(imported)).toEqual(['paragraph numbered: Roads may stay open.', 'paragraph numbered: The end.'])
    expect(imported.authors).toEqual(['Ana Lu', 'Ben'])
    expect(imported.changes.map(({ author, change }) => [author, change.kind])).toEqual([
      ['Ana Lu', 'amend'],
      ['Ben', 'amend'],
      ['Ben', 'insert'],
      ['Ana Lu', 'delete']
    ])
    expect(acceptAll(imported).paragraphs[1]).toBe('They are cleared.')
  })

  it('[I92] runs and fetches nothing: scripts, styles, comments and pictures never get in', () => {
    const imported = read(
      `<p onclick="steal()">One<script>alert('x')</script><style>p{}</style><!-- secret --><noscript>no</noscript>
       <img src="https://spy.example/x.png" alt="A map"><svg><text>drawn</text></svg><iframe src="//a"></iframe> two
       <a href="javascript:alert(1)">three</a><template>four</template></p><p style="display:none">hidden</p>`
    )
    expect(kinds(imported)).toEqual(['paragraph plain: One two three'])
    expect(JSON.stringify(imported.nodes.map((node) => node.toJSON() as object))).not.toMatch(
      /alert|spy|secret|onclick/u
    )
    expect(imported.remarks.join('\n')).toContain('a picture was left out; it is described as “A map”')
    expect(imported.remarks.join('\n')).toContain('words that the page hides were left out: “hidden”')
    expect(imported.remarks.join('\n')).toContain('it led to javascript:alert(1)')
  })

  it('[I93] makes footnotes of notes, as Word, LibreOffice, Google Docs and this program write them', () => {
    const pages = [
      `<p>Snow<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> falls.</p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Above 2,000 m.</p></div></div>`,
      `<p>Snow<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> falls.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Above 2,000 m.</p></div>`,
      `<p>Snow<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> falls.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;Above 2,000 m.</p></div>`,
      `<p>Snow<sup><a id="call-1" href="#note-1">1</a></sup> falls.</p><section><ol><li id="note-1">Above 2,000 m. <a href="#call-1">↩</a></li></ol></section>`
    ]
    for (const page of pages) {
      const { nodes, remarks } = read(page)
      expect(nodes.length, page).toBe(1)
      const parts: string[] = []
      nodes[0]!.forEach((node) => parts.push(`${node.type.name}:${node.textContent}`))
      expect(parts).toEqual(['text:Snow', 'footnote:Above 2,000 m.', 'text: falls.'])
      expect(remarks).toEqual([])
    }
  })

  it('[I90] makes a paragraph of each row of a table, and none of a table that only lays a page out', () => {
    const imported = read(
      `<table><tr><td>1.</td><td>Roads stay open.</td></tr><tr><th>Pass</th><th>Height</th></tr><tr><td>Töö-Ashuu</td><td><p>3,586 m</p></td></tr></table><table><tr><td><p>2. One</p><p>3. Two</p></td></tr></table>`
    )
    expect(kinds(imported)).toEqual([
      'paragraph numbered: Roads stay open.',
      'paragraph plain: Pass\nHeight',
      'paragraph plain: Töö-Ashuu\n3,586 m',
      'paragraph numbered: One',
      'paragraph numbered: Two'
    ])
  })

  it('[I90] draws spaces together, joins Chinese lines without one, and parts paragraphs at two line breaks', () => {
    const imported = read('<div>One <b> two</b>\n three<br>four<br><br>five</div><p>山区道路\n保持通畅。</p>')
    expect(imported.nodes.map(({ textContent }) => textContent)).toEqual([
      'One two three\nfour',
      'five',
      '山区道路保持通畅。'
    ])
    expect(imported.nodes[0]!.childCount).toBe(5)
  })

  it('[I94] refuses a page that was made to do harm, and what is too large, with a sentence', () => {
    const refusal = (source: string) => {
      const result = importHtml(source, { profile: 'communique', newId: counter() })
      if (result.ok) throw new Error('It was read.')
      expect(result.message).toMatch(/^[^\n]{20,300}[.]$/u)
      return result.code
    }
    expect(refusal('<div>'.repeat(10_000))).toBe('suspicious')
    expect(refusal('<ul><li><b>'.repeat(10_000))).toBe('suspicious')
    expect(
      refusal(`<p ${'a='.repeat(2)}${Array.from({ length: 40_000 }, (_, index) => `a${index}=1`).join(' ')}>x`)
    ).toBe('suspicious')
    expect(refusal('<br>'.repeat(HTML_BOUNDS.elements + 1))).toBe('too-large')
    expect(refusal(`<p>${'word '.repeat(HTML_BOUNDS.size / 5 + 2)}`)).toBe('too-large')
  })

  it('[I94] is not slowed down by pictures that are written into the page', () => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0K'.repeat(2_000_000)}">`
    expect(kinds(read(`<p>One ${picture}two</p>`))).toEqual(['paragraph plain: One two'])
  })

  it('[I1] [I92] loses no word that a reader sees, whatever the markup', () => {
    const word = fc.constantFrom('roads', 'État', 'дороги', '道路', 'طرق', '5', 'x&amp;y', '&lt;b&gt;')
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'i',
      'span',
      'li',
      'ol',
      'ul',
      'table',
      'tr',
      'td',
      'h2',
      'blockquote',
      'font',
      'pre',
      'article',
      'dd'
    )
    const piece = fc.oneof(
      word,
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('<br>', ' ', '&nbsp;', '<', '</', '<p', '&#0;', '<![x]>')
    )
    const words = (html: string) => html.replace(/&amp;/gu, '&').replace(/&lt;/gu, '<').replace(/&gt;/gu, '>')
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, word), { maxLength: 40 }), (pieces) => {
        const source = pieces.map(([markup, text]) => `${markup} ${text} `).join('')
        const imported = importHtml(source, { profile: 'communique', newId: counter() })
        if (!imported.ok) throw new Error(imported.message)
        const found = imported.nodes.map(({ textContent }) => textContent).join(' ')
        const wanted = [
          ...new Set(pieces.filter(([markup]) => !/^<(?:p|\/)?$/u.test(markup)).map(([, text]) => words(text)))
        ]
        // A broken tag swallows what follows it, as in a browser.
        if (pieces.some(([markup]) => /^<(?:p|\/)?$/u.test(markup))) return
        for (const text of wanted) expect(found).toContain(text)
      }),
      { numRuns: 300 }
    )
  })
})
