/**
 * What pasted content from elsewhere becomes in the text.
 */
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { schema } from '#core/document/schema.ts'
import { writeText } from '#core/document/writeText.ts'
import { hearPastes } from '#renderer/editor/pasteReports.ts'
import { loadReaders } from '#renderer/editor/readClipboard.ts'
import { mountText } from '#test/renderer/editor/textPeers.ts'
import '#test/renderer/editor/withoutLayout.ts'

let view: EditorView
let told: string[]

beforeEach(async () => {
  await loadReaders()
  let made = 0
  const doc = new Y.Doc()
  const preamble = schema.nodes.paragraph.create({ id: 'a', role: 'preamble' }, schema.text('Recalling,'))
  const empty = schema.nodes.paragraph.create({ id: 'b', role: 'preamble' })
  writeText(doc.getXmlFragment('text'), [preamble, empty])
  view = mountText(doc, () => `new-${++made}`)
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)))
  told = []
  document.body.append(view.dom)
  stop = hearPastes(document, (remarks) => void told.push(...remarks))
})
let stop = () => {}
afterEach(() => {
  stop()
  view.destroy()
})

// jsdom has no ClipboardEvent; the editor only asks whether it was prevented.
const paste = (html: string) => view.pasteHTML(html, new Event('paste') as ClipboardEvent)
const pasteLines = (text: string) => {
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : ''), files: [] }
  view.dom.dispatchEvent(Object.assign(new Event('paste', { cancelable: true }), { clipboardData }))
}
const kinds = () => {
  const found: string[] = []
  view.state.doc.forEach(({ type, attrs, textContent }) => {
    const details = ([attrs.role, attrs.level, attrs.marker] as unknown[]).filter((detail) => detail !== undefined)
    found.push([type.name, ...details.map(String), textContent].join(' '))
  })
  return found.slice(1)
}
const ids = () => {
  const found: string[] = []
  view.state.doc.forEach(({ attrs }) => found.push(String(attrs.id)))
  return found
}

describe('pasting into the text', () => {
  it('makes paragraphs of the role that stands there', () => {
    paste('<p>Noting one,</p><p>Noting two,</p>')
    expect(kinds()).toEqual(['paragraph preamble Noting one,', 'paragraph preamble Noting two,'])
    expect(ids()).toEqual(['a', 'b', 'new-1'])
  })

  it('[I95] makes numbered paragraphs, sub-paragraphs and bullets of lists, as deep as they are nested', () => {
    paste('<p>List</p><ol><li>one<ul><li><p>deeper</p></li></ul></li><li>two</li></ol>')
    expect(kinds()).toEqual([
      'paragraph preamble List',
      'paragraph numbered one',
      'subparagraph 1 bullet deeper',
      'paragraph numbered two'
    ])
  })

  it('makes no titles of foreign headings or of words in boxes it does not know', () => {
    paste('<h1>Heading</h1><table><tr><td>Cell</td></tr></table><div>Loose</div><p>End</p>')
    expect(kinds()).toEqual([
      'heading 1 Heading',
      'paragraph preamble Cell',
      'paragraph preamble Loose',
      'paragraph preamble End'
    ])
    view.dispatch(
      view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)).split(view.state.doc.content.size - 1)
    )
    paste('<p><b>Bold words</b></p><p>Almaty, 25 November 2026</p>')
    expect(kinds().slice(-2)).toEqual(['paragraph preamble Bold words', 'paragraph preamble Almaty, 25 November 2026'])
  })

  it('[I95] takes the labels off that were typed, and what Word wrote beside the words', () => {
    paste(
      `<p>x</p><p>12.&nbsp;Urges States:</p><p style="margin-left:36pt">(a) to act;</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(b)<span>&nbsp;&nbsp; </span></span><![endif]>to pay;<o:p></o:p></p>`
    )
    expect(kinds().slice(1)).toEqual([
      'paragraph numbered Urges States:',
      'subparagraph 1 label to act;',
      'subparagraph 1 label to pay;'
    ])
  })

  it('[I95] takes tracked changes as accepted, leaves brackets what they are, and tells what it did', () => {
    paste(
      '<p>Roads <del cite="mailto:Ana">may</del><ins cite="mailto:Ana">[shall]</ins> stay <a href="https://example.org/">open</a>.<img src="x" alt="A map"></p>'
    )
    expect(kinds()).toEqual(['paragraph preamble Roads [shall] stay open.'])
    expect(told.join(' ')).toMatch(
      /a link was reduced.*a picture was left out.*Tracked changes of Ana \(1 deletion, 1 insertion\)/u
    )
  })

  it('[I95] puts a stretch of words where the caret is', () => {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 5)))
    paste('<meta charset="utf-8"><span style="font-size:20px">x <i>y</i></span>')
    expect(view.state.doc.firstChild!.textContent).toBe('Recax ylling,')
    paste('<meta charset="utf-8"><span> and </span>')
    expect(view.state.doc.firstChild!.textContent).toBe('Recax y and lling,')
    expect(told).toEqual([])
  })

  it('[I95] reads several lines of plain text as a file of plain text, and one line as it is', () => {
    pasteLines('1. one\n\t(a) two\n')
    expect(kinds()).toEqual(['paragraph numbered one', 'subparagraph 1 label two'])
    pasteLines(' 5. three')
    expect(kinds().at(-1)).toBe('subparagraph 1 label two 5. three')
  })

  it('[I95] pastes the words alone of a page that was made to do harm, and says so', () => {
    paste(`${'<div>'.repeat(600)}words`)
    expect(kinds()).toEqual(['paragraph preamble words'])
    expect(told.join()).toContain('nested more than')
  })

  it('keeps italics, bold and footnotes, and nothing else', () => {
    paste(
      '<p>x</p><p style="color:red"><i>it</i> <b>bo</b> <u>un</u><script>alert(1)</script><span class="footnote">Note.</span></p>'
    )
    const block = view.state.doc.lastChild!
    expect(block.textBetween(0, block.content.size)).toBe('it bo unNote.')
    expect(block.child(0).marks.map(({ type }) => type.name)).toEqual(['italic'])
    expect(block.lastChild!.type.name).toBe('footnote')
  })

  it('leaves out the numbers that a word processor wrote as words', () => {
    paste('<p>x</p><p><span style="mso-list:Ignore">(a) </span>First</p>')
    expect(kinds().at(-1)).toBe('paragraph preamble First')
  })

  it('gives blocks copied from a text of this program new ids, and leaves them their kind', () => {
    const { dom } = view.serializeForClipboard(view.state.doc.slice(0, view.state.doc.content.size))
    paste(dom.innerHTML)
    expect(new Set(ids()).size).toBe(ids().length)
    expect(ids()[0]).toBe('a')
  })

  it('keeps a footnote closed that stands at the edge of what is pasted', () => {
    paste('<p>One.</p><p><span class="footnote">Note.</span> two<span class="footnote">Other.</span></p>')
    const block = view.state.doc.lastChild!
    const inner: string[] = []
    block.forEach((child) => inner.push(`${child.type.name}:${child.textContent}`))
    expect(inner).toEqual(['footnote:Note.', 'text: two', 'footnote:Other.'])
  })
})
