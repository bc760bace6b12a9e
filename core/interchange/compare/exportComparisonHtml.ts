/**
 * Writes a comparison as one HTML file that needs nothing beside it and runs nothing. Insertions are underlined, deletions
 * struck; what happened to a paragraph stands in words before it. Called by the application. Rule I83.
 */
import type { Run } from '#core/compile/compiled.ts'
import { describeRow } from '#core/interchange/compare/describeRow.ts'
import type { ComparedRow, Comparison } from '#core/interchange/compare/comparedText.ts'
import { escapeHtml } from '#core/interchange/escapeHtml.ts'
import type { Language } from '#core/interchange/guessLanguage.ts'
import { HTML_STYLE } from '#core/interchange/htmlStyle.ts'

export interface ComparisonMeta {
  readonly title: string
  /** What each side is called: "Rev.1", "As it stands now". */
  readonly before: string
  readonly after: string
  readonly conference: string
  readonly language: Language
}

const STYLE = `
.what { margin: 0.9rem 0 0.1rem; color: var(--quiet); font: 0.8125rem/1.4 system-ui, sans-serif; }
.gone { color: var(--quiet); }`

export function exportComparisonHtml({ rows }: Comparison, meta: ComparisonMeta): string {
  const { title, before, after, conference, language } = meta
  const heading = `${before} → ${after}`
  return [
    '<!doctype html>',
    `<html lang="${language.tag}" dir="${language.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Chapeau">',
    `<title>${escapeHtml(`${title} · ${heading}`)}</title>`,
    `<style>\n${HTML_STYLE}${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<div class="running"><p>${escapeHtml(conference)}</p><p>${escapeHtml(title)}</p></div>`,
    `<h1>${escapeHtml(heading)}</h1>`,
    ...rows.flatMap(writeRow),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

function writeRow(row: ComparedRow): string[] {
  const block = (row.after ?? row.before)!
  const said = describeRow(row)
  const what = said === '' ? [] : [`<p class="what">${escapeHtml(said)}</p>`]
  // Its words stand where it is now.
  if (row.kind === 'moved-from' || row.kind === 'merged') return what
  const words = row.parts
    .map(({ op, runs }) => {
      const written = runs.map(writeRun).join('')
      return op === 'same' ? written : op === 'insert' ? `<ins>${written}</ins>` : `<del>${written}</del>`
    })
    .join('')
  if (block.type === 'title' || block.type === 'heading') {
    const level = block.type === 'title' ? 2 : Math.min(block.level + 2, 6)
    return [...what, `<h${level}>${words}</h${level}>`]
  }
  const level = block.level > 0 ? ` level-${block.level}` : ''
  if (block.printed === '') return [...what, `<p class="block${level}">${words}</p>`]
  const wide = block.level === 0 && block.printed.length > 4 ? ' wide' : ''
  const label = `<span class="label">${escapeHtml(block.printed)} </span>`
  return [...what, `<p class="block labelled${level}${wide}">${label}<span>${words}</span></p>`]
}

function writeRun({ text, marks, footnote }: Run): string {
  // The words of a note are compared too, so they stand in the line.
  let words = footnote === undefined ? escapeHtml(text).replaceAll('\n', '<br>') : ` (${escapeHtml(footnote)})`
  if (marks.includes('bold')) words = `<strong>${words}</strong>`
  if (marks.includes('italic')) words = `<em>${words}</em>`
  if (marks.includes('lead')) words = `<i class="lead">${words}</i>`
  return words
}
