/**
 * What a command leads to: the changes that carry it out together with the receipt, or a refusal. Refusals are values,
 * never exceptions: each has a code for programs and a sentence for people that says what happened and what to do.
 */
import type { Conference, Participant } from '#core/conference/conference.ts'
import type { Command, CommandKind } from '#core/commands/command.ts'
import type { TextChange, TextModel } from '#core/document/textModel.ts'
import type { Floor, FloorChange } from '#core/floor/floor.ts'

/** Everything a decision may look at. Nothing else: no clock, no chance, no network. */
export interface Situation {
  readonly conference: Conference
  readonly draft: string
  readonly profile: Conference['drafts'][number]['profile']
  readonly text: TextModel
  readonly floor: Floor
  readonly actor: Participant
  /** ISO time given by the relay. */
  readonly now: string
  /** The number that the receipt will bear: one more than the last in this draft's record. */
  readonly seq: number
  /** Makes identifiers that were never used. */
  readonly newId: () => string
}

/** One line of the record. Never changed once written. */
export interface Receipt {
  readonly seq: number
  /** The id the sender gave the command. */
  readonly id: string
  readonly kind: CommandKind
  readonly draft: string
  readonly at: string
  readonly participant: {
    readonly id: string
    readonly name: string
    readonly role: Participant['role']
    readonly delegation?: string
  }
  /** The command as it was carried out. */
  readonly command: Command
  /** What it touched, so that a reader need not work it out. */
  readonly proposal?: string
  readonly paragraph?: string
  /** Label of the paragraph at that moment. */
  readonly label?: string
  /** Other proposals that this decision moved to another state. */
  readonly superseded?: readonly string[]
  /** The bracket or the package it was about. */
  readonly bracket?: string
  readonly package?: string
  /** What everybody should know because of it: "OP8 was settled in one package with it." */
  readonly warnings?: readonly string[]
  /** The record's line in words. */
  readonly summary: string
}

export interface Granted {
  readonly ok: true
  readonly text: readonly TextChange[]
  readonly floor: readonly FloorChange[]
  readonly receipt: Receipt
}

/** What may go wrong; `STATUS_OF` in `core/protocol` gives each its HTTP status. */
export type RefusalCode =
  | 'bad-command'
  | 'not-allowed'
  | 'not-yours'
  | 'unknown-delegation'
  | 'no-such-proposal'
  | 'no-such-paragraph'
  | 'paragraph-gone'
  | 'paragraph-closed'
  | 'paragraph-changed'
  | 'proposals-open'
  | 'wrong-state'
  | 'stale'
  | 'bad-content'
  | 'empty-proposal'
  | 'no-change'
  | 'bad-move'
  | 'bad-split'
  | 'bad-merge'
  | 'bad-level'
  | 'bad-counter'
  | 'already-so'
  | 'label-taken'
  | 'no-such-bracket'
  | 'no-such-words'
  | 'brackets-cross'
  | 'brackets-standing'
  | 'not-a-holder'
  | 'still-held'
  | 'no-rivals'
  | 'no-such-package'
  | 'in-a-package'
  | 'not-pending'
  | 'nothing-agreed'
  | 'not-settled'
  | 'under-silence'
  | 'no-silence'
  | 'bad-deadline'
  | 'too-early'

export interface Refused {
  readonly ok: false
  readonly code: RefusalCode
  readonly message: string
}

export type Decision = Granted | Refused

export const refuse = (code: RefusalCode, message: string): Refused => ({ ok: false, code, message })
