/**
 * What the pen wrote in a draft since a moment, replayed from the log. Called by the route of what was written.
 *
 * Must never tell who wrote it: whoever reads the past of a text learns what stood there, not whose hand it was.
 */
import * as Y from 'yjs'
import { setImmediate } from 'node:timers/promises'
import { createTextReader } from '#core/document/readText.ts'
import { gatherWritten, type Stretch, type Written } from '#core/standing/gatherWritten.ts'
import type { Moment } from '#relay/keeping/readMoment.ts'
import { readWholeLog } from '#relay/keeping/readWholeLog.ts'
import { replay } from '#relay/keeping/replay.ts'
import { RELAY_AUTHOR, type Store } from '#relay/store/store.ts'

/** Some milliseconds of work. */
const SLICE = 200

/** @param since nothing up to it counts; null counts everything */
export async function readWritten(store: Store, draft: string, since: Moment | null): Promise<Written[]> {
  const from = since?.position ?? 0
  const log = await readWholeLog(store, draft, 'text')
  const doc = await replay(log.filter(({ position }) => position <= from).map(({ update }) => update))
  const reader = createTextReader(doc.getXmlFragment('text'))
  const stretches: Stretch[] = []
  let before = reader.read()
  let byPen = false
  let at = ''
  const close = (): void => {
    const after = reader.read()
    if (byPen && after !== before) stretches.push({ before, after, at })
    before = after
  }
  let slice = 0
  for (const logged of log) {
    if (logged.position <= from) continue
    // What the relay mends belongs to whatever it mended.
    const isPen: boolean = logged.participant === RELAY_AUTHOR ? byPen : logged.receipt === undefined
    if (isPen !== byPen) close()
    byPen = isPen
    at = logged.at
    Y.applyUpdate(doc, logged.update)
    if (++slice % SLICE === 0) await setImmediate()
  }
  close()
  reader.destroy()
  doc.destroy()
  return gatherWritten(stretches)
}
