/**
 * Carries the text side of a decision into the Yjs text: the smallest change, so that words that stay keep their
 * identity (their author, their place under other people's cursors). Called by the relay only, inside one transaction.
 */
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { readBlock } from '#core/document/readBlock.ts'
import { rewriteInline } from '#core/document/rewriteInline.ts'
import type { TextChange } from '#core/document/textModel.ts'
import { writeBlock } from '#core/document/writeBlock.ts'

/** @throws RangeError if a change names a block that is not in the text; `decide` has made sure of that before. */
export function applyTextChange(fragment: Y.XmlFragment, changes: readonly TextChange[]): void {
  const doc = fragment.doc
  if (!doc) throw new RangeError('A text can be changed only inside a document.')
  doc.transact(() => {
    for (const change of changes) applyOne(fragment, change)
  })
}

function applyOne(fragment: Y.XmlFragment, change: TextChange): void {
  switch (change.op) {
    case 'replace': {
      const element = fragment.get(place(fragment, change.block)) as Y.XmlElement
      rewriteInline(element, readable(element, change.block).content, change.content)
      return
    }
    case 'insert':
      fragment.insert(placeAfter(fragment, change.after), [writeBlock(change.node)])
      return
    case 'remove':
      fragment.delete(place(fragment, change.block), 1)
      return
    case 'level':
      // As y-prosemirror writes it: the attribute keeps its number.
      ;(fragment.get(place(fragment, change.block)) as Y.XmlElement).setAttribute('level', change.level as never)
      return
    case 'move': {
      // Yjs cannot move an element: the block is written anew at its new place, under the same id.
      const nodes = change.blocks.map((id) => readable(fragment.get(place(fragment, id)) as Y.XmlElement, id))
      for (const id of change.blocks) fragment.delete(place(fragment, id), 1)
      fragment.insert(placeAfter(fragment, change.after), nodes.map(writeBlock))
    }
  }
}

function readable(element: Y.XmlElement, id: string): Node {
  const node = readBlock(element)
  if (!node) throw new RangeError(`Block ${id} cannot be read.`)
  return node
}

function placeAfter(fragment: Y.XmlFragment, after: string | null): number {
  return after === null ? 0 : place(fragment, after) + 1
}

function place(fragment: Y.XmlFragment, id: string): number {
  const index = fragment
    .toArray()
    .findIndex((child) => child instanceof Y.XmlElement && child.getAttribute('id') === id)
  if (index < 0) throw new RangeError(`There is no block ${id} in the text.`)
  return index
}
