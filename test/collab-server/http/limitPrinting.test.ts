/** Printing takes a bounded part of the relay: two files at once, some waiting, and nothing for those who have left. */
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { limitPrinting } from '#relay/http/limitPrinting.ts'
import { makeFolder } from '#test/collab-server/cli/runCli.ts'
import { startTestRelay } from '#test/helpers/startTestRelay.ts'
import { untilFound } from '#test/helpers/until.ts'

afterEach(() => vi.unstubAllEnvs())

/** Work that goes on until it is told to end. */
function stage() {
  const limit = limitPrinting()
  const begun: number[] = []
  const ends = new Map<number, (error?: Error) => void>()
  const ask = (name: number, signal = new AbortController().signal) =>
    limit.print(signal, () => {
      begun.push(name)
      return new Promise<string>((resolve, reject) =>
        ends.set(name, (error) => (error ? reject(error) : resolve(`printed ${name}`)))
      )
    })
  const untilBegun = (count: number) => untilFound(() => begun.length === count || undefined, `${count} to be begun`)
  return { begun, ask, untilBegun, end: (name: number, error?: Error) => ends.get(name)?.(error) }
}

describe('printing', () => {
  it('goes two at a time, in the order in which they were asked for, whether it succeeds or not', async () => {
    const { begun, ask, untilBegun, end } = stage()
    const [first, second, third, fourth] = [1, 2, 3, 4].map((name) => ask(name))
    expect(begun).toEqual([1, 2])
    end(2)
    expect(await second).toBe('printed 2')
    await untilBegun(3)
    expect(begun).toEqual([1, 2, 3])
    end(1, new Error('No paper.'))
    await expect(first).rejects.toThrow('No paper.')
    await untilBegun(4)
    end(3)
    end(4)
    expect(await Promise.all([third, fourth])).toEqual(['printed 3', 'printed 4'])
    const more = [5, 6, 7].map((name) => ask(name))
    expect(begun.slice(4)).toEqual([5, 6])
    for (const name of [5, 6]) end(name)
    await untilBegun(7)
    end(7)
    expect(await Promise.all(more)).toHaveLength(3)
  })

  it('is refused in a sentence where twenty wait, and begins nothing for those who left', async () => {
    const { begun, ask, untilBegun, end } = stage()
    const leaving = new AbortController()
    const [first, second] = [ask(1), ask(2)]
    const left = Promise.allSettled(Array.from({ length: 20 }, (_, index) => ask(10 + index, leaving.signal)))
    await expect(ask(99)).rejects.toMatchObject({ status: 503, code: 'busy', message: /Ask again in a minute/u })
    leaving.abort()
    expect((await left).every(({ status }) => status === 'rejected')).toBe(true)
    await expect(ask(98, leaving.signal)).rejects.toMatchObject({ code: 'not-printed' })
    const third = ask(3)
    end(1)
    end(2)
    await Promise.all([first, second])
    await untilBegun(3)
    end(3)
    expect(await third).toBe('printed 3')
    expect(begun).toEqual([1, 2, 3])
  })

  it('of many who ask the relay starts two Chromiums, and other formats and later files are served', async () => {
    const relay = await startTestRelay()
    onTestFinished(() => relay.stop())
    const folder = await makeFolder()
    const [program, starts] = [join(folder, 'hangs'), join(folder, 'starts')]
    await writeFile(starts, '')
    // A browser that was started and never answers: every place stays taken until its reader leaves.
    await writeFile(program, `#!/bin/sh\necho started >> '${starts}'\nexec sleep 300\n`)
    await chmod(program, 0o755)
    vi.stubEnv('CHAPEAU_CHROMIUM', program)
    const leaving = new AbortController()
    const path = (format: string) => `/api/drafts/${relay.draft.id}/export?view=clean&format=${format}`
    const refused: Record<string, unknown>[] = []
    const asked = Array.from({ length: 25 }, async () => {
      const response = await relay.fetch('pak', path('pdf'), { signal: leaving.signal })
      refused.push({ status: response.status, ...((await response.json()) as object) })
    })
    const ended = Promise.allSettled(asked)
    const started = async () => (await readFile(starts, 'utf8')).split('\n').length - 1
    await vi.waitUntil(async () => refused.length >= 3 && (await started()) >= 2, { timeout: 30_000 })
    expect(refused).toHaveLength(3)
    expect(refused[0]).toMatchObject({
      status: 503,
      code: 'busy',
      message: expect.stringContaining('Many PDF files') as string
    })
    expect(await started()).toBe(2)
    expect((await relay.fetch('pak', path('html'))).status).toBe(200)
    vi.unstubAllEnvs()
    leaving.abort()
    await ended
    // The relay learns a little later that they left.
    const printed = await vi.waitUntil(
      async () => {
        const response = await relay.fetch('pak', path('pdf'))
        const bytes = Buffer.from(await response.arrayBuffer())
        return response.status === 200 && bytes
      },
      { timeout: 60_000 }
    )
    expect(printed.toString('latin1', 0, 5)).toBe('%PDF-')
  }, 90_000)
})
