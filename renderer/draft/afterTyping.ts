/**
 * Runs something once the typing pauses, and now and then while it goes on. What a person types is on the screen already;
 * everything computed from it can wait until their fingers rest, and is then done between two frames, so that no keystroke
 * waits for it.
 */
import { whenIdle } from '#renderer/later/whenIdle.ts'

export interface AfterTyping {
  typed(): void
  cancel(): void
}

const REST_MS = 140
const LONGEST_MS = 600
/** How long the browser may look for an idle moment. */
const PATIENCE_MS = 200

export function createAfterTyping(run: () => void): AfterTyping {
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancelIdle: (() => void) | undefined
  let since: number | null = null
  const cancel = (): void => {
    clearTimeout(timer)
    cancelIdle?.()
    timer = undefined
    cancelIdle = undefined
    since = null
  }
  return {
    typed() {
      const now = performance.now()
      since ??= now
      clearTimeout(timer)
      timer = setTimeout(
        () => {
          cancel()
          cancelIdle = whenIdle(() => {
            cancelIdle = undefined
            run()
          }, PATIENCE_MS)
        },
        Math.max(0, Math.min(REST_MS, since + LONGEST_MS - now))
      )
    },
    cancel
  }
}
