/**
 * Which half keeps the identity: one rule per test, with one person at a bound editor.
 */
import { joinBackward } from 'prosemirror-commands'
import { Fragment, Slice } from 'prosemirror-model'
import { TextSelection, type Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { undoCommand } from 'y-prosemirror'
import { schema } from '#core/document/schema.ts'
import { writeText } from '#core/document/writeText.ts'
import { runCommand } from '#renderer/editor/createTextView.ts'
import { changeLevel } from '#renderer/editor/changeLevel.ts'
import { splitParagraph } from '#renderer/editor/splitParagraph.ts'
import '#test/renderer/editor/withoutLayout.ts'
import { listBlocks, mountText, numbered, positionOf } from '#test/renderer/editor/textPeers.ts'

let view: EditorView
let doc: Y.Doc

beforeEach(() => {
  let made = 0
  doc = new Y.Doc()
  writeText(doc.getXmlFragment('text'), [numbered('a', 'One two'), numbered('e', ''), numbered('b', 'Three four')])
  view = mountText(doc, () => `new-${++made}`)
})
afterEach(() => view.destroy())

const blocks = () => listBlocks(view.state.doc)
const run = (command: Command) => command(view.state, view.dispatch.bind(view), view)
/** Sets the selection in characters from the beginning of blocks. */
function select(id: string, offset: number, endId = id, endOffset = offset): void {
  const at = (block: string, chars: number) => view.state.doc.resolve(positionOf(view.state.doc, block) + 1 + chars)
  view.dispatch(view.state.tr.setSelection(TextSelection.between(at(id, offset), at(endId, endOffset))))
}
const paste = (open: number, ...words: string[]) => {
  const pasted = words.map((text) => schema.nodes.paragraph.create(null, schema.text(text)))
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(pasted), open, open)))
}

describe('keeping identity', () => {
  it('leaves the first half its id when a paragraph is split in the middle', () => {
    select('a', 4)
    run(splitParagraph)
    expect(blocks()).toEqual(['a:One ', 'new-1:two', 'e:', 'b:Three four'])
  })

  it('leaves the words their id when a paragraph is split at its very start', () => {
    select('b', 0)
    run(splitParagraph)
    expect(blocks()).toEqual(['a:One two', 'e:', 'new-1:', 'b:Three four'])
    expect(view.state.selection.$from.parent.attrs.id).toBe('b')
  })

  it('gives the paragraph begun at the end of another a new id', () => {
    select('b', 10)
    run(splitParagraph)
    expect(blocks()).toEqual(['a:One two', 'e:', 'b:Three four', 'new-1:'])
    expect(view.state.selection.$from.parent.attrs.id).toBe('new-1')
  })

  it('keeps the id of the block that has the words when an empty one is joined to it', () => {
    select('b', 0)
    joinBackward(view.state, view.dispatch)
    expect(blocks()).toEqual(['a:One two', 'b:Three four'])
  })

  it('keeps the id of the first when two blocks with words are joined', () => {
    select('b', 0)
    joinBackward(view.state, view.dispatch)
    select('b', 0)
    joinBackward(view.state, view.dispatch)
    expect(blocks()).toEqual(['a:One twoThree four'])
  })

  it('keeps the id of the words that are left when a selection from the start of one block into another is deleted', () => {
    select('a', 0, 'b', 6)
    view.dispatch(view.state.tr.deleteSelection())
    expect(blocks()).toEqual(['b:four'])
  })

  it('keeps the id of a paragraph whose words are all replaced', () => {
    select('a', 0, 'a', 7)
    view.dispatch(view.state.tr.insertText('Other words'))
    expect(blocks()[0]).toBe('a:Other words')
  })

  it('gives pasted blocks new ids and leaves the words around them theirs', () => {
    select('b', 0)
    paste(1, 'Pasted one', 'Pasted two ')
    expect(blocks()).toEqual(['a:One two', 'e:', 'new-1:Pasted one', 'b:Pasted two Three four'])
    select('a', 7)
    paste(1, ' and', 'more')
    expect(blocks().slice(0, 3)).toEqual(['a:One two and', 'new-2:more', 'e:'])
  })

  it('gives the copy of a block a new id, wherever it is put', () => {
    const copy = view.state.doc.child(2)
    view.dispatch(view.state.tr.insert(0, copy))
    expect(blocks()).toEqual(['new-1:Three four', 'a:One two', 'e:', 'b:Three four'])
  })

  it('keeps the id of a block that is moved or becomes another kind of block', () => {
    select('b', 2)
    runCommand(view, 'move-up')
    expect(blocks()).toEqual(['a:One two', 'b:Three four', 'e:'])
    run(changeLevel(1))
    expect(view.state.doc.child(1).type.name).toBe('subparagraph')
    expect(blocks()).toEqual(['a:One two', 'b:Three four', 'e:'])
  })

  it('moves a paragraph together with its sub-paragraphs, in one update that others receive', () => {
    select('b', 0)
    run(changeLevel(1))
    select('e', 0)
    let updates = 0
    doc.on('update', () => updates++)
    runCommand(view, 'move-up')
    expect(blocks()).toEqual(['e:', 'b:Three four', 'a:One two'])
    expect(updates).toBe(1)
    expect(view.state.selection.$from.parent.attrs.id).toBe('e')
  })

  it('brings back the old ids on undo', () => {
    const before = blocks()
    select('a', 0, 'b', 6)
    view.dispatch(view.state.tr.deleteSelection())
    select('b', 2)
    run(splitParagraph)
    while (undoCommand(view.state, () => undefined)) run(undoCommand)
    expect(blocks()).toEqual(before)
  })

  it('writes ids into the room together with the change that needs them', () => {
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    select('a', 4)
    run(splitParagraph)
    expect(updates).toHaveLength(1)
    const ids = doc
      .getXmlFragment('text')
      .toArray()
      .map((child) => (child as Y.XmlElement).getAttribute('id'))
    expect(ids).toEqual(['a', 'new-1', 'e', 'b'])
  })
})
