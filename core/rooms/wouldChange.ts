/**
 * Whether a Yjs update would change a room, found without applying it. Called by the relay for every update: only one
 * that would change the room is a write. Every y-websocket client answers the relay's first sync step with what it has,
 * a mere reader too, and that answer carries the whole set of deletions although nothing of it is new.
 *
 * Must never apply anything, not even to a copy.
 */
import * as Y from 'yjs'

/**
 * `nothing`: the room knows it all. `whole`: it changes the room and can be applied at once. `gap`: it would change the
 * room, but builds on something that the room does not have yet.
 */
export type UpdateEffect = 'nothing' | 'whole' | 'gap'

/** @throws when the bytes are no Yjs update */
export function wouldChange(doc: Y.Doc, update: Uint8Array): boolean {
  return effectOfUpdate(doc, update) !== 'nothing'
}

/**
 * The same question with the third answer. The relay sets an update with a gap aside instead of letting Yjs keep it
 * pending in the room, where a stranger's later update could complete it.
 *
 * @throws when the bytes are no Yjs update
 */
export function effectOfUpdate(doc: Y.Doc, update: Uint8Array): UpdateEffect {
  const { structs, ds } = Y.decodeUpdate(update)
  const store = doc.store
  // How far each client's clock would reach once the update is in.
  const reach = new Map<number, number>()
  const reachOf = (client: number) => reach.get(client) ?? Y.getState(store, client)
  const fresh: Y.Item[] = []
  let changes = false
  let gap = false

  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (end <= Y.getState(store, client)) continue
    changes = true
    if (clock > reachOf(client)) gap = true
    reach.set(client, Math.max(end, reachOf(client)))
    if (struct instanceof Y.Item) fresh.push(struct)
  }
  for (const item of fresh) {
    for (const needed of [item.origin, item.rightOrigin, item.parent]) {
      if (needed instanceof Y.ID && needed.clock >= reachOf(needed.client)) gap = true
    }
  }
  for (const [client, ranges] of ds.clients) {
    const known = Y.getState(store, client)
    for (const range of ranges) {
      const end = range.clock + range.len
      if (end > reachOf(client)) {
        changes = true
        gap = true
      } else if (!changes && range.clock < known && holdsLiving(store.clients.get(client) ?? [], range.clock, end)) {
        changes = true
      }
    }
  }
  if (!changes) return 'nothing'
  return gap ? 'gap' : 'whole'
}

/** Whether anything between the two clocks is not deleted yet. `structs` are in order and without a hole. */
function holdsLiving(structs: ReadonlyArray<Y.Item | Y.GC>, from: number, to: number): boolean {
  let low = 0
  let high = structs.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]!
    if (struct.id.clock + struct.length <= from) low = middle + 1
    else high = middle
  }
  for (let index = low; index < structs.length && structs[index]!.id.clock < to; index++) {
    if (!structs[index]!.deleted) return true
  }
  return false
}
