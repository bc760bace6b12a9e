/**
 * Waits for a document to say what the script expects. It looks again whenever an update arrives, never on a clock.
 */
import type * as Y from 'yjs'
import { within } from '#relay/rehearse/within.ts'

/** @param expectation completes "… did not come about" */
export async function until(doc: Y.Doc, isSo: () => boolean, expectation: string): Promise<void> {
  let look: (() => void) | undefined
  const comes = new Promise<void>((resolve, reject) => {
    look = () => {
      try {
        if (isSo()) resolve()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    doc.on('update', look)
    look()
  })
  try {
    await within(comes, expectation)
  } finally {
    if (look) doc.off('update', look)
  }
}
