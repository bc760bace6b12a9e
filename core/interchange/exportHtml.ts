/**
 * Writes a compiled text as one HTML file that needs nothing beside it and runs nothing: no script, no request. Labels
 * are text, so that what is copied is what was read. Called by the relay's export and the application.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { escapeHtml } from '#core/interchange/escapeHtml.ts'
import { guessLanguage } from '#core/interchange/guessLanguage.ts'
import { HTML_STYLE } from '#core/interchange/htmlStyle.ts'
import { layoutView } from '#core/interchange/layoutView.ts'
import type { Line } from '#core/interchange/line.ts'
import type { StyledRun } from '#core/interchange/styledRun.ts'
import type { ExportMeta, Printed } from '#core/interchange/view.ts'

/** @param printed further style, for a page that is printed at once */
export function exportHtml(compiled: Compiled, view: Printed, meta: ExportMeta, printed = ''): string {
  const language = guessLanguage(compiled)
  const notes: string[] = []
  const lines = layoutView(compiled, view)
  const body = writeLines(lines, notes)
  const headed = lines.some((line) => line.kind === 'block' && line.paragraph.type === 'title')
  return [
    '<!doctype html>',
    `<html lang="${language.tag}" dir="${language.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Chapeau">',
    `<meta name="date" content="${escapeHtml(meta.issuedAt)}">`,
    `<title>${escapeHtml(`${compiled.title} · ${compiled.revision}`)}</title>`,
    `<style>\n${HTML_STYLE}\n${printed}</style>`,
    '</head>',
    '<body>',
    `<main${widthOf(lines)}>`,
    `<div class="running"><p>${escapeHtml(meta.conference.title)}</p><p>${escapeHtml(compiled.revision)}</p></div>`,
    ...(headed ? [] : [`<h1>${escapeHtml(compiled.title)}</h1>`]),
    ...body,
    ...notesSection(notes),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

/** One column for all labels of paragraphs, as wide as the longest asks for. */
function widthOf(lines: readonly Line[]): string {
  const lengths = lines.map((line) => (line.kind === 'block' && line.paragraph.level === 0 ? line.printed.length : 0))
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return longest <= 4 ? '' : longest <= 7 ? ' class="wide"' : ' class="wider"'
}

/** Proposals one after the other are one list; a rationale belongs to the proposal before it. */
function writeLines(lines: readonly Line[], notes: string[]): string[] {
  const written: string[] = []
  let about = ''
  let titled = false
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.kind
    const next = lines[index + 1]?.kind
    switch (line.kind) {
      case 'block':
        about = line.paragraph.label
        written.push(writeBlock(line, notes, titled))
        titled ||= line.paragraph.type === 'title'
        break
      case 'note':
        written.push(`<p class="note">${escapeHtml(line.text)}</p>`)
        break
      case 'comment':
        written.push(`<p class="comment">${writeRuns(line.runs, notes)}</p>`)
        break
      case 'section':
        about = ''
        written.push(`<h2>${escapeHtml(line.text)}</h2>`)
        break
      case 'proposal':
        if (before !== 'proposal' && before !== 'rationale') {
          const name = about === '' ? 'Proposals' : `Proposals on ${about}`
          written.push(`<ul class="proposals" aria-label="${escapeHtml(name)}">`)
        }
        written.push(`<li><p>${writeRuns(line.runs, notes)}</p>`)
        if (next !== 'rationale') written.push('</li>')
        break
      case 'rationale':
        written.push(`<p class="rationale">${writeRuns(line.runs, notes)}</p></li>`)
        break
    }
    const inList = line.kind === 'proposal' || line.kind === 'rationale'
    if (inList && next !== 'proposal' && next !== 'rationale') written.push('</ul>')
  })
  return written
}

function writeBlock(line: Extract<Line, { kind: 'block' }>, notes: string[], titled: boolean): string {
  const { paragraph, printed } = line
  const words = writeRuns(line.runs, notes)
  switch (paragraph.type) {
    case 'title':
      return titled ? `<h2>${words}</h2>` : `<h1>${words}</h1>`
    case 'heading':
      return `<h${paragraph.level + 1}>${words}</h${paragraph.level + 1}>`
    case 'subtitle':
    case 'closing':
      return `<p class="${paragraph.type}">${words}</p>`
    default: {
      const level = paragraph.level > 0 ? ` level-${paragraph.level}` : ''
      if (printed === '') return `<p class="block${level}">${words}</p>`
      const label = `<span class="label">${escapeHtml(printed)} </span>`
      return `<p class="block labelled${level}">${label}<span>${words}</span></p>`
    }
  }
}

function writeRuns(runs: readonly StyledRun[], notes: string[]): string {
  return runs
    .map((run, index) => {
      const opens = run.op && run.op !== runs[index - 1]?.op ? (run.op === 'insert' ? '<ins>' : '<del>') : ''
      const closes = run.op && run.op !== runs[index + 1]?.op ? (run.op === 'insert' ? '</ins>' : '</del>') : ''
      return opens + writeRun(run, notes) + closes
    })
    .join('')
}

function writeRun(run: StyledRun, notes: string[]): string {
  if (run.footnote !== undefined) {
    const number = notes.push(run.footnote)
    return `<sup><a id="call-${number}" href="#note-${number}" role="doc-noteref">${number}</a></sup>`
  }
  let words = escapeHtml(run.text).replaceAll('\n', '<br>')
  if (run.kind === 'name') return `<b>${words}</b>`
  if (run.kind === 'aside') return `<span class="aside">${words}</span>`
  // Italics and bold are no emphasis in such texts, and the words of `em` and `strong` get lost in readers of tagged PDF.
  if (run.marks.includes('bold')) words = `<b>${words}</b>`
  if (run.marks.includes('italic')) words = `<i>${words}</i>`
  if (run.marks.includes('lead')) words = `<i class="lead">${words}</i>`
  return words
}

function notesSection(notes: readonly string[]): string[] {
  if (notes.length === 0) return []
  const items = notes.map((words, index) => {
    const number = index + 1
    const back = `<a href="#call-${number}" role="doc-backlink" aria-label="Back to the text, note ${number}">↩</a>`
    return `<li id="note-${number}">${escapeHtml(words)} ${back}</li>`
  })
  return ['<section class="notes" role="doc-endnotes" aria-label="Notes">', '<ol>', ...items, '</ol>', '</section>']
}
