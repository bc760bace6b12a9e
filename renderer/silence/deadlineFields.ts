/**
 * A deadline as two fields take it, a day and a time of the clock on the wall, and as a moment.
 */
export interface DeadlineFields {
  /** `2026-06-13` */
  readonly day: string
  /** `12:00` */
  readonly time: string
}

const HOUR = 3_600_000

export function toFields(moment: Date): DeadlineFields {
  const two = (number: number): string => String(number).padStart(2, '0')
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`
  }
}

/** The moment that the two fields mean on this device; null while they mean none. */
export function readMoment({ day, time }: DeadlineFields): Date | null {
  const moment = new Date(`${day}T${time}`)
  return day === '' || time === '' || Number.isNaN(moment.getTime()) ? null : moment
}

/** So many hours later, on the full hour: what a dialog begins with. */
export function hoursAfter(moment: Date, hours: number): DeadlineFields {
  return toFields(new Date(Math.ceil(moment.getTime() / HOUR) * HOUR + hours * HOUR))
}
