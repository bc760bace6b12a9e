/**
 * The memory of a tab that has the large draft open: what its scripts keep alive after a forced collection, and what the
 * whole process of the tab holds, fonts, layout and the browser's own share included.
 */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { openLarge } from '#test/bench/benchKeystroke.ts'
import type { BenchScene } from '#test/bench/scene.ts'
import { toLine, type Line } from '#test/bench/statistics.ts'

export async function measureMemory(browser: Browser, scene: BenchScene): Promise<Line> {
  const before = await rendererProcesses(browser)
  const { page, context } = await openLarge(browser, scene, scene.large.delegates[0]!)
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6
  const fresh = (await rendererProcesses(browser)).filter((pid) => !before.includes(pid))
  const resident = fresh.map(residentMegabytes)
  await context.close()
  return toLine(
    'negotiation-memory',
    resident,
    { figure: 'p50', below: 400 },
    {
      unit: 'MB',
      measured: 'resident memory of the process of the tab (proportional share)',
      scriptHeapMB: Math.round(heap * 10) / 10
    }
  )
}

async function rendererProcesses(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

function residentMegabytes(pid: number): number {
  const pages = /^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Number(pages?.[1] ?? Number.NaN) / 1000
}
