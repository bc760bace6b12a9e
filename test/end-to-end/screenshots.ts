/**
 * `npm run screenshots [part of a name]`: pictures of every screen of the application, for people to look at, in
 * `test/.output/screenshots`: light, dark and with more contrast, at 200 %, projected, and on 320 pixels. The screens are those
 * of `screens/allScreens.ts`, which the tests of accessibility go through as well. `CHAPEAU_LANGUAGE` names the language of the
 * interface.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ALL_SCREENS } from '#test/end-to-end/screens/allScreens.ts'
import { startPlayers } from '#test/end-to-end/screens/screen.ts'
import { launchBrowser, OUTPUT } from '#test/helpers/browser.ts'

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

interface Look extends Media {
  readonly name: string
  readonly size: readonly [width: number, height: number]
}

const LOOKS: readonly Look[] = [
  { name: 'light', size: [1440, 900] },
  { name: 'dark', size: [1440, 900], colorScheme: 'dark' },
  { name: 'contrast', size: [1440, 900], contrast: 'more' },
  { name: '200-percent', size: [640, 450] },
  { name: 'projected', size: [960, 540] },
  { name: '320-pixels', size: [320, 640] }
]

const FOLDER = join(OUTPUT, 'screenshots')
const wanted = process.argv[2] ?? ''
const language = process.env['CHAPEAU_LANGUAGE'] ?? 'en-GB'

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
const browser = await launchBrowser()
const players = await startPlayers(browser, { locale: language })
try {
  for (const screen of ALL_SCREENS) {
    const page = await screen.show(players)
    if (screen.name.includes(wanted)) await takeAll(page, screen.name)
    await screen.leave?.(page, players)
  }
} finally {
  await players.stop()
  await browser.close()
}

async function takeAll(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const { name: look, size, colorScheme = 'light', contrast = 'no-preference' } of LOOKS) {
    await page.setViewportSize({ width: size[0], height: size[1] })
    await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(FOLDER, `${name}--${look}.png`) })
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'reduce' })
  if (before) await page.setViewportSize(before)
}
