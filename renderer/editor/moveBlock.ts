/**
 * Moves the block at the caret, with its sub-paragraphs, past the block above or below. Called by Alt with an arrow key
 * through `EDITOR_COMMANDS`.
 */
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { TextSelection, type Command } from 'prosemirror-state'
import { ySyncPluginKey } from 'y-prosemirror'
import type * as Y from 'yjs'

export function moveBlock(by: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { doc, selection } = state
    const start = selection.$from.index(0)
    const end = endOfUnit(doc, start)
    const target = by < 0 ? startOfUnitAbove(doc, start) : end < doc.childCount ? endOfUnit(doc, end) : null
    if (target === null) return false
    if (!dispatch || !view) return true

    const from = startOf(doc, start)
    const to = startOf(doc, end)
    const moved: Node[] = []
    for (let index = start; index < end; index++) moved.push(doc.child(index))
    const destination = startOf(doc, target)
    const at = destination > from ? destination - (to - from) : destination
    const offset = selection.anchor - from
    const move = () => {
      // In two steps, so that the room sees one deletion and one insertion and the neighbours keep their identity: as one
      // step, the binding would rewrite the words of the blocks in between, under the hands of whoever edits them.
      dispatch(state.tr.delete(from, to))
      // A deleted paragraph stays where it is: the deletion was refused.
      if (view.state.doc === doc) return
      const tr = view.state.tr.replace(at, at, new Slice(Fragment.from(moved), 0, 0))
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + offset))).scrollIntoView())
    }
    const room = ySyncPluginKey.getState(state) as { doc: Y.Doc } | undefined
    // One transaction in the room: nobody ever sees the text without the block.
    if (room) room.doc.transact(move, ySyncPluginKey)
    else move()
    return true
  }
}

function depthOf(node: Node): number {
  return node.type.name === 'subparagraph' ? (node.attrs.level as number) : 0
}

/** Index after the block and the sub-paragraphs that belong to it. */
function endOfUnit(doc: Node, start: number): number {
  const head = doc.child(start)
  let end = start + 1
  if (head.type.name !== 'paragraph' && head.type.name !== 'subparagraph') return end
  while (end < doc.childCount && depthOf(doc.child(end)) > depthOf(head)) end++
  return end
}

function startOfUnitAbove(doc: Node, start: number): number | null {
  if (start === 0) return null
  const depth = depthOf(doc.child(start))
  let above = start - 1
  while (above > 0 && depthOf(doc.child(above)) > depth) above--
  return above
}

function startOf(doc: Node, index: number): number {
  let pos = 0
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize
  return pos
}
