/**
 * The woven text as plain strings, for whoever cannot set styles apart: names bold in the manner of Markdown, or plain.
 * What is within a line is not escaped.
 */
import type { StyledRun } from '#core/interchange/styledRun.ts'
import type { WovenLine } from '#core/notation/weaveText.ts'

export function printWoven(lines: readonly WovenLine[], names: 'bold' | 'plain' = 'plain'): string[] {
  return lines.map(({ before, label, parts, tag }) => {
    const said = (runs: readonly StyledRun[]) => runs.map((run) => printRun(run, names)).join('')
    return [before + (label === '' ? '' : `${label} `) + said(parts), said(tag)].filter((part) => part !== '').join(' ')
  })
}

function printRun({ text, kind, footnote }: StyledRun, names: 'bold' | 'plain'): string {
  if (footnote !== undefined) return `[^${footnote}]`
  return kind === 'name' && names === 'bold' ? `**${text}**` : text
}
