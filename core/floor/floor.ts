/**
 * The floor: what is tabled and decided, as plain JSON in the Maps `proposals`, `paragraphs` and `meta` and the Array
 * `revisions` of the `floor` room. Only the relay writes it (see `applyFloorChange`); everyone admitted reads it (see
 * `readFloor`). Part of the public surface: fields may be added, never renamed.
 */
import type { InlineJSON } from '#core/document/textModel.ts'
import type { Silence, Statement } from '#core/floor/silence.ts'

export { STATEMENT_KINDS } from '#core/floor/silence.ts'
export type { Objection, Silence, Statement, StatementKind } from '#core/floor/silence.ts'

/** What a text is called before its first revision is issued. */
export const ZERO_DRAFT = 'Zero draft'

export type ProposalState =
  'tabled' | 'accepted' | 'accepted-as-amended' | 'not-retained' | 'withdrawn' | 'superseded' | 'parked'
export type ParagraphState = 'open' | 'bracketed' | 'ad-ref' | 'agreed' | 'deleted'
export const PARAGRAPH_STATES: readonly ParagraphState[] = ['open', 'bracketed', 'ad-ref', 'agreed', 'deleted']

export type PositionWord = 'support' | 'oppose' | 'retain' | 'delete' | 'reserve' | 'reflect' | 'withdraw-if'
export const POSITION_WORDS: readonly PositionWord[] = [
  'support',
  'oppose',
  'retain',
  'delete',
  'reserve',
  'reflect',
  'withdraw-if'
]

/** What a pair of square brackets is there for. */
export type BracketKind = 'addition' | 'deletion' | 'alternatives' | 'paragraph' | 'placement' | 'capital' | 'blank'
export const BRACKET_KINDS: readonly BracketKind[] = [
  'addition',
  'deletion',
  'alternatives',
  'paragraph',
  'placement',
  'capital',
  'blank'
]

/** What kind of block an insertion proposes. Left out, it is a block like the one it follows. */
export type InsertedNode =
  | { readonly type: 'paragraph'; readonly role?: 'preamble' | 'numbered' | 'plain' }
  | { readonly type: 'subparagraph'; readonly level?: number; readonly marker?: 'label' | 'bullet' }
  | { readonly type: 'heading'; readonly level?: number }
  | { readonly type: 'title' | 'subtitle' | 'closing' }

export type Change =
  | { readonly kind: 'amend'; readonly paragraph: string; readonly content: InlineJSON }
  | {
      readonly kind: 'insert'
      readonly after: string | null
      readonly content: InlineJSON
      readonly node: InsertedNode
    }
  | { readonly kind: 'delete'; readonly paragraph: string }
  | { readonly kind: 'move'; readonly paragraph: string; readonly after: string | null }
  /** Another paragraph in this one's stead: `OP5 alt`. */
  | { readonly kind: 'replace'; readonly paragraph: string; readonly content: InlineJSON }
  /** Other words for an insertion or a replacement that is not yet in the text: `OP3 bis alt`. */
  | {
      readonly kind: 'counter'
      readonly proposal: string
      /** What it counters, and where that stands: for an insertion the block it would follow. */
      readonly to: 'insert' | 'replace'
      readonly paragraph: string | null
      readonly content: InlineJSON
    }
  /** Two paragraphs or more out of one; the first part keeps its identity. */
  | { readonly kind: 'split'; readonly paragraph: string; readonly parts: readonly InlineJSON[] }
  /** One paragraph out of this and the next. */
  | { readonly kind: 'merge'; readonly paragraph: string; readonly with: string; readonly content: InlineJSON }
  /** A sub-paragraph, with those under it, higher or deeper. */
  | { readonly kind: 'level'; readonly paragraph: string; readonly level: number }

/** What the text said when the proposal (or its newest version) was tabled. */
export interface Base {
  /** The paragraph's words; null for an insertion. */
  readonly content: InlineJSON | null
  /** For a move: the block it stood after. */
  readonly after?: string | null
  /** For a merge: the words of the second paragraph. */
  readonly with?: InlineJSON
  /** For another level: the level it had. */
  readonly level?: number
}

/** A delegation's, or a group's, word on a proposal, a paragraph or a bracket. */
export interface Position {
  readonly by: string
  readonly position: PositionWord
  readonly at: string
  /** On a proposal: the version it was taken on. */
  readonly onVersion?: number
  /** `withdraw-if`: on what condition. */
  readonly condition?: string
}

/**
 * A pair of square brackets with what it means. Where it stands is in the text itself: the `bracket` mark with its id, or,
 * for whole paragraphs, the ids here.
 */
export interface Bracket {
  readonly id: string
  readonly kind: BracketKind
  readonly state: 'standing' | 'lifted'
  /** Whole paragraphs only: the first and the last block within; the words of the text bear no mark then. */
  readonly paragraphs?: { readonly from: string; readonly to: string }
  /** The paragraph in which it was opened: where it is listed when all its words are gone. */
  readonly paragraph?: string
  /** Codes of those who want the words, of those who do not, and of those who must each agree before it is lifted. */
  readonly proponents: readonly string[]
  readonly opponents: readonly string[]
  readonly holders: readonly string[]
  readonly positions: readonly Position[]
  /** Alternatives: who wants which, in the order of the `option` numbers of the mark. */
  readonly options?: ReadonlyArray<{ readonly proponents: readonly string[] }>
  /** Who opened it: a code, CHAIR or SECRETARIAT; null where it came in with an imported text. */
  readonly by: string | null
  readonly at: string
  /** Proposals that were turned into it. */
  readonly from?: readonly string[]
  readonly outcome?: BracketOutcome
}

/** What lifting a bracket did. */
export interface BracketOutcome {
  readonly at: string
  readonly seq: number
  /** The words stayed, went, one alternative was chosen, or other words were put in. */
  readonly kept: 'words' | 'nothing' | 'option' | 'other'
  readonly option?: number
  /** The paragraphs' words before, by id: what reopening it brings back. */
  readonly before: Readonly<Record<string, InlineJSON>>
  /** The same paragraphs' words behind it: where they are others by now, it is not reopened. */
  readonly after: Readonly<Record<string, InlineJSON>>
  /** What was repaired around it, in words: "a comma before the full stop". */
  readonly repairs: readonly string[]
}

/** Paragraphs that are settled together: reopening one is a warning about the others. */
export interface Package {
  readonly id: string
  readonly paragraphs: readonly string[]
  readonly state: 'open' | 'settled' | 'reopened' | 'dissolved'
  /** What links them, in words: "X agrees OP8 if OP11 keeps voluntary". */
  readonly condition?: string
  readonly at: string
  readonly seq: number
}

/** Noted, not in the text: heard and kept on the record, not projected. */
export interface NotedPoint {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly onBehalfOf?: string
  readonly paragraph?: string
  readonly at: string
}

export interface EarlierVersion {
  readonly version: number
  readonly change: Change
  readonly base: Base
  readonly tabledAt: string
  readonly label?: string
}

/** What a decision on a proposal did, kept so that it can be shown and reopened. */
export interface Outcome {
  readonly at: string
  /** The receipt that carries it. */
  readonly seq: number
  /** Accepted as amended or merged: the words that went in. Turned into brackets: the words of the text with them. */
  readonly as?: InlineJSON
  /** Accepted with the words of its merge with what the paragraph said by then. */
  readonly merged?: true
  /** Not retained, but reflected in this paragraph or proposal. */
  readonly reflectedIn?: string
  /** The block an accepted insertion, replacement or counter-wording became. */
  readonly inserted?: string
  /** Accepted amendment, replacement, division or merger, or an amendment turned into brackets: the words that it replaced. */
  readonly before?: InlineJSON
  /** Superseded: by the acceptance of this proposal, or by this bracket, the first of those it was turned into. */
  readonly by?: string
  /** Accepted move: where the block stood before. */
  readonly movedFrom?: string | null
  /** Accepted move: the paragraph was agreed and only its place had been open. */
  readonly placed?: true
  /** Accepted replacement: the block in whose stead it stands. */
  readonly replaced?: string
  /** Accepted division: the blocks behind the first. */
  readonly parts?: readonly string[]
  /** Accepted re-levelling: the level it had. */
  readonly levelBefore?: number
}

export interface Proposal {
  readonly id: string
  readonly change: Change
  readonly base: Base
  /** Code of the delegation that tabled it, or `CHAIR` or `SECRETARIAT`. */
  readonly by: string
  /** Code of the delegation or group it was tabled for. The sponsor is `onBehalfOf ?? by`. */
  readonly onBehalfOf?: string
  readonly cosponsors: readonly string[]
  readonly positions: readonly Position[]
  readonly version: number
  readonly earlier: readonly EarlierVersion[]
  readonly state: ProposalState
  readonly rationale?: string
  /** ISO time at which this version was tabled. */
  readonly tabledAt: string
  readonly outcome?: Outcome
  /** The block an accepted insertion became; kept when it is reopened, so that accepting again gives the same paragraph. */
  readonly became?: string
  /** An accepted division: the blocks its further parts became; kept in the same way. */
  readonly becameParts?: readonly string[]
  /** What the room calls it: `OP3 bis` for an insertion, `OP5 alt` for a replacement. Given when it is tabled, never changed until the next issue. */
  readonly label?: string
}

export interface ParagraphEntry {
  readonly state: ParagraphState
  /** Under silence, or agreed because nobody broke it. */
  readonly silence?: 'open' | 'held'
  /** While under silence: the words that people were given. */
  readonly circulated?: InlineJSON
  readonly positions?: readonly Position[]
  /** ISO time of the last change of state. */
  readonly at?: string
  /** The words as they were agreed, so that a later edit with the pen shows. */
  readonly agreedContent?: InlineJSON
  /** The words a deleted paragraph had: what reopening it brings back. */
  readonly deletedContent?: InlineJSON
  /** The proposal whose acceptance deleted it: its own deletion, or that of the paragraph it belonged to. */
  readonly deletedBy?: string
  /** The block that took its place, or its words in: it was replaced by that, or merged into it. */
  readonly successor?: string
  /** The proposal that brought the paragraph in. */
  readonly from?: string
  /** Why it was reopened. */
  readonly reason?: string
  /** Agreed, but: codes of those who have yet to confirm; its place is open; the brackets in it stay. */
  readonly pending?: readonly string[]
  readonly placement?: 'open'
  readonly exceptBrackets?: true
  /** What stood beside it in the document that it was imported from. */
  readonly notes?: readonly ParagraphNote[]
}

/** A comment of an imported document. */
export interface ParagraphNote {
  /** The delegation, group or institution that its author was said to be; absent where nobody said so. */
  readonly by?: string
  /** How the document names its author. */
  readonly author: string
  readonly text: string
  /** The words it is about; left out where it is about the whole paragraph. */
  readonly quote?: string
  /** Whose note it answers, as the document names them. */
  readonly answers?: string
}

/** Settings of the draft, changed by the Chair or the secretariat, by phase. */
export interface DraftSettings {
  /** Labels by the custom of the room (bis is a new paragraph) or of the United Nations Editorial Manual (bis is a version). */
  readonly labels: 'room' | 'manual'
  /** Nothing is agreed until everything is agreed: every agreement stays ad ref until the text is adopted. */
  readonly nothingAgreed: boolean
  /** Who is shown as the author of proposals and positions. */
  readonly attribution: 'full' | 'groups' | 'officers' | 'hidden'
  /** What the phase is called: "second reading". */
  readonly phase: string
}

export const DEFAULT_SETTINGS: DraftSettings = { labels: 'room', nothingAgreed: false, attribution: 'full', phase: '' }

export interface FloorMeta {
  /** Delegations that hold the pen beside the secretariat. */
  readonly pen: readonly string[]
  /** Labels fixed when the present text was issued, by block id; null while labels still follow the position. */
  readonly numbering: Readonly<Record<string, string>> | null
  readonly settings: DraftSettings
  /** When the whole text was agreed; null again once something of it was reopened. */
  readonly adopted?: { readonly at: string; readonly seq: number } | null
}

export interface Revision {
  readonly label: string
  readonly at: string
  readonly seq: number
  readonly by: string
  /** Old label to new label, for each block that had one before: what readers of the last issue need. */
  readonly concordance: ReadonlyArray<{ readonly id: string; readonly from: string; readonly to: string | null }>
  /** The same for people: what became of what, from whom, and how. Only of what did not stay as it was. */
  readonly sources?: readonly ConcordanceRow[]
}

/** "12, 12 bis, 15 → 11; EU, Türkiye; merged". */
export interface ConcordanceRow {
  /** The labels of all that went into it, in the order of the text. */
  readonly from: readonly string[]
  /** The new label; null for what left the text. */
  readonly to: string | null
  /** Codes of the sponsors of what was accepted into it. */
  readonly contributors: readonly string[]
  /** How it came about, in words: "merged", "replaced by OP5 alt". */
  readonly approach: readonly string[]
}

export interface Floor {
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly paragraphs: ReadonlyMap<string, ParagraphEntry>
  readonly brackets: ReadonlyMap<string, Bracket>
  readonly packages: ReadonlyMap<string, Package>
  readonly noted: ReadonlyMap<string, NotedPoint>
  readonly silences: ReadonlyMap<string, Silence>
  readonly statements: ReadonlyMap<string, Statement>
  readonly meta: FloorMeta
  readonly revisions: readonly Revision[]
}

/** What the relay writes into the floor room when it carries out a command. Applied by `applyFloorChange`, in order. */
export type FloorChange =
  | { readonly op: 'proposal'; readonly proposal: Proposal }
  | { readonly op: 'paragraph'; readonly id: string; readonly entry: ParagraphEntry }
  | { readonly op: 'bracket'; readonly bracket: Bracket }
  | { readonly op: 'package'; readonly package: Package }
  | { readonly op: 'noted'; readonly noted: NotedPoint }
  | { readonly op: 'silence'; readonly silence: Silence }
  | { readonly op: 'statement'; readonly statement: Statement }
  | { readonly op: 'meta'; readonly meta: Partial<FloorMeta> }
  | { readonly op: 'revision'; readonly revision: Revision }

export const EMPTY_FLOOR: Floor = {
  proposals: new Map(),
  paragraphs: new Map(),
  brackets: new Map(),
  packages: new Map(),
  noted: new Map(),
  silences: new Map(),
  statements: new Map(),
  meta: { pen: [], numbering: null, settings: DEFAULT_SETTINGS },
  revisions: []
}

/** In whose name a proposal stands. */
export function sponsorOf(proposal: Pick<Proposal, 'by' | 'onBehalfOf'>): string {
  return proposal.onBehalfOf ?? proposal.by
}

/** The paragraph a proposal is about: for an insertion, the block it would follow. */
export function paragraphOf(change: Change): string | null {
  return change.kind === 'insert' ? change.after : change.paragraph
}

/** The paragraphs whose words, place or level a change would change: none for what only adds a paragraph. */
export function changedBy(change: Change): readonly string[] {
  if (change.kind === 'insert' || (change.kind === 'counter' && change.to === 'insert')) return []
  if (change.kind === 'merge') return [change.paragraph, change.with]
  return change.paragraph === null ? [] : [change.paragraph]
}
