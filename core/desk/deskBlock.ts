/**
 * The one block that holds the wording of a proposal in preparation. Called where a body is begun and by the editor that
 * stands over a paragraph before anything is begun: both must make the same block, or binding the editor would change it.
 */
import type { Fragment, Node } from 'prosemirror-model'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import { schema } from '#core/document/schema.ts'
import type { InsertedNode } from '#core/floor/floor.ts'

/** @throws RangeError if the content is not inline content of the schema. */
export function deskBlock(change: DeskChange, content: Fragment): Node {
  // The wording of an amendment needs no more than a paragraph to lie in: what kind of block it amends, the text knows.
  const inserted: InsertedNode = change.kind === 'insert' ? change.node : { type: 'paragraph' }
  const { type, ...attributes } = inserted
  return schema.nodes[type].createChecked(attributes, content)
}
