/**
 * Writes the runs of one block as Markdown that reads back as the same runs. Asterisks where Markdown lets them stand,
 * `[words]{.italic}` where it does not: in the middle of words, beside punctuation, and where italics at the beginning
 * would be taken for lead words. Called by `exportMarkdown`.
 */
import type { MarkName } from '#core/document/schema.ts'
import { escapeMarkdown } from '#core/interchange/escapeMarkdown.ts'
import type { StyledRun } from '#core/interchange/styledRun.ts'

export interface MarkdownRuns {
  readonly text: string
  /** It opens with words between asterisks and goes on without. */
  readonly opening: boolean
}

export interface MarkdownContext {
  /** Whether italics at the beginning of this block are read as lead words; null where nobody reads them back. */
  readonly leads: boolean | null
  /** Takes a footnote's words, gives the name it is called by. */
  readonly addNote: (words: string) => string
}

export function runsToMarkdown(runs: readonly StyledRun[], context: MarkdownContext): MarkdownRuns {
  let text = ''
  const slanted: boolean[] = []
  let starred = false
  runs.forEach((run, index) => {
    text += openOp(run, runs[index - 1])
    // Behind a footnote's call these would make a link or a definition of it.
    if (runs[index - 1]?.footnote !== undefined && isBare(run) && /^[(:]/u.test(run.text)) text += '\\'
    if (run.footnote !== undefined) {
      text += `[^${context.addNote(run.footnote)}]`
      starred = false
    } else {
      const stars = starred ? '' : starsFor(run, runs, index, text, context.leads)
      text += stars === '' ? write(run, runs[index + 1]) : `${stars}${escapeMarkdown(run.text)}${stars}`
      starred = stars !== ''
      slanted[index] = stars.length % 2 === 1
    }
    const op = closeOp(run, runs[index + 1])
    if (op !== '') starred = false
    text += op
  })
  const opening = slanted[0] === true && runs.some((run, index) => hasWords(run) && !slanted[index])
  return { text, opening }
}

function write(run: StyledRun, next: StyledRun | undefined): string {
  const marks = marksOf(run)
  if (marks.length === 0) return escapeMarkdown(run.text, next?.text)
  return `[${escapeMarkdown(run.text, '', true)}]{${marks.map((mark) => `.${mark}`).join(' ')}}`
}

/** A delegation's name is bold. */
function marksOf(run: StyledRun): readonly MarkName[] {
  return run.kind === 'name' ? ['bold'] : run.marks
}

/** The asterisks that say a run's marks, or none where they would not be read as such. */
function starsFor(
  run: StyledRun,
  runs: readonly StyledRun[],
  index: number,
  before: string,
  leads: boolean | null
): string {
  const marks = marksOf(run)
  const bold = marks.includes('bold')
  const slanted = marks.includes('lead') || marks.includes('italic')
  if (marks.length === 0 || (leads !== null && marks.includes('lead') && marks.includes('italic'))) return ''
  if (slanted && leads !== null) {
    const others = runs.filter((other, at) => at !== index && hasWords(other))
    const first = index === 0 && leads
    const asLead = first && others.some((other) => !other.marks.includes('italic'))
    if (marks.includes('lead') !== asLead) return ''
    if (first && !asLead && others.length > 0) return ''
    // Italics right behind lead words would be read as more of them.
    if (asLead && runs[1]!.marks.includes('italic')) return ''
  }
  const next = runs[index + 1]
  const after = next === undefined ? ' ' : closeOp(run, next) + openOp(next, run) || isBare(next) ? next.text[0] : '['
  const first = [...run.text][0] ?? ' '
  const last = [...run.text].at(-1) ?? ' '
  const stands = flanks([...before].at(-1) ?? ' ', first) && flanks(after ?? ' ', last)
  return stands ? '*'.repeat((slanted ? 1 : 0) + (bold ? 2 : 0)) : ''
}

/** Line breaks and footnotes are no words that an opening could be told apart from. */
function hasWords(run: StyledRun): boolean {
  return /[^\n]/u.test(run.text)
}

function isBare(run: StyledRun): boolean {
  return run.footnote === undefined && marksOf(run).length === 0
}

/** CommonMark's rule for a run of asterisks between a character outside and one inside. */
function flanks(outside: string, inside: string): boolean {
  if (/\s/u.test(inside)) return false
  return !/[\p{P}\p{S}]/u.test(inside) || /[\s\p{P}\p{S}]/u.test(outside)
}

const TAGS = { insert: 'ins', delete: 'del' } as const

function openOp(run: StyledRun, before: StyledRun | undefined): string {
  return run.op && run.op !== before?.op ? `<${TAGS[run.op]}>` : ''
}

function closeOp(run: StyledRun, next: StyledRun | undefined): string {
  return run.op && run.op !== next?.op ? `</${TAGS[run.op]}>` : ''
}
