/**
 * The blocks of a compiled text as they are compared: those that are in the text and say something, brackets as the letters
 * that they are printed as. Called wherever one side of a comparison comes from: the relay, the application, the command
 * line. Passes on no name: what a block says is nobody's attribution.
 */
import type { CompiledParagraph, Run } from '#core/compile/compiled.ts'
import { appendRun } from '#core/compile/toRuns.ts'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'

type Writable = { -readonly [Field in keyof Run]: Run[Field] }

/**
 * @param references `bound`: a reference is to the same paragraph whatever that is called, for two states of one draft.
 *   `words`: it is what it prints, for a text from outside, in which nothing is bound
 */
export function toComparedBlocks(
  paragraphs: readonly CompiledParagraph[],
  references: 'bound' | 'words' = 'bound'
): ComparedBlock[] {
  return paragraphs
    .filter(({ state, runs }) => state !== 'deleted' && runs.some(saysSomething))
    .map(({ id, type, level, role, marker, label, printed, runs }) => ({
      id,
      type,
      level,
      ...(role !== undefined && { role }),
      ...(marker !== undefined && { marker }),
      label,
      printed,
      runs: plain(runs, references)
    }))
}

/** The same blocks, their references as words. */
export function unboundBlocks(blocks: readonly ComparedBlock[]): ComparedBlock[] {
  return blocks.map((block) => ({ ...block, runs: plain(block.runs, 'words') }))
}

function plain(runs: readonly Run[], references: 'bound' | 'words'): Run[] {
  const plainRuns: Writable[] = []
  for (const { bracket: _, reference, ...run } of runs) {
    appendRun(plainRuns, reference !== undefined && references === 'bound' ? { ...run, reference } : run)
  }
  return plainRuns
}

function saysSomething({ text, footnote, reference }: Run): boolean {
  return text.trim() !== '' || footnote !== undefined || reference !== undefined
}
