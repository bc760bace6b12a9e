/**
 * Enter in the text editor. The half that keeps the words keeps the identity: at the very start of a block, an empty
 * block is put above it, and the block itself is not touched. New ids are given by `keepIdentity`.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { TextSelection, type Command, type Transaction } from 'prosemirror-state'
import { schema } from '#core/document/schema.ts'
import { changeLevel, roleAbove } from '#renderer/editor/changeLevel.ts'

export const splitParagraph: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection
  if ($from.depth !== 1 || $to.depth !== 1) return false
  const block = $from.parent
  if (block.content.size === 0 && block.type === schema.nodes.subparagraph) {
    // As in every list: Enter in an empty item goes back one level.
    return changeLevel(-1)(state, dispatch, view)
  }
  if (!dispatch) return true
  const tr = state.tr
  if (!state.selection.empty) tr.deleteSelection()
  split(tr)
  dispatch(tr.scrollIntoView())
  return true
}

/** Shift-Enter: a new line in the same paragraph. */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.line_break.create()).scrollIntoView())
  return true
}

function split(tr: Transaction): void {
  const $at = tr.selection.$from
  const block = $at.parent
  if ($at.parentOffset === 0 && block.content.size > 0) {
    tr.insert($at.before(), alike(block))
    return
  }
  const index = $at.index(0)
  const next = following(block, tr.doc, index)
  if ($at.parentOffset === block.content.size) {
    const pos = $at.after()
    tr.insert(pos, next)
    tr.setSelection(TextSelection.create(tr.doc, pos + 1))
    return
  }
  const rest = block.content.cut($at.parentOffset)
  const pos = $at.pos
  const kind = block.type === schema.nodes.title ? next : alike(block)
  tr.split(pos, 1, [{ type: kind.type, attrs: kind.attrs }])
  // A line break at the seam would leave an empty line.
  if (rest.firstChild?.type === schema.nodes.line_break) tr.delete(pos + 2, pos + 3)
  tr.setSelection(TextSelection.create(tr.doc, pos + 2))
}

/** An empty block of the same kind, without an id. */
function alike(block: Node): Node {
  return block.type.create({ ...block.attrs, id: null }, Fragment.empty)
}

/** What one writes after the end of a block: after a heading its text, after a paragraph another like it. */
function following(block: Node, doc: Node, index: number): Node {
  switch (block.type.name) {
    case 'paragraph':
    case 'subparagraph':
    case 'closing':
      return alike(block)
    case 'title':
    case 'subtitle':
      return schema.nodes.paragraph.create({ role: 'plain' })
    default:
      return schema.nodes.paragraph.create({ role: roleAbove(doc, index) })
  }
}
