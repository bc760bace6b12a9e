/**
 * The floor: what is tabled and decided, as plain JSON in the Maps `proposals`, `paragraphs` and `meta` and the Array
 * `revisions` of the `floor` room. Only the relay writes it (see `applyFloorChange`); everyone admitted reads it (see
 * `readFloor`). Part of the public surface: fields may be added, never renamed.
 */
import type { InlineJSON } from '#core/document/textModel.ts'

export type ProposalState =
  'tabled' | 'accepted' | 'accepted-as-amended' | 'not-retained' | 'withdrawn' | 'superseded' | 'parked'
export type ParagraphState = 'open' | 'bracketed' | 'ad-ref' | 'agreed' | 'deleted'
export const PARAGRAPH_STATES: readonly ParagraphState[] = ['open', 'bracketed', 'ad-ref', 'agreed', 'deleted']

export type PositionWord = 'support' | 'oppose' | 'retain' | 'delete' | 'reserve' | 'reflect'
export const POSITION_WORDS: readonly PositionWord[] = ['support', 'oppose', 'retain', 'delete', 'reserve', 'reflect']

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

/** What the text said when the proposal (or its newest version) was tabled. */
export interface Base {
  /** The paragraph's words; null for an insertion. */
  readonly content: InlineJSON | null
  /** For a move: the block it stood after. */
  readonly after?: string | null
}

/** A delegation's, or a group's, word on a proposal or a paragraph. */
export interface Position {
  readonly by: string
  readonly position: PositionWord
  readonly at: string
  /** On a proposal: the version it was taken on. */
  readonly onVersion?: number
}

export interface EarlierVersion {
  readonly version: number
  readonly change: Change
  readonly base: Base
  readonly tabledAt: string
}

/** What a decision on a proposal did, kept so that it can be shown and reopened. */
export interface Outcome {
  readonly at: string
  /** The receipt that carries it. */
  readonly seq: number
  /** Accepted as amended: the words that went in. */
  readonly as?: InlineJSON
  /** Not retained, but reflected in this paragraph or proposal. */
  readonly reflectedIn?: string
  /** The block an accepted insertion became. */
  readonly inserted?: string
  /** Accepted amendment: the words that it replaced. */
  readonly before?: InlineJSON
  /** Superseded: by the acceptance of this proposal. */
  readonly by?: string
  /** Accepted move: where the block stood before. */
  readonly movedFrom?: string | null
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
}

export interface ParagraphEntry {
  readonly state: ParagraphState
  readonly positions?: readonly Position[]
  /** ISO time of the last change of state. */
  readonly at?: string
  /** The words as they were agreed, so that a later edit with the pen shows. */
  readonly agreedContent?: InlineJSON
  /** The words a deleted paragraph had: what reopening it brings back. */
  readonly deletedContent?: InlineJSON
  /** The proposal whose acceptance deleted it: its own deletion, or that of the paragraph it belonged to. */
  readonly deletedBy?: string
  /** The proposal that brought the paragraph in. */
  readonly from?: string
  /** Why it was reopened. */
  readonly reason?: string
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

export interface FloorMeta {
  /** Delegations that hold the pen beside the secretariat. */
  readonly pen: readonly string[]
  /** Labels fixed when the present text was issued, by block id; null while labels still follow the position. */
  readonly numbering: Readonly<Record<string, string>> | null
}

export interface Revision {
  readonly label: string
  readonly at: string
  readonly seq: number
  readonly by: string
  /** Old label to new label, for each block that had one before: what readers of the last issue need. */
  readonly concordance: ReadonlyArray<{ readonly id: string; readonly from: string; readonly to: string | null }>
}

export interface Floor {
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly paragraphs: ReadonlyMap<string, ParagraphEntry>
  readonly meta: FloorMeta
  readonly revisions: readonly Revision[]
}

/** What the relay writes into the floor room when it carries out a command. Applied by `applyFloorChange`, in order. */
export type FloorChange =
  | { readonly op: 'proposal'; readonly proposal: Proposal }
  | { readonly op: 'paragraph'; readonly id: string; readonly entry: ParagraphEntry }
  | { readonly op: 'meta'; readonly meta: Partial<FloorMeta> }
  | { readonly op: 'revision'; readonly revision: Revision }

export const EMPTY_FLOOR: Floor = {
  proposals: new Map(),
  paragraphs: new Map(),
  meta: { pen: [], numbering: null },
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
