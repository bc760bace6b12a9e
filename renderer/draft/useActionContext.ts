/**
 * `actionContext` for components: follows the draft, the selection, the held decision and the screen.
 */
import { useMemo } from 'react'
import { actionContext } from '#renderer/draft/actionContext.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import type { ActionContext } from '#renderer/keyboard/actions.ts'
import { drivenScreen } from '#renderer/screen/driveScreen.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

export function useActionContext(): ActionContext {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const selection = useWatched(seat.selection)
  const held = useWatched(seat.held)
  const hasScreen = useWatched(drivenScreen) !== null
  return useMemo(
    () => ({ ...actionContext(seat, model, selection, held !== null), hasScreen }),
    [seat, model, selection, held, hasScreen]
  )
}
