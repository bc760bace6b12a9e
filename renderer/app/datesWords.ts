/**
 * "23 to 25 November 2026" from `2026-11-23/2026-11-25`.
 */
import { spokenLocale } from '#renderer/languages/say.ts'

export function datesWords(dates: string, locale = spokenLocale()): string {
  const [from, to] = dates.split('/').map((day) => new Date(`${day}T00:00:00Z`))
  if (!from || Number.isNaN(from.getTime())) return dates
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return to && !Number.isNaN(to.getTime()) ? format.formatRange(from, to) : format.format(from)
}
