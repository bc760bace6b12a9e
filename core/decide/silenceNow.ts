/**
 * The silence that is running, if one is, and what the verbs of silence need of it. Used by these verbs, and by the application
 * to show the deadline.
 */
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import type { Floor, Silence } from '#core/floor/floor.ts'

export function silenceNow(floor: Pick<Floor, 'silences'>): Silence | null {
  return [...floor.silences.values()].find(({ state }) => state === 'open') ?? null
}

export function noSilence(): Refused {
  return refuse('no-silence', 'The text is not under silence. The Chair or the secretariat can put it under silence.')
}

/** The deadline as it is kept, in UTC; refused if it is not still to come. Rule P100. */
export function readDeadline(
  situation: Situation,
  until: string
): { readonly ok: true; readonly value: string } | Refused {
  const closesAt = new Date(until).toISOString()
  if (closesAt > situation.now) return { ok: true, value: closesAt }
  return refuse('bad-deadline', `The deadline ${closesAt} is over already. Choose a moment that is still to come.`)
}
