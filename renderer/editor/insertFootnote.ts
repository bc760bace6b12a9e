/**
 * Puts a footnote at the end of the selection and opens it for writing. Called through `EDITOR_COMMANDS`.
 */
import { NodeSelection, type Command } from 'prosemirror-state'
import { schema } from '#core/document/schema.ts'

export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection
  if (!$to.parent.inlineContent || $to.parent.type === schema.nodes.footnote) return false
  if (dispatch) {
    const tr = state.tr.insert($to.pos, schema.nodes.footnote.create())
    // Selecting the node is what opens its editor: see `footnoteView`.
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView())
  }
  return true
}
