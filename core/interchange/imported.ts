/**
 * What an importer is given and what it gives back. Used by `importMarkdown` and `importPlainText`.
 */
import type { Node } from 'prosemirror-model'
import type { Conference, Profile } from '#core/conference/conference.ts'
import type { Bracket, Position } from '#core/floor/floor.ts'

export interface ImportOptions {
  readonly profile: Profile
  /** Makes identifiers that were never used. */
  readonly newId: () => string
  /** Whose names are read as those of delegations, behind words in brackets. Left out, they stay words. */
  readonly conference?: Pick<Conference, 'delegations' | 'groups'>
  /** Square brackets stay characters: for what is pasted. */
  readonly keepBrackets?: boolean
}

/** A bracket as a source has it: when it is put on the floor, the caller says. */
export type ImportedBracket = Omit<Bracket, 'at' | 'positions'> & {
  readonly positions: ReadonlyArray<Omit<Position, 'at'>>
}

export interface Imported {
  /** Blocks of the schema, each with an id of its own. */
  readonly nodes: Node[]
  /** The square brackets of the source, as objects; their marks are on the words. */
  readonly brackets: ImportedBracket[]
  /** What was simplified and where, one sentence each, in the order of the source. */
  readonly remarks: string[]
}
