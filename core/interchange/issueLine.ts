/**
 * The line that tells one issue of a text from another: symbol, revision and date. Used by the running lines of Word files
 * and of printed pages.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import type { ExportMeta } from '#core/interchange/view.ts'

export function issueLine(compiled: Pick<Compiled, 'revision'>, { symbol, issuedAt }: ExportMeta): string {
  return [symbol, compiled.revision, dayOf(issuedAt)].filter(Boolean).join(' · ')
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `2026-11-24T09:30:00Z` → `24 November 2026`; the beginning of time is no date. */
function dayOf(time: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(time)
  if (!match || match[1] === '1970') return ''
  return `${Number(match[3])} ${MONTHS[Number(match[2]) - 1] ?? ''} ${match[1]}`
}
