/**
 * A decision to paint on another screen: from the moment the Chair's window sends `accept` to the relay until a delegate's
 * window has made the frame with the changed paragraph. The seconds in which the Chair may undo lie before that moment and
 * do not count. Both windows are of one browser, whose pages share one clock.
 */
import type { Browser } from 'playwright-core'
import { watchChange } from '#test/bench/pageClock.ts'
import type { BenchScene } from '#test/bench/scene.ts'
import { toLine, type Line, type Target } from '#test/bench/statistics.ts'
import { openWindow } from '#test/helpers/browser.ts'

const DECISIONS = 30

export const benchDecision = (browser: Browser, scene: BenchScene): Promise<Line[]> =>
  timeDecisions(browser, scene, 'decision', { figure: 'p95', below: 150 })

export async function timeDecisions(
  browser: Browser,
  scene: BenchScene,
  bench: string,
  target: Target
): Promise<Line[]> {
  const [chair, delegate] = await Promise.all(
    ['Chair', scene.large.delegates[3]!].map(async (name) => {
      const window = await openWindow(browser, { viewport: { width: 1440, height: 900 } })
      await window.page.goto(scene.link(name))
      await window.page.locator('.connection-live').waitFor()
      return window
    })
  )
  if (!chair || !delegate) return []
  const token = await scene.token('Chair')
  const times: number[] = []
  for (const { proposal, paragraph } of scene.large.amendments.slice(0, DECISIONS)) {
    const selector = `article[data-block="${paragraph}"] > .words`
    await delegate.page.locator(selector).scrollIntoViewIfNeeded()
    await delegate.page.evaluate(watchChange, selector)
    const sent = await chair.page.evaluate(
      async ({ path, bearer, body }) => {
        const at = performance.timeOrigin + performance.now()
        const answer = await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
          body: JSON.stringify({ id: crypto.randomUUID(), ...body })
        })
        if (!answer.ok) throw new Error(await answer.text())
        return at
      },
      { path: `/api/drafts/${scene.large.draft}/commands`, bearer: token, body: { kind: 'accept', proposal } }
    )
    const painted = await delegate.page.waitForFunction(
      () => (globalThis as { pageClock?: { painted?: number } }).pageClock?.painted
    )
    times.push(((await painted.jsonValue()) ?? Number.NaN) - sent)
  }
  await Promise.all([chair.context.close(), delegate.context.close()])
  return [
    toLine(bench, times, target, {
      measured:
        'accept sent over HTTP to the changed paragraph painted in another window; the seconds for undo excluded'
    })
  ]
}
