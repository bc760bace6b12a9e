/**
 * Fills an empty text with blocks: a new draft, or an imported one. Called by the relay when a draft is made. It refuses
 * to write over a text: that would take away every paragraph's identity.
 */
import type { Node } from 'prosemirror-model'
import type * as Y from 'yjs'
import { writeBlock } from '#core/document/writeBlock.ts'

/** @throws RangeError if the fragment already holds something. */
export function writeText(fragment: Y.XmlFragment, nodes: readonly Node[]): void {
  if (fragment.length > 0)
    throw new RangeError('Only an empty text can be filled; change paragraphs one by one instead.')
  fragment.insert(0, nodes.map(writeBlock))
}
