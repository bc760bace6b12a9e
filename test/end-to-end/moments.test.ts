/**
 * The way back on the screen: a text that somebody spoiled with the pen, and a desk that its own member emptied, each taken
 * back by those whose it is, after one question.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { button, choose, clickIntoWords, paragraph, wordsOf } from '#test/end-to-end/screen.ts'
import { launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'
import { connectStock, signIn, synced, type TestClient } from '#test/helpers/startTestRelay.ts'

let stage: BrowserStage
let browser: Browser
beforeAll(async () => {
  stage = await startBrowserStage('batumi-declaration')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

/** Somebody who writes with a program of their own. */
async function enterWithout(name: string, room: string): Promise<TestClient> {
  const token = await signIn(stage.url, stage.invite(name).code)
  const client = connectStock(stage.url, stage.draft.id, room, token)
  await synced(client)
  return client
}

it('a text that was spoiled with the pen is taken back by the secretariat, who sees whose words go', async () => {
  await stage.command('Chair', { kind: 'grantPen', delegations: ['ROU'] })
  const { page } = await stage.enter(browser, 'Secretariat')
  await paragraph(page, 'OP1').waitFor()
  const vandal = await enterWithout('Romania 1', 'text')
  const fragment = vandal.doc.getXmlFragment('text')
  fragment.delete(6, fragment.length - 6)
  await paragraph(page, 'OP1').waitFor({ state: 'detached' })

  await choose(page, 'Take the text back …')
  const dialog = page.getByRole('dialog', { name: 'Take the text back' })
  await dialog.getByRole('row', { name: /Romania 1/ }).waitFor()
  await button(dialog, /Back to before this: Romania 1/).click()
  await dialog.getByText('What Romania 1 (Romania) wrote since then is taken out.').waitFor()
  // Whoever thinks again leaves everything as it is.
  await button(dialog, 'Leave it as it is').click()
  await dialog.getByRole('row', { name: /Romania 1/ }).waitFor()
  expect(await paragraph(page, 'OP1').count()).toBe(0)
  await button(dialog, /Back to before this: Romania 1/).click()
  await button(dialog, 'Take it back').click()
  await dialog.waitFor({ state: 'detached' })
  await paragraph(page, 'OP1').waitFor()
  await page.getByText(/^Taken back to before/).waitFor()

  // And forward again: what was taken out is a moment like any other.
  await choose(page, 'Take the text back …')
  await button(page.getByRole('dialog'), /Back to before this: Secretariat/).click()
  await button(page.getByRole('dialog'), 'Take it back').click()
  await paragraph(page, 'OP1').waitFor({ state: 'detached' })
  vandal.leave()
})

it('a desk that its own member emptied is taken back by that delegation, and the text is in the secretariat’s menu alone', async () => {
  const { page } = await stage.enter(browser, 'Kazakhstan 1')
  await clickIntoWords(page, 'PP1')
  await page.keyboard.type('Prepared with care, ')
  await page.getByText('only Kazakhstan sees this').waitFor()
  const colleague = await enterWithout('Kazakhstan 1', 'desk.KAZ')
  expect(colleague.doc.getMap('proposals').size).toBe(1)
  colleague.doc.getMap('proposals').clear()
  await wordsOf(page, 'PP1').getByText('Prepared with care').waitFor({ state: 'detached' })
  await choose(page, 'Take your desk back …')
  const dialog = page.getByRole('dialog', { name: 'Take your desk back' })
  await button(dialog, /Back to before this: Kazakhstan 1/)
    .first()
    .click()
  await button(dialog, 'Take it back').click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => colleague.doc.getMap('proposals').size).toBe(1)
  await page.getByText('Prepared with care').first().waitFor()
  colleague.leave()

  const chair = await stage.enter(browser, 'Chair')
  await button(chair.page, 'Menu').click()
  await chair.page.getByRole('menuitem', { name: 'Open on another device …' }).waitFor()
  expect(await chair.page.getByRole('menuitem', { name: 'Take the text back …' }).count()).toBe(0)
})
