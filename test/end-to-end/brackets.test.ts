/**
 * Brackets on the screen: words put in brackets, held, released and lifted by the people who may, and a text with a thousand
 * of them opened, edited, lifted and exported.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { button, held, paragraph, printed, wordsOf } from '#test/end-to-end/screen.ts'
import { bracketedText } from '#test/helpers/bracketedText.ts'
import { launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

const conference = {
  title: 'Regional consultation',
  place: 'Almaty',
  dates: '2026-11-23/2026-11-25',
  delegations: [
    { code: 'KAZ', name: 'Kazakhstan', kind: 'member' },
    { code: 'TUR', name: 'Türkiye', kind: 'member' }
  ],
  groups: [],
  participants: [
    { name: 'Chair', role: 'chair' },
    { name: 'Secretariat', role: 'secretariat' },
    { name: 'Türkiye 1', role: 'delegate', delegation: 'TUR' }
  ],
  drafts: [{ title: 'Outcome', profile: 'highlights', from: 'text.md' }]
}

let browser: Browser
let folder: string
let stage: BrowserStage | undefined

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'chapeau-brackets-'))
  await writeFile(join(folder, 'conference.json'), JSON.stringify(conference))
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(source: string): Promise<BrowserStage> {
  await stage?.stop()
  await writeFile(join(folder, 'text.md'), source)
  stage = await startBrowserStage(folder)
  return stage
}

afterAll(async () => {
  await stage?.stop()
})

/** Selects words of a paragraph as a pointer would. */
async function selectWords(page: Page, label: string, quote: string): Promise<void> {
  await paragraph(page, label).click({ position: { x: 2, y: 2 } })
  await wordsOf(page, label).evaluate((words, sought) => {
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
      return
    }
    throw new Error(`“${sought}” is not there.`)
  }, quote)
}

describe('brackets on the screen', () => {
  it('are put around selected words, held, released by who holds them and lifted by the Chair with their repair', async () => {
    const { enter } = await open(
      '# Text\n\n1. States exchange timely , full information.\n\n2. They [meet – TUR delete] soon.\n'
    )
    const [chair, delegate] = (await Promise.all([enter(browser, 'Chair'), enter(browser, 'Türkiye 1')])).map(
      ({ page }) => page
    ) as [Page, Page]
    await selectWords(chair, '1', ', full')
    await chair.keyboard.press('b')
    const dialog = chair.getByRole('dialog', { name: 'Put words in brackets' })
    await dialog.getByLabel('Against', { exact: true }).fill('Atlantis')
    await dialog.getByText('takes no part in this conference').waitFor()
    await dialog.getByLabel('Against', { exact: true }).fill('türkiye')
    await chair.keyboard.press('Enter')
    for (const page of [chair, delegate]) {
      await expect.poll(() => printed(page, '1')).toBe('States exchange timely [, full] information.')
      await wordsOf(page, '1').locator('.bracket-holder', { hasText: 'TUR' }).waitFor()
    }

    await paragraph(chair, '1').click({ position: { x: 2, y: 2 } })
    await button(chair, 'Lift …').click()
    await chair.getByText('Still held by Türkiye.').waitFor()
    expect(await button(chair.getByRole('dialog'), 'Lift').isDisabled()).toBe(true)
    await chair.keyboard.press('Escape')
    await paragraph(delegate, '1').click({ position: { x: 2, y: 2 } })
    await button(delegate, 'Release').click()
    await expect.poll(() => wordsOf(chair, '1').locator('.bracket-holder').count()).toBe(0)

    await button(chair, 'Lift …').click()
    await chair.getByText('The words go').click()
    await chair.getByLabel('What it will say').getByText('States exchange timely information.').waitFor()
    await chair.getByText('Repaired: a double space.').waitFor()
    await chair.keyboard.press('Enter')
    await button(held(chair), 'Send now').click()
    await expect.poll(() => printed(delegate, '1')).toBe('States exchange timely information.')
    await chair.getByText(/Brackets lifted · 1/).waitFor()
  }, 40_000)

  it('are objects, all thousand of them, in a text that is opened, edited, lifted and exported', async () => {
    const { source, brackets } = bracketedText(400, 1000, 10, 'TUR')
    const current = await open(source)
    const secretariat = await current.enter(browser, 'Secretariat')
    const { page } = secretariat
    const edges = (): Promise<number> =>
      page
        .locator('.middle')
        .evaluate(
          (main) =>
            [...main.querySelectorAll('.bracket-edge')].filter((edge) => edge.firstChild?.textContent === '[').length
        )
    await expect.poll(edges).toBe(brackets)
    expect(await printed(page, '21')).toMatch(/^Paragraph 21 says(?: \[\S+ \S+){10}\]{10} at its end\.$/u)

    await page.keyboard.press('t')
    const editor = page.locator('.text-editor')
    await editor.waitFor()
    await expect.poll(edges).toBe(brackets)
    await editor.locator('p', { hasText: 'Paragraph 21 says' }).click({ position: { x: 4, y: 8 } })
    await page.keyboard.press('Home')
    await page.keyboard.type('Indeed: ')
    await expect.poll(edges).toBe(brackets)
    await page.keyboard.press('Alt+t')
    await expect.poll(() => printed(page, '21')).toMatch(/^Indeed: Paragraph 21 says \[/u)

    const floor = await page.evaluate(() => document.querySelectorAll('article[data-label="21"] .bracket-edge').length)
    expect(floor).toBe(20)
    await paragraph(page, '21').click({ position: { x: 2, y: 2 } })
    const ids = await page
      .locator('[data-bracket]')
      .evaluateAll((cards) =>
        cards.map((card) => (card as HTMLElement).dataset['bracket'] ?? '').filter((id) => id !== '')
      )
    await current.command('Chair', { kind: 'lift', bracket: ids[0], keep: 'words' })
    await expect.poll(edges).toBe(brackets - 1)
    for (const format of ['md', 'html', 'json', 'docx']) {
      const answer = await current.request(
        'Secretariat',
        `/api/drafts/${current.draft.id}/export?view=clean&format=${format}`
      )
      expect(answer.status, format).toBe(200)
      const body = await answer.text()
      if (format === 'md') expect([body.split('[').length, body.split(']').length]).toEqual([brackets, brackets])
    }
    expect(secretariat.faults).toEqual([])
  }, 60_000)
})
