/**
 * Opening a draft of 300 paragraphs with 500 proposals: from the beginning of the navigation to readable text, which is
 * the last paragraph in the page, the text face loaded, and the frame with it done on the main thread. Signed in before;
 * once with an empty cache and no copy of the text on the device, once where one was here before.
 */
import type { Browser, BrowserContext } from 'playwright-core'
import type { BenchScene } from '#test/bench/scene.ts'
import { watchReadable } from '#test/bench/pageClock.ts'
import { toLine, type Line, type Target } from '#test/bench/statistics.ts'
import { openWindow } from '#test/helpers/browser.ts'

const RUNS = 5
const TARGET = { figure: 'p50', below: 1000 } as const

export const benchOpen = (browser: Browser, scene: BenchScene): Promise<Line[]> =>
  timeOpenings(browser, scene, 'open', TARGET)

export async function timeOpenings(
  browser: Browser,
  scene: BenchScene,
  bench: string,
  target: Target
): Promise<Line[]> {
  // The member of a delegation: text, floor and desk.
  const first = await openWindow(browser)
  await first.page.goto(scene.link(scene.large.delegates[1]!))
  await first.page.locator('.connection-live').waitFor()
  const signedIn = await first.context.storageState()

  const cold: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ storageState: signedIn, viewport: { width: 1440, height: 900 } })
    cold.push(await timeOpening(context, scene))
    await context.close()
  }
  const warm: number[] = []
  for (let run = 0; run < RUNS; run++) warm.push(await timeOpening(first.context, scene))
  await first.context.close()
  return [
    toLine(bench, warm, target, { case: 'here before: files cached, a copy of the text on the device' }),
    toLine(`${bench}-cold`, cold, target, { case: 'empty cache, everything from the relay' })
  ]
}

async function timeOpening(context: BrowserContext, scene: BenchScene): Promise<number> {
  const page = await context.newPage()
  await page.addInitScript(watchReadable, { blocks: scene.blocks, face: '18px "Source Serif 4 Variable"' })
  await page.goto(scene.url)
  const readable = await page.waitForFunction(
    () => (globalThis as { pageClock?: { readable?: number } }).pageClock?.readable
  )
  const time = await readable.jsonValue()
  await page.close()
  return time ?? Number.NaN
}
