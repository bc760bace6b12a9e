/**
 * How many PDF files are printed at once: each starts a Chromium, which takes more memory and time than everything else that
 * the relay does. Two are printed at a time, so many wait in the order in which they came, and beyond them the relay says so
 * at once. Called by the route of exports. Must never start work for somebody who has left.
 */
import { HttpRefusal } from '#relay/http/httpRefusal.ts'

export interface PrintingLimit {
  /**
   * Does the work when its turn has come.
   * @param signal whoever asked has left: work that waits is dropped; work that was begun ends itself
   * @throws HttpRefusal 503 where too many wait, or whoever asked has left before the turn came
   */
  print<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>
}

const AT_ONCE = 2
/** A file is printed in a few seconds: the last of so many waits about half a minute. */
const MOST_WAITING = 20

export function limitPrinting(): PrintingLimit {
  let printing = 0
  /** In the order in which they came: each is called when its turn has come. */
  const waiting = new Set<() => void>()

  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const drop = () => {
        waiting.delete(begin)
        reject(left())
      }
      const begin = () => {
        signal.removeEventListener('abort', drop)
        resolve()
      }
      waiting.add(begin)
      signal.addEventListener('abort', drop, { once: true })
    })

  /** Whoever is done hands the place to the next, so that nobody who comes meanwhile takes it. */
  const handOn = (): void => {
    const next = waiting.values().next()
    if (next.done) {
      printing--
      return
    }
    waiting.delete(next.value)
    next.value()
  }

  return {
    async print(signal, work) {
      if (signal.aborted) throw left()
      if (printing < AT_ONCE) printing++
      else if (waiting.size < MOST_WAITING) await turn(signal)
      else throw busy()
      try {
        return await work()
      } finally {
        handOn()
      }
    }
  }
}

function busy(): HttpRefusal {
  return new HttpRefusal(
    503,
    'busy',
    'Many PDF files are being printed just now, so this one was not. Ask again in a minute, or export HTML or a Word file.'
  )
}

function left(): HttpRefusal {
  return new HttpRefusal(503, 'not-printed', 'The PDF file was not printed, because nobody waited for it any more.')
}
