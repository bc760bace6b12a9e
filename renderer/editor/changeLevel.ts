/**
 * Makes the selected paragraphs sub-paragraphs, deeper or less deep, or headings lower or higher. Called by Tab and
 * Shift-Tab through `EDITOR_COMMANDS`. Never moves a block, so a paragraph's own sub-paragraphs keep their levels.
 */
import type { Node } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { DEEPEST_HEADING, DEEPEST_LEVEL, schema, type ParagraphRole } from '#core/document/schema.ts'
import { selectedBlocks, type BlockKind } from '#renderer/editor/setBlock.ts'

export function changeLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const tr = state.tr
    for (const { node, pos, index } of selectedBlocks(state)) {
      const kind = by > 0 ? deeper(node, index, tr.doc) : shallower(node, index, tr.doc)
      if (kind) tr.setNodeMarkup(pos, schema.nodes[kind.type], { ...kind.attrs, id: node.attrs.id as string | null })
    }
    if (tr.docChanged) dispatch?.(tr.scrollIntoView())
    // Tab stays in the text even where it can do nothing: a key that sometimes leaves the text would lose people.
    return true
  }
}

function deeper(node: Node, index: number, doc: Node): BlockKind | null {
  const level = node.attrs.level as number
  switch (node.type.name) {
    case 'paragraph': {
      const above = index > 0 ? doc.child(index - 1) : null
      // Only what follows a paragraph can be part of it.
      if (!above || !isPartOfParagraph(above)) return null
      const marker = above.type.name === 'subparagraph' ? (above.attrs.marker as string) : 'label'
      return { type: 'subparagraph', attrs: { level: 1, marker } }
    }
    case 'subparagraph': {
      const above = index > 0 ? doc.child(index - 1) : null
      const limit = above?.type.name === 'subparagraph' ? (above.attrs.level as number) + 1 : 1
      return level < Math.min(limit, DEEPEST_LEVEL)
        ? { type: 'subparagraph', attrs: { ...node.attrs, level: level + 1 } }
        : null
    }
    case 'heading':
      return level < DEEPEST_HEADING ? { type: 'heading', attrs: { level: level + 1 } } : null
    default:
      return null
  }
}

function shallower(node: Node, index: number, doc: Node): BlockKind | null {
  const level = node.attrs.level as number
  switch (node.type.name) {
    case 'subparagraph':
      return level > 1
        ? { type: 'subparagraph', attrs: { ...node.attrs, level: level - 1 } }
        : { type: 'paragraph', attrs: { role: roleAbove(doc, index) } }
    case 'heading':
      return level > 1 ? { type: 'heading', attrs: { level: level - 1 } } : null
    default:
      return null
  }
}

function isPartOfParagraph(node: Node): boolean {
  return node.type.name === 'paragraph' || node.type.name === 'subparagraph'
}

/** The role of the nearest paragraph above: what a new paragraph there most likely is. */
export function roleAbove(doc: Node, index: number): ParagraphRole {
  for (let at = index - 1; at >= 0; at--) {
    const node = doc.child(at)
    if (node.type.name === 'paragraph') return node.attrs.role as ParagraphRole
  }
  return 'numbered'
}
