/**
 * Reads one element of a Yjs text as a ProseMirror node. Called by `createTextReader` and the desk. It never writes:
 * y-prosemirror's own conversion deletes what it cannot read, which no reader of a room may do.
 */
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { fromMarkAttributes } from '#core/document/markAttributes.ts'
import { schema } from '#core/document/schema.ts'

/** A block holds footnotes, and a footnote holds text: nothing that is deeper can be allowed. */
const DEEPEST_ELEMENT = 2

/** The node, or null if the schema knows no such element or forbids what is in it. */
export function readBlock(element: Y.XmlElement): Node | null {
  const node = readElement(element, 1)
  try {
    // Content is checked as it is read; this holds the attributes to the schema.
    node?.check()
    return node
  } catch {
    return null
  }
}

function readElement(element: Y.XmlElement, depth: number): Node | null {
  if (depth > DEEPEST_ELEMENT) return null
  const type = schema.nodes[element.nodeName as keyof typeof schema.nodes]
  if (!type) return null
  const children: Node[] = []
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      const nodes = readText(child)
      if (!nodes) return null
      children.push(...nodes)
    } else if (child instanceof Y.XmlElement) {
      const node = readElement(child, depth + 1)
      if (!node) return null
      children.push(node)
    } else {
      // A map, an array or a bare value that only a program can have put there.
      return null
    }
  }
  try {
    return type.createChecked(element.getAttributes(), children)
  } catch {
    return null
  }
}

function readText(text: Y.XmlText): Node[] | null {
  const nodes: Node[] = []
  for (const part of text.toDelta() as Array<{ insert: unknown; attributes?: Record<string, unknown> }>) {
    if (typeof part.insert !== 'string') return null
    if (part.insert === '') continue
    const marks = fromMarkAttributes(part.attributes)
    if (!marks) return null
    nodes.push(schema.text(part.insert, marks))
  }
  return nodes
}
