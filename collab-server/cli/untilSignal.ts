/**
 * Takes over SIGINT and SIGTERM until told to forget them. Used by `serve`, which ends in order; by `rehearse`, which
 * stops between two steps; and by `putInPlace`, which finishes its file or takes it away before the process ends.
 */
export interface SignalWatch {
  /** Resolves at the first of the two signals. */
  readonly promise: Promise<void>
  readonly forget: () => void
}

export function untilSignal(): SignalWatch {
  let end = () => {}
  const promise = new Promise<void>((resolve) => {
    end = resolve
  })
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  return {
    promise,
    forget: () => {
      process.off('SIGTERM', end)
      process.off('SIGINT', end)
    }
  }
}
