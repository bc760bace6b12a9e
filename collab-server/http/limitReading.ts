/**
 * How much of the past is read at once: one reading after the other, only so many waiting, and each session only so often.
 * Reading the past replays a log, so that it costs more than any other request; nobody shall feel that others do it.
 */
import { HttpRefusal } from '#relay/http/httpRefusal.ts'

export interface ReadingLimit {
  /** @throws HttpRefusal 429 or 503 */
  read<T>(session: string, work: () => Promise<T>): Promise<T>
}

/** That a session may read at once, and after how many milliseconds it may read once more. */
const AT_ONCE = 20
const ONE_EVERY_MS = 1500
const MOST_WAITING = 60
/** Sessions that are remembered; beyond them the oldest are forgotten. */
const MOST_SESSIONS = 5000

/** @param now milliseconds of a clock that is never set */
export function limitReading(now: () => number): ReadingLimit {
  const used = new Map<string, { readonly count: number; readonly at: number }>()
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()

  const count = (session: string): void => {
    const known = used.get(session)
    const since = now()
    const open = known ? Math.max(0, known.count - (since - known.at) / ONE_EVERY_MS) : 0
    if (open > AT_ONCE - 1) {
      throw new HttpRefusal(
        429,
        'too-fast',
        'Earlier states of the text were asked for too often, so this one was not read. Wait a few seconds and ask again.'
      )
    }
    used.delete(session)
    used.set(session, { count: open + 1, at: since })
    const oldest = used.size > MOST_SESSIONS ? used.keys().next() : null
    if (oldest && !oldest.done) used.delete(oldest.value)
  }

  return {
    async read(session, work) {
      count(session)
      if (waiting >= MOST_WAITING) {
        throw new HttpRefusal(
          503,
          'busy',
          'Many are reading earlier states of the text just now, so this one was not read. Ask again in a moment.'
        )
      }
      waiting++
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      try {
        return await mine
      } finally {
        waiting--
      }
    }
  }
}
