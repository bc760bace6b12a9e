/**
 * Looks for content that the schema does not allow in a Yjs text. Called by the relay after a client's update to a text:
 * an editor deletes what it does not know, so such content must never reach one.
 */
import * as Y from 'yjs'
import { isWritable } from '#core/document/cleanWords.ts'
import { isIdentity } from '#core/document/isIdentity.ts'
import { readBlock } from '#core/document/readBlock.ts'
import { schema } from '#core/document/schema.ts'
import { LONGEST_PARAGRAPH } from '#core/document/toContent.ts'

/**
 * @param changed the blocks to look at, when it is known which changed
 * @returns a sentence that says what is not allowed and where, or null if all is well
 */
export function findForbidden(fragment: Y.XmlFragment, changed?: ReadonlySet<Y.XmlElement>): string | null {
  const children = fragment.toArray()
  for (const [index, child] of children.entries()) {
    const where = `block ${index + 1} of the text`
    if (!(child instanceof Y.XmlElement)) return `Loose text stands outside any paragraph (${where}).`
    if (changed && !changed.has(child)) continue
    const type = schema.nodes[child.nodeName as keyof typeof schema.nodes]
    if (!type?.isInGroup('block')) return `A text has no block of the kind "${child.nodeName.slice(0, 40)}" (${where}).`
    for (const [name, value] of Object.entries(child.getAttributes())) {
      if (!Object.hasOwn(type.spec.attrs ?? {}, name)) {
        return `A ${child.nodeName} has no attribute "${name.slice(0, 40)}" (${where}).`
      }
      // An empty id is as good as none: `mendText` gives the block one.
      if (name === 'id' && (value as unknown) !== '' && !isIdentity(value)) {
        return `The id of a block is 1 to 80 letters, figures, hyphens and underscores (${where}).`
      }
    }
    const node = readBlock(child)
    if (!node) return `The ${child.nodeName} holds something that the schema does not allow (${where}).`
    if (node.content.size > LONGEST_PARAGRAPH) {
      return `A paragraph may have up to ${LONGEST_PARAGRAPH.toLocaleString('en')} characters (${where}).`
    }
    let target: unknown
    node.forEach(({ type, attrs }) => {
      if (type.name === 'reference' && !isIdentity(attrs.target)) target = attrs.target
    })
    if (target !== undefined) return `A reference in the text names no paragraph (${where}).`
    if (!isWritable(node.textContent)) {
      return `The ${child.nodeName} holds a control character that cannot be printed (${where}).`
    }
  }
  return null
}
