/**
 * The commands: what a client may ask the relay to do, as it travels in JSON. `parseCommand` turns what arrived into
 * one of these or says what is wrong with it; `decide` carries it out.
 */
import type { InlineJSON } from '#core/document/textModel.ts'
import type { BracketKind, DraftSettings, InsertedNode, PositionWord, StatementKind } from '#core/floor/floor.ts'

/** ProseMirror inline JSON, or a plain string. */
export type Content = InlineJSON | string

export type ChangeRequest =
  | { readonly kind: 'amend'; readonly paragraph: string; readonly content: Content }
  | {
      readonly kind: 'insert'
      readonly after: string | null
      readonly content: Content
      readonly node?: InsertedNode | undefined
    }
  | { readonly kind: 'delete'; readonly paragraph: string }
  | { readonly kind: 'move'; readonly paragraph: string; readonly after: string | null }
  | { readonly kind: 'replace'; readonly paragraph: string; readonly content: Content }
  | { readonly kind: 'counter'; readonly proposal: string; readonly content: Content }
  | { readonly kind: 'split'; readonly paragraph: string; readonly parts: readonly Content[] }
  | {
      readonly kind: 'merge'
      readonly paragraph: string
      readonly with: string
      /** Left out, the words of the one and then those of the other. */
      readonly content?: Content | undefined
    }
  | { readonly kind: 'level'; readonly paragraph: string; readonly level: number }

interface Identified {
  /** A UUID chosen by the sender: the same id again returns the same receipt and does nothing. */
  readonly id: string
}

export type TableCommand = Identified & {
  readonly kind: 'table'
  readonly change: ChangeRequest
  readonly onBehalfOf?: string | undefined
  readonly rationale?: string | undefined
}
export type ReviseCommand = Identified & {
  readonly kind: 'revise'
  readonly proposal: string
  /** New wording alone, or a whole new change of the same kind. */
  readonly content?: Content | undefined
  readonly change?: ChangeRequest | undefined
  readonly rationale?: string | undefined
}
export type WithdrawCommand = Identified & {
  readonly kind: 'withdraw'
  readonly proposal: string
  /** A paragraph or proposal in which its point is found. */
  readonly reflectedIn?: string | undefined
}
export type CosponsorCommand = Identified & {
  readonly kind: 'cosponsor'
  readonly proposal: string
  readonly onBehalfOf?: string | undefined
}
export type PositionCommand = Identified & {
  readonly kind: 'position'
  /** One of the three. */
  readonly proposal?: string | undefined
  readonly paragraph?: string | undefined
  readonly bracket?: string | undefined
  /** null lifts a position taken before. */
  readonly position: PositionWord | null
  /** `withdraw-if` only: on what condition. */
  readonly condition?: string | undefined
  readonly onBehalfOf?: string | undefined
}
export type AcceptCommand = Identified & {
  readonly kind: 'accept'
  readonly proposal: string
  readonly as?: Content | undefined
  /** The words of the paragraph on which `as` was made: refused if they are others by now. */
  readonly seen?: Content | undefined
}
export type RejectCommand = Identified & {
  readonly kind: 'reject'
  readonly proposal: string
  readonly reflectedIn?: string | undefined
}
export type ParkCommand = Identified & { readonly kind: 'park'; readonly proposal: string }
export type ReopenCommand = Identified & {
  readonly kind: 'reopen'
  /** One of the three. */
  readonly proposal?: string | undefined
  readonly paragraph?: string | undefined
  readonly bracket?: string | undefined
  readonly reason: string
}
export type BracketCommand = Identified & {
  readonly kind: 'bracket'
  readonly paragraph: string
  /** The last paragraph within, where the brackets reach across several. */
  readonly through?: string | undefined
  /**
   * Left out, whole paragraphs are bracketed. Otherwise places in the inline content, as ProseMirror counts them: `from` in the
   * first paragraph, `to` in the last.
   */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** The words that the sender saw between the two places: refused if they are others by now. */
  readonly words?: string | undefined
  readonly bracketKind?: BracketKind | undefined
  readonly proponents?: readonly string[] | undefined
  readonly opponents?: readonly string[] | undefined
  readonly holders?: readonly string[] | undefined
}
/** A holder no longer insists. */
export type ReleaseCommand = Identified & {
  readonly kind: 'release'
  readonly bracket: string
  readonly onBehalfOf?: string | undefined
}
/** The Chair takes the brackets away; possible when nobody holds them any more. */
export type LiftCommand = Identified & {
  readonly kind: 'lift'
  readonly bracket: string
  /** The words stay, they go, or one alternative is chosen. */
  readonly keep: 'words' | 'nothing' | 'option'
  readonly option?: number | undefined
  /** Other words that stand in their place; only where the brackets lie within one paragraph. */
  readonly as?: Content | undefined
}
/** Rival amendments to one paragraph become bracketed alternatives in the text. */
export type AlternativesCommand = Identified & {
  readonly kind: 'alternatives'
  readonly proposals: readonly string[]
  readonly holders?: readonly string[] | undefined
}
export type LinkCommand = Identified & {
  readonly kind: 'link'
  readonly paragraphs: readonly string[]
  readonly condition?: string | undefined
}
export type UnlinkCommand = Identified & { readonly kind: 'unlink'; readonly package: string }
/** All paragraphs of a package are agreed in one decision. */
export type SettleCommand = Identified & {
  readonly kind: 'settle'
  readonly package: string
  readonly adRef?: boolean | undefined
}
/** A delegation on which an agreement was waiting confirms it. */
export type ConfirmCommand = Identified & {
  readonly kind: 'confirm'
  readonly paragraph: string
  readonly onBehalfOf?: string | undefined
}
/** Heard and recorded, not in the text. */
export type NoteCommand = Identified & {
  readonly kind: 'note'
  readonly words: string
  readonly paragraph?: string | undefined
  readonly onBehalfOf?: string | undefined
}
export type ConfigureCommand = Identified & {
  readonly kind: 'configure'
  readonly settings: { readonly [Name in keyof DraftSettings]?: DraftSettings[Name] | undefined }
}
/** The text as it stands is put under silence until a moment. */
export type OpenSilenceCommand = Identified & {
  readonly kind: 'openSilence'
  /** ISO time with its zone. */
  readonly until: string
  /** Left out, every paragraph that is not agreed or deleted. */
  readonly paragraphs?: readonly string[] | undefined
}
export type ExtendSilenceCommand = Identified & { readonly kind: 'extendSilence'; readonly until: string }
/** A delegation objects: the paragraphs it names are open again. */
export type BreakSilenceCommand = Identified & {
  readonly kind: 'breakSilence'
  readonly paragraphs: readonly string[]
  readonly reason?: string | undefined
  /** What it asks for instead, on one of them. */
  readonly change?: ChangeRequest | undefined
  readonly onBehalfOf?: string | undefined
}
/** The time has run out; or, before that, the silence is called off. */
export type CloseSilenceCommand = Identified & {
  readonly kind: 'closeSilence'
  readonly callOff?: boolean | undefined
}
/** Annexed to the text: a dissociation, a reservation, an explanation of position. */
export type StatementCommand = Identified & {
  readonly kind: 'statement'
  readonly statement: StatementKind
  readonly paragraphs?: readonly string[] | undefined
  readonly words: string
  readonly onBehalfOf?: string | undefined
}
/** The whole text is agreed: every paragraph agreed ad ref becomes agreed. */
export type AdoptCommand = Identified & { readonly kind: 'adopt' }
export type AgreeCommand = Identified & {
  readonly kind: 'agree'
  readonly paragraph: string
  /** Agreed ad referendum: closed, but subject to confirmation. */
  readonly adRef?: boolean | undefined
  /** Codes of those who have yet to confirm. */
  readonly pending?: readonly string[] | undefined
  /** Its place in the text is still open. */
  readonly placement?: 'open' | undefined
  /** Agreed except for the brackets that stand in it. */
  readonly exceptBrackets?: boolean | undefined
}
export type GrantPenCommand = Identified & { readonly kind: 'grantPen'; readonly delegations: readonly string[] }
export type RevokePenCommand = Identified & { readonly kind: 'revokePen'; readonly delegations: readonly string[] }
export type IssueCommand = Identified & { readonly kind: 'issue'; readonly label: string }

export type Command =
  | TableCommand
  | ReviseCommand
  | WithdrawCommand
  | CosponsorCommand
  | PositionCommand
  | AcceptCommand
  | RejectCommand
  | ParkCommand
  | ReopenCommand
  | BracketCommand
  | ReleaseCommand
  | LiftCommand
  | AlternativesCommand
  | LinkCommand
  | UnlinkCommand
  | SettleCommand
  | ConfirmCommand
  | NoteCommand
  | ConfigureCommand
  | AdoptCommand
  | OpenSilenceCommand
  | ExtendSilenceCommand
  | BreakSilenceCommand
  | CloseSilenceCommand
  | StatementCommand
  | AgreeCommand
  | GrantPenCommand
  | RevokePenCommand
  | IssueCommand

export type CommandKind = Command['kind']
export const COMMAND_KINDS: readonly CommandKind[] = [
  'table',
  'revise',
  'withdraw',
  'cosponsor',
  'position',
  'accept',
  'reject',
  'park',
  'reopen',
  'bracket',
  'release',
  'lift',
  'alternatives',
  'agree',
  'confirm',
  'link',
  'unlink',
  'settle',
  'note',
  'configure',
  'adopt',
  'openSilence',
  'extendSilence',
  'breakSilence',
  'closeSilence',
  'statement',
  'grantPen',
  'revokePen',
  'issue'
]
