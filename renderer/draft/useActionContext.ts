/**
 * `actionContext` for components: follows the draft, the selection and the held decision.
 */
import { useMemo } from 'react'
import { actionContext } from '#renderer/draft/actionContext.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import type { ActionContext } from '#renderer/keyboard/actions.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

export function useActionContext(): ActionContext {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const selection = useWatched(seat.selection)
  const held = useWatched(seat.held)
  return useMemo(() => actionContext(seat, model, selection, held !== null), [seat, model, selection, held])
}
