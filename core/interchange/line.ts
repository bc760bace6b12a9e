/**
 * What a printed text is made of, line by line. Made by `layoutView` and `layoutWoven`, written by every exporter of
 * documents, each in the notation of its format. Knows no format.
 */
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { aside, nameRun, type StyledRun } from '#core/interchange/styledRun.ts'

/** A block as far as its look goes; a paragraph that is only proposed has one too. */
export type LinedBlock = Pick<CompiledParagraph, 'type' | 'level' | 'role' | 'marker' | 'label'>

export type Line =
  | {
      readonly kind: 'block'
      readonly paragraph: LinedBlock
      /** The label that stands before the words, with brackets that open before it; empty for none. */
      readonly printed: string
      readonly runs: readonly StyledRun[]
    }
  | { readonly kind: 'proposal'; readonly proposal: CompiledProposal; readonly runs: readonly StyledRun[] }
  | { readonly kind: 'rationale'; readonly proposal: CompiledProposal; readonly runs: readonly StyledRun[] }
  /** A comment of the document that the paragraph was imported from. */
  | { readonly kind: 'comment'; readonly runs: readonly StyledRun[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'section'; readonly text: string }

export function commentLines({ notes = [] }: Pick<CompiledParagraph, 'notes'>): Line[] {
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

/** Puts what the document says about itself behind the title and what belongs to it. */
export function withLegend(lines: readonly Line[], text: string): Line[] {
  const index = lines.findIndex(
    (line) => line.kind === 'block' && line.paragraph.type !== 'title' && line.paragraph.type !== 'subtitle'
  )
  const place = index < 0 ? lines.length : index
  return [...lines.slice(0, place), { kind: 'note', text }, ...lines.slice(place)]
}
