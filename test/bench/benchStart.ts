/**
 * A cold start on the sample: from the beginning of the navigation, with an empty cache and an invite in the address, until a
 * delegate's caret stands in an editor. What cannot wait for that is in the first script; the rest comes after.
 */
import type { Browser } from 'playwright-core'
import { toLine, type Line } from '#test/bench/statistics.ts'
import { openWindow } from '#test/helpers/browser.ts'
import { startBrowserStage } from '#test/helpers/browserStage.ts'

const RUNS = 7
const TARGET = { figure: 'p50', below: 1500 } as const

export async function benchStart(browser: Browser): Promise<Line[]> {
  const stage = await startBrowserStage('issyk-kul-highlights')
  try {
    const cold: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const { context, page } = await openWindow(browser, { viewport: { width: 1440, height: 900 } })
      await page.addInitScript(typeWhenPossible)
      await page.goto(stage.link('Kazakhstan 1'))
      const usable = await page.waitForFunction(() => (globalThis as { usableAt?: number }).usableAt)
      cold.push((await usable.jsonValue()) ?? Number.NaN)
      await context.close()
    }
    return [
      toLine('start', cold, TARGET, {
        case: 'the sample, empty cache, by an invite, until the caret stands in an editor'
      })
    ]
  } finally {
    await stage.stop()
  }
}

/** Runs in the page: presses on the first paragraph that may be typed in, and notes when its editor has the caret. */
function typeWhenPossible(): void {
  let pressed = false
  const look = (): void => {
    const words = document.querySelector<HTMLElement>('article.may-type > .words')
    if (words && !pressed) {
      pressed = true
      words.click()
    }
    if (document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable)
      Object.assign(globalThis, { usableAt: performance.now() })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
