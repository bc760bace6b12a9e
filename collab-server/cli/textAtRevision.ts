/**
 * The text of a draft as it was issued, replayed from the log. Called by `compareDocuments`.
 */
import * as Y from 'yjs'
import { createTextReader } from '#core/document/readText.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor } from '#core/floor/floor.ts'
import type { LoggedUpdate, Store } from '#relay/store/store.ts'

/** The text before anything was decided, and the text as it stands. */
export const ZERO_DRAFT = 'Zero draft'
export const PRESENT = 'present'

/** @returns null if there is no issue of that name */
export async function textAtRevision(
  store: Store,
  draft: string,
  { revisions }: Pick<Floor, 'revisions'>,
  name: string
): Promise<TextModel | null> {
  const keep = await until(store, draft, revisions, name)
  if (!keep) return null
  const doc = new Y.Doc()
  const updates = (await store.readLog(draft, 'text')).filter(keep)
  doc.transact(() => updates.forEach(({ update }) => Y.applyUpdate(doc, update)))
  const reader = createTextReader(doc.getXmlFragment('text'))
  const text = reader.read()
  reader.destroy()
  return text
}

/** What a command wrote is placed by its receipt, what was typed by its time. */
async function until(
  store: Store,
  draft: string,
  revisions: Floor['revisions'],
  name: string
): Promise<((logged: LoggedUpdate) => boolean) | null> {
  if (name === PRESENT) return () => true
  const revision = revisions.find(({ label }) => label === name)
  if (!revision && name === ZERO_DRAFT) {
    const first = (await store.readRecord(draft))[0]
    return ({ receipt, at }) => receipt === undefined && (!first || at <= first.at)
  }
  if (!revision) return null
  return ({ receipt, at }) => (receipt === undefined ? at <= revision.at : receipt <= revision.seq)
}
