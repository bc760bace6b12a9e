/** Reads from a store what the conference is. Used by the relay when it starts and by whoever exports from the file. */
import type { Conference } from '#core/conference/conference.ts'
import type { Store } from '#relay/store/store.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

/** The registry's key under which the one conference of a file lies. */
export const CONFERENCE_KEY = 'conference'

export async function loadConference(store: Store): Promise<Conference> {
  const conference = await store.get('conference', CONFERENCE_KEY)
  if (conference === undefined) {
    throw new StoreRefusal('no-conference', 'This file holds no conference yet; make one with "chapeau create".')
  }
  return conference as Conference
}
