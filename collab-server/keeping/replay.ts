/**
 * Builds the document that updates lead to, a slice at a time, so that a long history makes nobody wait who is being served
 * meanwhile. Called wherever the past is read beside a running relay.
 */
import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'

/** Some milliseconds of work. */
const SLICE = 500

export async function replay(updates: readonly Uint8Array[]): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (let at = 0; at < updates.length; at += SLICE) {
    if (at > 0) await setImmediate()
    doc.transact(() => updates.slice(at, at + SLICE).forEach((update) => Y.applyUpdate(doc, update)))
  }
  return doc
}
