/**
 * One action as a button with its key. Not there at all when the action is not possible.
 */
import type { ReactNode } from 'react'
import type { Actions } from '#renderer/draft/createActions.ts'
import { actionById, keyName, type ActionContext, type ActionId } from '#renderer/keyboard/actions.ts'

interface ActionButtonProps {
  readonly id: ActionId
  readonly actions: Actions
  readonly context: ActionContext
  readonly primary?: boolean
}

export function ActionButton({ id, actions, context, primary = false }: ActionButtonProps): ReactNode {
  const action = actionById(id)
  if (!action.possible(context)) return null
  return (
    <button
      type="button"
      className={`button${primary ? ' primary' : ''}`}
      aria-keyshortcuts={keyName(action)}
      onClick={actions[id]}
    >
      {action.name} <kbd aria-hidden="true">{keyName(action)}</kbd>
    </button>
  )
}
