/**
 * Everything ever written into a room, page by page, so that a long log makes nobody wait who is being served meanwhile. Used
 * wherever the past is read beside a running relay.
 */
import { setImmediate } from 'node:timers/promises'
import type { PositionedUpdate, Store } from '#relay/store/store.ts'

/** Some milliseconds of reading. */
const PAGE = 1000

/** @param upTo the last position that counts */
export async function readWholeLog(
  store: Pick<Store, 'readLog'>,
  draft: string,
  room: string,
  upTo = Number.POSITIVE_INFINITY
): Promise<PositionedUpdate[]> {
  const log: PositionedUpdate[] = []
  for (let after = 0; ;) {
    const page = await store.readLog(draft, room, { after, most: PAGE })
    for (const logged of page) if (logged.position <= upTo) log.push(logged)
    const last = page.at(-1)
    if (!last || page.length < PAGE || last.position >= upTo) return log
    after = last.position
    await setImmediate()
  }
}
