import { describe, expect, it } from 'vitest'
import { askCompareWorker, type CompareWorker } from '#renderer/compare/askCompareWorker.ts'
import type { CompareAnswer } from '#renderer/compare/compareMessages.ts'

function worker(answer: CompareAnswer | 'fails' | 'never'): CompareWorker & { ended: number } {
  return {
    onmessage: null,
    onerror: null,
    ended: 0,
    postMessage() {
      if (answer === 'fails') this.onerror?.(new Event('error'))
      else if (answer !== 'never') this.onmessage?.({ data: answer })
    },
    terminate() {
      this.ended++
    }
  }
}
const COMPARE = { kind: 'compare', before: [], after: [] } as const

describe('the worker that compares', () => {
  it('[I84] gives its answer and is ended', async () => {
    const value = { rows: [], counts: { same: 0, changed: 0, moved: 0, added: 0, removed: 0, split: 0, merged: 0 } }
    const one = worker({ ok: true, value })
    const { signal } = new AbortController()
    expect(await askCompareWorker<'compare'>(COMPARE, signal, () => one)).toEqual({ ok: true, value })
    expect(one.ended).toBe(1)
  })

  it('[I84] is ended when it is cancelled, and never started when that was before', async () => {
    const controller = new AbortController()
    const one = worker('never')
    const asked = askCompareWorker<'compare'>(COMPARE, controller.signal, () => one)
    controller.abort()
    expect(await asked).toBeNull()
    expect(one.ended).toBe(1)
    const none = () => expect.fail('It was started.')
    expect(await askCompareWorker<'compare'>(COMPARE, controller.signal, none)).toBeNull()
  })

  it('[I84] gives a sentence when it fails', async () => {
    const answer = await askCompareWorker<'compare'>(COMPARE, new AbortController().signal, () => worker('fails'))
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('Nothing was changed') as string })
  })
})
