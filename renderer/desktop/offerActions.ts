/**
 * The actions of the page as the native menu gets them: by group, with whether each is possible now. Called by `useDesktop`.
 */
import type { OfferedCommand } from '#core/protocol/bridge.ts'
import { ACTIONS, type ActionContext } from '#renderer/keyboard/actions.ts'

export function offerActions(context: ActionContext): readonly OfferedCommand[] {
  return ACTIONS.filter((action) => action.id !== 'leave').map((action) => ({
    id: action.id,
    name: action.name,
    key: action.key,
    group: action.group,
    enabled: action.possible(context)
  }))
}
