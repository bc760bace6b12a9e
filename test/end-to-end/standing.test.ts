/**
 * A package settled in one decision, reopened with its warning, and the page that says where the room stands, by keyboard.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { button, choose, held, paragraph, untilFocused, wordsOf } from '#test/end-to-end/screen.ts'
import { launchBrowser, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

let stage: BrowserStage
let browser: Browser
let windows: readonly Window[]
let chair: Page
let delegate: Page

beforeAll(async () => {
  stage = await startBrowserStage('mombasa-communique')
  browser = await launchBrowser()
  windows = await Promise.all(['Chair', 'Mauritius 1'].map((name) => stage.enter(browser, name)))
  chair = windows[0]!.page
  delegate = windows[1]!.page
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

const mark = (page: Page, label: string) => paragraph(page, label).locator('.state-mark')
const sendNow = (page: Page) => button(held(page), 'Send now').click()

describe('agreeing on conditions', () => {
  it('waits for a delegation, which confirms with one key', async () => {
    await wordsOf(chair, '4').click()
    await chair.keyboard.press('q')
    const dialog = chair.getByRole('dialog', { name: 'Agree paragraph 4' })
    await dialog.getByRole('checkbox', { name: 'Mauritius' }).check()
    await dialog.getByRole('checkbox', { name: /its place/ }).check()
    await button(dialog, 'Agree ad ref').click()
    await held(chair).filter({ hasText: 'Agree ad ref, on conditions – paragraph 4' }).waitFor()
    await sendNow(chair)
    await mark(delegate, '4').filter({ hasText: 'agreed ad ref, pending Mauritius, placement tbd' }).waitFor()

    await wordsOf(delegate, '4').click()
    await button(delegate, 'Mauritius confirms').waitFor()
    await delegate.keyboard.press('f')
    await mark(chair, '4').filter({ hasText: 'agreed ad ref, placement tbd' }).waitFor()
    expect((await stage.record()).at(-1)?.summary).toBe('Mauritius confirmed paragraph 4.')
  })
})

describe('a package', () => {
  it('is made of labels that are typed, and settled in one decision', async () => {
    await choose(chair, 'Make a package …')
    const dialog = chair.getByRole('dialog', { name: 'Make a package' })
    // The paragraph one is at is ticked already.
    await dialog.getByRole('checkbox', { name: /^4 / }).uncheck()
    await dialog.getByRole('textbox', { name: 'Paragraphs, by their labels' }).fill('8, 10')
    await dialog.getByRole('textbox', { name: 'Condition, in words' }).fill('Seychelles agrees 10 if 8 stays')
    await button(dialog, 'Make the package of 2').click()
    await sendNow(chair)
    await mark(delegate, '8').filter({ hasText: 'package with 10' }).waitFor()

    await wordsOf(chair, '8').click()
    const before = (await stage.record()).length
    await button(chair.getByRole('group', { name: 'The package' }), 'Settle ad ref').click()
    await sendNow(chair)
    for (const label of ['8', '10']) await mark(delegate, label).filter({ hasText: 'agreed ad ref' }).waitFor()
    expect(await stage.record()).toHaveLength(before + 1)
  })

  it('warns before one of it is reopened, and after', async () => {
    await wordsOf(chair, '10').click()
    await chair.keyboard.press('o')
    const dialog = chair.getByRole('dialog', { name: 'Reopen: paragraph 10' })
    await dialog.getByText('was settled in one package with 8').waitFor()
    await dialog.getByRole('textbox', { name: 'Reason, for the record' }).fill('New instructions')
    await chair.keyboard.press('Enter')
    await sendNow(chair)
    await chair
      .getByRole('status', { name: 'Messages' })
      .getByText('Paragraph 8 was settled in one package with it: Seychelles agrees 10 if 8 stays.')
      .waitFor()
    expect((await stage.record()).at(-1)?.warnings).toHaveLength(1)
  })
})

describe('where we stand', () => {
  it('opens with a key, tells what is open, and leads to a place by keyboard alone', async () => {
    await delegate.keyboard.press('z')
    const page = delegate.getByRole('dialog', { name: 'Where we stand' })
    await page.waitFor()
    await page.getByRole('region', { name: 'Agreed, waiting for' }).getByText('Its place in the text').waitFor()
    const packages = page.getByRole('region', { name: 'Packages' })
    await packages.getByText('Seychelles agrees 10 if 8 stays').waitFor()
    await packages.getByText('reopened').waitFor()
    const changes = page.getByRole('region', { name: 'What changed since' })
    await changes.getByText('Settled as a package: paragraph 8 and paragraph 10 were agreed ad ref').first().waitFor()

    const strip = page.getByRole('listbox', { name: 'The whole text, by state' })
    await strip.focus()
    await delegate.keyboard.press('Home')
    for (let step = 0; step < 3; step++) await delegate.keyboard.press('ArrowRight')
    await strip
      .getByRole('option', { name: 'paragraph 4: agreed ad ref, placement tbd' })
      .and(page.locator('[aria-selected="true"]'))
      .waitFor()
    await delegate.keyboard.press('Enter')
    await page.waitFor({ state: 'detached' })
    await untilFocused(paragraph(delegate, '4'))
  })

  it('leads to a place from a list, and Escape goes back to the text', async () => {
    await delegate.keyboard.press('z')
    const page = delegate.getByRole('dialog', { name: 'Where we stand' })
    await button(page.getByRole('region', { name: 'Packages' }), 'Go to 10').press('Enter')
    await page.waitFor({ state: 'detached' })
    await untilFocused(paragraph(delegate, '10'))
    await delegate.keyboard.press('z')
    await page.waitFor()
    await delegate.keyboard.press('Escape')
    await page.waitFor({ state: 'detached' })
  })

  it('says what stands in the way of adopting the text', async () => {
    await choose(chair, 'Adopt the text …')
    const dialog = chair.getByRole('dialog', { name: 'Adopt the text' })
    await dialog.getByText('not settled yet').waitFor()
    expect(await button(dialog, 'Adopt the text').count()).toBe(0)
    await chair.keyboard.press('Escape')
    expect(windows.flatMap(({ faults }) => faults)).toEqual([])
  })
})
