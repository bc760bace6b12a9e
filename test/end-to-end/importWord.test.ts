/** The secretariat brings in a Word file: sees what it will do, says for whom an author stands, and the room has the proposals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { everybody } from '#test/end-to-end/screen.ts'
import { del, ins, makeDocx, p, run } from '#test/core/interchange/docx/makeDocx.ts'
import { launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

const FILE = makeDocx(
  p(run('1.\tPorts keep their ') + del('Wanjiku M.', 'old ') + ins('Wanjiku M.', 'common ') + run('timetables.')) +
    p(run('2.\tShips are told in time.'))
)
const document = (bytes: Uint8Array) => ({
  name: 'from-capital.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(bytes)
})

let stage: BrowserStage
let browser: Browser
let secretariat: Page
let chair: Page

beforeAll(async () => {
  stage = await startBrowserStage('mombasa-communique')
  browser = await launchBrowser()
  secretariat = (await stage.enter(browser, 'Secretariat')).page
  chair = (await stage.enter(browser, 'Chair')).page
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

describe('a Word file in the application', () => {
  it('[I53] that is damaged is refused with a sentence, and nothing changes', async () => {
    await secretariat.getByRole('button', { name: 'Menu' }).click()
    await secretariat.getByRole('menuitem', { name: 'Import a document …' }).click()
    await secretariat.getByLabel(/^Document/u).setInputFiles(document(FILE.slice(0, 300)))
    await secretariat.getByText('The file is damaged').waitFor()
    expect(await stage.record()).toEqual([])
  })

  it('[I53] shows what it will do, asks for whom an author stands, and does it', async () => {
    await secretariat.getByLabel(/^Document/u).setInputFiles(document(FILE))
    await secretariat.getByText('1 proposal.').waitFor()
    const take = secretariat.getByRole('button', { name: 'Take it over' })
    expect(await take.isDisabled()).toBe(true)
    await secretariat.getByLabel('Wanjiku M. stands for').selectOption({ label: 'Mauritius' })
    await take.click()
    await secretariat.getByText('The text is in, with 1 proposal.').waitFor()
    await everybody([secretariat, chair], (page) => page.locator('ins', { hasText: 'common' }).first().waitFor())
    expect((await stage.record()).map(({ summary }) => summary)).toEqual([
      expect.stringContaining('Mauritius tabled an amendment')
    ])
  })
})
