/**
 * A conference as it was at an earlier moment, read from the log that is kept whole: a store that shows no more than what
 * had been written by then. Used by `chapeau history`, and by the relay when somebody takes a room back to a moment.
 */
import { readWholeLog } from '#relay/keeping/readWholeLog.ts'
import type { PositionedUpdate, Store } from '#relay/store/store.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

/** A place in the log: everything up to it has happened. */
export interface Moment {
  readonly position: number
  /** The last receipt of the draft by then; 0 when there was none. */
  readonly seq: number
  readonly at: string
}

export type MomentWanted =
  | { readonly seq: number }
  /** Just before this receipt. */
  | { readonly before: number }
  | { readonly at: string }
  | { readonly position: number }

const SHARED_ROOMS = ['text', 'floor', 'names', 'sealed']

/**
 * @param room whose moments count; left out, those of text and floor
 * @returns null when the draft had nothing yet, or has no such receipt
 */
export async function findMoment(
  store: Store,
  draft: string,
  wanted: MomentWanted,
  room?: string
): Promise<Moment | null> {
  const log: PositionedUpdate[] = []
  for (const name of new Set([...(room === undefined ? [] : [room]), ...SHARED_ROOMS])) {
    for (const logged of await readWholeLog(store, draft, name)) log.push(logged)
  }
  log.sort((left, right) => left.position - right.position)
  let found: PositionedUpdate | undefined
  let seq = 0
  for (const logged of log) {
    const { receipt, position, at } = logged
    if ('seq' in wanted && receipt !== wanted.seq) continue
    if ('before' in wanted && receipt !== undefined && receipt >= wanted.before) break
    if ('position' in wanted && position > wanted.position) break
    // By its place in the log and not by the clock alone, which may have been set back in between.
    if ('at' in wanted && Date.parse(at) > Date.parse(wanted.at)) continue
    found = logged
  }
  if (!found) return null
  for (const { receipt, position } of log) {
    if (position <= found.position && receipt !== undefined) seq = Math.max(seq, receipt)
  }
  return { position: found.position, seq, at: found.at }
}

/** The store as it was; nothing can be written to the past. */
export function storeAt(store: Store, { position, seq }: Moment): Store {
  return {
    ...store,
    async commit() {
      throw new StoreRefusal('read-only', 'What was is only read; nothing was written.')
    },
    async loadRoom(draft, room) {
      const log = await readWholeLog(store, draft, room, position)
      return { snapshot: null, updates: log.map(({ update }) => update) }
    },
    readLog: async (draft, room, page) =>
      (await store.readLog(draft, room, page)).filter((logged) => logged.position <= position),
    readRecord: async (draft) => (await store.readRecord(draft)).slice(0, seq),
    readSeals: async (draft) => (await store.readSeals(draft)).slice(0, seq),
    lastReceipt: async (draft) => Math.min(await store.lastReceipt(draft), seq)
  }
}
