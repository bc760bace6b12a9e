/**
 * Writes a compiled text as Markdown. The clean view reads back through `importMarkdown` as the same blocks: for each
 * block the exporter asks the importer's own rules how the plain notation would be read, and says outright what the
 * block is (`{.closing}`) only where they would read something else. Called by the relay's export and the application.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { leadWordsIn } from '#core/interchange/assembleBlocks.ts'
import { classifyUnlabelled } from '#core/interchange/classifyUnlabelled.ts'
import { escapeMarkdown, guardLine, toEntity } from '#core/interchange/escapeMarkdown.ts'
import { writeForcedKind, type Forced } from '#core/interchange/forcedKind.ts'
import { layoutView } from '#core/interchange/layoutView.ts'
import type { Line, LinedBlock } from '#core/interchange/line.ts'
import { createLabelPlacer } from '#core/interchange/placeLabel.ts'
import { recognizeLabel, type SourceLabel } from '#core/interchange/recognizeLabel.ts'
import { runsToMarkdown, type MarkdownRuns } from '#core/interchange/runsToMarkdown.ts'
import type { Printed } from '#core/interchange/view.ts'

type BlockLine = Extract<Line, { kind: 'block' }>

export function exportMarkdown(compiled: Compiled, view: Printed): string {
  const writer = new MarkdownWriter(compiled, view)
  const lines = layoutView(compiled, view)
  const blocks = lines.map((line, index) => writer.write(line, index === lines.length - 1))
  return `${[...blocks, ...writer.notes()].join('\n\n')}\n`
}

class MarkdownWriter {
  private readonly compiled: Compiled
  private readonly view: Printed
  private readonly words: string[] = []
  private readonly placer = createLabelPlacer()
  private before: LinedBlock | null = null
  /** Column at which the words of the paragraph above begin: sub-paragraphs stand there. */
  private column = 1

  constructor(compiled: Compiled, view: Printed) {
    this.compiled = compiled
    this.view = view
  }

  write(line: Line, last: boolean): string {
    switch (line.kind) {
      case 'note':
        return `*${escapeMarkdown(line.text)}*`
      case 'section':
        return `## ${escapeMarkdown(line.text)}`
      case 'block': {
        const block = this.block(line, last)
        this.before = line.paragraph
        return block
      }
      default:
        return `> ${linesOf(this.runs(line, false).text, '> ')}`
    }
  }

  notes(): string[] {
    return this.words.map((words, index) => {
      const text = guardLine(escapeMarkdown(words.replace(/\s*\n\s*/gu, ' ')))
      return `[^${index + 1}]:${text === '' ? '' : ` ${text}`}`
    })
  }

  private block(line: BlockLine, last: boolean): string {
    const { type, level } = line.paragraph
    if (type === 'title' || type === 'heading') return this.heading(line, type === 'title' ? 1 : level + 1)
    if (line.printed === '' && type !== 'subparagraph') return this.unlabelled(line, last)
    return this.labelled(line)
  }

  private heading(line: BlockLine, depth: number): string {
    this.placer.interrupt()
    this.column = 1
    const text = this.runs(line, false).text.replaceAll('\n', toEntity('\n'))
    const words = guardLine(text).replace(/#(?=#*$)/gu, '\\#')
    const forced = depth === 1 && this.before !== null ? ' {.title}' : ''
    return `${'#'.repeat(depth)} ${words}${forced}`.trimEnd()
  }

  private unlabelled(line: BlockLine, last: boolean): string {
    const { paragraph } = line
    this.placer.interrupt()
    this.column = 1
    const kind = kindOf(paragraph)
    const leads = paragraph.type === 'paragraph' && leadWordsIn(this.compiled.profile, paragraph.role ?? 'plain')
    const runs = this.runs(line, leads)
    const text = line.runs.map((run) => run.text).join('')
    const read = classifyUnlabelled({
      profile: this.compiled.profile,
      underTitle: this.before?.type === 'title' || this.before?.type === 'subtitle',
      last: last && this.view === 'clean',
      text,
      emphasizedOpening: runs.opening
    })
    const empty = runs.text === ''
    return this.withForced(linesOf(runs.text, ''), this.view === 'clean' && (empty || read !== kind) ? { kind } : null)
  }

  private labelled(line: BlockLine): string {
    const { paragraph } = line
    const printed = paragraph.marker === 'bullet' ? '-' : line.printed
    if (printed.startsWith('[')) return this.bracketed(line)
    // A label that would be read only in part, such as "(a) A", would leave the rest to the words.
    const read = recognizeLabel(`${printed} `)
    const found = read?.length === printed.length + 1 ? read : null
    const written = found ? printed : paragraph.type === 'subparagraph' ? '(a)' : '1.'
    const label = found?.label ?? recognizeLabel(`${written} `)!.label
    const role = paragraph.type === 'paragraph' ? (paragraph.role ?? 'plain') : 'plain'
    const runs = this.runs(line, leadWordsIn(this.compiled.profile, role))
    const indent = ' '.repeat(this.indentOf(paragraph))
    const forced = this.place(paragraph, label, indent.length)
    let words = linesOf(runs.text, `${indent}${' '.repeat(written.length + 1)}`)
    // "(a) bis zum" would be read as the label "(a) bis".
    if (recognizeLabel(`${written} ${words}`)?.length !== written.length + 1 && words !== '') {
      words = toEntity(words[0]!) + words.slice(1)
    }
    if (paragraph.type === 'paragraph') this.column = /^\d+\.$/u.test(written) ? written.length + 1 : 1
    return `${indent}${this.withForced(`${written} ${words}`.trimEnd(), this.view === 'clean' ? forced : null)}`
  }

  /** `[OP5 alt. Urges …]`: no list can bear a bracket before its label. */
  private bracketed(line: BlockLine): string {
    const indent = ' '.repeat(this.indentOf(line.paragraph))
    return `${indent}${guardLine(escapeMarkdown(line.printed))} ${linesOf(this.runs(line, false).text, indent)}`
  }

  /** What has to be said outright so that the label is read as what it is. */
  private place(paragraph: LinedBlock, label: SourceLabel, indent: number): Forced | null {
    const read = this.placer.copy().place(label, indent)
    let forced: Forced | null = null
    if (paragraph.type === 'subparagraph') {
      const marker = paragraph.marker ?? 'label'
      if (read.type !== 'subparagraph' || read.level !== paragraph.level || read.marker !== marker) {
        forced = { kind: 'level', level: paragraph.level }
      }
    } else if (read.type !== 'paragraph' || read.role !== paragraph.role) {
      forced = { kind: paragraph.role ?? 'plain' }
    }
    this.placer.place(label, indent, forced)
    return forced
  }

  /** Deep enough to belong to the paragraph above, never so deep that other programs would take it for code. */
  private indentOf(paragraph: LinedBlock): number {
    if (paragraph.type !== 'subparagraph') return 0
    const steps = paragraph.marker === 'bullet' ? paragraph.level - 1 : Math.min(paragraph.level - 1, 1)
    return this.column + 2 * steps
  }

  private withForced(text: string, forced: Forced | null): string {
    return forced ? `${text} ${writeForcedKind(forced)}`.trimStart() : text
  }

  private runs(line: Extract<Line, { runs: unknown }>, leads: boolean): MarkdownRuns {
    return runsToMarkdown(line.runs, {
      leads: this.view === 'clean' ? leads : null,
      addNote: (words) => String(this.words.push(words))
    })
  }
}

function kindOf(paragraph: LinedBlock): 'subtitle' | 'closing' | 'preamble' | 'numbered' | 'plain' {
  if (paragraph.type === 'subtitle' || paragraph.type === 'closing') return paragraph.type
  return paragraph.role ?? 'plain'
}

/**
 * Line breaks as a backslash at the line's end, each line kept from being read as a label or a list; as a character
 * reference at the beginning, at the end and beside another, where a backslash would be a backslash.
 */
function linesOf(text: string, indent: string): string {
  return text
    .replace(/^\n+|\n+$|\n{2,}/gu, (breaks) => toEntity('\n').repeat(breaks.length))
    .split('\n')
    .map(guardLine)
    .join(`\\\n${indent}`)
}
