/**
 * What the floor holds of a silence and of statements: plain JSON in the Maps `silences` and `statements` of the `floor` room.
 * Part of the floor (see `floor.ts`), and like all of it written by the relay alone.
 */
/**
 * A text put under silence: it stands as it is unless somebody objects before the deadline. What is objected to is open
 * again; the rest is agreed ad ref when the time has run out.
 */
export interface Silence {
  readonly id: string
  /** The revision it was about. */
  readonly revision: string
  readonly state: 'open' | 'held' | 'broken' | 'called-off'
  readonly opensAt: string
  /** ISO times: the deadline, and those it had before it was extended. */
  readonly closesAt: string
  readonly extendedFrom?: readonly string[]
  /** The paragraphs it was opened on. */
  readonly paragraphs: readonly string[]
  readonly objections: readonly Objection[]
}

export interface Objection {
  readonly by: string
  readonly onBehalfOf?: string
  readonly paragraphs: readonly string[]
  readonly reason?: string
  /** What it asks for instead, tabled with it. */
  readonly proposal?: string
  readonly at: string
}

export type StatementKind = 'dissociation' | 'reservation' | 'explanation'
export const STATEMENT_KINDS: readonly StatementKind[] = ['dissociation', 'reservation', 'explanation']

/** A delegation's statement on the text: annexed to it, never in it. */
export interface Statement {
  readonly id: string
  readonly kind: StatementKind
  readonly by: string
  readonly onBehalfOf?: string
  /** Left out, it is about the whole text. */
  readonly paragraphs?: readonly string[]
  readonly words: string
  readonly at: string
  readonly seq: number
}
