/**
 * The tour of a sample, played by doing what it says: by the Chair with the keyboard alone, and by a delegate; what it points
 * at is there at each step, it comes once, and only Help brings it back.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { button, caretAfter, choose, clickIntoWords, held, paragraph, proposals } from '#test/end-to-end/screen.ts'
import { axeFindings } from '#test/end-to-end/screens/lookOver.ts'
import { keepScreenshot, launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

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

const card = (page: Page) => page.getByRole('region', { name: 'Tour' })
async function isAt(page: Page, name: string, heading: string): Promise<void> {
  await card(page).getByRole('heading', { name: heading }).waitFor()
  const pointedAt = await page.evaluate(
    () =>
      [...document.querySelectorAll('.screen *')].filter(
        (element) => getComputedStyle(element).outlineStyle === 'dashed' && element.getClientRects().length > 0
      ).length
  )
  expect(pointedAt, `${name} points at one control`).toBe(1)
  expect(await axeFindings(page), name).toEqual([])
  await keepScreenshot(page, `tour-${name}`)
}

it('goes on as a delegate proposes, tables, takes back, looks, exports and asks for help', async () => {
  const { page, faults } = await stage.enter(browser, 'Kazakhstan 1', { tour: true })
  await isAt(page, 'delegate-1-propose', 'Propose by typing')
  const editor = await clickIntoWords(page, '3')
  await caretAfter(editor, 'to exchange practices')
  await page.keyboard.type(' openly')
  await isAt(page, 'delegate-2-table', 'Table it')
  await page.keyboard.press('Control+Enter')
  await proposals(page, '3', 'Kazakhstan').waitFor()
  await proposals(page, '3', 'Kazakhstan').click()
  await isAt(page, 'delegate-3-yours', 'It stays yours')
  await page.keyboard.press('w')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Withdraw/ })
    .click()
  await isAt(page, 'delegate-4-stand', 'See where we stand')
  await page.keyboard.press('z')
  await page.getByRole('dialog', { name: 'Where we stand' }).waitFor()
  await page.keyboard.press('Escape')
  await isAt(page, 'delegate-5-export', 'Take it with you')
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'Clean text, Markdown')])
  expect(download.suggestedFilename()).toMatch(/\.md$/)
  await isAt(page, 'delegate-6-help', 'Everything else')
  await button(page, 'All keys').click()
  const help = page.getByRole('dialog')
  await help.getByRole('link', { name: 'How to do what is on the screen' }).waitFor()
  await page.keyboard.press('Escape')
  await card(page).waitFor({ state: 'detached' })
  await page.getByText('That was the tour.').waitFor()

  await page.reload()
  await page.locator('.connection-live').waitFor()
  await paragraph(page, '3').waitFor()
  expect(await card(page).count()).toBe(0)
  await page.keyboard.press('?')
  await button(help, 'Take the tour').click()
  await card(page).getByRole('heading', { name: 'Propose by typing' }).and(page.locator(':focus')).waitFor()
  await button(card(page), 'Skip the tour').click()
  await card(page).waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

it('leads the Chair by keyboard alone through what is open, a decision and its undoing', async () => {
  const { page, faults } = await stage.enter(browser, 'Chair', { tour: true })
  await isAt(page, 'chair-1-arrive', 'A proposal comes in')
  await stage.command('Türkiye 1', {
    kind: 'table',
    change: {
      kind: 'amend',
      paragraph: (await paragraph(page, '4').getAttribute('data-block')) ?? '',
      content: 'Participants expressed their appreciation.'
    }
  })
  await isAt(page, 'chair-2-step', 'Go to what is open')
  await page.keyboard.press('j')
  await isAt(page, 'chair-3-decide', 'Decide with one key')
  await page.keyboard.press('p')
  await held(page).waitFor()
  await isAt(page, 'chair-4-undo', 'You have five seconds')
  await page.keyboard.press('u')
  await isAt(page, 'chair-5-stand', 'See where we stand')
  await button(card(page), 'Next step').focus()
  await page.keyboard.press('Enter')
  await isAt(page, 'chair-6-export', 'Take it with you')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await card(page).waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})
