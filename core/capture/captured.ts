/**
 * What a line that somebody types while others speak comes to: commands that can be sent as they are, or a sentence on what
 * is not understood, with its place in the line and what it may have been. Plain data, made by `parseCapture`, shown and
 * sent by the application.
 */
import type { Command } from '#core/commands/command.ts'
import type { DiffPart } from '#core/compile/compiled.ts'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import type { Conference, Role } from '#core/conference/conference.ts'
import type { TextModel } from '#core/document/textModel.ts'

type WithoutId<C> = C extends unknown ? Omit<C, 'id'> : never
export type CaptureCommand = WithoutId<Command>

/** What the line is read against. */
export interface CaptureContext {
  readonly conference: Pick<Conference, 'delegations' | 'groups'>
  readonly role: Role
  readonly text: TextModel
  readonly paragraphs: readonly CompiledParagraph[]
  /** The paragraph that is looked at: meant where the line names none. */
  readonly current: string | null
  /** The proposal that is looked at: meant by "support" where the line names none. */
  readonly proposal: string | null
}

export interface CapturedLine {
  readonly ok: true
  /** In order. */
  readonly commands: readonly CaptureCommand[]
  /** Put their names beside what the first command tables, once it is on the floor. */
  readonly cosponsors: readonly string[]
  /** Where it is: the paragraph to look at. */
  readonly paragraph: string | null
  /** Who, by name. */
  readonly who: readonly string[]
  /** "Amendment to OP3". */
  readonly title: string
  /** Word by word, where words change. */
  readonly diff: readonly DiffPart[]
}

/** A stretch of the line. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** What may have been meant, and the whole line that says so. */
export interface Choice {
  readonly words: string
  readonly line: string
}

export interface NotCaptured {
  readonly ok: false
  readonly message: string
  readonly at: Place
  readonly choices: readonly Choice[]
}

export type Captured = CapturedLine | NotCaptured

export function notCaptured(message: string, at: Place, choices: readonly Choice[] = []): NotCaptured {
  return { ok: false, message, at, choices }
}

/** The line with something else in that place. */
export function withWords(line: string, at: Place, words: string): string {
  return `${line.slice(0, at.from)}${words}${line.slice(at.to)}`
}
