/**
 * Two moments of a text compared on the screen, and the text with a file: by keyboard, side by side, folded, and out again as a
 * Word file. What the pen wrote is told on the page "Where we stand".
 */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { button, choose, untilFocused, wordsOf } from '#test/end-to-end/screen.ts'
import { ins, makeDocx, p, run } from '#test/core/interchange/docx/makeDocx.ts'
import { pandoc } from '#test/core/interchange/readDocx.ts'
import { launchBrowser, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

let stage: BrowserStage
let browser: Browser
let windows: readonly Window[]
let secretariat: Page
let observer: Page

const idOf = (page: Page, label: string): Promise<string> =>
  page.locator(`article[data-label="${label}"]`).evaluate((block) => (block as HTMLElement).dataset.block ?? '')
const compared = (page: Page) => page.getByRole('dialog', { name: 'Compare' })

beforeAll(async () => {
  stage = await startBrowserStage('mombasa-communique')
  browser = await launchBrowser()
  windows = await Promise.all(['Secretariat', 'France 1'].map((name) => stage.enter(browser, name)))
  secretariat = windows[0]!.page
  observer = windows[1]!.page
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

describe('two moments of a text', () => {
  it('[I85] that are the same are said to be the same, word for word', async () => {
    await observer.keyboard.press(',')
    await compared(observer).getByText('The two are the same, word for word.').waitFor()
    await observer.keyboard.press('Escape')
    await compared(observer).waitFor({ state: 'detached' })
  })

  it('[I85] show what was decided and what the pen wrote, and are stepped through with keys', async () => {
    const content =
      'The Ministers reaffirmed that the ocean is a source of food, employment and identity, and that its health is a shared responsibility.'
    const amended = await stage.command('Mauritius 1', {
      kind: 'table',
      change: { kind: 'amend', paragraph: await idOf(secretariat, '4'), content }
    })
    await stage.command('Chair', { kind: 'accept', proposal: amended.proposal })
    const moved = await stage.command('Mauritius 1', {
      kind: 'table',
      change: { kind: 'move', paragraph: await idOf(secretariat, '14'), after: await idOf(secretariat, '10') }
    })
    await stage.command('Chair', { kind: 'accept', proposal: moved.proposal })
    await secretariat.keyboard.press('t')
    const editor = secretariat.locator('.text-editor')
    await editor.waitFor()
    await editor.locator('p', { hasText: 'two observer States' }).click()
    await secretariat.keyboard.press('End')
    await secretariat.keyboard.type(' It was open.')
    await wordsOf(observer, '2').filter({ hasText: 'It was open.' }).waitFor()

    await choose(observer, 'Compare')
    const page = compared(observer)
    await page.getByRole('status').getByText('3 differences').waitFor()
    await observer.keyboard.press('j')
    await untilFocused(page.getByRole('article', { name: 'Difference 1 of 3: paragraph 2, changed' }))
    await page.locator('ins', { hasText: 'It was open.' }).waitFor()
    await observer.keyboard.press('j')
    await observer.keyboard.press('j')
    await untilFocused(page.getByRole('article', { name: /^Difference 3 of 3: .*moved here; it stood after/iu }))
    await observer.keyboard.press('k')
    const second = page.getByRole('article', { name: /^Difference 2 of 3: paragraph 4, changed/u })
    await untilFocused(second)
    await second.locator('del', { hasText: 'for the peoples of the region' }).waitFor()
  })

  it('[I85] fold what is the same away, and stand side by side', async () => {
    const page = compared(observer)
    const articles = page.getByRole('article')
    const folded = await articles.count()
    await button(page, /paragraphs are the same$/)
      .first()
      .click()
    expect(await articles.count()).toBeGreaterThan(folded)
    await observer.keyboard.press('f')
    await expect.poll(() => button(page, /the same$/).count()).toBe(0)
    await observer.keyboard.press('s')
    const cells = page.locator('.compare-changed .compare-cell')
    await cells.first().waitFor()
    expect(await cells.nth(0).locator('ins').count()).toBe(0)
    expect(await cells.nth(1).locator('del').count()).toBe(0)
    await observer.keyboard.press('s')
    await observer.keyboard.press('f')
  })

  it('[I65][I85] go out as a Word file that leads from the one to the other', async () => {
    const [download] = await Promise.all([
      observer.waitForEvent('download'),
      button(compared(observer), 'Word, tracked').click()
    ])
    const bytes = new Uint8Array(await readFile(await download.path()))
    expect(download.suggestedFilename()).toMatch(/Zero draft - As it stands now\.docx$/u)
    expect(await pandoc(bytes, 'plain', 'accept')).toContain('It was open.')
    expect(await pandoc(bytes, 'plain', 'reject')).not.toContain('It was open.')
  })

  it('[I64] may be any numbers of the record, and what there is not is said in a sentence', async () => {
    const page = compared(observer)
    await page.getByLabel('To: which text').selectOption({ label: 'A number of the record …' })
    await page.getByLabel('Number of the record').fill('2')
    await page.getByRole('status').getByText('1 difference', { exact: true }).waitFor()
    await page.getByLabel('To: which text').selectOption({ label: 'A time …' })
    await page.getByLabel('The time').fill('2001-01-01T12:00')
    await page.getByRole('alert').getByText('had no text by then').waitFor()
    await observer.keyboard.press('Escape')
  })
})

describe('the text and a file from outside', () => {
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes)
  })

  it('[I84] are compared, and the tracked changes of the file are said to be rejected', async () => {
    await secretariat.keyboard.press('Escape')
    await choose(secretariat, 'Compare')
    const page = compared(secretariat)
    await page.getByLabel('To: which text').selectOption({ label: 'A file from this computer …' })
    const word = makeDocx(
      p(run('1.\tThe meeting was attended by the representatives of ten member States.')) +
        p(run('2.\tA wholly new paragraph ') + ins('Capital', 'for all ') + run('of them.'))
    )
    await page.getByLabel(/^File:/).setInputFiles(file('capital.docx', word))
    await page.getByText('(1 proposal)').waitFor()
    await page.locator('.compare-added').getByText('A wholly new paragraph of them.').waitFor()
    await page.getByLabel('with its tracked changes accepted').check()
    await page.locator('.compare-added').getByText('A wholly new paragraph for all of them.').waitFor()
  })

  it('[I84] that cannot be read is refused with a sentence', async () => {
    const page = compared(secretariat)
    for (const [name, words] of [
      ['broken.docx', 'damaged'],
      ['picture.png', 'which is what can be imported'],
      ['latin.txt', 'UTF-8']
    ] as const) {
      await page.getByLabel(/^File:/).setInputFiles(file(name, new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xe9])))
      await page.getByRole('alert').getByText(words).waitFor()
    }
    await page.getByLabel(/^File:/).setInputFiles(file('good.md', new TextEncoder().encode('# Title\n\n1. Words.\n')))
    await page.getByRole('status').getByText('difference').waitFor()
    await secretariat.keyboard.press('Escape')
  })
})

describe('where we stand', () => {
  it('[S10] tells what the pen wrote since, word by word', async () => {
    await observer.keyboard.press('z')
    const changes = observer.getByRole('region', { name: 'What changed since' })
    await changes.getByText('written with the pen').first().waitFor()
    await changes.locator('ins', { hasText: 'It was open.' }).waitFor()
    await button(changes, 'Compare word by word').click()
    await compared(observer).getByText('differences').waitFor()
    expect(windows.flatMap(({ faults }) => faults)).toEqual([])
  })
})
