/**
 * Rivals on the screen: side by side, merged in the editor of an acceptance, merged by one key after a neighbour was
 * accepted, and put in the text in brackets. The Chair uses the keyboard.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { button, everybody, held, paragraph, proposals, untilFocused, wordsOf } from '#test/end-to-end/screen.ts'
import { keepScreenshot, launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

let stage: BrowserStage
let browser: Browser
let chair: Page, secretariat: Page, turkiye: Page
let all: readonly Page[]

beforeAll(async () => {
  stage = await startBrowserStage('issyk-kul-highlights')
  browser = await launchBrowser()
  const names = ['Chair', 'Support Unit', 'Türkiye 1'] as const
  all = (await Promise.all(names.map((name) => stage.enter(browser, name)))).map(({ page }) => page)
  ;[chair, secretariat, turkiye] = all as [Page, Page, Page]
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

/** Tables an amendment in somebody's name: the paragraph's words with some of them replaced. */
async function amends(name: string, label: string, replaced: Readonly<Record<string, string>>): Promise<void> {
  const place = paragraph(chair, label)
  let content = (await place.locator('> .words').textContent()) ?? ''
  for (const [words, others] of Object.entries(replaced)) {
    expect(content).toContain(words)
    content = content.replace(words, others)
  }
  const change = { kind: 'amend', paragraph: await place.getAttribute('data-block'), content }
  await stage.command(name, { kind: 'table', change })
  const sponsor = name.replace(/ \d$/u, '')
  await everybody(all, (page) => proposals(page, label, sponsor).waitFor())
}

const radio = (page: Page, name: RegExp) => page.getByRole('radio', { name })

describe('rivals', () => {
  it('stand side by side, with the words on which they collide', async () => {
    await amends('Kazakhstan 1', '4', {
      appreciation: 'sincere gratitude',
      'the arrangements': 'the fine arrangements'
    })
    await amends('Türkiye 1', '4', { appreciation: 'deep appreciation', 'made for': 'made in' })
    for (const page of [chair, turkiye]) {
      await wordsOf(page, '8').click()
      await page.keyboard.press('Escape')
    }
    await wordsOf(chair, '4').click()
    await chair.keyboard.press('y')
    const dialog = chair.getByRole('dialog', { name: 'Side by side: paragraph 4' })
    await dialog.getByText('they collide in one place').waitFor()
    for (const name of ['The text now', 'Kazakhstan', 'Türkiye'])
      await dialog.getByRole('columnheader', { name }).waitFor()
    const result = dialog.getByRole('region', { name: 'It would read' })
    await result.filter({ hasText: 'sincere gratitude' }).waitFor()
    await keepScreenshot(chair, 'rivals-side-by-side')

    await radio(chair, /^Türkiye: deep appreciation/).focus()
    await chair.keyboard.press('Space')
    await result.filter({ hasText: /deep.*appreciation.*for the.*fine.*arrangements made.*in/s }).waitFor()
  })

  it('are merged in the editor of the acceptance, by choices first and then by typing', async () => {
    await button(chair, 'Word the acceptance …').click()
    const editor = chair.getByRole('textbox', { name: 'Accept as amended, Kazakhstan: amendment to paragraph 4' })
    await editor.filter({ hasText: 'deep appreciation' }).waitFor()
    const choice = chair.getByRole('group', { name: 'They collide here' })
    await untilFocused(choice.getByRole('radio', { name: /Türkiye/ }))
    await keepScreenshot(chair, 'merge-editor')
    await chair.keyboard.press('ArrowUp')
    await editor.filter({ hasText: 'sincere gratitude' }).waitFor()
    await chair.keyboard.press('Tab')
    await untilFocused(editor)
    await chair.keyboard.press('Control+Home')
    await chair.keyboard.type('All ')
    // What was typed stays when other proposals are ticked.
    await chair.getByRole('checkbox', { name: 'Türkiye' }).uncheck()
    await editor.filter({ hasText: /^All Participants.*sincere gratitude.*made for the/s }).waitFor()
    await chair.getByRole('checkbox', { name: 'Türkiye' }).check()
    await editor.filter({ hasText: /^All Participants.*sincere gratitude.*made\s*for\s*in\s*the/s }).waitFor()
    await chair.keyboard.press('Control+Enter')
    await button(held(chair), 'Send now').click()
    await everybody(all, (page) => wordsOf(page, '4').filter({ hasText: 'All Participants' }).waitFor())
    expect((await stage.record()).at(-1)).toMatchObject({ kind: 'accept', label: '4' })
  })

  it('merge with what was accepted, by one key, and say when they collide', async () => {
    await amends('Kazakhstan 1', '6', { 'essential source': 'important source' })
    await amends('Türkiye 1', '6', { 'many households': 'many families' })
    await amends('Georgia 1', '6', { 'essential source': 'indispensable source' })
    await wordsOf(chair, '6').click()
    await chair.keyboard.press('1')
    await chair.keyboard.press('a')
    await button(held(chair), 'Send now').click()
    await everybody(all, async (page) => {
      await proposals(page, '6', 'Türkiye').filter({ hasText: 'merged with the text as it is now' }).waitFor()
      await proposals(page, '6', 'Georgia').filter({ hasText: 'collides with the text as it is now' }).waitFor()
    })
    await proposals(chair, '6', 'Georgia').click()
    const panel = chair.getByRole('complementary', { name: 'The current paragraph' })
    await panel
      .getByText(/remained an.*essential.*now.*important.*proposed.*indispensable/s)
      .first()
      .waitFor()
    await keepScreenshot(chair, 'fits-changed-words')
    await proposals(chair, '6', 'Türkiye').click()
    await chair.keyboard.press('a')
    await held(chair).filter({ hasText: 'Accept, merged' }).waitFor()
    await button(held(chair), 'Send now').click()
    await everybody(all, (page) =>
      wordsOf(page, '6').filter({ hasText: 'important source of income for many families' }).waitFor()
    )
    expect((await stage.record()).at(-1)?.summary).toContain('merged with the present words')
  })

  it('are put in the text in brackets by the secretariat', async () => {
    await amends('Kazakhstan 1', '8', { 'Several participants': 'Participants' })
    await amends('Türkiye 1', '8', { 'reliable data': 'comparable data' })
    await wordsOf(secretariat, '8').click()
    await secretariat.keyboard.press('x')
    await held(secretariat).filter({ hasText: '2 rivals in brackets' }).waitFor()
    await button(held(secretariat), 'Send now').click()
    await everybody(all, async (page) => {
      await wordsOf(page, '8').filter({ hasText: 'reliable / comparable' }).waitFor()
      await paragraph(page, '8').locator('.state-mark', { hasText: 'bracketed' }).waitFor()
    })
    // Whoever has one selected goes on seeing it, with what became of it.
    await proposals(secretariat, '8', 'Kazakhstan').filter({ hasText: 'superseded, in brackets in the text' }).waitFor()
    await everybody([chair, turkiye], (page) => proposals(page, '8').first().waitFor({ state: 'detached' }))
    await keepScreenshot(secretariat, 'alternatives-in-brackets')
    expect((await stage.record()).at(-1)).toMatchObject({ kind: 'alternatives', label: '8' })
  })
})
