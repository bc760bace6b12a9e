/**
 * `npm run bench [-- --only NAME]`: runs the benches and prints one JSON line for each figure; what a person wants to know
 * besides goes to standard error. Exits with 1 when a target was missed.
 */
import { availableParallelism, loadavg } from 'node:os'
import type { Browser } from 'playwright-core'
import { benchDecision } from '#test/bench/benchDecision.ts'
import { benchFanOut } from '#test/bench/benchFanOut.ts'
import { benchInterchange } from '#test/bench/benchInterchange.ts'
import { benchKeystroke } from '#test/bench/benchKeystroke.ts'
import { benchNegotiation } from '#test/bench/benchNegotiation.ts'
import { benchOpen } from '#test/bench/benchOpen.ts'
import { benchStart } from '#test/bench/benchStart.ts'
import { setScene, type BenchScene } from '#test/bench/scene.ts'
import type { Line } from '#test/bench/statistics.ts'
import { launchBrowser } from '#test/helpers/browser.ts'
import { requireClient } from '#test/helpers/browserStage.ts'

type Bench = (browser: Browser, scene: BenchScene) => Promise<Line[]>

const IN_BROWSER: Readonly<Record<string, Bench>> = {
  open: benchOpen,
  keystroke: benchKeystroke,
  decision: benchDecision
}
const NAMES = ['start', ...Object.keys(IN_BROWSER), 'negotiation', 'fan-out', 'interchange']

const say = (words: string): void => void process.stderr.write(`${words}\n`)
const round = (value: number): number => Math.round(value * 10) / 10
let missed = 0

function print(lines: readonly Line[]): void {
  for (const line of lines) {
    process.stdout.write(
      `${JSON.stringify({ ...line, load: round(loadavg()[0] ?? 0), cores: availableParallelism() })}\n`
    )
    const verdict = line.met === null ? '' : line.met ? '  met' : `  MISSED: wanted ${line.target ?? ''}`
    say(`  ${line.bench}: p50 ${line.p50} ${line.unit}, p95 ${line.p95} ${line.unit}, n ${line.n}${verdict}`)
    if (line.met === false) missed++
  }
}

async function runInBrowser(names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  requireClient()
  const scene = await setScene()
  const browser = await launchBrowser()
  try {
    for (const name of names) {
      say(name)
      print(await IN_BROWSER[name]!(browser, scene))
    }
  } finally {
    await browser.close()
    await scene.stop()
  }
}

const at = process.argv.indexOf('--only')
const only = at === -1 ? null : (process.argv[at + 1] ?? '')
if (only !== null && !NAMES.includes(only)) {
  say(`There is no bench "${only}". There are: ${NAMES.join(', ')}.`)
  process.exit(2)
}
say(
  `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; other work on this machine makes every figure worse.`
)
if (only === null || only === 'start') {
  say('start')
  const browser = await launchBrowser()
  print(await benchStart(browser).finally(() => browser.close()))
}
await runInBrowser(Object.keys(IN_BROWSER).filter((name) => only === null || name === only))
if (only === null || only === 'negotiation') {
  say('negotiation')
  requireClient()
  const browser = await launchBrowser()
  print(await benchNegotiation(browser).finally(() => browser.close()))
}
if (only === null || only === 'fan-out') {
  say('fan-out')
  print(await benchFanOut())
}
if (only === null || only === 'interchange') {
  say('interchange')
  print(await benchInterchange())
}
process.exitCode = missed === 0 ? 0 : 1
