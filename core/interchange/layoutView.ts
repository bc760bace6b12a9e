/**
 * Lays a compiled text out for one view as a list of lines: what is printed, in which order, with which words. Every
 * exporter of documents reads this and only adds the notation of its format, so that all files say the same. Reads the
 * compiled model alone.
 */
import type { Compiled, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { stateTag } from '#core/compile/stateTag.ts'
import { issuedRuns } from '#core/compile/issuedRuns.ts'
import { layoutAnnexes, statementLines } from '#core/interchange/layoutAnnexes.ts'
import { layoutProposal } from '#core/interchange/layoutProposal.ts'
import { attributionOf } from '#core/brackets/attributionOf.ts'
import { aside, nameRun, type StyledRun } from '#core/interchange/styledRun.ts'
import { ADRIFT, layoutWoven } from '#core/interchange/layoutWoven.ts'
import { commentLines, withLegend, type Line } from '#core/interchange/line.ts'
import type { Printed } from '#core/interchange/view.ts'

export const LEGEND =
  'Compiled text. Proposals stand under the paragraph they are about: words to be inserted are underlined, words to be deleted are struck through.'

export function layoutView(compiled: Compiled, view: Printed): Line[] {
  if (typeof view === 'object') return layoutWoven(compiled, view.woven)
  if (view === 'clean') {
    const blocks = compiled.paragraphs.filter((paragraph) => paragraph.state !== 'deleted')
    return [
      ...blocks.map((paragraph): Line => {
        return { kind: 'block', paragraph, printed: paragraph.issued, runs: issuedRuns(paragraph.runs) }
      }),
      ...statementLines(compiled.statements)
    ]
  }
  const lines: Line[] = compiled.paragraphs.flatMap((paragraph) => [
    { kind: 'block', paragraph, printed: paragraph.printed, runs: compiledRuns(paragraph) } as const,
    ...commentLines(paragraph),
    ...paragraph.proposals.flatMap(proposalLines)
  ])
  const adrift = compiled.adrift.flatMap(proposalLines)
  return [
    ...compiled.opening.flatMap(proposalLines),
    ...withLegend(lines, `${compiled.revision}. ${LEGEND}`),
    ...(adrift.length > 0 ? [{ kind: 'section', text: ADRIFT } as const, ...adrift] : []),
    ...layoutAnnexes(compiled)
  ]
}

/** What is decided no longer stands under the paragraph; the record keeps it. */
function proposalLines(proposal: CompiledProposal): Line[] {
  if (proposal.state !== 'tabled' && proposal.state !== 'parked') return []
  const line: Line = { kind: 'proposal', proposal, runs: layoutProposal(proposal) }
  if (proposal.rationale === undefined || proposal.rationale.trim() === '') return [line]
  const runs: StyledRun[] = [aside('Rationale: '), { text: proposal.rationale, marks: [] }]
  return [line, { kind: 'rationale', proposal, runs }]
}

/** The paragraph's words with their brackets and who holds them, and its state as a tag behind them. */
function compiledRuns(paragraph: CompiledParagraph): StyledRun[] {
  const runs: StyledRun[] = attributed(paragraph)
  const add = (...more: StyledRun[]) => {
    if (runs.length > 0 && !runs.at(-1)!.text.endsWith(' ')) runs.push(aside(' '))
    runs.push(...more)
  }
  const tag = stateTag(paragraph)
  if (tag.length > 0) add(...tag.map((part) => (part.kind === 'name' ? nameRun(part.name) : aside(part.text))))
  if (paragraph.state === 'deleted') add(aside('[Deleted]'))
  if (paragraph.changedSinceAgreed) add(aside('(Changed since it was agreed)'))
  for (const { position, by } of paragraph.positions) add(aside('('), nameRun(by), aside(`: ${position})`))
  return runs
}

/** Who wants what, behind the words of each pair of brackets and of each alternative. */
function attributed({ runs, brackets }: CompiledParagraph): StyledRun[] {
  const byId = new Map(brackets.map((bracket) => [bracket.id, bracket]))
  const strokes = new Map<string, number>()
  return runs.flatMap((run): StyledRun[] => {
    const bracket = run.bracket && byId.get(run.bracket.id)
    if (!run.bracket || !bracket || run.bracket.edge === 'open' || run.bracket.again) return [run]
    const option = strokes.get(bracket.id) ?? 0
    strokes.set(bracket.id, option + 1)
    const parts = attributionOf(bracket, bracket.options.length > 0 ? option : undefined, run.bracket.edge === 'close')
    if (parts.length === 0) return [run]
    return [aside(' – '), ...parts.map((part) => (part.kind === 'name' ? nameRun(part.named) : aside(part.text))), run]
  })
}
