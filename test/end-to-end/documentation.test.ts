/**
 * The documentation as people meet it: opened from a dialog beside the text, and every page of it looked over in Chromium, in
 * light and dark and as narrow as a telephone.
 */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { choose } from '#test/end-to-end/screen.ts'
import { axeFindings, reflowFindings } from '#test/end-to-end/screens/lookOver.ts'
import { launchBrowser, openWindow } from '#test/helpers/browser.ts'
import { CLIENT, startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

let stage: BrowserStage
let browser: Browser
beforeAll(async () => {
  stage = await startBrowserStage('issyk-kul-highlights')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

it('opens the documentation for where one is beside the text', async () => {
  const { page } = await stage.enter(browser, 'Mongolia 1')
  await choose(page, 'Make a statement …')
  const mark = page.getByRole('dialog').getByRole('link', { name: /^How this is done/ })
  const [beside] = await Promise.all([page.context().waitForEvent('page'), mark.click()])
  await beside.getByRole('heading', { level: 1, name: 'Silence and statements' }).waitFor()
  expect(new URL(beside.url()).pathname).toBe('/docs/delegate/silence.html')
  await beside.close()
  await page.getByRole('dialog').waitFor()
})

it('every page has nothing for axe-core to find in light and in dark, and fits 320 pixels', async () => {
  const pages = globSync('**/*.html', { cwd: join(CLIENT, '../docs') }).map((path) => path.replaceAll('\\', '/'))
  expect(pages.length).toBeGreaterThan(30)
  const { page, faults } = await openWindow(browser)
  for (const path of pages) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${stage.url}/docs/${path}`)
    expect(await axeFindings(page), path).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page, ['color-contrast']), `${path} in dark`).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await reflowFindings(page), `${path} on 320 pixels`).toEqual([])
  }
  expect(faults).toEqual([])
})
