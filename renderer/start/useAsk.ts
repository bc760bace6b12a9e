/**
 * Asks the desktop for something that may be refused or take a moment: one thing at a time, the refusal kept until the next
 * try. Used by the start page and the page for hosting.
 */
import { useCallback, useState } from 'react'
import type { Outcome } from '#core/protocol/shellState.ts'
import { say } from '#renderer/languages/say.ts'

export interface Asking {
  readonly busy: boolean
  readonly refusal: string | null
  run(ask: () => Promise<Outcome>): Promise<Outcome | null>
  clear(): void
}

export function useAsk(): Asking {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const run = useCallback(async (ask: () => Promise<Outcome>): Promise<Outcome | null> => {
    setBusy(true)
    setRefusal(null)
    try {
      const outcome = await ask()
      if (!outcome.ok) setRefusal(outcome.message)
      return outcome
    } catch {
      setRefusal(say('start.theDesktopProgramDid'))
      return null
    } finally {
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setRefusal(null), [])
  return { busy, refusal, run, clear }
}
