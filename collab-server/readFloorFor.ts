/**
 * A draft's floor as it lies in the store, with the names or without, and the policy by itself. For exports and for the
 * record, which must show nobody more than the rooms do.
 */
import type * as Y from 'yjs'
import { readNames } from '#core/attribution/names.ts'
import { namesRoom, type Attribution } from '#core/attribution/policy.ts'
import { unmask } from '#core/attribution/unmask.ts'
import type { Floor } from '#core/floor/floor.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import type { Store } from '#relay/store/store.ts'

/** Whether the reader is shown every name under this policy. */
export type KnowsNames = (policy: Attribution) => boolean

export async function readFloorFor(store: Store, draft: string, floorDoc: Y.Doc, knows: KnowsNames): Promise<Floor> {
  const floor = readFloor(floorDoc)
  const policy = floor.meta.settings.attribution
  const home = namesRoom(policy)
  return home !== null && knows(policy) ? unmask(floor, readNames(await readRoom(store, draft, home))) : floor
}

export async function readAttribution(store: Store, draft: string): Promise<Attribution> {
  return readFloor(await readRoom(store, draft, 'floor')).meta.settings.attribution
}
