/** The screen for the room in a window of its own: it follows the Chair, stays calm, and shows no more than a reader may know. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { keepScreenshot, launchBrowser, listen, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'
import { paragraph } from '#test/end-to-end/screen.ts'

const PROJECTOR = { width: 1920, height: 1080 }

let browser: Browser
let stage: BrowserStage
let chair: Window
let screen: Page
let faults: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  stage = await startBrowserStage('issyk-kul-highlights')
  chair = await stage.enter(browser, 'Chair')
  screen = await openScreenFrom(chair)
  faults = listen(screen)
})
afterAll(async () => {
  await stage?.stop()
  await browser?.close()
})

async function openScreenFrom({ page, context }: Window): Promise<Page> {
  const opening = context.waitForEvent('page')
  await page.keyboard.press('.')
  const opened = await opening
  await opened.setViewportSize(PROJECTOR)
  await opened.locator('.screen-cover, .screen-words').first().waitFor()
  return opened
}

const where = (page: Page) => page.locator('.screen-where')
const words = (page: Page) => page.locator('.screen-words')
const proposal = (page: Page, sponsor: string) => page.locator('.screen-proposal').filter({ hasText: sponsor })
const idOf = (label: string): Promise<string> =>
  paragraph(chair.page, label).evaluate((block) => (block as HTMLElement).dataset['block'] ?? '')

describe('the screen for the room', () => {
  it('begins with the title, and follows the steps of the window it was opened from', async () => {
    expect(await screen.locator('.screen-cover h1').textContent()).toContain(stage.draft.title)
    await paragraph(chair.page, '2').locator('> .words').click()
    await where(screen).getByText('paragraph 2').waitFor()
    expect(await words(screen).textContent()).toContain('The Consultation brought together')
    await chair.page.keyboard.press('ArrowDown')
    await where(screen).getByText('paragraph 3').waitFor()
    await screen.getByText('follows the Chair').waitFor()
  })

  it('is readable from twenty metres: the words are at least 45 px high on 1080 lines, whatever the paragraph', async () => {
    for (const label of ['1', '2', '3', '4', '5']) {
      await paragraph(chair.page, label).locator('> .words').click()
      await where(screen).getByText(`paragraph ${label}`, { exact: true }).waitFor()
      const size = await words(screen).evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
      expect(size).toBeGreaterThanOrEqual(45)
      const wide = await screen.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(PROJECTOR.width)
    }
  })

  it('marks what is proposed for a few seconds, and nothing above it moves', async () => {
    await paragraph(chair.page, '2').locator('> .words').click()
    await where(screen).getByText('paragraph 2').waitFor()
    const before = await words(screen).boundingBox()
    await stage.command('Türkiye 1', {
      kind: 'table',
      change: { kind: 'amend', paragraph: await idOf('2'), content: 'The objective was to listen.' }
    })
    await proposal(screen, 'Türkiye').and(screen.locator('.is-fresh')).waitFor()
    expect(await words(screen).boundingBox()).toEqual(before)
    await keepScreenshot(screen, 'screen-marked')
    await screen.locator('.screen-proposal:not(.is-fresh)').waitFor()
    expect(await words(screen).boundingBox()).toEqual(before)
  })

  it('marks the proposal that the Chair steps to, without moving anything', async () => {
    const before = await words(screen).boundingBox()
    await chair.page.keyboard.press('j')
    await screen.locator('.screen-proposal.is-chosen').waitFor()
    expect(await words(screen).boundingBox()).toEqual(before)
  })

  it('keeps what was decided in sight, with how, until the Chair steps on', async () => {
    await chair.page.keyboard.press('n')
    await proposal(screen, 'Türkiye').getByText('not retained').waitFor()
    await paragraph(chair.page, '3').locator('> .words').click()
    await where(screen).getByText('paragraph 3').waitFor()
    await paragraph(chair.page, '2').locator('> .words').click()
    await where(screen).getByText('paragraph 2').waitFor()
    expect(await proposal(screen, 'Türkiye').count()).toBe(0)
  })

  it('is blank with B and with a full stop, and from the window it was opened from', async () => {
    for (const key of ['b', '.']) {
      await screen.keyboard.press(key)
      await screen.locator('.is-blank').waitFor()
      expect((await screen.locator('body').textContent())?.trim()).toBe('')
      await screen.keyboard.press(key)
      await words(screen).waitFor()
    }
    await chair.page.keyboard.press(';')
    await screen.locator('.is-blank').waitFor()
    await chair.page.keyboard.press(';')
    await words(screen).waitFor()
  })

  it('steps by hand when asked to, and follows again', async () => {
    await screen.keyboard.press('ArrowDown')
    await where(screen).getByText('paragraph 3').waitFor()
    await screen.getByText('by hand').waitFor()
    await screen.keyboard.press('f')
    await where(screen).getByText('paragraph 2').waitFor()
  })

  it('has larger and smaller type, remembers it, and lists its keys', async () => {
    const size = (): Promise<number> =>
      words(screen).evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
    const usual = await size()
    await screen.keyboard.press('+')
    await expect.poll(size).toBeGreaterThan(usual)
    await screen.keyboard.press('0')
    await expect.poll(size).toBe(usual)
    await screen.keyboard.press('?')
    await screen.getByRole('dialog', { name: 'Keys' }).getByText('Larger type').waitFor()
    await screen.keyboard.press('Escape')
    await screen.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('names nobody whom a mere reader may not know, although the Chair who opened it may', async () => {
    const id = await idOf('5')
    await stage.command('Türkiye 1', { kind: 'table', change: { kind: 'delete', paragraph: id } })
    await paragraph(chair.page, '5').locator('> .words').click()
    await proposal(screen, 'Türkiye').waitFor()
    await stage.command('Chair', { kind: 'configure', settings: { attribution: 'officers' } })
    await proposal(screen, 'A delegation').waitFor()
    await paragraph(chair.page, '5').locator('.proposal strong', { hasText: 'Türkiye' }).waitFor()
    expect(await screen.locator('body').textContent()).not.toContain('Türkiye')
    await stage.command('Chair', { kind: 'configure', settings: { attribution: 'full' } })
    await proposal(screen, 'Türkiye').waitFor()
  })

  it('is read by moving down only, at a window of 320 px and enlarged four times', async () => {
    await screen.setViewportSize({ width: 320, height: 256 })
    await words(screen).waitFor()
    const wide = await screen.evaluate(() =>
      [...document.querySelectorAll('.room-screen, .screen-body, .screen-head, .screen-foot, .screen-words')]
        .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
        .map((part) => part.className)
    )
    await keepScreenshot(screen, 'screen-320')
    expect(wide).toEqual([])
    await screen.setViewportSize(PROJECTOR)
  })

  it('tells the proposal under discussion also where the system chooses the colours', async () => {
    await screen.emulateMedia({ forcedColors: 'active', contrast: 'more' })
    await chair.page.keyboard.press('j')
    const chosen = screen.locator('.screen-proposal.is-chosen')
    await chosen.waitFor()
    await keepScreenshot(screen, 'screen-forced-colours')
    const bar = await chosen.evaluate((element) => getComputedStyle(element).borderInlineStartColor)
    const ground = await screen.locator('.room-screen').evaluate((part) => getComputedStyle(part).backgroundColor)
    expect(bar).not.toBe(ground)
    await screen.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' })
    const usual = await screen.locator('.room-screen').evaluate((part) => getComputedStyle(part).backgroundColor)
    await screen.keyboard.press('c')
    await screen.keyboard.press('w')
    await screen.locator('[data-look="dark"] .screen-words del').waitFor()
    await expect
      .poll(() => screen.locator('.room-screen').evaluate((part) => getComputedStyle(part).backgroundColor))
      .not.toBe(usual)
    await keepScreenshot(screen, 'screen-dark-in-place')
    await screen.keyboard.press('c')
    await screen.keyboard.press('w')
  })

  it('is nobody who is present, and leaves the Chair where the Chair is', async () => {
    const delegate = await stage.enter(browser, 'Türkiye 1')
    await delegate.page.getByRole('button', { name: '2 present' }).waitFor()
    await delegate.page.locator('.outline').getByText('Chair').first().waitFor()
    await delegate.context.close()
  })

  it('follows the Chair on another computer too, to the proposal', async () => {
    await paragraph(chair.page, '5').locator('> .words').click()
    const beamer = await stage.enter(browser, 'Support Unit')
    const far = await openScreenFrom(beamer)
    await where(far).getByText('paragraph 5').waitFor()
    await far.getByText('follows the Chair').waitFor()
    await paragraph(chair.page, '4').locator('> .words').click()
    await where(far).getByText('paragraph 4').waitFor()
    await beamer.context.close()
  })

  it('stays where it is when the Chair is gone for a while', async () => {
    await paragraph(chair.page, '4').locator('> .words').click()
    const beamer = await stage.enter(browser, 'Support Unit')
    const far = await openScreenFrom(beamer)
    await where(far).getByText('paragraph 4').waitFor()
    await chair.page.close()
    await far.getByText('waits for the Chair').waitFor()
    expect(await where(far).textContent()).toContain('paragraph 4')
    await beamer.context.close()
  })

  it('met no error in any of this', () => {
    expect(faults).toEqual([])
    expect(chair.faults).toEqual([])
  })
})
