/**
 * The tour of a sample, played by doing what it says: by the Chair with the keyboard alone, and by a delegate; what it points
 * at is there at each step, it comes once, and only Help brings it back.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import {
  button,
  caretAfter,
  choose,
  clickIntoWords,
  held,
  paragraph,
  proposals,
  wordsOf
} from '#test/end-to-end/screen.ts'
import { axeFindings, reflowFindings } from '#test/end-to-end/screens/lookOver.ts'
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

it('leads the secretariat through the pen, what is said, and a revision', async () => {
  const { page, faults } = await stage.enter(browser, 'Support Unit', { tour: true })
  await isAt(page, 'secretariat-1-pen', 'Write in the text')
  await page.keyboard.press('t')
  await isAt(page, 'secretariat-2-capture', 'Take down what is said')
  await button(page, 'Edit the text').click()
  await wordsOf(page, '9').click()
  await page.keyboard.press('c')
  await page.getByRole('combobox', { name: 'Who spoke?' }).fill('Mong')
  await page.getByRole('option', { name: /Mongolia/ }).click()
  await button(page, 'Amend paragraph 9').click()
  const editor = page.getByRole('textbox', { name: /^Amendment to/ })
  await caretAfter(editor, 'Participants')
  await page.keyboard.type(' again')
  await isAt(page, 'secretariat-3-floor', 'Put it on the floor')
  await page.keyboard.press('Control+Enter')
  await isAt(page, 'secretariat-4-stand', 'See where we stand')
  await button(card(page), 'Next step').click()
  await isAt(page, 'secretariat-5-issue', 'Issue a revision')
  await choose(page, 'Issue a revision …')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await isAt(page, 'secretariat-6-export', 'Take it with you')
  expect(faults).toEqual([])
})

it('leads an observer, in the dark and on a small window, without lying over what it points at', async () => {
  const { page, faults } = await stage.enter(browser, 'Republic of Korea 1', { tour: true, colorScheme: 'dark' })
  await isAt(page, 'observer-1-follow', 'Follow the text')
  await page.keyboard.press('ArrowDown')
  await isAt(page, 'observer-2-view', 'With and without proposals')
  await page.setViewportSize({ width: 390, height: 720 })
  expect(await reflowFindings(page)).toEqual([])
  await keepScreenshot(page, 'tour-observer-2-small')
  await page.keyboard.press('v')
  await isAt(page, 'observer-3-stand', 'See where we stand')
  expect(faults).toEqual([])
})
