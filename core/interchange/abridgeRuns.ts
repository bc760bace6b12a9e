/**
 * Cuts the middle out of a long stretch of words and puts an ellipsis in its place. Called by `layoutProposal` for what
 * a proposal leaves as it is: the paragraph with all its words stands just above.
 */
import type { Run } from '#core/compile/compiled.ts'

/** Cutting fewer words than this would save nothing and hide something. */
const WORTH_CUTTING = 8

/** @param first words to keep at the beginning @param last words to keep at the end */
export function abridgeRuns(runs: readonly Run[], first: number, last: number): readonly Run[] {
  const total = runs.reduce((sum, run) => sum + countWords(run.text), 0)
  if (total - first - last < WORTH_CUTTING) return runs
  const kept: Run[] = []
  let seen = 0
  let cut = false
  for (const run of runs) {
    for (const piece of run.text.split(/(?<=\s)(?=\S)/u)) {
      const keep = seen < first || seen >= total - last
      if (countWords(piece) > 0) seen++
      if (keep) append(kept, { ...run, text: piece })
      else if (!cut) {
        append(kept, { text: '… ', marks: [] })
        cut = true
      }
    }
    if (run.footnote !== undefined && (seen <= first || seen > total - last)) kept.push(run)
  }
  return kept
}

function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

function append(runs: Run[], run: Run): void {
  if (run.text === '') return
  const last = runs.at(-1)
  if (last && last.footnote === undefined && last.marks.join() === run.marks.join()) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text }
  } else {
    const { footnote: _, ...plain } = run
    runs.push(plain)
  }
}
