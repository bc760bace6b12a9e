/**
 * A value that can be watched: the smallest thing React's useSyncExternalStore needs. Used for everything the screen
 * shows that does not live in one component. Must never be written during rendering.
 */
export interface Watched<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

export interface Store<T> extends Watched<T> {
  set(next: T): void
  update(change: (value: T) => T): void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const set = (next: T): void => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
