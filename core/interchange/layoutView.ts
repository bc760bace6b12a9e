/**
 * Lays a compiled text out for one view as a list of lines: what is printed, in which order, with which words. Every
 * exporter of documents reads this and only adds the notation of its format, so that all files say the same. Reads the
 * compiled model alone.
 */
import type { Compiled, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { layoutProposal } from '#core/interchange/layoutProposal.ts'
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
  /** A comment of the document that the paragraph was imported from. */
  | { readonly kind: 'comment'; readonly runs: readonly StyledRun[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'section'; readonly text: string }

export const LEGEND =
  'Compiled text. Proposals stand under the paragraph they are about: words to be inserted are underlined, words to be deleted are struck through.'
export const ADRIFT = 'Proposals on paragraphs that are no longer in the text'

export function layoutView(compiled: Compiled, view: View): Line[] {
  if (view === 'clean') {
    return compiled.paragraphs
      .filter((paragraph) => paragraph.state !== 'deleted')
      .map((paragraph) => ({ kind: 'block', paragraph, printed: paragraph.issued, runs: paragraph.runs }))
  }
  const lines: Line[] = compiled.paragraphs.flatMap((paragraph) => [
    { kind: 'block', paragraph, printed: paragraph.printed, runs: compiledRuns(paragraph) } as const,
    ...commentLines(paragraph),
    ...paragraph.proposals.flatMap(proposalLines)
  ])
  lines.splice(afterTitle(lines), 0, { kind: 'note', text: `${compiled.revision}. ${LEGEND}` })
  const adrift = compiled.adrift.flatMap(proposalLines)
  return [
    ...compiled.opening.flatMap(proposalLines),
    ...lines,
    ...(adrift.length > 0 ? [{ kind: 'section', text: ADRIFT } as const, ...adrift] : [])
  ]
}

function afterTitle(lines: readonly Line[]): number {
  const index = lines.findIndex(
    (line) => line.kind === 'block' && line.paragraph.type !== 'title' && line.paragraph.type !== 'subtitle'
  )
  return index < 0 ? lines.length : index
}

function commentLines({ notes = [] }: CompiledParagraph): Line[] {
  return notes.map(({ by, text, quote, answers }) => {
    const about = [
      quote === undefined ? '' : ` on “${quote}”`,
      answers === undefined ? '' : `, in answer to ${answers}`
    ]
    return {
      kind: 'comment',
      runs: [aside('Note by '), nameRun(by), aside(`${about.join('')}: `), { text, marks: [] }]
    }
  })
}

/** What is decided no longer stands under the paragraph; the record keeps it. */
function proposalLines(proposal: CompiledProposal): Line[] {
  if (proposal.state !== 'tabled' && proposal.state !== 'parked') return []
  const line: Line = { kind: 'proposal', proposal, runs: layoutProposal(proposal) }
  if (proposal.rationale === undefined || proposal.rationale.trim() === '') return [line]
  const runs: StyledRun[] = [aside('Rationale: '), { text: proposal.rationale, marks: [] }]
  return [line, { kind: 'rationale', proposal, runs }]
}

/** The paragraph's words with its state: in brackets while bracketed, otherwise a tag behind them. */
function compiledRuns(paragraph: CompiledParagraph): StyledRun[] {
  const runs: StyledRun[] = [...paragraph.runs]
  const add = (...more: StyledRun[]) => {
    if (runs.length > 0 && !runs.at(-1)!.text.endsWith(' ')) runs.push(aside(' '))
    runs.push(...more)
  }
  if (paragraph.state === 'bracketed') {
    runs.unshift(aside('['))
    runs.push(aside(']'))
  }
  if (paragraph.state === 'agreed') add(aside('(Agreed)'))
  if (paragraph.state === 'ad-ref') add(aside('(Agreed ad ref)'))
  if (paragraph.state === 'deleted') add(aside('[Deleted]'))
  if (paragraph.changedSinceAgreed) add(aside('(Changed since it was agreed)'))
  for (const { position, by } of paragraph.positions) add(aside('('), nameRun(by), aside(`: ${position})`))
  return runs
}
