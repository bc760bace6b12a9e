/**
 * A paragraph's words with their brackets and, behind the words of each pair and of each alternative, who wants them.
 * Called by `weaveText`. Rules W2 to W4.
 */
import { attributionOf } from '#core/brackets/attributionOf.ts'
import type { CompiledBracket, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { aside, nameRun, type StyledRun } from '#core/interchange/styledRun.ts'
import type { RivalBracket } from '#core/merge/bracketRivals.ts'
import { whoSaysAmended } from '#core/notation/whoSays.ts'

/**
 * @param paragraph compiled with its amendments woven in
 * @param amended what stands in the brackets of amendments, by their ids
 */
export function weaveParagraph(
  { runs, brackets }: CompiledParagraph,
  amended: ReadonlyMap<string, RivalBracket>,
  proposalOf: (id: string) => CompiledProposal
): StyledRun[] {
  const known = new Map(brackets.map((bracket) => [bracket.id, bracket]))
  const strokes = new Map<string, number>()
  return runs.flatMap((run, index): StyledRun[] => {
    if (!run.bracket) return [run]
    const { id, edge, again } = run.bracket
    const rivals = amended.get(id)
    if (edge === 'open')
      return rivals && isSetOff(runs[index - 1]?.text, runs[index + 1]?.text) ? [aside(' '), run] : [run]
    const bracket = known.get(id)
    if (!bracket || again) return [run]
    const option = strokes.get(id) ?? 0
    strokes.set(id, option + 1)
    const said = rivals
      ? whoSaysAmended(rivals, option, proposalOf)
      : whoHolds(bracket, bracket.options.length > 0 ? option : undefined, edge === 'close')
    return said.length === 0 ? [run] : [aside(' – '), ...said, run]
  })
}

/** Words that begin with punctuation would stick to the word before, brackets and all. */
function isSetOff(before = '', within = ''): boolean {
  return /\S$/u.test(before) && /^[,;:.]/u.test(within)
}

/** Set off by a colon, as with amendments: `EU, Japan: delete`. */
function whoHolds(bracket: CompiledBracket, option: number | undefined, isLast: boolean): StyledRun[] {
  return attributionOf(bracket, option, isLast).map((part) => {
    if (part.kind === 'name') return nameRun(part.named)
    return aside(part.text === ' delete' || part.text === ' retain' ? `:${part.text}` : part.text)
  })
}
