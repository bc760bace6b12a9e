/**
 * Short messages to the person: what was refused and why, what was done. A refusal and a
 * warning stay until they are closed; a confirmation goes by itself.
 */
import { createStore, type Watched } from '#renderer/state/createStore.ts'

export interface Toast {
  readonly id: number
  readonly tone: 'refusal' | 'warning' | 'done'
  readonly title: string
  readonly message?: string
  /** Words given back, to be copied. */
  readonly words?: string
}

export interface Toasts extends Watched<readonly Toast[]> {
  show(toast: Omit<Toast, 'id'>): void
  close(id: number): void
}

const DONE_MS = 4500

export function createToasts(): Toasts {
  const store = createStore<readonly Toast[]>([])
  let last = 0
  const close = (id: number): void => store.update((toasts) => toasts.filter((toast) => toast.id !== id))
  return {
    get: store.get,
    subscribe: store.subscribe,
    show(toast) {
      const id = ++last
      // The same sentence twice says nothing new.
      store.update((toasts) => [
        ...toasts.filter((other) => other.title !== toast.title || other.message !== toast.message).slice(-2),
        { ...toast, id }
      ])
      if (toast.tone === 'done') setTimeout(() => close(id), DONE_MS)
    },
    close
  }
}
