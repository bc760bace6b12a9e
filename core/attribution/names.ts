/**
 * What the floor does not carry when names are hidden: for each entry, the fields that had to be taken out or changed, whole.
 * They lie as plain JSON in the Maps of a room of their own, by the name of the floor's Map and the entry's id. The
 * relay alone writes it. Read by the relay, and by the Chair's and the secretariat's applications.
 */
import type * as Y from 'yjs'

export type NamesPart = Readonly<Record<string, unknown>>
export const NAMED_MAPS = [
  'proposals',
  'paragraphs',
  'brackets',
  'packages',
  'noted',
  'silences',
  'statements',
  'revisions'
] as const
export type NamedMap = (typeof NAMED_MAPS)[number]
export type Names = Readonly<Record<NamedMap, ReadonlyMap<string, NamesPart>>>

/** What is to be written there; null takes an entry away. */
export interface NamesChange {
  readonly map: NamedMap
  readonly id: string
  readonly part: NamesPart | null
}

export const NO_NAMES: Names = Object.fromEntries(NAMED_MAPS.map((map) => [map, new Map()])) as unknown as Names

export function readNames(doc: Y.Doc): Names {
  const entries = NAMED_MAPS.map((map) => [map, new Map(doc.getMap<NamesPart>(map).entries())])
  return Object.fromEntries(entries) as Names
}

export function applyNamesChange(doc: Y.Doc, changes: readonly NamesChange[]): void {
  doc.transact(() => {
    for (const { map, id, part } of changes) {
      if (part !== null) doc.getMap(map).set(id, part)
      else if (doc.getMap(map).has(id)) doc.getMap(map).delete(id)
    }
  })
}

/** Takes everything away. */
export function forgetNames(doc: Y.Doc): void {
  doc.transact(() => {
    for (const map of NAMED_MAPS) doc.getMap(map).clear()
  })
}
