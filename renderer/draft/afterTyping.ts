/**
 * Runs something once the typing pauses, and now and then while it goes on. What a person types is on the screen already;
 * everything computed from it can wait until their fingers rest, so that no keystroke waits for it.
 */
export interface AfterTyping {
  typed(): void
  cancel(): void
}

const REST_MS = 140
const LONGEST_MS = 600

export function createAfterTyping(run: () => void): AfterTyping {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | null = null
  const cancel = (): void => {
    clearTimeout(timer)
    timer = undefined
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
          run()
        },
        Math.max(0, Math.min(REST_MS, since + LONGEST_MS - now))
      )
    },
    cancel
  }
}
