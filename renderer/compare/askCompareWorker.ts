/**
 * Has a worker read a file, compare two texts or write a comparison, and gives what comes of it, or a sentence. Whoever
 * cancels, or what holds the worker up, ends the worker: nothing of it is left.
 */
import type { CompareAnswer, CompareRequest } from '#renderer/compare/compareMessages.ts'
import { say } from '#renderer/languages/say.ts'

/** The readers give up by themselves before; this is for a worker that does not answer at all. */
const LONGEST_MS = 30_000

/** What a worker is here; replaced in tests. */
export interface CompareWorker {
  onmessage: ((event: { readonly data: CompareAnswer }) => void) | null
  onerror: ((event: unknown) => void) | null
  postMessage(request: CompareRequest): void
  terminate(): void
}

function startCompareWorker(): CompareWorker {
  return new Worker(new URL('./compareWorker.ts', import.meta.url), { type: 'module' }) as CompareWorker
}

/** @returns null when it was cancelled */
export async function askCompareWorker<Kind extends CompareRequest['kind']>(
  request: Extract<CompareRequest, { kind: Kind }>,
  cancelled: AbortSignal,
  start: () => CompareWorker = startCompareWorker
): Promise<CompareAnswer<Kind> | null> {
  if (cancelled.aborted) return null
  const worker = start()
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<CompareAnswer<Kind> | null>((resolve) => {
      const refuse = (message: string): void => resolve({ ok: false, message })
      timer = setTimeout(() => refuse(say('compare.tookTooLong')), LONGEST_MS)
      cancelled.addEventListener('abort', () => resolve(null))
      worker.onerror = () => refuse(say('compare.failedHere'))
      worker.onmessage = ({ data }) => resolve(data as CompareAnswer<Kind>)
      worker.postMessage(request)
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}
