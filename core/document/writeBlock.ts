/**
 * Makes the Yjs element of a block, in the shape y-prosemirror gives it: attributes that are not null, one XmlText per
 * stretch of text nodes, one XmlElement per inline node. Called by `writeText` and `applyTextChange`; the element must be
 * inserted into a document by the caller.
 */
import type { Fragment, Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { toMarkAttributes } from '#core/document/markAttributes.ts'

export function writeBlock(node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name)
  for (const [name, value] of Object.entries(node.attrs)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value as string)
  }
  element.insert(0, writeInline(node.content))
  return element
}

function writeInline(content: Fragment): Array<Y.XmlText | Y.XmlElement> {
  const parts: Array<Y.XmlText | Y.XmlElement> = []
  let delta: Array<{ insert: string; attributes: Record<string, object> }> = []
  const endText = () => {
    if (delta.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(delta)
    parts.push(text)
    delta = []
  }
  content.forEach((child) => {
    if (child.isText) {
      delta.push({ insert: child.text!, attributes: { ...toMarkAttributes(child.marks) } })
    } else {
      endText()
      parts.push(writeBlock(child))
    }
  })
  endText()
  return parts
}
