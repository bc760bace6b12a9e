/**
 * A negotiation at its worst: 500 paragraphs, 2,000 proposals, 40 delegations. How long until the text can be read, what a
 * keystroke costs compared with a bare y-prosemirror editor on the same text, how soon a decision and what it does to its
 * neighbours is painted, and how much memory the tab takes.
 */
import type { Browser } from 'playwright-core'
import { timeDecisions } from '#test/bench/benchDecision.ts'
import { typeAtDesk, typeAndTime, typeWithPen } from '#test/bench/benchKeystroke.ts'
import { timeOpenings } from '#test/bench/benchOpen.ts'
import { measureMemory } from '#test/bench/measureMemory.ts'
import { setScene } from '#test/bench/scene.ts'
import { serveBare } from '#test/bench/serveBare.ts'
import type { Line } from '#test/bench/statistics.ts'
import { openWindow } from '#test/helpers/browser.ts'

const SIZE = { paragraphs: 500, proposals: 2000, delegations: 40 } as const
const KEY_GOAL = 1.3

export async function benchNegotiation(browser: Browser): Promise<Line[]> {
  const scene = await setScene(SIZE)
  const bare = await serveBare(scene.large.text)
  try {
    const opening = await timeOpenings(browser, scene, 'negotiation-open', { figure: 'p50', below: 1500 })
    const [memory] = [await measureMemory(browser, scene)]

    const window = await openWindow(browser, { viewport: { width: 1440, height: 900 } })
    await window.page.goto(bare.url)
    const block = window.page.locator('.ProseMirror > p').nth(250)
    await block.scrollIntoViewIfNeeded()
    await block.click({ position: { x: 60, y: 12 } })
    const yardstick = await typeAndTime(window.page, 'negotiation-key-bare', null)
    await window.context.close()

    const paragraph = scene.large.paragraphs[250]!
    const pen = await typeWithPen(browser, scene, paragraph, 'negotiation-key-pen')
    const desk = await typeAtDesk(browser, scene, paragraph, 'negotiation-key-desk')
    const decisions = await timeDecisions(browser, scene, 'negotiation-decision', { figure: 'p95', below: 100 })
    const times = yardstick[0]!.p95
    return [
      ...opening,
      memory,
      ...yardstick,
      ...pen.map((line) => compared(line, times)),
      ...desk.map((line) => compared(line, times)),
      ...decisions
    ]
  } finally {
    await bare.stop()
    await scene.stop()
  }
}

/** Beside each figure, how many times that of the bare editor it is. */
function compared(line: Line, bare: number): Line {
  if (line.target === null) return line
  const ratio = Math.round((line.p95 / bare) * 100) / 100
  return { ...line, timesBare: ratio, goal: `p95 within ${KEY_GOAL} times the bare editor`, goalMet: ratio <= KEY_GOAL }
}
