/**
 * The text editor as the page mounts it: what it shows, and what it must never write.
 */
import { act, cleanup, render, screen } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { NO_CONDITIONS, type CompiledParagraph, type CompiledProposal } from '#core/compile/compiled.ts'
import { writeText } from '#core/document/writeText.ts'
import { TextEditor, type TextEditorHandle } from '#renderer/editor/TextEditor.tsx'
import { compiledParagraph, compiledText } from '#test/helpers/compiledText.ts'
import '#test/renderer/editor/withoutLayout.ts'
import { numbered } from '#test/renderer/editor/textPeers.ts'

afterEach(cleanup)

const paragraph = (id: string, more: Partial<CompiledParagraph> = {}): CompiledParagraph =>
  compiledParagraph(id, { role: 'numbered', ...more })

const proposal = { id: 'p1' } as CompiledProposal

function open(paragraphs: readonly CompiledParagraph[]) {
  const doc = new Y.Doc()
  writeText(doc.getXmlFragment('text'), [numbered('1', 'First.'), numbered('2', 'Second.'), numbered('3', '')])
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const awareness = new Awareness(doc)
  const drawn: string[] = []
  const handle: { current: TextEditorHandle | null } = { current: null }
  const renderBelow = (below: CompiledParagraph): ReactNode => {
    drawn.push(below.id)
    return <button type="button">{`Proposals on ${below.id}`}</button>
  }
  const editor = (shown: readonly CompiledParagraph[], currentId: string | null = null) => (
    <StrictMode>
      <TextEditor
        ref={handle}
        doc={doc}
        awareness={awareness}
        compiled={compiledText(shown)}
        currentId={currentId}
        onCurrent={() => undefined}
        renderBelow={renderBelow}
        label="The text"
        newId={() => 'new'}
      />
    </StrictMode>
  )
  const { rerender, unmount } = render(editor(paragraphs))
  const block = (id: string) => document.querySelector(`[data-id="${id}"]`)
  return {
    doc,
    updates,
    drawn,
    handle,
    unmount,
    block,
    show: (shown: readonly CompiledParagraph[], currentId: string | null = null) => rerender(editor(shown, currentId))
  }
}

describe('the text editor', () => {
  it('writes nothing when it is mounted, shown anew and unmounted', () => {
    const { updates, show, unmount } = open([paragraph('1'), paragraph('2')])
    show([paragraph('1', { state: 'agreed' }), paragraph('2', { proposals: [proposal] })], '2')
    unmount()
    expect(updates).toEqual([])
  })

  it('shows labels, states, the current paragraph and what stands below a paragraph', () => {
    const { block, show } = open([paragraph('1'), paragraph('2', { state: 'agreed', proposals: [proposal] })])
    expect(screen.getByRole('textbox', { name: 'The text' })).toBeTruthy()
    expect(block('1')?.getAttribute('data-label')).toBe('1.')
    expect(block('2')?.getAttribute('data-state')).toBe('agreed')
    expect(block('2')?.nextElementSibling?.textContent).toBe('Proposals on 2')
    show([paragraph('1', { printed: '7.' }), paragraph('2', { proposals: [proposal] })], '1')
    expect(block('1')?.getAttribute('data-label')).toBe('7.')
    expect(block('1')?.classList.contains('is-current')).toBe(true)
    expect(block('2')?.getAttribute('data-state')).toBe('open')
  })

  it('says of a paragraph that it is under silence, and no longer once it is not', () => {
    const silent = { conditions: { ...NO_CONDITIONS, silence: 'open' as const } }
    const { block, show } = open([paragraph('1', silent), paragraph('2')])
    const signs = () =>
      ['1', '2'].map((id) => [block(id)?.hasAttribute('data-silent'), block(id)?.getAttribute('data-tag')])
    expect(signs()).toEqual([
      [true, 'under silence'],
      [false, null]
    ])
    show([paragraph('1'), paragraph('2')])
    expect(signs()).toEqual([
      [false, null],
      [false, null]
    ])
  })

  it('keeps what stands below a paragraph when words change, here or elsewhere', () => {
    const shown = [paragraph('1', { proposals: [proposal] }), paragraph('2', { proposals: [proposal] })]
    const { doc, block, drawn, show } = open(shown)
    const button = screen.getByText('Proposals on 1')
    const count = drawn.length
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const text = (other.getXmlFragment('text').get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.insert(0, 'Very ')
    act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'room'))
    show([paragraph('1', { proposals: shown[0]!.proposals, runs: [{ text: 'Very First.', marks: [] }] }), shown[1]!])
    expect(block('1')?.textContent).toBe('Very First.')
    expect(screen.getByText('Proposals on 1')).toBe(button)
    expect(block('1')?.nextElementSibling?.contains(button)).toBe(true)
    expect(drawn.slice(count)).not.toContain('2')
  })

  it('keeps labels and what stands below at their paragraphs when others insert and remove paragraphs', () => {
    const { doc, block } = open([paragraph('1'), paragraph('2', { proposals: [proposal] })])
    act(() => doc.transact(() => doc.getXmlFragment('text').delete(0, 1), 'room'))
    expect(block('1')).toBeNull()
    expect(block('2')?.getAttribute('data-label')).toBe('2.')
    expect(block('2')?.nextElementSibling?.textContent).toBe('Proposals on 2')
  })

  it('does not let anybody type into a deleted paragraph', () => {
    const { block, handle, updates } = open([paragraph('1'), paragraph('3', { state: 'deleted' })])
    expect(block('3')?.getAttribute('contenteditable')).toBe('false')
    act(() => handle.current?.reveal('3'))
    act(() => void handle.current?.run('heading-1'))
    expect(updates).toEqual([])
  })

  it('does not bind a text that holds what the schema does not know, and leaves it whole', () => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment('text')
    writeText(fragment, [numbered('1', 'First.')])
    fragment.insert(1, [new Y.XmlElement('table')])
    render(
      <TextEditor
        doc={doc}
        awareness={new Awareness(doc)}
        compiled={compiledText([])}
        currentId={null}
        onCurrent={() => undefined}
        renderBelow={() => null}
        label="The text"
      />
    )
    expect(screen.getByRole('status').textContent).toContain('"table"')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(fragment.length).toBe(2)
  })

  it('lets go of the text before a binding could delete what arrives later, and takes it up again', () => {
    const { doc } = open([paragraph('1')])
    const fragment = doc.getXmlFragment('text')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    other.getXmlFragment('text').insert(0, [new Y.XmlElement('table')])
    act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'room'))
    expect(fragment.length).toBe(4)
    expect(screen.getByRole('status').textContent).toContain('"table"')
    other.getXmlFragment('text').delete(0, 1)
    act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'room'))
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.getByRole('textbox').textContent).toContain('Second.')
  })

  it('waits for a text that has not arrived', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    render(
      <TextEditor
        doc={doc}
        awareness={new Awareness(doc)}
        compiled={compiledText([])}
        currentId={null}
        onCurrent={() => undefined}
        renderBelow={() => null}
        label="The text"
      />
    )
    expect(screen.getByRole('status').textContent).toContain('has not arrived yet')
    act(() => writeText(doc.getXmlFragment('text'), [numbered('1', 'First.')]))
    doc.on('update', (update: Uint8Array) => updates.push(update))
    expect(screen.getByRole('textbox').textContent).toBe('First.')
    expect(updates).toEqual([])
  })
})
