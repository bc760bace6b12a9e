/**
 * People who edit one text at once, each with a real editor bound to a document of their own, and the relay between them,
 * which mends what concurrent editing can break. Nothing moves until it is told to; each connection keeps its order.
 */
import type { EditorView } from 'prosemirror-view'
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { mendText } from '#core/document/mendText.ts'
import { schema } from '#core/document/schema.ts'
import { writeText } from '#core/document/writeText.ts'
import { createTextView } from '#renderer/editor/createTextView.ts'

export interface Peer {
  readonly doc: Y.Doc
  readonly view: EditorView
}

export interface TextPeers {
  readonly peers: readonly Peer[]
  readonly relay: Y.Doc
  /** Lets one waiting update through, on connection `choice` of those that have one; false if none waits. */
  deliverOne(choice: number): boolean
  deliverAll(): void
  destroy(): void
}

export function openTextPeers(count: number, blocks: readonly Node[]): TextPeers {
  let made = 0
  const relay = new Y.Doc()
  relay.clientID = 1
  writeText(relay.getXmlFragment('text'), blocks)
  const lines: Array<{ waiting: Uint8Array[]; arrive: (update: Uint8Array) => void }> = []
  const peers = Array.from({ length: count }, (_, index): Peer => {
    const doc = new Y.Doc()
    doc.clientID = 100 + index
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(relay))
    const down = { waiting: [] as Uint8Array[], arrive: (update: Uint8Array) => Y.applyUpdate(doc, update, 'relay') }
    const up = {
      waiting: [] as Uint8Array[],
      arrive: (update: Uint8Array) => {
        Y.applyUpdate(relay, update, down)
        mendText(relay.getXmlFragment('text'), () => `relay-${++made}`)
      }
    }
    relay.on('update', (update: Uint8Array, origin: unknown) => origin !== down && down.waiting.push(update))
    doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'relay' && up.waiting.push(update))
    lines.push(up, down)
    return { doc, view: mountText(doc, () => `peer${index}-${++made}`) }
  })
  const deliverOne = (choice: number): boolean => {
    const busy = lines.filter(({ waiting }) => waiting.length > 0)
    const line = busy[choice % Math.max(busy.length, 1)]
    const update = line?.waiting.shift()
    if (!line || !update) return false
    line.arrive(update)
    return true
  }
  return {
    peers,
    relay,
    deliverOne,
    deliverAll() {
      while (deliverOne(0)) continue
    },
    destroy() {
      for (const { view } of peers) view.destroy()
    }
  }
}

export function mountText(doc: Y.Doc, newId: () => string): EditorView {
  const place = document.createElement('div')
  document.body.append(place)
  return createTextView(place, doc.getXmlFragment('text'), null, {
    newId,
    placeBelow: () => document.createElement('div'),
    onCaret: () => undefined,
    onActive: () => undefined
  })
}

export function numbered(id: string, words: string): Node {
  return schema.nodes.paragraph.create({ id, role: 'numbered' }, words === '' ? null : schema.text(words))
}

/** `id:words` of every block, in order. */
export function listBlocks(doc: Node): string[] {
  const blocks: string[] = []
  doc.forEach((node) => blocks.push(`${String(node.attrs.id)}:${node.textContent}`))
  return blocks
}

/** Position before the block with this id; -1 if there is none. */
export function positionOf(doc: Node, id: string): number {
  let found = -1
  doc.forEach((node, pos) => {
    if (node.attrs.id === id && found < 0) found = pos
  })
  return found
}
