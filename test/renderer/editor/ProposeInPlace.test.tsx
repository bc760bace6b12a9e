/**
 * Proposing by typing over a paragraph, and the editor of a proposal at the desk, as the page mounts them.
 */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { EditorView } from 'prosemirror-view'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { NO_CONDITIONS, type CompiledParagraph, type Run } from '#core/compile/compiled.ts'
import { beginDeskProposal } from '#core/desk/beginDeskProposal.ts'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import { deskToChange } from '#core/desk/deskToChange.ts'
import { discardDeskProposal } from '#core/desk/discardDeskProposal.ts'
import { readDesk } from '#core/desk/readDesk.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { DeskEditor } from '#renderer/editor/DeskEditor.tsx'
import { ProposeInPlace } from '#renderer/editor/ProposeInPlace.tsx'
import '#test/renderer/editor/withoutLayout.ts'

const RUNS: readonly Run[] = [
  { text: 'States ', marks: [] },
  { text: 'shared', marks: ['italic'] },
  { text: '', marks: [], footnote: 'In May.' },
  { text: ' views.', marks: [] }
]

let desk: Y.Doc
let awareness: Awareness
beforeEach(() => {
  desk = new Y.Doc()
  awareness = new Awareness(desk)
})
afterEach(cleanup)

function paragraphOf(runs: readonly Run[]): CompiledParagraph {
  return {
    id: 'p7',
    type: 'paragraph',
    level: 0,
    label: '7',
    printed: '7.',
    state: 'open',
    issued: '',
    positions: [],
    runs,
    proposals: [],
    changedSinceAgreed: false,
    conditions: NO_CONDITIONS,
    brackets: [],
    remarks: []
  }
}

const AMEND: DeskChange = { kind: 'amend', paragraph: 'p7' }
const begin = (content: InlineJSON, change: DeskChange = AMEND) =>
  beginDeskProposal(desk, { id: 'd1', change, content, by: 'aigul', at: '2026-11-23T10:00:00.000Z' })

/** The ProseMirror view that is mounted, found as the browser's own events find it. */
function mountedView(): EditorView {
  const dom = screen.getByRole('textbox')
  const found = views.find((view) => view.dom === dom && !view.isDestroyed)
  if (!found) throw new Error('No editor is mounted.')
  return found
}
const views: EditorView[] = []
const original = EditorView.prototype.setProps
EditorView.prototype.setProps = function setProps(this: EditorView, props) {
  if (!views.includes(this)) views.push(this)
  original.call(this, props)
}

const type = (words: string, at?: number) =>
  act(() => {
    const view = mountedView()
    const pos = at ?? view.state.doc.content.size - 1
    view.dispatch(view.state.tr.insertText(words, pos))
  })

describe('proposing in place', () => {
  function open(runs: readonly Run[] | null = RUNS, change: DeskChange = AMEND) {
    const onTable = vi.fn()
    const onLeave = vi.fn()
    const starts = vi.fn((content: InlineJSON) => begin(content, change))
    const editor = (shown: readonly Run[] | null) => (
      <StrictMode>
        <ProposeInPlace
          paragraph={shown && paragraphOf(shown)}
          begin={starts}
          awareness={awareness}
          onTable={onTable}
          onLeave={onLeave}
          label="Amendment to paragraph 7"
          className="words paragraph"
          attributes={{ 'data-label': '7.' }}
          placeholder="Type the new paragraph"
        />
      </StrictMode>
    )
    const { rerender } = render(editor(runs))
    return { onTable, onLeave, starts, show: (shown: readonly Run[]) => rerender(editor(shown)) }
  }

  it('looks like the paragraph it stands for, and begins nothing by itself', () => {
    const { starts, onLeave } = open()
    const box = screen.getByRole('textbox', { name: 'Amendment to paragraph 7' })
    expect(box.className).toContain('words paragraph')
    expect(box.getAttribute('data-label')).toBe('7.')
    fireEvent.keyDown(box, { key: 'Escape' })
    expect(onLeave).toHaveBeenCalledWith(null, false)
    expect(starts).not.toHaveBeenCalled()
    expect(readDesk(desk)).toEqual([])
  })

  it('begins a proposal with the first letter, loses none of those that follow, and shows the difference', () => {
    const { starts } = open()
    for (const letter of ' Gladly') type(letter)
    expect(starts).toHaveBeenCalledTimes(1)
    expect(deskToChange(readDesk(desk)[0]!.map)).toMatchObject({
      kind: 'amend',
      content: [
        { text: 'States ' },
        { text: 'shared', marks: [{ type: 'italic' }] },
        { type: 'footnote', content: [{ text: 'In May.' }] },
        { text: ' views. Gladly' }
      ]
    })
    expect(screen.getByRole('textbox').querySelector('ins')?.textContent).toBe(' Gladly')
  })

  it('strikes what is deleted without keeping it in the wording', () => {
    open()
    act(() => mountedView().dispatch(mountedView().state.tr.delete(1, 8)))
    expect(screen.getByRole('textbox').querySelector('del')?.textContent).toBe('States ')
    expect(readDesk(desk)[0]!.content.firstChild?.text).toBe('shared')
  })

  it('undoes the change that began the proposal, too', () => {
    const { onLeave } = open()
    type('Gladly ', 1)
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'z', ctrlKey: true })
    expect(screen.getByRole('textbox').querySelector('ins')).toBeNull()
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
    expect(onLeave).toHaveBeenCalledWith(readDesk(desk)[0]!.map, false)
  })

  it('tables with Mod-Enter, once there is a proposal', () => {
    const { onTable } = open()
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true })
    expect(onTable).not.toHaveBeenCalled()
    type('Gladly ', 1)
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true })
    expect(onTable).toHaveBeenCalledWith(readDesk(desk)[0]!.map)
  })

  it('stays one paragraph: Enter does nothing, Shift-Enter breaks the line', () => {
    open()
    const box = screen.getByRole('textbox')
    fireEvent.keyDown(box, { key: 'Enter' })
    expect(readDesk(desk)).toEqual([])
    fireEvent.keyDown(box, { key: 'Enter', shiftKey: true })
    expect(readDesk(desk)[0]!.content.child(0).type.name).toBe('line_break')
  })

  it('pastes several paragraphs as words of the one', () => {
    open()
    // jsdom has no ClipboardEvent; the editor only asks whether it was prevented.
    const event = new Event('paste') as ClipboardEvent
    act(() => void mountedView().pasteHTML('<h2>One</h2><p>two <b>three</b></p><ul><li>four</li></ul>', event))
    const { content } = readDesk(desk)[0]!
    expect(content.textBetween(0, content.size, ' ').startsWith('One two three four')).toBe(true)
    expect(mountedView().state.doc.childCount).toBe(1)
  })

  it('follows the text until something was typed; then only the comparison does', () => {
    const { show } = open([{ text: 'States shared views.', marks: [] }])
    act(() => show([{ text: 'States shared many views.', marks: [] }]))
    expect(screen.getByRole('textbox').textContent).toBe('States shared many views.')
    expect(readDesk(desk)).toEqual([])
    type('Gladly ', 1)
    act(() => show([{ text: 'States shared views.', marks: [] }]))
    expect(screen.getByRole('textbox').textContent).toBe('Gladly States shared many views.')
    const inserted = [...screen.getByRole('textbox').querySelectorAll('ins')].map((ins) => ins.textContent)
    expect(inserted).toEqual(['Gladly ', ' many'])
  })

  it('begins a new paragraph with the kind of block it will be', () => {
    const change: DeskChange = { kind: 'insert', after: 'p7', node: { type: 'subparagraph', level: 2 } }
    open(null, change)
    expect(document.querySelector('.is-empty')).not.toBeNull()
    type('New words', 1)
    expect(deskToChange(readDesk(desk)[0]!.map)).toEqual({ ...change, content: [{ type: 'text', text: 'New words' }] })
    const block = (readDesk(desk)[0]!.map.get('body') as Y.XmlFragment).get(0) as Y.XmlElement
    expect(block.nodeName).toBe('subparagraph')
    expect(document.querySelector('.is-empty')).toBeNull()
  })

  it('leaves when a colleague discards the proposal', () => {
    const { onLeave } = open()
    type('Gladly ', 1)
    act(() => void discardDeskProposal(desk, 'd1'))
    expect(onLeave).toHaveBeenCalledWith(null, false)
  })
})

describe('the editor of a proposal', () => {
  const base: InlineJSON = [{ type: 'text', text: 'States shared views.' }]
  const open = (proposal: Y.Map<unknown>) =>
    render(
      <StrictMode>
        <DeskEditor
          proposal={proposal}
          awareness={awareness}
          base={base}
          onTable={() => undefined}
          onLeave={() => undefined}
          label="Amendment to paragraph 7"
        />
      </StrictMode>
    )

  it('writes nothing when it is mounted', () => {
    const proposal = begin(base)
    const updates: Uint8Array[] = []
    desk.on('update', (update: Uint8Array) => updates.push(update))
    open(proposal).unmount()
    expect(updates).toEqual([])
  })

  it('shows what a colleague types, as a difference from the text', () => {
    const proposal = begin(base)
    open(proposal)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(desk))
    const theirs = readDesk(other)[0]!.map.get('body') as Y.XmlFragment
    ;((theirs.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'All ')
    act(() => Y.applyUpdate(desk, Y.encodeStateAsUpdate(other), 'room'))
    expect(screen.getByRole('textbox').querySelector('ins')?.textContent).toBe('All ')
  })

  it('says why it cannot edit a body that the schema does not know, and leaves it whole', () => {
    const proposal = begin(base)
    const block = (proposal.get('body') as Y.XmlFragment).get(0) as Y.XmlElement
    block.insert(0, [new Y.XmlElement('formula')])
    open(proposal)
    expect(screen.getByRole('status').textContent).toContain('cannot be edited')
    expect(block.length).toBe(2)
  })
})
