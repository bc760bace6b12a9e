/**
 * What a person wrote that the relay did not take: the difference between the room as it is and the room with this
 * device's changes merged into it. Merging first means that what others wrote meanwhile is never mistaken for theirs.
 */
import * as Y from 'yjs'
import { collectWords, type Place } from '#renderer/sync/collectWords.ts'

export interface RefusedPlace {
  readonly id: string
  readonly kind: Place['kind']
  /** The words as they stand in the room; empty where the place is new. */
  readonly fresh: string
  /** The words as the person left them; empty where they deleted the place. */
  readonly yours: string
}

/**
 * @param fresh the room as the relay has it
 * @param local this device's document, with what was refused
 */
export function refusedWords(fresh: Y.Doc, local: Y.Doc): readonly RefusedPlace[] {
  const merged = new Y.Doc()
  for (const key of local.share.keys()) touch(merged, local, key)
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(fresh))
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(local))
  for (const key of local.share.keys()) touch(fresh, local, key)
  const before = collectWords(fresh)
  const after = collectWords(merged)
  merged.destroy()
  const refused: RefusedPlace[] = []
  for (const [id, place] of after) {
    const stood = before.get(id)?.words ?? ''
    if (stood !== place.words) refused.push({ id, kind: place.kind, fresh: stood, yours: place.words })
  }
  for (const [id, place] of before) {
    if (!after.has(id)) refused.push({ id, kind: place.kind, fresh: place.words, yours: '' })
  }
  return refused
}

/** A root has a type only once somebody asked for it: ask for the same type as the local document has. */
function touch(doc: Y.Doc, like: Y.Doc, key: string): void {
  const type = like.share.get(key)
  if (type instanceof Y.XmlFragment) doc.getXmlFragment(key)
  else if (type instanceof Y.Map) doc.getMap(key)
  else if (type instanceof Y.Array) doc.getArray(key)
}
