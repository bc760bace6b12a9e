/**
 * The commands: what a client may ask the relay to do, as it travels in JSON. `parseCommand` turns what arrived into
 * one of these or says what is wrong with it; `decide` carries it out.
 */
import type { InlineJSON } from '#core/document/textModel.ts'
import type { InsertedNode, PositionWord } from '#core/floor/floor.ts'

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
export type WithdrawCommand = Identified & { readonly kind: 'withdraw'; readonly proposal: string }
export type CosponsorCommand = Identified & {
  readonly kind: 'cosponsor'
  readonly proposal: string
  readonly onBehalfOf?: string | undefined
}
export type PositionCommand = Identified & {
  readonly kind: 'position'
  /** One of the two. */
  readonly proposal?: string | undefined
  readonly paragraph?: string | undefined
  /** null lifts a position taken before. */
  readonly position: PositionWord | null
  readonly onBehalfOf?: string | undefined
}
export type AcceptCommand = Identified & {
  readonly kind: 'accept'
  readonly proposal: string
  readonly as?: Content | undefined
}
export type RejectCommand = Identified & {
  readonly kind: 'reject'
  readonly proposal: string
  readonly reflectedIn?: string | undefined
}
export type ParkCommand = Identified & { readonly kind: 'park'; readonly proposal: string }
export type ReopenCommand = Identified & {
  readonly kind: 'reopen'
  /** One of the two. */
  readonly proposal?: string | undefined
  readonly paragraph?: string | undefined
  readonly reason: string
}
export type BracketCommand = Identified & { readonly kind: 'bracket'; readonly paragraph: string }
export type AgreeCommand = Identified & {
  readonly kind: 'agree'
  readonly paragraph: string
  /** Agreed ad referendum: closed, but subject to confirmation. */
  readonly adRef?: boolean | undefined
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
  'agree',
  'grantPen',
  'revokePen',
  'issue'
]
