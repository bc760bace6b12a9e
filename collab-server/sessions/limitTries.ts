/**
 * How often codes that are not known may be tried from one address. A code has 100 bits and is not guessed; this tells
 * whoever tries all the same to stop. Used by the route that opens sessions, which asks it about codes that are not known
 * alone, and in the same way by the one that makes links for further devices, by session.
 */
export interface TryLimit {
  /** Seconds to wait before the next try counts; 0 when one may try. */
  wait(address: string): number
  failed(address: string): void
}

const MOST_FAILURES = 30
const FORGIVEN_EVERY_MS = 2000
/** Addresses that are remembered; beyond them the oldest are forgotten. */
const MOST_ADDRESSES = 10_000

export function limitTries(now: () => number): TryLimit {
  const failures = new Map<string, { count: number; at: number }>()
  const countOf = (address: string): number => {
    const known = failures.get(address)
    if (!known) return 0
    // A clock that was set back forgives nothing and costs nothing.
    const forgiven = Math.floor(Math.max(0, now() - known.at) / FORGIVEN_EVERY_MS)
    return Math.max(0, known.count - forgiven)
  }
  return {
    wait: (address) => (countOf(address) < MOST_FAILURES ? 0 : Math.ceil(FORGIVEN_EVERY_MS / 1000)),
    failed(address) {
      const count = countOf(address) + 1
      failures.delete(address)
      failures.set(address, { count, at: now() })
      if (failures.size <= MOST_ADDRESSES) return
      const oldest = failures.keys().next()
      if (!oldest.done) failures.delete(oldest.value)
    }
  }
}
