/**
 * A real Chromium for the end-to-end tests, the benches and the screenshots: finds it, starts it, and makes windows that
 * stop a test with what went wrong in the page. Nothing is skipped where no browser is found: it throws, and says how to
 * get one.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { findBrowser } from '#test/run/findBrowser.ts'

/** Where tests leave what they make; git ignores it. */
export const OUTPUT = fileURLToPath(new URL('../.output/', import.meta.url))

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Windows that are not in front must go on drawing: six people look at six screens.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling'
]

/** @throws Error that says how to install a browser, when there is none */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Error(
      'This needs Chromium or Chrome, and none was found. On Debian or Ubuntu: sudo apt-get install chromium. ' +
        'CHAPEAU_CHROMIUM may name one that is not on the PATH.'
    )
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}

export interface Window {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors that nobody caught in the page, and what it wrote to the console as an error. */
  readonly faults: string[]
}

/** Noise of the browser itself when the network is taken away on purpose or a request is refused on purpose. */
const EXPECTED =
  // The last: with a certificate that only the person vouches for, Chromium keeps no page for offline use, and says so.
  /ERR_INTERNET_DISCONNECTED|WebSocket connection to|Failed to load resource|ERR_NETWORK|SSL certificate error occurred when fetching the script/

export interface WindowOptions extends BrowserContextOptions {
  /** For somebody who sees the program for the first time: the tour of the sample comes by itself. */
  readonly tour?: boolean
}

/** As on a computer on which the tour was shown to everybody. */
export async function withoutTour(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // A window that has not gone anywhere yet has nothing to remember.
    if (location.protocol.startsWith('http'))
      localStorage.setItem('chapeau.tour', 'chair secretariat delegate observer')
  })
}

/** A window of its own: nothing is shared with any other, like another person's computer. */
export async function openWindow(browser: Browser, options: WindowOptions = {}): Promise<Window> {
  const { tour = false, ...usual } = options
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...usual
  })
  context.setDefaultTimeout(15_000)
  if (!tour) await withoutTour(context)
  const page = await context.newPage()
  return { context, page, faults: listen(page) }
}

export function listen(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text())
  })
  return faults
}

/** Keeps what a window shows, to be looked at after a failure. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(OUTPUT, 'screenshots')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  return path
}
