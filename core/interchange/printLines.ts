/**
 * What stands above and below every printed page, and the style that only a printed page has. Called by the relay when it
 * prints PDF from the HTML of `exportHtml`.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { escapeHtml } from '#core/interchange/escapeHtml.ts'
import { guessLanguage } from '#core/interchange/guessLanguage.ts'
import { issueLine } from '#core/interchange/issueLine.ts'
import type { ExportMeta } from '#core/interchange/view.ts'

export interface PrintLines {
  readonly header: string
  readonly footer: string
  readonly style: string
}

const LOOK =
  "display:flex;justify-content:space-between;gap:12mm;width:100%;margin:0 25mm;font:8pt 'Source Serif 4',Cambria,Georgia,serif;color:#444"

export function printLines(compiled: Compiled, meta: ExportMeta): PrintLines {
  const { direction } = guessLanguage(compiled)
  const line = (left: string, right: string) =>
    `<div style="${LOOK}" dir="${direction}"><span>${left}</span><span dir="ltr" style="white-space:nowrap">${right}</span></div>`
  const page = '<span class="pageNumber"></span> / <span class="totalPages"></span>'
  return {
    header: line(escapeHtml(meta.conference.title), escapeHtml(issueLine(compiled, meta))),
    footer: line(escapeHtml([compiled.title, meta.distribution].filter(Boolean).join(' · ')), page),
    style: [
      '.running { display: none; }',
      // The page's own margins are narrower, so that numbers of lines have a place within it.
      '@page { margin: 25mm 13mm 22mm; } @media print { main { padding: 0 12mm; } }',
      '[data-line]::before { content: attr(data-line); font-size: 7pt; color: #666; text-align: end; display: block; }'
    ].join('\n')
  }
}
