/**
 * How many footnotes stand before each paragraph. The page and the text editor number footnotes from it: a counter of the
 * style sheet would begin anew in each paragraph, because paragraphs out of sight are not laid out.
 */
import type { CompiledParagraph } from '#core/compile/compiled.ts'

/** One number for each paragraph, in their order. */
export function countNotes(paragraphs: readonly Pick<CompiledParagraph, 'runs'>[]): readonly number[] {
  let before = 0
  return paragraphs.map(({ runs }) => {
    const here = before
    before += runs.filter((run) => run.footnote !== undefined).length
    return here
  })
}
