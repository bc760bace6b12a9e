/**
 * Restores what every text must have and concurrent edits can take away: at least one block, and an id on every block
 * that no other block bears. Two people who change the same paragraph's kind at once, for instance, each replace its
 * element, and both copies arrive. Called by the relay after each update to a text, so that one place decides and all
 * peers converge on the same ids.
 */
import * as Y from 'yjs'

/** @returns true if something had to be written. */
export function mendText(fragment: Y.XmlFragment, newId: () => string): boolean {
  const doc = fragment.doc
  if (!doc) throw new RangeError('A text can be mended only inside a document.')
  const nameless: Y.XmlElement[] = []
  const seen = new Map<string, Y.XmlElement>()
  for (const child of fragment.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    const id: unknown = child.getAttribute('id')
    if (typeof id !== 'string' || id === '') {
      nameless.push(child)
      continue
    }
    const first = seen.get(id)
    if (!first) {
      seen.set(id, child)
    } else if (isEmpty(first) && !isEmpty(child)) {
      // The block that has the words keeps the identity; the empty one before it gets a new one.
      nameless.push(first)
      seen.set(id, child)
    } else {
      nameless.push(child)
    }
  }
  if (nameless.length === 0 && fragment.length > 0) return false
  doc.transact(() => {
    for (const element of nameless) element.setAttribute('id', newId())
    if (fragment.length === 0) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.setAttribute('id', newId())
      paragraph.setAttribute('role', 'numbered')
      fragment.insert(0, [paragraph])
    }
  })
  return true
}

function isEmpty(element: Y.XmlElement): boolean {
  return element.toArray().every((child) => child instanceof Y.XmlText && child.length === 0)
}
