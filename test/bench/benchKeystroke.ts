/**
 * Keystroke to paint in the large draft: with the pen (the secretariat in the editor of the whole text) and at the desk (a
 * delegate typing where the paragraph stands). Real key presses, through the browser's own input pipeline.
 *
 * Two figures each. `work` is what the program can answer for: the main thread from the first listener of the key press
 * until everything it caused had run, plus the frame that shows it, from its first animation callback to the end of style,
 * layout and paint. `latency` is from the browser's stamp on the key press to the end of that frame, the wait for the frame
 * included: a headless Chromium makes one every 16.7 ms, so half of that on average, and all of it at worst, is waiting.
 */
import type { Browser, Page } from 'playwright-core'
import { watchKeys, type KeyTimes } from '#test/bench/pageClock.ts'
import type { BenchScene } from '#test/bench/scene.ts'
import { toLine, type Line, type Target } from '#test/bench/statistics.ts'
import { openWindow, type Window } from '#test/helpers/browser.ts'

const KEYS = 200
const WARM_UP = 20
/** Ten letters a second, with a little of a person's unevenness against the frame clock. */
const PAUSES_MS = [83, 97, 101, 113, 89]
const WORDS = 'the parties concerned shall consider practical steps '
const TARGET = { figure: 'p95', below: 16 } as const

export async function benchKeystroke(browser: Browser, scene: BenchScene): Promise<Line[]> {
  const paragraph = scene.large.paragraphs[150]!
  return [
    ...(await typeWithPen(browser, scene, paragraph, 'keystroke-pen')),
    ...(await typeAtDesk(browser, scene, paragraph, 'keystroke-desk'))
  ]
}

export async function typeWithPen(
  browser: Browser,
  scene: BenchScene,
  paragraph: string,
  bench: string
): Promise<Line[]> {
  const secretariat = await openLarge(browser, scene, 'Secretariat')
  await secretariat.page.getByRole('button', { name: 'Edit the text' }).click()
  const editor = secretariat.page.getByRole('textbox', { name: /^The text of/ })
  const block = editor.locator(`[data-id="${paragraph}"]`)
  await block.scrollIntoViewIfNeeded()
  await block.click({ position: { x: 60, y: 12 } })
  const lines = await typeAndTime(secretariat.page, bench, TARGET)
  await secretariat.context.close()
  return lines
}

export async function typeAtDesk(
  browser: Browser,
  scene: BenchScene,
  paragraph: string,
  bench: string
): Promise<Line[]> {
  const delegate = await openLarge(browser, scene, scene.large.delegates[2]!)
  const article = delegate.page.locator(`article[data-block="${paragraph}"]`)
  await article.scrollIntoViewIfNeeded()
  await article
    .locator('.words')
    .first()
    .click({ position: { x: 60, y: 12 } })
  await article.getByRole('textbox', { name: /^Amendment to/ }).waitFor()
  const lines = await typeAndTime(delegate.page, bench, TARGET)
  await delegate.context.close()
  return lines
}

export async function openLarge(browser: Browser, scene: BenchScene, name: string): Promise<Window> {
  const window = await openWindow(browser, { viewport: { width: 1440, height: 900 } })
  await window.page.goto(scene.link(name))
  await window.page
    .locator('[data-block]')
    .nth(scene.blocks - 1)
    .waitFor({ state: 'attached' })
  await window.page.locator('.connection-live').waitFor()
  return window
}

export async function typeAndTime(page: Page, bench: string, target: Target | null): Promise<Line[]> {
  const type = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index++) {
      const letter = WORDS[index % WORDS.length]!
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await new Promise((resolve) => setTimeout(resolve, PAUSES_MS[index % PAUSES_MS.length]))
    }
  }
  await type(WARM_UP)
  await page.evaluate(watchKeys)
  const readCpu = await watchCpu(page)
  await type(KEYS)
  const keys = await page.evaluate(
    (wanted) =>
      new Promise<KeyTimes[]>((resolve) => {
        const look = (): void => {
          const { keys: noted } = (globalThis as unknown as { pageClock: { keys: KeyTimes[] } }).pageClock
          if (noted.length >= wanted) resolve(noted)
          else requestAnimationFrame(look)
        }
        look()
      }),
    KEYS
  )
  const cpu = await readCpu(KEYS)
  const work = keys.map((key) => key.handled - key.began + (key.frameEnded - Math.max(key.frameBegan, key.handled)))
  const latency = keys.map((key) => key.frameEnded - key.pressed)
  return [
    toLine(bench, work, target, {
      measured: 'main-thread work of one key press: handling and the frame that shows it',
      cpuPerKey: cpu
    }),
    toLine(`${bench}-latency`, latency, null, {
      measured: 'key press to the end of its frame, with the wait for the frame'
    })
  ]
}

/**
 * The processor time of the page's main thread for one key press, on average, everything included that happens between two
 * key presses. Other programs that take the processor away do not count in it, as they do in the times above.
 */
async function watchCpu(page: Page): Promise<(keys: number) => Promise<Record<string, number>>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<Map<string, number>> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return new Map(metrics.map(({ name, value }) => [name, value]))
  }
  const before = await read()
  return async (keys) => {
    const after = await read()
    const perKey = (metric: string): number =>
      Math.round((((after.get(metric) ?? 0) - (before.get(metric) ?? 0)) * 100_000) / keys) / 100
    return {
      all: perKey('TaskDuration'),
      script: perKey('ScriptDuration'),
      style: perKey('RecalcStyleDuration'),
      layout: perKey('LayoutDuration')
    }
  }
}
