/**
 * The one model behind every view: what `compile` makes of text, floor and policy, and what the editor's decorations,
 * the projector and every export read. Plain data, so that what is printed is what was on the screen.
 */
import type { Conference, Profile } from '#core/conference/conference.ts'
import type { BlockType, MarkName, ParagraphRole, SubparagraphMarker } from '#core/document/schema.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Fit } from '#core/merge/mergeProposal.ts'
import type {
  Bracket,
  BracketKind,
  BracketOutcome,
  Change,
  DraftSettings,
  Floor,
  Package,
  ParagraphNote,
  ParagraphState,
  Position,
  PositionWord,
  ProposalState,
  Silence,
  StatementKind
} from '#core/floor/floor.ts'

/** A stretch of text with one set of marks; a footnote is a run with an empty text and the note's words, a reference a run of its own. */
export interface Run {
  readonly text: string
  readonly marks: readonly MarkName[]
  readonly footnote?: string
  /**
   * A square bracket, `[` or `]`, which is not in the text itself; or the stroke between two alternatives, which is.
   * `again`: closed or opened only because another pair ends here.
   */
  readonly bracket?: { readonly id: string; readonly edge: 'open' | 'close' | 'divide'; readonly again?: true }
  /** A reference to another paragraph: `text` is its label at the moment, `issued` what the issued text prints. */
  readonly reference?: { readonly target: string; readonly issued: string }
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

/** A position with the name that is printed; a group's also says which of its members depart from it. */
export type CompiledPosition = Omit<Position, 'by'> & {
  readonly by: Named
  readonly departures?: ReadonlyArray<{ readonly by: Named; readonly position: PositionWord }>
}

/** On what an agreement still depends, and what binds the paragraph to others. */
export interface CompiledConditions {
  /** Agreed for good, but nothing is until everything is. */
  readonly provisional: boolean
  /** Those who have yet to confirm it. */
  readonly pending: readonly Named[]
  readonly placement: 'open' | null
  /** How many brackets stand in it that the agreement excepts. */
  readonly exceptBrackets: number
  /** Under silence now, or agreed because nobody broke it. */
  readonly silence: 'open' | 'held' | null
  /** The package it is in; `labels` are those of the other paragraphs. */
  readonly package?: Pick<CompiledPackage, 'id' | 'state' | 'condition'> & { readonly labels: readonly string[] }
}

export interface CompiledPackage {
  readonly id: string
  readonly state: Package['state']
  /** The paragraphs that are in the text, in its order. */
  readonly paragraphs: ReadonlyArray<{ readonly id: string; readonly label: string }>
  readonly condition?: string
  readonly at: string
}

interface Place {
  readonly id: string
  readonly label: string
}

/** The silence that was opened last. */
export interface CompiledSilence {
  readonly id: string
  readonly revision: string
  readonly state: Silence['state']
  readonly opensAt: string
  readonly closesAt: string
  /** How many paragraphs it was opened on. */
  readonly paragraphs: number
  readonly objections: ReadonlyArray<{
    readonly by: Named
    readonly paragraphs: readonly Place[]
    readonly reason?: string
    readonly proposal?: string
    readonly at: string
  }>
}

/** A statement annexed to the text; without paragraphs it is about the whole of it. */
export interface CompiledStatement {
  readonly id: string
  readonly kind: StatementKind
  readonly by: Named
  readonly words: string
  readonly at: string
  readonly paragraphs?: readonly Place[]
}

/** A point that was noted, not in the text. */
export interface CompiledNoted {
  readonly id: string
  readonly words: string
  readonly by: Named
  readonly at: string
  /** The paragraph it was about, while that is in the text. */
  readonly paragraph?: { readonly id: string; readonly label: string }
}

/** Where a proposal collides with the present words. */
export interface CompiledConflict {
  /** The words that stand before it in the paragraph, to find the place; empty at the beginning. */
  readonly behind: string
  /** What stood there when the proposal was tabled, what stands there now, and what it proposes. */
  readonly base: readonly Run[]
  readonly now: readonly Run[]
  readonly proposed: readonly Run[]
}

/** A pair of square brackets with what it means, in the names that are printed. */
export interface CompiledBracket {
  readonly id: string
  readonly kind: BracketKind
  readonly state: Bracket['state']
  /** The paragraph in which it begins, or where it was opened if its words are gone; null if that is gone too. */
  readonly paragraph: string | null
  /** Label of that paragraph. */
  readonly label: string
  /** Around whole paragraphs: the words themselves bear no mark. */
  readonly whole: boolean
  /** How deep it is nested: 0 for an outermost pair. */
  readonly depth: number
  /** The words within, or as they were before it was lifted; shortened. Empty when they are gone. */
  readonly words: string
  /** All its words are gone from the text. */
  readonly adrift: boolean
  readonly proponents: readonly Named[]
  readonly opponents: readonly Named[]
  readonly holders: readonly Named[]
  readonly positions: readonly CompiledPosition[]
  /** Alternatives, in order: who wants which, and what each says. */
  readonly options: ReadonlyArray<{ readonly proponents: readonly Named[]; readonly words: string }>
  readonly by: Named | null
  /** Since when. */
  readonly at: string
  /** Lifted: when and how. */
  readonly outcome?: { readonly at: string; readonly kept: BracketOutcome['kept']; readonly repairs: readonly string[] }
}

export interface CompiledProposal {
  readonly id: string
  readonly kind: Change['kind']
  readonly state: ProposalState
  readonly version: number
  readonly sponsor: Named
  readonly cosponsors: readonly Named[]
  readonly positions: readonly CompiledPosition[]
  readonly rationale?: string
  readonly tabledAt: string
  /** The paragraph's words are no longer those the proposal was made against. */
  readonly stale: boolean
  /**
   * Undecided amendments: whether it can be accepted as tabled, merges with the words that the paragraph has by now, or
   * collides with them. Others, and those whose paragraph is gone: `as-tabled`.
   */
  readonly fit: Fit
  /** On changed words: from the present words to those that it makes of them, its own words also where it collides. */
  readonly merged?: readonly DiffPart[]
  /** On changed words: where the two collide, in order. */
  readonly conflicts?: readonly CompiledConflict[]
  /** On changed words, for amendments and deletions: from the words it was made against to the present ones. */
  readonly since?: readonly DiffPart[]
  /** It went in merged with what the paragraph said by then. */
  readonly wasMerged?: true
  /** Superseded because it was put in the text between brackets, as an alternative. */
  readonly inBrackets?: true
  /**
   * From the text as it stood when tabled to what is proposed. One `insert` part for an insertion or a replacement, one `delete`
   * part for a deletion; for a counter-wording, from what it counters; for a merger, from both paragraphs' words; empty for a
   * move, a division and another level.
   */
  readonly diff: readonly DiffPart[]
  /** Move: label of the block it would follow; null for the beginning. */
  readonly moveAfter?: string | null
  /** Move: id of that block. */
  readonly moveAfterId?: string | null
  /** Insertion, replacement, counter-wording: what the room calls it. */
  readonly label?: string
  /** The same as it stands before its words, where that differs: `[OP3 bis.]` by the Editorial Manual. */
  readonly printed?: string
  /** Division: the words of each part. */
  readonly parts?: ReadonlyArray<readonly Run[]>
  /** Merger: the label of the second paragraph. */
  readonly mergeWith?: string
  /** Merger: its id. */
  readonly mergeWithId?: string
  /** Another level: from which to which. */
  readonly levels?: { readonly from: number; readonly to: number }
  /** Counter-wording: what it counters, and how that stands. */
  readonly counters?: CounteredProposal
  /** Superseded: by the acceptance of which proposal. */
  readonly supersededBy?: CounteredProposal
  /** Insertion, or counter-wording to one: what kind of block. */
  readonly node?: {
    readonly type: BlockType
    readonly level: number
    readonly marker?: SubparagraphMarker
    readonly role?: ParagraphRole
  }
  /** Not retained but reflected in: the label or id of that place. */
  readonly reflectedIn?: string
}

/** Another proposal, as far as a reader of this one needs it. */
export interface CounteredProposal {
  readonly id: string
  readonly kind: Change['kind']
  /** What the room calls it; empty for what bears no label. */
  readonly label: string
  readonly sponsor: Named
  readonly state: ProposalState
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
  readonly conditions: CompiledConditions
  readonly positions: readonly CompiledPosition[]
  readonly runs: readonly Run[]
  /** The brackets that stand in it or reach over it, outer ones first. */
  readonly brackets: readonly CompiledBracket[]
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
  /** All brackets, standing and lifted, in the order of the text; those without a place at the end. */
  readonly brackets: readonly CompiledBracket[]
  readonly counts: Counts
  readonly pen: readonly Named[]
  /** Every package that is not dissolved, in the order of the text. */
  readonly packages: readonly CompiledPackage[]
  /** What was noted, oldest first. */
  readonly noted: readonly CompiledNoted[]
  readonly settings: DraftSettings
  /** When the text was adopted, while all of it is agreed; null before. */
  readonly adopted: string | null
  /** The silence that was opened last; null if there was none. */
  readonly silence: CompiledSilence | null
  /** Dissociations, reservations, explanations, in the order in which they were made. */
  readonly statements: readonly CompiledStatement[]
  /** What the newest revision made of the one before it; absent while none was issued. */
  readonly concordance?: CompiledConcordance
}

/** Of a paragraph that is in no package, and not agreed on any condition. */
export const NO_CONDITIONS: CompiledConditions = {
  provisional: false,
  pending: [],
  placement: null,
  exceptBrackets: 0,
  silence: null
}

export interface CompiledConcordance {
  readonly from: string
  readonly to: string
  readonly rows: ReadonlyArray<{
    readonly from: readonly string[]
    readonly to: string | null
    readonly contributors: readonly Named[]
    readonly approach: readonly string[]
  }>
}

/** What `compile` works from. */
export interface CompileInput {
  readonly title: string
  readonly profile: Profile
  readonly text: TextModel
  readonly floor: Floor
  readonly conference: Pick<Conference, 'delegations' | 'groups'>
}
