/**
 * Whole paragraphs in the browser: a replacement, a counter-wording and a division are tabled in place and accepted, a
 * reference follows the paragraph it is bound to, and the issue says what became of everything. By keyboard, but for the menu.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import {
  button,
  caretAfter,
  choose,
  clickIntoWords,
  everybody,
  held,
  paragraph,
  proposals,
  untilFocused,
  wordsOf
} from '#test/end-to-end/screen.ts'
import { keepScreenshot, launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

let stage: BrowserStage
let browser: Browser
let chair: Page, romania: Page, turkiye: Page
let all: readonly Page[]

beforeAll(async () => {
  stage = await startBrowserStage('batumi-declaration')
  browser = await launchBrowser()
  const windows = await Promise.all(['Chair', 'Romania 1', 'Türkiye 1'].map((name) => stage.enter(browser, name)))
  all = windows.map(({ page }) => page)
  ;[chair, romania, turkiye] = all as [Page, Page, Page]
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

/** Goes to a paragraph by its label, as one does with the keyboard. */
async function goTo(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await untilFocused(page.getByRole('combobox', { name: 'Find a label or words' }))
  await page.keyboard.type(label)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await untilFocused(paragraph(page, label))
}

async function editorOf(page: Page, name: string): Promise<Locator> {
  const editor = page.getByRole('textbox', { name, exact: true })
  await untilFocused(editor)
  return editor
}

async function accepts(label: string, sponsor: string): Promise<void> {
  await proposals(chair, label, sponsor).first().click()
  await keepScreenshot(chair, `structure-accept-${label}`)
  await chair.keyboard.press('a')
  await held(chair).filter({ hasText: 'Accept' }).waitFor()
  // The next decision, or a moment, sends it.
  await button(held(chair), /now/i).click()
}

describe('whole paragraphs', () => {
  it('Türkiye replaces OP4, beginning from its words, and the Chair accepts it under the label OP4', async () => {
    await goTo(turkiye, 'OP4')
    await turkiye.keyboard.press('p')
    await turkiye.getByRole('dialog', { name: 'Paragraph OP4 as a whole' }).waitFor()
    await keepScreenshot(turkiye, 'structure-whole')
    await turkiye.keyboard.press('r')
    const editor = await editorOf(turkiye, 'Replacement of paragraph OP4')
    expect(await editor.textContent()).toContain('recognize one another')
    await turkiye.keyboard.press('Control+a')
    await turkiye.keyboard.type('We ask the customs authorities to recognize authorized economic operators, as in @op2')
    await turkiye.getByRole('option', { name: /^OP2 We commit/ }).waitFor()
    await keepScreenshot(turkiye, 'structure-reference')
    await turkiye.keyboard.press('Enter')
    await turkiye.keyboard.type('.')
    await turkiye.keyboard.press('Control+Enter')
    await everybody(all, (page) =>
      proposals(page, 'OP4', 'Türkiye').filter({ hasText: 'OP4 alt' }).filter({ hasText: 'as in OP2.' }).waitFor()
    )
    await accepts('OP4', 'Türkiye')
    await everybody(all, (page) => wordsOf(page, 'OP4').filter({ hasText: 'We ask the customs' }).waitFor())
    expect(await paragraph(chair, 'OP5').count()).toBe(1)
  })

  it('Romania words an insertion otherwise before it is in the text, and that goes in instead', async () => {
    await goTo(turkiye, 'OP3')
    await turkiye.keyboard.press('i')
    await editorOf(turkiye, 'New paragraph after paragraph OP3')
    await turkiye.keyboard.type('We recognize the ports.')
    await button(turkiye, /^Table/).waitFor()
    await turkiye.keyboard.press('Control+Enter')
    await proposals(romania, 'OP3', 'Türkiye').filter({ hasText: 'OP3 bis' }).click()
    await romania.keyboard.press('=')
    const editor = await editorOf(romania, 'Counter-wording to OP3 bis')
    await caretAfter(editor, 'We recognize the')
    await romania.keyboard.type(' contribution of the')
    await editor.locator('ins', { hasText: 'contribution' }).waitFor()
    await keepScreenshot(romania, 'structure-counter')
    await romania.keyboard.press('Control+Enter')
    await everybody(all, (page) =>
      proposals(page, 'OP3', 'Romania').filter({ hasText: 'OP3 bis alt instead of OP3 bis (Türkiye)' }).waitFor()
    )
    await accepts('OP3', 'Romania')
    await everybody(all, (page) =>
      wordsOf(page, 'OP3 bis').filter({ hasText: 'We recognize the contribution of the ports.' }).waitFor()
    )
    await proposals(chair, 'OP3', 'Türkiye').waitFor({ state: 'detached' })
    await keepScreenshot(chair, 'structure-labels')
  })

  it('Romania divides OP1 where the caret stands, and the Chair accepts it', async () => {
    await romania.keyboard.press('Escape')
    const editor = await clickIntoWords(romania, 'OP1')
    await caretAfter(editor, 'agreements,')
    await romania.keyboard.press('Control+Shift+Enter')
    const parts = await editorOf(romania, 'Division of paragraph OP1')
    expect(await parts.locator('> .desk-words').allTextContents()).toEqual([
      expect.stringMatching(/agreements,$/),
      expect.stringMatching(/^and our determination/)
    ])
    await keepScreenshot(romania, 'structure-division')
    await romania.keyboard.press('Control+Enter')
    await everybody(all, (page) => proposals(page, 'OP1', 'Romania').filter({ hasText: '(2)' }).waitFor())
    await accepts('OP1', 'Romania')
    await everybody(all, (page) => wordsOf(page, 'OP1 bis').filter({ hasText: 'our determination' }).waitFor())
  })

  it('the issue numbers anew, the reference follows, and the concordance says what became of what', async () => {
    await stage.command('Secretariat', { kind: 'issue', label: 'Rev.1' })
    await everybody(all, (page) => wordsOf(page, 'OP6').filter({ hasText: 'as in OP3.' }).waitFor())
    await choose(chair, 'Concordance')
    const dialog = chair.getByRole('dialog', { name: 'Concordance: Zero draft → Rev.1' })
    await dialog.getByRole('row', { name: /OP4, OP4 alt OP6 Türkiye replaced by OP4 alt/ }).waitFor()
    await dialog.getByRole('row', { name: /OP3 bis, OP3 bis alt OP5 Romania/ }).waitFor()
    await dialog.getByRole('row', { name: /OP1 bis OP2 Romania divided from OP1/ }).waitFor()
    await keepScreenshot(chair, 'structure-concordance')
  })
})
