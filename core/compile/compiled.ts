/**
 * The one model behind every view: what `compile` makes of text, floor and policy, and what the editor's decorations,
 * the projector and every export read. Plain data, so that what is printed is what was on the screen.
 */
import type { Conference, Profile } from '#core/conference/conference.ts'
import type { BlockType, MarkName, ParagraphRole, SubparagraphMarker } from '#core/document/schema.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor, ParagraphNote, ParagraphState, Position, ProposalState } from '#core/floor/floor.ts'

/** A stretch of text with one set of marks; a footnote is a run with an empty text and the note's words. */
export interface Run {
  readonly text: string
  readonly marks: readonly MarkName[]
  readonly footnote?: string
}

/** Word by word: what stays, what is inserted, what is deleted. */
export interface DiffPart {
  readonly op: 'same' | 'insert' | 'delete'
  readonly runs: readonly Run[]
}

/** A sponsor, co-sponsor or supporter, by code and by the name that is printed. */
export interface Named {
  readonly code: string
  readonly name: string
}

export interface CompiledProposal {
  readonly id: string
  readonly kind: 'amend' | 'insert' | 'delete' | 'move'
  readonly state: ProposalState
  readonly version: number
  readonly sponsor: Named
  readonly cosponsors: readonly Named[]
  readonly positions: ReadonlyArray<Omit<Position, 'by'> & { readonly by: Named }>
  readonly rationale?: string
  readonly tabledAt: string
  /** The paragraph's words are no longer those the proposal was made against. */
  readonly stale: boolean
  /** From the text as it stood when tabled to what is proposed. One `insert` part for an insertion, one `delete` part for a deletion; empty for a move. */
  readonly diff: readonly DiffPart[]
  /** Move: label of the block it would follow; null for the beginning. */
  readonly moveAfter?: string | null
  /** Move: id of that block. */
  readonly moveAfterId?: string | null
  /** Insertion: the label it would have. */
  readonly label?: string
  /** Insertion: what kind of block. */
  readonly node?: {
    readonly type: BlockType
    readonly level: number
    readonly marker?: SubparagraphMarker
    readonly role?: ParagraphRole
  }
  /** Not retained but reflected in: the label or id of that place. */
  readonly reflectedIn?: string
}

export interface CompiledParagraph {
  readonly id: string
  readonly type: BlockType
  /** Heading level 1–3, sub-paragraph level 1–4, otherwise 0. */
  readonly level: number
  readonly role?: ParagraphRole
  readonly marker?: SubparagraphMarker
  /** Full label: `PP3`, `OP5 bis`, `7 (a)`; empty for a block that bears none. */
  readonly label: string
  /** What the working view prints before the words: `3.`, `OP5 bis.`, `(a)`, `•`, `PP3`; empty for none. */
  readonly printed: string
  /** What the issued text prints before the words: `3.` where the room says `OP3.`, nothing before a preambular paragraph. */
  readonly issued: string
  readonly state: ParagraphState
  readonly positions: ReadonlyArray<Omit<Position, 'by'> & { readonly by: Named }>
  readonly runs: readonly Run[]
  /** Proposals on this paragraph (amend, delete, move) and insertions after it, oldest first. Every state is kept. */
  readonly proposals: readonly CompiledProposal[]
  /** Agreed, and changed with the pen since. */
  readonly changedSinceAgreed: boolean
  /** Departures from the profile's form, in sentences: advice, never a refusal. */
  readonly remarks: readonly string[]
  /** Comments of the document that it was imported from, with the name that is printed. */
  readonly notes?: ReadonlyArray<Omit<ParagraphNote, 'by' | 'author'> & { readonly by: Named }>
}

export interface Counts {
  /** Numbered, preambular and sub-paragraphs: what can be agreed. */
  readonly paragraphs: number
  readonly byState: Readonly<Record<ParagraphState, number>>
  /** Proposals tabled and not yet decided. */
  readonly tabled: number
  readonly parked: number
}

export interface Compiled {
  readonly title: string
  readonly profile: Profile
  /** The newest revision's label, or `Zero draft` when none was issued. */
  readonly revision: string
  readonly paragraphs: readonly CompiledParagraph[]
  /** Insertions proposed before the first block. */
  readonly opening: readonly CompiledProposal[]
  /** Proposals whose paragraph is no longer in the text: kept, and shown at the end. */
  readonly adrift: readonly CompiledProposal[]
  readonly counts: Counts
  readonly pen: readonly Named[]
}

/** What `compile` works from. */
export interface CompileInput {
  readonly title: string
  readonly profile: Profile
  readonly text: TextModel
  readonly floor: Floor
  readonly conference: Pick<Conference, 'delegations' | 'groups'>
}
