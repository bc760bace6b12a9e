/** A text model of blocks that are in no document yet, such as those of an imported file. */
import type { Node } from 'prosemirror-model'
import type { BlockType } from '#core/document/schema.ts'
import type { TextModel } from '#core/document/textModel.ts'

export function modelOf(nodes: readonly Node[]): TextModel {
  const blocks = nodes.map((node) => ({ id: node.attrs.id as string, type: node.type.name as BlockType, node }))
  return { blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
}
