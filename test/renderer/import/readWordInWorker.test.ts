import { describe, expect, it, vi } from 'vitest'
import { readWordInWorker, type WorkerLike } from '#renderer/import/readWordInWorker.ts'
import type { WordAnswer } from '#renderer/import/wordAnswer.ts'

/** A worker that answers when it is told to. */
function worker() {
  const ended = vi.fn()
  const made: WorkerLike = { onmessage: null, onerror: null, postMessage: () => {}, terminate: ended }
  return { made, ended, answer: (data: WordAnswer) => made.onmessage?.({ data }) }
}
const FILE = new File([new Uint8Array([1, 2, 3])], 'text.docx')

describe('readWordInWorker', () => {
  it('[I53] gives what the worker says, and ends it', async () => {
    const { made, ended, answer } = worker()
    const reading = readWordInWorker(FILE, 'communique', new AbortController().signal, () => made)
    await vi.waitFor(() => expect(made.onmessage).not.toBeNull())
    answer({ ok: false, code: 'damaged', message: 'The file is damaged.' })
    expect(await reading).toEqual({ ok: false, message: 'The file is damaged.' })
    expect(ended).toHaveBeenCalledOnce()
  })

  it('[I53] ends the worker when it is cancelled', async () => {
    const { made, ended } = worker()
    const cancel = new AbortController()
    const reading = readWordInWorker(FILE, 'communique', cancel.signal, () => made)
    await vi.waitFor(() => expect(made.onmessage).not.toBeNull())
    cancel.abort()
    expect(await reading).toBeNull()
    expect(ended).toHaveBeenCalledOnce()
  })

  it('[I53] says so when the worker breaks, and never starts one for a file that is too large', async () => {
    const { made, ended } = worker()
    const reading = readWordInWorker(FILE, 'communique', new AbortController().signal, () => made)
    await vi.waitFor(() => expect(made.onerror).not.toBeNull())
    made.onerror?.({})
    expect(await reading).toMatchObject({ ok: false })
    expect(ended).toHaveBeenCalledOnce()
    const huge = { size: 65 * 1024 * 1024 } as File
    const start = vi.fn()
    expect(await readWordInWorker(huge, 'communique', new AbortController().signal, start)).toMatchObject({ ok: false })
    expect(start).not.toHaveBeenCalled()
  })
})
