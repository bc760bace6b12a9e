/**
 * Reads the floor room. Called by the relay before each decision and by the application for every view. Yjs hands out the
 * stored objects themselves, so an entry that did not change is the same object as before: `compile` relies on that.
 */
import type * as Y from 'yjs'
import {
  DEFAULT_SETTINGS,
  EMPTY_FLOOR,
  type Bracket,
  type DraftSettings,
  type Floor,
  type FloorMeta,
  type NotedPoint,
  type Package,
  type ParagraphEntry,
  type Proposal,
  type Revision,
  type Silence,
  type Statement
} from '#core/floor/floor.ts'

export function readFloor(doc: Y.Doc): Floor {
  const meta = doc.getMap<unknown>('meta')
  return {
    proposals: new Map(doc.getMap<Proposal>('proposals').entries()),
    paragraphs: new Map(doc.getMap<ParagraphEntry>('paragraphs').entries()),
    brackets: new Map(doc.getMap<Bracket>('brackets').entries()),
    packages: new Map(doc.getMap<Package>('packages').entries()),
    noted: new Map(doc.getMap<NotedPoint>('noted').entries()),
    silences: new Map(doc.getMap<Silence>('silences').entries()),
    statements: new Map(doc.getMap<Statement>('statements').entries()),
    meta: {
      pen: (meta.get('pen') as FloorMeta['pen'] | undefined) ?? EMPTY_FLOOR.meta.pen,
      numbering: (meta.get('numbering') as FloorMeta['numbering'] | undefined) ?? null,
      settings: { ...DEFAULT_SETTINGS, ...(meta.get('settings') as Partial<DraftSettings> | undefined) },
      adopted: (meta.get('adopted') as FloorMeta['adopted']) ?? null
    },
    revisions: doc.getArray<Revision>('revisions').toArray()
  }
}
