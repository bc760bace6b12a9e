/**
 * The actions of the seat, made once by the draft's screen and given to every part that has buttons.
 */
import { createContext, useContext } from 'react'
import type { Actions } from '#renderer/draft/createActions.ts'

export const ActionsContext = createContext<Actions | null>(null)

export function useActions(): Actions {
  const actions = useContext(ActionsContext)
  if (!actions) throw new Error('This part of the screen needs the actions of a seat.')
  return actions
}
