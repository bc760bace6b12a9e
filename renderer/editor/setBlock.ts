/**
 * Turns the selected blocks into another kind of block: a heading, a preambular paragraph, a bullet. Their ids stay.
 * Called through `EDITOR_COMMANDS`.
 */
import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { schema, type BlockType } from '#core/document/schema.ts'

export interface BlockKind {
  readonly type: BlockType
  readonly attrs?: Readonly<Record<string, unknown>>
}

export function setBlock(kind: BlockKind): Command {
  return (state, dispatch) => {
    const type = schema.nodes[kind.type]
    const tr = state.tr
    for (const { node, pos } of selectedBlocks(state)) {
      const attrs = { ...keptAttributes(node, kind), ...kind.attrs, id: node.attrs.id as string | null }
      if (!node.hasMarkup(type, attrs)) tr.setNodeMarkup(pos, type, attrs)
    }
    if (!tr.docChanged) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** A sub-paragraph that becomes a bullet stays at its level. */
function keptAttributes(node: Node, kind: BlockKind): Record<string, unknown> {
  return node.type.name === 'subparagraph' && kind.type === 'subparagraph'
    ? { level: node.attrs.level as number, marker: node.attrs.marker as string }
    : kind.type === 'subparagraph'
      ? { level: 1, marker: 'label' }
      : {}
}

/** The blocks that the selection touches, with their positions. */
export function selectedBlocks(state: EditorState): Array<{ node: Node; pos: number; index: number }> {
  const { $from, $to } = state.selection
  const blocks: Array<{ node: Node; pos: number; index: number }> = []
  const [first, last] = [$from.index(0), Math.max($from.index(0), $to.depth > 0 ? $to.index(0) : $to.index(0) - 1)]
  state.doc.forEach((node, pos, index) => {
    if (index >= first && index <= last) blocks.push({ node, pos, index })
  })
  return blocks
}
