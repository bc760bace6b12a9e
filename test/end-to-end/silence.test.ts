/**
 * A text under silence in the browser: opened, broken with other words, extended and called off; and a statement that is
 * annexed on every screen and in the exported text.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import {
  button,
  caretAfter,
  choose,
  everybody,
  held,
  paragraph,
  proposals,
  untilFocused,
  wordsOf
} from '#test/end-to-end/screen.ts'
import { keepScreenshot, launchBrowser, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

let stage: BrowserStage
let browser: Browser
let windows: readonly Window[]
let chair: Page, mauritius: Page, france: Page

beforeAll(async () => {
  stage = await startBrowserStage('mombasa-communique')
  browser = await launchBrowser()
  windows = await Promise.all(
    ['Chair', 'Mauritius 1', 'France 1'].map((name) => stage.enter(browser, name, { timezoneId: 'Africa/Nairobi' }))
  )
  ;[chair, mauritius, france] = windows.map(({ page }) => page) as [Page, Page, Page]
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

const banner = (page: Page): Locator => page.getByRole('region', { name: 'Silence' })
const mark = (page: Page, label: string): Locator => paragraph(page, label).locator('.state-mark')
const sendNow = (page: Page): Promise<void> => button(held(page), 'Send now').click()

/** A day of next year, so that the deadline is to come whenever the test runs. */
const DAY = `${new Date().getFullYear() + 1}-06-13`

describe('a text under silence', () => {
  it('stands still for everybody until the deadline, in the time of the place', async () => {
    await choose(chair, 'Put the text under silence …')
    const dialog = chair.getByRole('dialog', { name: 'Put the text under silence' })
    await dialog.getByLabel('Day').fill('2020-06-13')
    await dialog.getByText(/is over already/).waitFor()
    expect(await button(dialog, 'Put under silence').isDisabled()).toBe(true)
    await dialog.getByLabel('Day').fill(DAY)
    await dialog.getByLabel('Time').fill('12:00')
    await dialog.getByText('What nobody objected to is agreed ad ref').waitFor()
    await keepScreenshot(chair, 'silence-open')
    await button(dialog, 'Put under silence').click()
    await held(chair).filter({ hasText: 'Put Zero draft under silence until 13 June 12:00 GMT+3' }).waitFor()
    await sendNow(chair)

    await everybody([chair, mauritius, france], async (page) => {
      await banner(page)
        .getByText(/^Zero draft is under silence until 13 June 12:00 GMT\+3 \(in \d+ days\)$/)
        .waitFor()
      await mark(page, '4').filter({ hasText: 'under silence' }).waitFor()
    })
    expect(await button(banner(chair), /Break/).count()).toBe(0)
    expect(await button(banner(mauritius), /Extend|Call off|Close/).count()).toBe(0)
    // France observes here.
    expect(await button(banner(france), /./).count()).toBe(0)

    // A click into its words begins no proposal.
    await wordsOf(mauritius, '4').click()
    expect(await paragraph(mauritius, '4').getByRole('textbox').count()).toBe(0)
    await mauritius.getByRole('complementary').getByText('under silence').first().waitFor()
    expect(await button(mauritius, /^Propose here/).count()).toBe(0)
  })

  it('is broken by a delegation on one paragraph, with other words, by keyboard', async () => {
    await button(banner(mauritius), 'Break the silence …').press('Enter')
    const dialog = mauritius.getByRole('dialog', { name: 'Break the silence' })
    // The paragraph one is at is ticked already.
    expect(await dialog.getByRole('checkbox', { name: /^4 / }).isChecked()).toBe(true)
    await dialog.getByRole('textbox', { name: 'Reason, for the record' }).fill('Fisheries belong here')
    await dialog.getByLabel('Asked for instead').selectOption({ label: 'Other words for paragraph 4' })
    const editor = dialog.getByRole('textbox', { name: 'Other words for paragraph 4' })
    await untilFocused(editor)
    await caretAfter(editor, 'a source of food,')
    await mauritius.keyboard.type(' income,')
    await keepScreenshot(mauritius, 'silence-break')
    await mauritius.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })

    await everybody([chair, mauritius, france], async (page) => {
      await banner(page).getByText('broken on').waitFor()
      await button(banner(page), 'Go to 4').waitFor()
      await proposals(page, '4', 'Mauritius').filter({ hasText: 'income,' }).waitFor()
      expect(await mark(page, '4').count()).toBe(0)
      await mark(page, '5').filter({ hasText: 'under silence' }).waitFor()
    })
    expect((await stage.record()).at(-1)?.summary).toContain('broke the silence on paragraph 4: Fisheries belong here')
  })

  it('is extended, and not brought forward', async () => {
    await button(banner(chair), 'Extend …').click()
    const dialog = chair.getByRole('dialog', { name: 'Extend the silence' })
    await dialog.getByLabel('Time').fill('11:00')
    await dialog.getByLabel('Day').fill(DAY)
    await dialog.getByText('is not brought forward').waitFor()
    await dialog.getByLabel('Time').fill('18:30')
    await button(dialog, /^Extend$/).click()
    await sendNow(chair)
    await banner(france).getByText('until 13 June 18:30 GMT+3').waitFor()
    await keepScreenshot(chair, 'silence-banner')
  })

  it('is called off, and agrees nothing', async () => {
    await choose(chair, 'Call off the silence …')
    const dialog = chair.getByRole('dialog', { name: 'Call off the silence' })
    await dialog.getByText('Nothing is agreed by it').waitFor()
    await button(dialog, 'Call it off').click()
    await sendNow(chair)
    await banner(france).waitFor({ state: 'detached' })
    await mark(france, '5').waitFor({ state: 'detached' })
    await france.keyboard.press('z')
    const page = france.getByRole('dialog', { name: 'Where we stand' })
    const list = page.getByRole('region', { name: 'Silence' })
    await list.getByText('The silence on Zero draft was called off.').waitFor()
    await list.getByText('Fisheries belong here').waitFor()
    await france.keyboard.press('Escape')
    await page.waitFor({ state: 'detached' })
  })
})

describe('a statement', () => {
  it('is annexed on every screen in both views, shown where it is about, and exported', async () => {
    await wordsOf(mauritius, '9').click()
    await mauritius.keyboard.press('Escape')
    await choose(mauritius, 'Make a statement …')
    const dialog = mauritius.getByRole('dialog', { name: 'Make a statement' })
    expect(await dialog.getByRole('checkbox', { name: /^9 / }).isChecked()).toBe(true)
    expect(await button(dialog, 'Make the statement').isDisabled()).toBe(true)
    await dialog.getByRole('textbox', { name: 'What it says' }).fill('The matter is before another body.')
    await keepScreenshot(mauritius, 'silence-statement')
    await button(dialog, 'Make the statement').click()
    await dialog.waitFor({ state: 'detached' })

    const said = 'Mauritius dissociates itself from paragraph 9: The matter is before another body.'
    const annex = chair.getByRole('region', { name: 'Statements', exact: true })
    await annex.getByText(said).waitFor()
    await chair.keyboard.press('v')
    await annex.getByText(said).waitFor()
    await keepScreenshot(chair, 'silence-annex')
    await wordsOf(chair, '9').click()
    await chair.getByRole('region', { name: 'Statements on this paragraph' }).getByText(said).waitFor()

    const path = `/api/drafts/${stage.draft.id}/export?view=clean&format=md`
    const markdown = await (await stage.request('Chair', path)).text()
    expect(markdown).toContain(said)
    expect(windows.flatMap(({ faults }) => faults)).toEqual([])
  })
})
