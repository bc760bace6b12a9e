/**
 * What the import of a Word file gives: the text that stands, the proposals that its tracked changes are, the notes that its
 * comments are, and a report of what was taken over, simplified and left out. Made by `importDocx`; carried out by the
 * relay's import and by the application.
 */
import type { Node } from 'prosemirror-model'
import type { ChangeRequest } from '#core/commands/command.ts'
import type { Imported } from '#core/interchange/imported.ts'
import type { Standing } from '#core/interchange/positionComments.ts'
import type { RevisionCounts } from '#core/interchange/docx/wordText.ts'

/** A proposal to be tabled, in the name of a Word author who is yet to be known as a delegation. */
export interface ImportedChange {
  readonly author: string
  /** When Word says it was made; empty where it does not. */
  readonly date: string
  readonly change: ChangeRequest
  /** A counter-wording: the place of what it counters among the changes. Its proposal has no id before it is tabled. */
  readonly counters?: number
  /** The paragraph of the file. */
  readonly place: string
  /** What the author's own comments on it say. */
  readonly rationale?: string
  /** Other authors who struck words of it, or said where they stand. */
  readonly positions: ReadonlyArray<{ readonly author: string; readonly position: Standing }>
}

/** A comment, at the paragraph that it is about. */
export interface ImportedNote {
  readonly author: string
  readonly date: string
  readonly text: string
  /** Id of the block; null for a file without a text. */
  readonly block: string | null
  /** The words it is about. */
  readonly quote: string
  /** It answers a note of this author. */
  readonly answers?: string
}

/** @param tabled the ids of the proposals that the changes before it have become, undefined for one that was refused */
export function resolveCounter(imported: ImportedChange, tabled: ReadonlyArray<string | undefined>): ImportedChange {
  const { change, counters } = imported
  if (change.kind !== 'counter' || counters === undefined) return imported
  return { ...imported, change: { ...change, proposal: tabled[counters] ?? '' } }
}

export interface ImportedDocx extends Imported {
  readonly ok: true
  readonly changes: readonly ImportedChange[]
  readonly notes: readonly ImportedNote[]
  /** Labels as the file numbers its paragraphs, by block id, where counting on from one would not give them; otherwise null. */
  readonly numbering: Readonly<Record<string, string>> | null
  /** Whoever proposes something or takes a position in it, in the order of the file. */
  readonly authors: readonly string[]
  readonly revisions: RevisionCounts
  readonly nodes: Node[]
}
