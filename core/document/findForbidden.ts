/**
 * Looks for content that the schema does not allow in a Yjs text. Called by the relay after a client's update to a text:
 * an editor deletes what it does not know, so such content must never reach one.
 */
import * as Y from 'yjs'
import { readBlock } from '#core/document/readBlock.ts'
import { schema } from '#core/document/schema.ts'

/** @returns a sentence that says what is not allowed and where, or null if all is well. */
export function findForbidden(fragment: Y.XmlFragment, changed?: ReadonlySet<Y.XmlElement>): string | null {
  const children = fragment.toArray()
  for (const [index, child] of children.entries()) {
    const where = `block ${index + 1} of the text`
    if (!(child instanceof Y.XmlElement)) return `Loose text stands outside any paragraph (${where}).`
    if (changed && !changed.has(child)) continue
    const type = schema.nodes[child.nodeName as keyof typeof schema.nodes]
    if (!type?.isInGroup('block')) return `A text has no block of the kind "${child.nodeName.slice(0, 40)}" (${where}).`
    if (!readBlock(child)) return `The ${child.nodeName} holds something that the schema does not allow (${where}).`
  }
  return null
}
