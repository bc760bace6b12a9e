/**
 * What an importer is given and what it gives back. Used by `importMarkdown` and `importPlainText`.
 */
import type { Node } from 'prosemirror-model'
import type { Profile } from '#core/conference/conference.ts'

export interface ImportOptions {
  readonly profile: Profile
  /** Makes identifiers that were never used. */
  readonly newId: () => string
}

export interface Imported {
  /** Blocks of the schema, each with an id of its own. */
  readonly nodes: Node[]
  /** What was simplified and where, one sentence each, in the order of the source. */
  readonly remarks: string[]
}
