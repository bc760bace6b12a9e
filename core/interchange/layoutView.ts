/**
 * Lays a compiled text out for one view as a list of lines: what is printed, in which order, with which words. Every
 * exporter of documents reads this and only adds the notation of its format, so that all files say the same. Reads the
 * compiled model alone.
 */
import type { Compiled, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { stateTag } from '#core/compile/stateTag.ts'
import { statementWords } from '#core/compile/statementWords.ts'
import { issuedRuns } from '#core/compile/issuedRuns.ts'
import { concordanceTitle, layoutConcordance } from '#core/interchange/layoutConcordance.ts'
import { layoutProposal } from '#core/interchange/layoutProposal.ts'
import { attributionOf } from '#core/brackets/attributionOf.ts'
import { aside, nameRun, type StyledRun } from '#core/interchange/styledRun.ts'
import type { View } from '#core/interchange/view.ts'

export type Line =
  | {
      readonly kind: 'block'
      readonly paragraph: CompiledParagraph
      /** The label that stands before the words; empty for none. */
      readonly printed: string
      readonly runs: readonly StyledRun[]
    }
  | { readonly kind: 'proposal'; readonly proposal: CompiledProposal; readonly runs: readonly StyledRun[] }
  | { readonly kind: 'rationale'; readonly proposal: CompiledProposal; readonly runs: readonly StyledRun[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'section'; readonly text: string }

export const LEGEND =
  'Compiled text. Proposals stand under the paragraph they are about: words to be inserted are underlined, words to be deleted are struck through.'
export const ADRIFT = 'Proposals on paragraphs that are no longer in the text'
export const STATEMENTS = 'Statements'
export const PACKAGES = 'Packages: paragraphs that are settled together'

export function layoutView(compiled: Compiled, view: View): Line[] {
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
    ...paragraph.proposals.flatMap(proposalLines)
  ])
  lines.splice(afterTitle(lines), 0, { kind: 'note', text: `${compiled.revision}. ${LEGEND}` })
  const adrift = compiled.adrift.flatMap(proposalLines)
  return [
    ...compiled.opening.flatMap(proposalLines),
    ...lines,
    ...(adrift.length > 0 ? [{ kind: 'section', text: ADRIFT } as const, ...adrift] : []),
    ...packageLines(compiled.packages),
    ...statementLines(compiled.statements),
    ...concordanceLines(compiled)
  ]
}

function concordanceLines({ concordance }: Compiled): Line[] {
  if (!concordance) return []
  const notes = layoutConcordance(concordance).map((text) => ({ kind: 'note', text }) as const)
  return [{ kind: 'section', text: concordanceTitle(concordance) }, ...notes]
}

function afterTitle(lines: readonly Line[]): number {
  const index = lines.findIndex(
    (line) => line.kind === 'block' && line.paragraph.type !== 'title' && line.paragraph.type !== 'subtitle'
  )
  return index < 0 ? lines.length : index
}

/** What is decided no longer stands under the paragraph; the record keeps it. */
function proposalLines(proposal: CompiledProposal): Line[] {
  if (proposal.state !== 'tabled' && proposal.state !== 'parked') return []
  const line: Line = { kind: 'proposal', proposal, runs: layoutProposal(proposal) }
  if (proposal.rationale === undefined || proposal.rationale.trim() === '') return [line]
  const runs: StyledRun[] = [aside('Rationale: '), { text: proposal.rationale, marks: [] }]
  return [line, { kind: 'rationale', proposal, runs }]
}

/** What is settled together stands at the end, one line for each package: a tag behind a paragraph could not say it all. */
function packageLines(packages: Compiled['packages']): Line[] {
  if (packages.length === 0) return []
  const lines = packages.map(({ paragraphs, condition, state }): Line => {
    const labels = paragraphs.map(({ label }) => label).join(', ')
    return { kind: 'note', text: `${labels}${condition === undefined ? '' : `: ${condition}`} (${state})` }
  })
  return [{ kind: 'section', text: PACKAGES }, ...lines]
}

/** The annex: what delegations stated on the text, one line each. */
function statementLines(statements: Compiled['statements']): Line[] {
  if (statements.length === 0) return []
  const lines = statements.map((one): Line => ({ kind: 'note', text: statementWords(one) }))
  return [{ kind: 'section', text: STATEMENTS }, ...lines]
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
