/**
 * Every screen of the application, looked over: axe-core finds nothing in light, in dark and with more contrast; nothing is
 * cut off or scrolls sideways on 320 pixels, which is a window of 1280 at 400 %; what is pressed is 24 pixels wide and high.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { ALL_SCREENS } from '#test/end-to-end/screens/allScreens.ts'
import { axeFindings, reflowFindings, targetFindings } from '#test/end-to-end/screens/lookOver.ts'
import { startPlayers, type Players } from '#test/end-to-end/screens/screen.ts'
import { launchBrowser } from '#test/helpers/browser.ts'

const LIGHT = { colorScheme: 'light', contrast: 'no-preference' } as const
const OTHER_COLOURS = {
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'more contrast': { colorScheme: 'light', contrast: 'more' }
} as const

let browser: Browser
let players: Players

beforeAll(async () => {
  browser = await launchBrowser()
  players = await startPlayers(browser)
})

afterAll(async () => {
  await players?.stop()
  await browser?.close()
})

describe('the table of screens', () => {
  it('has every dialog there is', () => {
    const source = readFileSync(new URL('../../renderer/dialogs/Dialogs.tsx', import.meta.url), 'utf8')
    const dialogs = new Set([...source.matchAll(/case '(\w+)':/gu)].map(([, kind]) => kind))
    expect(dialogs.size).toBeGreaterThan(20)
    expect([...dialogs].sort()).toEqual([...new Set(ALL_SCREENS.flatMap(({ dialog }) => dialog ?? []))].sort())
  })
})

describe('every screen can be read, reached and pressed', () => {
  for (const screen of ALL_SCREENS)
    it(screen.name, async () => {
      const page = await screen.show(players)
      const found: Record<string, readonly string[]> = { light: await axeFindings(page) }
      found['targets'] = await targetFindings(page)
      for (const [look, media] of Object.entries(OTHER_COLOURS)) {
        await page.emulateMedia(media)
        found[look] = await axeFindings(page, ['color-contrast'])
      }
      await page.emulateMedia(LIGHT)
      const size = page.viewportSize() ?? { width: 1280, height: 800 }
      await page.setViewportSize({ width: 320, height: 640 })
      found['320 pixels'] = await reflowFindings(page)
      found['targets on 320 pixels'] = await targetFindings(page)
      await page.setViewportSize(size)
      await screen.leave?.(page, players)
      expect(Object.entries(found).flatMap(([look, lines]) => lines.map((line) => `${look}: ${line}`))).toEqual([])
    })

  it('and nothing went wrong in any window', () => expect(players.faults()).toEqual([]))
})
