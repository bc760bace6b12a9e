/**
 * A text with its open proposals as a word processor tracks them: paragraphs in which each stretch of words says who inserts
 * it and who deletes it. Made by `trackText`, written by `exportTrackedDocx`. Knows no file format.
 */
import type { CompiledParagraph, CompiledProposal, Run } from '#core/compile/compiled.ts'

/** Who changes something: a name as it is printed, under the attribution policy of the draft. */
export interface Hand {
  readonly name: string
  /** ISO time of the tabling. */
  readonly at: string
}

export interface TrackedRun {
  readonly run: Run
  readonly inserted?: Hand
  readonly deleted?: Hand
}

/** A place between two paragraphs, among the words of both. */
export interface JointRun extends Run {
  readonly joint: true
}

export function isJoint(run: Run): run is JointRun {
  return 'joint' in run
}

export interface TrackedComment {
  readonly by: Hand
  readonly text: string
}

export type Look = Pick<CompiledParagraph, 'type' | 'level' | 'role' | 'marker'>

/** What happens to a paragraph as a whole. */
export type Fate =
  | { readonly kind: 'stays' }
  | { readonly kind: 'inserted' | 'deleted'; readonly by: Hand }
  /** Its words go on in the next line: somebody puts an end here, or takes the one that is here out. */
  | { readonly kind: 'parted' | 'joined'; readonly by: Hand }
  /** Both ends of a move bear one name. */
  | { readonly kind: 'moved-from' | 'moved-to'; readonly by: Hand; readonly move: string }

export interface TrackedParagraph {
  /** Of the block; empty for one that is only proposed. */
  readonly id: string
  /** The block as it stands, or the one proposed, as far as its look and its label go. */
  readonly look: Look
  readonly printed: string
  readonly fate: Fate
  /** Who puts the label in or takes it out, where its fate does not say that. */
  readonly labelled?: { readonly op: 'inserted' | 'deleted'; readonly by: Hand }
  /** What it was before somebody's change of its form. */
  readonly formerly?: {
    readonly by: Hand
    readonly look: Look
    /** It was the paragraph that is parted above it, and counted as that is. */
    readonly parted?: true
  }
  readonly runs: readonly TrackedRun[]
  readonly comments: readonly TrackedComment[]
}

/** Still on the table, or parked: what accepting everything would accept. */
export function isOpen({ state }: Pick<CompiledProposal, 'state'>): boolean {
  return state === 'tabled' || state === 'parked'
}

export function handOf({ sponsor, tabledAt }: Pick<CompiledProposal, 'sponsor' | 'tabledAt'>): Hand {
  return { name: sponsor.name, at: tabledAt }
}
