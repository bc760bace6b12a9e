/**
 * Waiting for something to become true, woken by events and never by the clock. The only timer is the one that ends a
 * wait that would last for ever, and its message says what was waited for.
 */
import type { Doc } from 'yjs'

const PATIENCE_MS = 20_000

/** @param listen registers `check` for whatever may change the answer, and returns how to stop listening */
export function until(listen: (check: () => void) => () => void, isTrue: () => boolean, what: string): Promise<void> {
  if (isTrue()) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      stop()
      reject(new Error(`waited in vain for ${what}`))
    }, PATIENCE_MS)
    const stop = listen(() => {
      if (!isTrue()) return
      clearTimeout(giveUp)
      stop()
      resolve()
    })
  })
}

/** Until the document says so: checked after every update it takes in. */
export function untilDoc(doc: Doc, isTrue: () => boolean, what = 'the document to arrive there'): Promise<void> {
  return until(
    (check) => {
      doc.on('update', check)
      return () => doc.off('update', check)
    },
    isTrue,
    what
  )
}

/** For what tells nobody that it changed: looks again and again until there is something, and says what it waited for. */
export async function untilFound<Found>(find: () => Found | undefined, what: string): Promise<Found> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    const found = find()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`waited in vain for ${what}`)
}
