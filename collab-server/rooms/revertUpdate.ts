/**
 * The update that takes a document back to what it said at an earlier moment. It is written on top of everything that
 * happened since, so nothing is lost: whoever wants it can go forward again. Called by `rollBack`.
 */
import * as Y from 'yjs'
import type { Room as RoomKind } from '#core/rooms/roomName.ts'

/** The roots that people write into, by kind of room; null where nobody but the relay writes. */
export function rootsOf(kind: RoomKind['kind'], doc: Y.Doc): ReadonlyArray<Y.XmlFragment | Y.Map<unknown>> | null {
  switch (kind) {
    case 'text':
    case 'group':
      return [doc.getXmlFragment('text')]
    case 'desk':
      return [doc.getMap('proposals'), doc.getXmlFragment('notes')]
    default:
      return null
  }
}

/** @returns null when the room says just that already */
export function revertUpdate(kind: RoomKind['kind'], now: Y.Doc, then: Y.Doc): Uint8Array | null {
  const wanted = contentOf(kind, then)
  if (wanted === contentOf(kind, now)) return null
  const undone = undo(kind, now, then)
  const after = copyOf(now)
  Y.applyUpdate(after, undone)
  // Undoing keeps what everything is, ids and all, but Yjs cannot always: then the content is written anew.
  return contentOf(kind, after) === wanted ? undone : rewrite(kind, now, then)
}

function undo(kind: RoomKind['kind'], now: Y.Doc, then: Y.Doc): Uint8Array {
  const doc = copyOf(then)
  const since = Y.encodeStateAsUpdate(now, Y.encodeStateVector(doc))
  const manager = new Y.UndoManager([...(rootsOf(kind, doc) ?? [])], { trackedOrigins: new Set([revertUpdate]) })
  Y.applyUpdate(doc, since, revertUpdate)
  manager.undo()
  manager.destroy()
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(now))
}

function rewrite(kind: RoomKind['kind'], now: Y.Doc, then: Y.Doc): Uint8Array {
  const doc = copyOf(now)
  const before = rootsOf(kind, then) ?? []
  doc.transact(() => {
    for (const [index, root] of (rootsOf(kind, doc) ?? []).entries()) {
      const earlier = before[index]!
      if (root instanceof Y.Map && earlier instanceof Y.Map) {
        root.clear()
        for (const [key, value] of earlier) root.set(key, value instanceof Y.AbstractType ? value.clone() : value)
      } else if (root instanceof Y.XmlFragment && earlier instanceof Y.XmlFragment) {
        root.delete(0, root.length)
        root.insert(
          0,
          earlier.toArray().map((child) => child.clone() as Y.XmlElement | Y.XmlText)
        )
      }
    }
  })
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(now))
}

function contentOf(kind: RoomKind['kind'], doc: Y.Doc): string {
  return JSON.stringify(rootsOf(kind, doc)?.map((root) => root.toJSON()) ?? null)
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
