/**
 * The time, read anew with each minute that passes before a deadline and at the deadline itself: what is said of the time
 * left is then right, and nothing is drawn in between.
 */
import { useEffect, useState } from 'react'

const MINUTE = 60_000

export function useMinute(deadline: string): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const time = new Date()
      setNow(time)
      const wait = untilNextLook(deadline, time)
      if (wait !== null) timer = setTimeout(look, wait)
    }
    look()
    return () => clearTimeout(timer)
  }, [deadline])
  return now
}

/** How long until the next whole minute before the deadline; null when it has passed. */
export function untilNextLook(deadline: string, now: Date): number | null {
  const rest = new Date(deadline).getTime() - now.getTime()
  // A moment past it: a clock that stands exactly on the minute has not left it yet.
  return rest > 0 ? (rest % MINUTE) + 1 : null
}
