/**
 * A silence in words, as the banner, the outline and "Where we stand" say it: until when, in the time of this device with
 * its zone, how long that is, and where it was broken.
 */
import type { Compiled, CompiledParagraph, CompiledSilence } from '#core/compile/compiled.ts'
import { isNegotiable } from '#core/document/textModel.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { say, spokenLocale } from '#renderer/languages/say.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Up to so many hours, and up to so many minutes, a person counts in them. */
const FEW = 2

/** "13 June 12:00 UTC". @param timeZone left out, that of this device */
export function deadlineWords(at: string | Date, timeZone?: string): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return ''
  const zone = { ...(timeZone !== undefined && { timeZone }) }
  const day = new Intl.DateTimeFormat(spokenLocale(), { day: 'numeric', month: 'long', ...zone }).format(time)
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', ...zone } as const
  return `${day} ${new Intl.DateTimeFormat(spokenLocale(), clock).format(time)}`
}

/** "in 2 days", never more than there is; null when the time has run out. */
export function remainingWords(until: string | Date, now: Date): string | null {
  const rest = new Date(until).getTime() - now.getTime()
  if (!(rest > 0)) return null
  if (rest < MINUTE) return say('silence.lessThanAMinute')
  const unit = rest < FEW * HOUR ? 'minute' : rest < FEW * 24 * HOUR ? 'hour' : 'day'
  const length = { minute: MINUTE, hour: HOUR, day: 24 * HOUR }[unit]
  return new Intl.RelativeTimeFormat(spokenLocale(), { numeric: 'always' }).format(Math.floor(rest / length), unit)
}

export function isRunning(silence: CompiledSilence | null): silence is CompiledSilence & { readonly state: 'open' } {
  return silence?.state === 'open'
}

export function underSilence({ paragraphs }: Pick<Compiled, 'paragraphs'>): readonly CompiledParagraph[] {
  return paragraphs.filter(({ conditions }) => conditions.silence === 'open')
}

/** Where the silence was broken, in the order of the text, each place once. */
export function brokenOn(
  { paragraphs }: Pick<Compiled, 'paragraphs'>,
  silence: CompiledSilence
): ReadonlyArray<{ readonly id: string; readonly label: string }> {
  const broken = new Set(silence.objections.flatMap((objection) => objection.paragraphs.map(({ id }) => id)))
  return paragraphs
    .filter(({ id }) => broken.has(id))
    .map((paragraph) => ({ id: paragraph.id, label: paragraph.label || paragraphName(paragraph) }))
}

/** What is under silence, with its grammatical number: "Rev.3", or "3 paragraphs of Rev.3" where the rest of it stayed open. */
export function silentMatter(
  compiled: Pick<Compiled, 'paragraphs'>,
  silence: CompiledSilence
): { readonly matter: string; readonly count: number } {
  const broken = new Set(brokenOn(compiled, silence).map(({ id }) => id))
  const isWhole = compiled.paragraphs.every(
    (paragraph) =>
      !isNegotiable(paragraph) ||
      paragraph.state === 'agreed' ||
      paragraph.state === 'deleted' ||
      paragraph.conditions.silence === 'open' ||
      broken.has(paragraph.id)
  )
  if (isWhole) return { matter: silence.revision, count: 1 }
  const { paragraphs } = silence
  return { matter: say('silence.paragraphsOf', { paragraphs, revision: silence.revision }), count: paragraphs }
}
