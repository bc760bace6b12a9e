/**
 * Reads a watched value in a component, or a part of it: the component renders again only when that part changed.
 */
import { useCallback, useSyncExternalStore } from 'react'
import type { Watched } from '#renderer/state/createStore.ts'

export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(watched.subscribe, watched.get)
}

/** @param select must return the same object for the same value: pick, never build */
export function useWatchedPart<T, P>(watched: Watched<T>, select: (value: T) => P): P {
  const read = useCallback(() => select(watched.get()), [watched, select])
  return useSyncExternalStore(watched.subscribe, read)
}
