/**
 * Reads the text room's fragment as a `TextModel`, again and again, converting only the blocks that changed in between.
 * Used by the relay (for decisions and exports) and by the application (for every view). It never writes.
 */
import * as Y from 'yjs'
import { readBlock } from '#core/document/readBlock.ts'
import type { BlockType } from '#core/document/schema.ts'
import type { Block, TextModel } from '#core/document/textModel.ts'

export interface TextReader {
  /** The text as it stands. The same object as before if nothing changed; unchanged blocks are the same objects. */
  read(): TextModel
  destroy(): void
}

export function createTextReader(fragment: Y.XmlFragment): TextReader {
  const known = new Map<Y.XmlElement, Block>()
  let last: TextModel | null = null

  const forget = (events: Array<Y.YEvent<Y.AbstractType<unknown>>>) => {
    last = null
    for (const event of events) {
      // The path of a deep event starts at the fragment; the element to forget is the fragment's child on that path.
      let type: Y.AbstractType<unknown> | null = event.target
      while (type && type.parent !== fragment) type = type.parent as Y.AbstractType<unknown> | null
      if (type) known.delete(type as Y.XmlElement)
    }
  }
  fragment.observeDeep(forget as Parameters<Y.XmlFragment['observeDeep']>[0])

  return {
    read() {
      last ??= readAll(fragment, known)
      return last
    },
    destroy() {
      fragment.unobserveDeep(forget as Parameters<Y.XmlFragment['observeDeep']>[0])
      known.clear()
    }
  }
}

function readAll(fragment: Y.XmlFragment, known: Map<Y.XmlElement, Block>): TextModel {
  const blocks: Block[] = []
  const indexOf = new Map<string, number>()
  const present = new Set<Y.XmlElement>()
  for (const child of fragment.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    const block = known.get(child) ?? toBlock(child)
    if (!block) continue
    known.set(child, block)
    present.add(child)
    // A repeated id stands only until the relay mends it; until then the first block in the text keeps it.
    if (block.id !== '' && !indexOf.has(block.id)) indexOf.set(block.id, blocks.length)
    blocks.push(block)
  }
  for (const element of known.keys()) if (!present.has(element)) known.delete(element)
  return { blocks, indexOf }
}

function toBlock(element: Y.XmlElement): Block | null {
  const node = readBlock(element)
  if (!node || !node.type.isInGroup('block')) return null
  return { id: (node.attrs.id as string | null) ?? '', type: node.type.name as BlockType, node }
}
