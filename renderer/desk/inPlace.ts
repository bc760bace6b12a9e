/**
 * The draft that is being typed where its paragraph stands, in this window. Kept apart from the seat because only one
 * editor can have the caret.
 */
import { createStore } from '#renderer/state/createStore.ts'

export const inPlace = createStore<string | null>(null)
