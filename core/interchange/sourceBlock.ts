/**
 * A block as a reader finds it in a source, before it is known what it is in an outcome document. The readers
 * (`readMarkdownBlocks`, `readPlainBlocks`) make a list of these; `assembleBlocks` makes the document of them, so that
 * labels, levels and roles are decided in one place for every format.
 */
import type { Node } from 'prosemirror-model'
import type { Forced } from '#core/interchange/forcedKind.ts'
import type { SourceLabel } from '#core/interchange/recognizeLabel.ts'

export interface SourceBlock {
  /** First line in the source, from 1: the place that remarks name. */
  readonly line: number
  /** 1 for the largest heading, 0 for no heading. */
  readonly heading: number
  /** Column at which the label stands. */
  readonly indent: number
  readonly label: SourceLabel | null
  /** What the source itself says the block is, when it says so: `{.closing}`. */
  readonly forced: Forced | null
  readonly inline: readonly Node[]
  /** How many of the first nodes in `inline` are opening words in italics; 0 when all words are. */
  readonly opening: number
}

/** Takes a sentence about something that was simplified at a line. */
export type Remark = (line: number, sentence: string) => void
