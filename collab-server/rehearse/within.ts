/**
 * Waits for what the script expects of the relay. The deadline does not pace anything: it only turns waiting for ever into
 * a difference that can be reported.
 */
import { Difference } from '#relay/rehearse/difference.ts'

const DEADLINE = 20_000

/** @param expectation completes "… did not come about" */
export async function within<Value>(promise: Promise<Value>, expectation: string): Promise<Value> {
  let deadline: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    deadline = setTimeout(() => {
      reject(new Difference(`${expectation} did not come about within ${DEADLINE / 1000} seconds.`))
    }, DEADLINE)
  })
  try {
    return await Promise.race([promise, tooLate])
  } finally {
    clearTimeout(deadline)
  }
}
