/**
 * Brackets in the editor of the whole text: drawn and never typed into, kept by what is typed and cut, not copied.
 */
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sameWords } from '#core/brackets/bracketMarks.ts'
import { showBrackets } from '#renderer/editor/bracketDecorations.ts'
import { fromRuns } from '#renderer/editor/fromRuns.ts'
import { brackets, placeOf } from '#test/helpers/bracketTable.ts'
import { openTable, type Table } from '#test/helpers/table.ts'
import { mountText } from '#test/renderer/editor/textPeers.ts'
import '#test/renderer/editor/withoutLayout.ts'

let view: EditorView | undefined
afterEach(() => view?.destroy())

const open = () =>
  openTable('resolution', ['OP1 States exchange timely information.', 'OP2 They agreed / noted it.', 'OP3 The end.'])

/** The pen over the table's own text. */
function mount(table: Table): EditorView {
  view = mountText(table.text, () => 'new')
  draw(table, view)
  return view
}

function draw(table: Table, mounted: EditorView): void {
  const standing = { brackets: table.readFloor().brackets, compiled: table.compiled().brackets }
  const tr = showBrackets(mounted.state, standing)
  if (tr) mounted.dispatch(tr)
}

const lines = (mounted: EditorView) => [...mounted.dom.querySelectorAll('p')].map((line) => line.textContent)

function type(mounted: EditorView, index: number, at: number, words: string): void {
  let pos = 1
  for (let before = 0; before < index; before++) pos += mounted.state.doc.child(before).nodeSize
  const { tr } = mounted.state
  mounted.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + at)))
  mounted.dispatch(mounted.state.tr.insertText(words))
}

describe('brackets in an editor', () => {
  it('are drawn with their holders, and follow what is typed', () => {
    const table = open()
    brackets(table, 'op1', 'timely', { holders: ['TUR'] })
    brackets(table, 'op1', 'timely information')
    const { to } = placeOf(table, 'op3', 'The')
    table.gives('chair', { kind: 'bracket', paragraph: 'op2', through: 'op3', from: 5, to })
    const mounted = mount(table)
    expect(lines(mounted)).toEqual([
      'States exchange [[timely]TUR information].',
      'They [agreed / noted it.',
      'The] end.'
    ])
    type(mounted, 0, 'States exchange tim'.length, 'XX')
    type(mounted, 1, 0, 'Also ')
    expect(lines(mounted).slice(0, 2)).toEqual([
      'States exchange [[timXXely]TUR information].',
      'Also They [agreed / noted it.'
    ])
    expect(mounted.state.doc.textContent).not.toMatch(/[[\]]/u)
  })

  it('take in what is typed between them, and leave out what is typed at their edges', () => {
    const table = open()
    brackets(table, 'op1', 'timely')
    const mounted = mount(table)
    type(mounted, 0, 'States exchange timely'.length, 'X')
    type(mounted, 0, 'States exchange '.length, 'Y')
    expect(lines(mounted)[0]).toBe('States exchange Y[timely]X information.')
  })

  it('go from the screen when they are lifted, and stay where they are when another is', () => {
    const table = open()
    const first = brackets(table, 'op1', 'timely')
    brackets(table, 'op1', 'information')
    const mounted = mount(table)
    table.gives('chair', { kind: 'lift', bracket: first, keep: 'words' })
    draw(table, mounted)
    expect(lines(mounted)[0]).toBe('States exchange timely [information].')
  })

  it('are not written when the editor mounts, and are kept by the words around what is typed', () => {
    const table = open()
    brackets(table, 'op1', 'timely')
    brackets(table, 'op1', 'timely information')
    brackets(table, 'op2', 'agreed / noted', { bracketKind: 'alternatives' })
    const before = Y.encodeStateVector(table.text)
    const mounted = mount(table)
    expect(Y.encodeStateVector(table.text)).toEqual(before)
    type(mounted, 0, 3, 'x')
    type(mounted, 1, 7, 'y')
    const { paragraphs } = table.compiled()
    expect(paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      'Staxtes exchange [[timely] information].',
      'They [agyreed / noted] it.',
      'The end.'
    ])
  })

  it('stay behind when words are copied, and go along when they are cut', () => {
    const table = open()
    const bracket = brackets(table, 'op1', 'timely')
    const mounted = mount(table)
    const html = `<p data-id="op1" data-role="numbered">was <span class="bracket" data-bracket="${bracket}">timely</span></p>`
    const paste = () => mounted.pasteHTML(html, new Event('paste') as ClipboardEvent)
    mounted.dispatch(mounted.state.tr.setSelection(TextSelection.atEnd(mounted.state.doc)))
    paste()
    expect(lines(mounted)).toContainEqual(expect.stringMatching(/was timely$/u))
    expect(lines(mounted)[0]).toBe('States exchange [timely] information.')
    mounted.dispatch(mounted.state.tr.delete(17, 23))
    mounted.dispatch(mounted.state.tr.setSelection(TextSelection.atEnd(mounted.state.doc)))
    paste()
    draw(table, mounted)
    expect(lines(mounted)[0]).toBe('States exchange  information.')
    expect(lines(mounted).at(-1)).toMatch(/was \[timely\]$/u)
  })
})

describe('a compiled paragraph as words to edit', () => {
  it('has the marks that the text has', () => {
    const table = open()
    brackets(table, 'op1', 'timely', { holders: ['TUR'] })
    brackets(table, 'op1', 'timely information')
    brackets(table, 'op2', 'agreed / noted', { bracketKind: 'alternatives' })
    table.gives('chair', { kind: 'bracket', paragraph: 'op1' })
    const { to } = placeOf(table, 'op3', 'The')
    table.gives('chair', { kind: 'bracket', paragraph: 'op2', through: 'op3', from: 0, to })
    table.compiled().paragraphs.forEach(({ runs, brackets: within }, index) => {
      const words = fromRuns(runs, within)
      const { content } = table.readText().blocks[index]!.node
      expect(sameWords(words, content)).toBe(true)
      expect(words.toJSON()).toEqual(content.toJSON())
    })
  })
})
