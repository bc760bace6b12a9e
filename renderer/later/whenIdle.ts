/**
 * Runs something in an idle moment between two frames, at the latest after so long; at once where the browser does not know
 * of any. Called for what nobody waits for: what is computed from typing, what is fetched ahead.
 *
 * @returns takes it back, as long as it has not begun
 */
export function whenIdle(run: () => void, latestMs: number): () => void {
  if (typeof requestIdleCallback !== 'function') {
    run()
    return () => undefined
  }
  const id = requestIdleCallback(run, { timeout: latestMs })
  return () => cancelIdleCallback(id)
}
