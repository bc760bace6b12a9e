/**
 * Referring to a paragraph by typing @, and what a reference shows while it is edited.
 */
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schema } from '#core/document/schema.ts'
import { referenceTargets, referenceWords } from '#renderer/draft/referenceWords.ts'
import { referencePicker } from '#renderer/editor/referencePicker.ts'
import { referenceView } from '#renderer/editor/referenceView.ts'
import '#test/renderer/editor/withoutLayout.ts'

let view: EditorView

beforeEach(() => {
  referenceTargets.set([
    { id: 'a', label: 'OP1', words: 'Act now' },
    { id: 'b', label: 'OP2', words: 'Report on ports' },
    { id: 'c', label: 'OP2 (a)', words: 'soon' },
    { id: 'd', label: 'OP12', words: 'Thank' }
  ])
  referenceWords.set((target) => ({ text: `label of ${target}`, issued: '' }))
  const place = document.createElement('div')
  document.body.append(place)
  view = new EditorView(place, {
    state: EditorState.create({
      doc: schema.nodes.doc.create(null, schema.nodes.paragraph.create({ id: 'p' })),
      plugins: [referencePicker()]
    }),
    nodeViews: { reference: referenceView }
  })
  view.focus()
})
afterEach(() => {
  view.destroy()
  document.body.replaceChildren()
})

const type = (words: string) => view.dispatch(view.state.tr.insertText(words))
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  return view.someProp('handleKeyDown', (handle) => handle(view, event)) === true
}
const offered = () => [...document.querySelectorAll('[role=option]')].map((item) => item.textContent)
const current = () => document.querySelector('[aria-selected=true]')?.textContent
const inline = () => {
  const said: string[] = []
  view.state.doc.firstChild!.forEach((node) => said.push(node.text ?? `<${String(node.attrs.target)}>`))
  return said.join('')
}

describe('typing @', () => {
  it('offers the paragraphs, and narrows them down by label and then by words', () => {
    type('As in @')
    expect(offered()).toHaveLength(4)
    type('op2')
    expect(offered()).toEqual(['OP2 Report on ports', 'OP2 (a) soon'])
    type(' (')
    expect(offered()).toEqual(['OP2 (a) soon'])
    view.dispatch(view.state.tr.delete(view.state.selection.from - 5, view.state.selection.from))
    type('port')
    expect(offered()).toEqual(['OP2 Report on ports'])
  })

  it('puts in the one that the arrows chose, with Enter, and goes on behind it', () => {
    type('As in @op2')
    expect(current()).toBe('OP2 Report on ports')
    expect(view.dom.getAttribute('aria-activedescendant')).toBe('reference-list-b')
    expect(press('ArrowDown')).toBe(true)
    expect(current()).toBe('OP2 (a) soon')
    expect(press('ArrowDown')).toBe(true)
    expect(press('ArrowUp')).toBe(true)
    expect(press('Enter')).toBe(true)
    type('.')
    expect(inline()).toBe('As in <c>.')
    expect(offered()).toEqual([])
    expect(view.dom.hasAttribute('aria-activedescendant')).toBe(false)
  })

  it('leaves the @ as it was typed after Escape, and where nothing answers to it', () => {
    type('Write to @op1')
    expect(press('Escape')).toBe(true)
    expect(offered()).toEqual([])
    type('2')
    expect(offered()).toEqual([])
    expect(press('Enter')).toBe(false)
    type(' or @nobody')
    expect(offered()).toEqual([])
    expect(press('Escape')).toBe(false)
    expect(inline()).toBe('Write to @op12 or @nobody')
  })

  it('is no reference within a word: an address stays an address', () => {
    type('office@op')
    expect(offered()).toEqual([])
  })
})

describe('a reference in an editor', () => {
  it('shows its label of the moment, and follows it', () => {
    view.dispatch(view.state.tr.insert(1, schema.nodes.reference.create({ target: 'b' })))
    const shown = () => view.dom.querySelector('.reference')?.textContent
    expect(shown()).toBe('label of b')
    referenceWords.set((target) => ({ text: `new label of ${target}`, issued: '' }))
    expect(shown()).toBe('new label of b')
    view.dispatch(view.state.tr.setNodeMarkup(1, null, { target: 'c' }))
    expect(shown()).toBe('new label of c')
  })
})
