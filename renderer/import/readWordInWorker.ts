/**
 * Has a document read by a worker and gives the draft that it is, or a sentence. Called by `ImportDialog`. Whoever cancels,
 * or a file that holds the worker up, ends the worker: nothing of it is left.
 */
import { Node } from 'prosemirror-model'
import type { Profile } from '#core/conference/conference.ts'
import { schema } from '#core/document/schema.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import type { WordAnswer, WordRequest } from '#renderer/import/wordAnswer.ts'
import { say } from '#renderer/languages/say.ts'

export type ReadWord = ImportedDocx | { readonly ok: false; readonly message: string } | null

/** The reader gives up by itself before; this is for a worker that does not answer at all. */
const LONGEST_MS = 10_000
const LARGEST = 64 * 1024 * 1024

/** What a worker is here; replaced in tests. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: WordAnswer }) => void) | null
  onerror: ((event: unknown) => void) | null
  postMessage(request: WordRequest): void
  terminate(): void
}

export function startImportWorker(): WorkerLike {
  return new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' }) as unknown as WorkerLike
}

/** @returns null when it was cancelled */
export async function readWordInWorker(
  file: File,
  profile: Profile,
  cancelled: AbortSignal,
  start: () => WorkerLike = startImportWorker
): Promise<ReadWord> {
  if (file.size > LARGEST) return { ok: false, message: say('import.theFileIsLarger') }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (cancelled.aborted) return null
  const worker = start()
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<ReadWord>((resolve) => {
      const refuse = (message: string) => resolve({ ok: false, message })
      timer = setTimeout(() => refuse(say('import.readingTheFileTook')), LONGEST_MS)
      cancelled.addEventListener('abort', () => resolve(null))
      worker.onerror = () => refuse(say('import.theFileCouldNot'))
      worker.onmessage = ({ data }) => {
        if (!data.ok) return refuse(data.message)
        resolve({ ...data, nodes: data.nodes.map((json) => Node.fromJSON(schema, json)) })
      }
      worker.postMessage({ name: file.name, bytes, profile })
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}
