/**
 * Makes the block that an insertion proposes. Called by `acceptProposal` and the exporters of proposals.
 */
import type { Fragment, Node } from 'prosemirror-model'
import { schema } from '#core/document/schema.ts'
import type { InsertedNode } from '#core/floor/floor.ts'

export function makeBlock(node: InsertedNode, id: string, content: Fragment): Node {
  const { type, ...attributes } = node
  return schema.nodes[type].createChecked({ id, ...attributes }, content)
}
