/**
 * Reads a line's tokens from left to right, for the acts of the grammar. Made by `parseCapture` for one line.
 */
import {
  notCaptured,
  type CaptureContext,
  type CapturedLine,
  type NotCaptured,
  type Place
} from '#core/capture/captured.ts'
import { findParagraph } from '#core/capture/findParagraph.ts'
import type { Speaker } from '#core/capture/findSpeakers.ts'
import { fold } from '#core/capture/fold.ts'
import type { Token } from '#core/capture/tokenizeLine.ts'
import type { CompiledParagraph } from '#core/compile/compiled.ts'

export type Act = (reader: Reader) => ActResult
/** An act without the names of the speakers, which are the same for all. */
export type ActResult = Omit<CapturedLine, 'who'> | NotCaptured
type Found<Value> = { readonly ok: true; readonly value: Value } | NotCaptured

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

export class Reader {
  readonly line: string
  readonly context: CaptureContext
  readonly speakers: readonly Speaker[]
  readonly #tokens: readonly Token[]
  #at: number
  /** Where a label stands that says which paragraph is meant; null while none was read. */
  labelAt: Place | null = null

  constructor(
    line: string,
    tokens: readonly Token[],
    at: number,
    speakers: readonly Speaker[],
    context: CaptureContext
  ) {
    this.line = line
    this.#tokens = tokens
    this.#at = at
    this.speakers = speakers
    this.context = context
  }

  get next(): Token | undefined {
    return this.#tokens[this.#at]
  }

  get rest(): readonly Token[] {
    return this.#tokens.slice(this.#at)
  }

  /** The end of the line, as a place where something is missing. */
  get end(): Place {
    return { from: this.line.length, to: this.line.length }
  }

  /** What comes next as a place. */
  get here(): Place {
    return this.next ?? this.end
  }

  /** The place of all that is left. */
  get remainder(): Place {
    return { from: this.here.from, to: this.line.length }
  }

  skip(count = 1): void {
    this.#at += count
  }

  /** Takes the next word if it is one of these. */
  takeWord(...words: readonly string[]): string | null {
    const token = this.next
    if (token?.kind !== 'word') return null
    const word = fold(token.text)
    if (!words.includes(word)) return null
    this.skip()
    return word
  }

  takeColon(): void {
    if (this.next?.kind === 'colon') this.skip()
  }

  /** A quotation with something in it. */
  quote(missing: string): Found<Token> {
    const token = this.next
    if (token?.kind !== 'quote') return notCaptured(missing, this.here)
    if (token.text.trim() === '') return notCaptured('There is nothing between the quotation marks yet.', token)
    this.skip()
    return { ok: true, value: token }
  }

  /** "the 2nd", "second", "#2" before a quotation: which of several; null for none. */
  ordinal(): number | null {
    const before = this.#at
    this.takeWord('the')
    const token = this.next
    const follows = this.#tokens[this.#at + 1]
    if (token?.kind === 'word' && follows?.kind === 'quote') {
      const said = fold(token.text)
      const number = /^#?(\d+)(?:st|nd|rd|th)?$/u.exec(said)?.[1]
      const at = number === undefined ? ORDINALS.indexOf(said) : Number(number) - 1
      if (at >= 0) {
        this.skip()
        return at
      }
    }
    if (this.next?.kind !== 'quote') this.#at = before
    return null
  }

  /** A label that has to stand here. */
  label(): Found<CompiledParagraph> {
    const from = this.here.from
    const found = findParagraph(this.rest, this.context.paragraphs, this.end)
    if (!found.ok) return found
    this.skip(found.count)
    this.labelAt = { from, to: this.#tokens[this.#at - 1]!.to }
    return { ok: true, value: found.paragraph }
  }

  /** The paragraph meant: after "in", or else the one that is looked at. */
  inParagraph(): Found<CompiledParagraph> {
    if (this.takeWord('in', 'of', 'to', 'on', 'at')) return this.label()
    return this.current()
  }

  current(): Found<CompiledParagraph> {
    const current = this.context.paragraphs.find(({ id }) => id === this.context.current)
    if (current) return { ok: true, value: current }
    return notCaptured('Say in which paragraph, such as “in OP3”, or go to it first.', this.end)
  }

  /** "because …": the reason given with a proposal. */
  rationale(): { readonly rationale?: string } {
    if (!this.takeWord('because')) return {}
    const token = this.next
    const words = token?.kind === 'quote' ? token.text.trim() : this.line.slice(this.here.from).trim()
    this.skip(token?.kind === 'quote' ? 1 : this.rest.length)
    return words === '' ? {} : { rationale: words }
  }

  /** Nothing may be left that was not understood. */
  done<Result extends ActResult>(result: Result): Result | NotCaptured {
    if (this.next === undefined) return result
    const { from, to } = this.remainder
    return notCaptured(`The rest of the line is not understood: “${this.line.slice(from, to)}”.`, { from, to })
  }

  /** In whose name, for a command. */
  get sponsor(): { readonly onBehalfOf?: string } {
    const first = this.speakers[0]
    return first === undefined || first.code === 'SECRETARIAT' ? {} : { onBehalfOf: first.code }
  }

  get cosponsors(): readonly string[] {
    return this.speakers.slice(1).map(({ code }) => code)
  }
}

/** "paragraph 7", "OP3", "the title". */
export function called(paragraph: Pick<CompiledParagraph, 'label' | 'type'>): string {
  if (paragraph.label === '') return `the ${paragraph.type === 'closing' ? 'closing line' : paragraph.type}`
  return /^\d/u.test(paragraph.label) ? `paragraph ${paragraph.label}` : paragraph.label
}
