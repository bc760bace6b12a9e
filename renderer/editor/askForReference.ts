/**
 * Types the @ that offers the paragraphs to refer to. Called through `EDITOR_COMMANDS`, for those who do not know the sign.
 */
import type { Command } from 'prosemirror-state'
import { schema } from '#core/document/schema.ts'

export const askForReference: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!$from.parent.inlineContent || $from.parent.type === schema.nodes.footnote) return false
  // Within a word it would be a part of an address.
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', ' ')
  dispatch?.(state.tr.insertText(before === '' || /\s$/u.test(before) ? '@' : ' @').scrollIntoView())
  return true
}
