/**
 * What the secretariat types while people speak, by keyboard alone, and what two other screens see of it; then the same
 * screens when names are hidden.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { deskEditor, everybody, paragraph, proposals, untilFocused } from '#test/end-to-end/screen.ts'
import { launchBrowser, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

let stage: BrowserStage
let browser: Browser
let windows: Window[]
let secretariat: Page
let delegate: Page
let rival: Page

beforeAll(async () => {
  stage = await startBrowserStage('issyk-kul-highlights')
  browser = await launchBrowser()
  windows = await Promise.all(['Support Unit', 'Kazakhstan 1', 'Türkiye 1'].map((name) => stage.enter(browser, name)))
  ;[secretariat, delegate, rival] = windows.map(({ page }) => page) as [Page, Page, Page]
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

const line = (page: Page): Locator => page.getByRole('combobox', { name: 'What was said' })
const preview = (page: Page): Locator => page.locator('.capture-preview')
const found = (page: Page): Locator => page.getByRole('combobox', { name: 'Find a label or words' })

async function goTo(page: Page, sought: string, label: string): Promise<void> {
  await page.keyboard.press('/')
  await untilFocused(found(page))
  await page.keyboard.type(sought)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await untilFocused(paragraph(page, label))
}

describe("the drafter's hands", () => {
  it('finds a paragraph by its label however it is typed, and by words from place to place', async () => {
    await goTo(secretariat, '7a', '7 (a)')
    await secretariat.keyboard.press('/')
    await untilFocused(found(secretariat))
    await secretariat.keyboard.type('orientation')
    await secretariat.keyboard.press('ArrowDown')
    await secretariat.keyboard.press('Enter')
    await untilFocused(paragraph(secretariat, '7 (b)'))
    await secretariat.keyboard.press('F3')
    await untilFocused(paragraph(secretariat, '7 (b) (iii)'))
  })

  it('tables a line for a delegation, with a co-sponsor, and shows beforehand what it will do', async () => {
    await goTo(secretariat, '3', '3')
    await secretariat.keyboard.press(':')
    await untilFocused(line(secretariat))
    await secretariat.keyboard.type('kaz, CA: add "openly" before "practices"')
    await preview(secretariat).locator('ins', { hasText: 'openly' }).waitFor()
    await preview(secretariat).locator('strong', { hasText: 'Kazakhstan, Central Asia' }).waitFor()
    await secretariat.keyboard.press('Enter')
    await everybody([secretariat, delegate, rival], (page) =>
      proposals(page, '3', 'Kazakhstan').locator('ins', { hasText: 'openly' }).waitFor()
    )
    await secretariat.keyboard.type('tür: support')
    await preview(secretariat).getByText('Support for the amendment of Kazakhstan').waitFor()
    await secretariat.keyboard.press('Enter')
    await proposals(rival, '3').locator('.proposal-marks').getByText('supported by Türkiye').waitFor()
  })

  it('asks which words are meant, brings back what was sent, and closes with Escape', async () => {
    await untilFocused(line(secretariat))
    await secretariat.keyboard.type('MNG: delete "the"')
    await preview(secretariat)
      .getByText(/stands \d times in paragraph 3\. Which one\?/)
      .waitFor()
    await secretariat.keyboard.press('ArrowDown')
    await secretariat.keyboard.press('ArrowDown')
    await secretariat.keyboard.press('Enter')
    await preview(secretariat).locator('del', { hasText: 'the' }).waitFor()
    expect(await line(secretariat).inputValue()).toBe('MNG: delete 2nd "the"')
    await secretariat.keyboard.press('Enter')
    await proposals(rival, '3', 'Mongolia').waitFor()
    await secretariat.keyboard.press('ArrowUp')
    expect(await line(secretariat).inputValue()).toBe('MNG: delete 2nd "the"')
    await secretariat.keyboard.press('Escape')
    await line(secretariat).waitFor({ state: 'detached' })
    await untilFocused(paragraph(secretariat, '3'))
  })

  it('turns words selected with the keys into a proposal of whoever spoke', async () => {
    await goTo(secretariat, '4', '4')
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await secretariat.keyboard.press(key)
    await secretariat.keyboard.press('x')
    await untilFocused(line(secretariat))
    expect(await line(secretariat).inputValue()).toBe(': delete "expressed their" in 4')
    await secretariat.keyboard.type('uzb')
    await secretariat.keyboard.press('Tab')
    await preview(secretariat).locator('del', { hasText: 'expressed their' }).waitFor()
    await secretariat.keyboard.press('Enter')
    await proposals(rival, '4', 'Uzbekistan').locator('del', { hasText: 'expressed their' }).waitFor()
    await secretariat.keyboard.press('Escape')

    await untilFocused(paragraph(secretariat, '4'))
    await secretariat.keyboard.press('ArrowRight')
    await secretariat.keyboard.press('w')
    await untilFocused(line(secretariat))
    await secretariat.keyboard.type('arm')
    await secretariat.keyboard.press('Tab')
    await secretariat.keyboard.type('once again')
    await secretariat.keyboard.press('Enter')
    await proposals(rival, '4', 'Armenia').locator('ins', { hasText: 'once again' }).waitFor()
    await secretariat.keyboard.press('Escape')
  })
})

/** What it tabled from its desk, and what the secretariat recorded for it. */
const everybodyKnowsTheirOwn = (): Promise<unknown> =>
  Promise.all(['8', '3'].map((label) => proposals(delegate, label, 'Kazakhstan').waitFor()))

describe('names hidden', () => {
  it('shows "A delegation" to the room, its own name to a delegation, and every name to the secretariat', async () => {
    await delegate.locator('article[data-label="8"] > .words').click()
    await untilFocused(deskEditor(delegate, '8'))
    await delegate.keyboard.press('Control+Home')
    await delegate.keyboard.type('Once more, ')
    await delegate.keyboard.press('Control+Enter')
    await proposals(rival, '8', 'Kazakhstan').waitFor()

    await stage.command('Chair', { kind: 'configure', settings: { attribution: 'officers' } })
    await proposals(rival, '8', 'A delegation').waitFor()
    await proposals(rival, '3', 'A delegation').first().waitFor()
    await proposals(rival, '3').locator('.proposal-marks').getByText('supported by Türkiye').waitFor()
    await proposals(delegate, '3').locator('.proposal-marks').getByText('supported by 1 delegation').waitFor()
    await rival.getByText('names hidden', { exact: false }).waitFor()
    for (const label of ['3', '4', '8']) {
      expect(await paragraph(rival, label).locator('.below').textContent()).not.toMatch(
        /Kazakhstan|Uzbekistan|Armenia|Central/
      )
    }
    await everybodyKnowsTheirOwn()
    await proposals(delegate, '4', 'A delegation').first().waitFor()
    await proposals(secretariat, '4', 'Uzbekistan').waitFor()
    await secretariat.getByText('names hidden from the room').waitFor()

    await stage.command('Chair', { kind: 'configure', settings: { attribution: 'hidden' } })
    await proposals(secretariat, '4', 'A delegation').first().waitFor()
    expect(await proposals(secretariat, '4', 'Uzbekistan').count()).toBe(0)
    await everybodyKnowsTheirOwn()

    await stage.command('Chair', { kind: 'configure', settings: { attribution: 'full' } })
    await everybody([secretariat, rival], (page) => proposals(page, '4', 'Uzbekistan').waitFor())
    expect(windows.flatMap(({ faults }) => faults)).toEqual([])
  })
})
