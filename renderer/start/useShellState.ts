/**
 * What the desktop knows, asked for again whenever it says that something changed, and every few seconds while guests may
 * come and go. Null until the first answer.
 */
import { useCallback, useEffect, useState } from 'react'
import type { Bridge } from '#core/protocol/bridge.ts'
import type { ShellState } from '#core/protocol/shellState.ts'

/** Who is connected is seen by looking: nothing tells it. */
const LOOK_AGAIN = 3000

export function useShellState(bridge: Bridge): { readonly state: ShellState | null; refresh(): void } {
  const [state, setState] = useState<ShellState | null>(null)
  const refresh = useCallback(() => void bridge.ask('state', undefined).then(setState), [bridge])
  useEffect(() => {
    // The desktop has to be asked; until it answers there is nothing to show.
    refresh()
    const stop = bridge.on('changed', refresh)
    const timer = setInterval(refresh, LOOK_AGAIN)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [bridge, refresh])
  return { state, refresh }
}
