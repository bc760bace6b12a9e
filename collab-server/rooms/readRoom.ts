/** A room's document as it lies in the store, for whoever only looks: exports and the command line. */
import * as Y from 'yjs'
import type { Store } from '#relay/store/store.ts'

export async function readRoom(store: Store, draft: string, room: string): Promise<Y.Doc> {
  const { snapshot, updates } = await store.loadRoom(draft, room)
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}
