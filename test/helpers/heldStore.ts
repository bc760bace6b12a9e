/** A real store whose commits a test can hold up or let fail, to look at what happens meanwhile. */
import type { Batch, Store } from '#relay/store/store.ts'

export interface HeldStore extends Store {
  /** The next commits wait until they are let go. */
  hold(): void
  /** Lets everything go that waits, and no longer holds. */
  release(): void
  /** Resolves when a commit waits. */
  readonly waiting: Promise<void>
  /** The next commits fail, this many of them. */
  failNext(count: number): void
}

export function holdStore(store: Store): HeldStore {
  let gate: Promise<void> | null = null
  let open = () => {}
  let arrived = () => {}
  let failures = 0
  const held: HeldStore = {
    ...store,
    waiting: new Promise((resolve) => (arrived = resolve)),
    hold() {
      gate = new Promise((resolve) => (open = resolve))
    },
    release() {
      gate = null
      open()
    },
    failNext(count) {
      failures = count
    },
    async commit(batch: Batch) {
      if (gate) {
        arrived()
        await gate
      }
      if (failures > 0) {
        failures--
        throw new Error('the disk is full')
      }
      return store.commit(batch)
    }
  }
  return held
}
