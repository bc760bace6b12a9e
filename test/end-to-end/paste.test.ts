/** What is pasted from Word: at the desk its words, with the pen its paragraphs, and what was simplified is said. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { button, caretAfter, clickIntoWords, paragraph, untilFocused } from '#test/end-to-end/screen.ts'
import { launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

let stage: BrowserStage
let browser: Browser
let secretariat: Page
let delegate: Page

beforeAll(async () => {
  stage = await startBrowserStage('issyk-kul-highlights')
  browser = await launchBrowser()
  secretariat = (await stage.enter(browser, 'Support Unit')).page
  delegate = (await stage.enter(browser, 'Kazakhstan 1')).page
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

const listed = (level: number, label: string, words: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p { color: red }</style></head><body><!--StartFragment-->`

/** As the browser hands over what was copied elsewhere. */
async function paste(editor: Locator, html: string): Promise<void> {
  await editor.evaluate((place, source) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', source)
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

describe('pasting from Word', () => {
  it('[I95] brings a delegate the words as they would be with every tracked change accepted', async () => {
    const editor = await clickIntoWords(delegate, '3')
    await delegate.keyboard.press('End')
    await paste(
      editor,
      `${WORD}<p class=MsoNormal> on mountain <del cite="mailto:Ana">tracks</del><ins cite="mailto:Ana">roads</ins><script>alert(1)</script></p></body></html>`
    )
    await editor.getByText('on mountain roads').first().waitFor()
    await delegate.getByText('Pasted; not everything could be kept as it was').waitFor()
    await delegate.getByText('Tracked changes of Ana (1 deletion, 1 insertion) were taken as accepted').waitFor()
    expect(await editor.textContent()).not.toMatch(/tracks|alert/u)
  })

  it('[I95] makes numbered paragraphs and sub-paragraphs with the pen, without what Word wrote beside the words', async () => {
    await button(secretariat, 'Edit the text').click()
    const editor = secretariat.getByRole('textbox', { name: /Highlights/u }).first()
    await editor.waitFor()
    await editor.click()
    await caretAfter(editor, (await editor.locator('p.paragraph').nth(2).textContent())!.slice(-12))
    await untilFocused(editor)
    await secretariat.keyboard.press('Enter')
    await paste(
      editor,
      `${WORD}${listed(1, '7.', 'Participants will publish waiting times:')}${listed(2, '(a)', 'at each crossing;')}${listed(2, '(b)', 'every hour.')}</body></html>`
    )
    await paragraph(delegate, '4').getByText('Participants will publish waiting times:').waitFor()
    await paragraph(delegate, '4 (b)').getByText('every hour.').waitFor()
  })
})
