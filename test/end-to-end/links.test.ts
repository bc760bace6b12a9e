/**
 * Coming in and being shown out: what a person sees with a good link, a withdrawn one, an unknown one, when their access
 * ends while they work, after a reload, and with two roles in two tabs of one browser.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { button, choose, expectNowhere, held, paragraph, wordsOf } from '#test/end-to-end/screen.ts'
import { launchBrowser, openWindow } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

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

const title = (page: Page, words: string) => page.getByRole('heading', { level: 1, name: words }).waitFor()

async function isIn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.locator('.connection-live').waitFor()
}

/** What stands in the address bar must never give the invite away. */
function expectCleanAddress(page: Page): void {
  expect(page.url()).toBe(`${stage.url}/`)
}

describe('invite links', () => {
  it('say what to do when one comes without a link', async () => {
    const { page } = await openWindow(browser)
    await page.goto(stage.url)
    await title(page, 'Open your invite link')
    expect(await page.locator('article').count()).toBe(0)
  })

  it('refuse a code that nobody was given, and forget it from the address', async () => {
    const { page } = await openWindow(browser)
    await page.goto(`${stage.url}/#invite=AAAA-BBBB-CCCC-DDDD`)
    await title(page, 'This invite does not open the conference')
    await page.getByText('This invite is not known here.').waitFor()
    expectCleanAddress(page)
  })

  it('refuse a code that was withdrawn, and say that it was', async () => {
    const { participantId } = stage.invite('Switzerland 1')
    await stage.request('Secretariat', `/api/participants/${participantId}/revoke`, { method: 'POST' })
    const { page } = await openWindow(browser)
    await page.goto(stage.link('Switzerland 1'))
    await title(page, 'This invite does not open the conference')
    await page.getByText('This invite was withdrawn').waitFor()
    expectCleanAddress(page)
  })

  it('show somebody out at once when their access is withdrawn while they are connected, and keep them out', async () => {
    const { page } = await stage.enter(browser, 'Ukraine 1')
    const secretariat = await stage.enter(browser, 'Secretariat')
    await choose(secretariat.page, 'People and invites …')
    const row = secretariat.page.getByRole('row', { name: /Ukraine 1/ })
    await row.getByText('here').waitFor()
    await button(row, 'Withdraw access').click()
    await row.getByText('access withdrawn').waitFor()
    await title(page, 'Your session has ended')
    expect(await page.locator('article').count()).toBe(0)
    await page.reload()
    await title(page, 'Open your invite link')

    await button(row, 'New invite').click()
    const link = await row.getByRole('textbox', { name: 'Invite link for Ukraine 1' }).inputValue()
    const back = await openWindow(browser)
    await back.page.goto(link)
    await isIn(back.page)
  })
})

describe('an invite for once', () => {
  it('lets in one device again and again, and a second one only with a link that the person made', async () => {
    const secretariat = await stage.enter(browser, 'Secretariat')
    await choose(secretariat.page, 'People and invites …')
    const row = secretariat.page.getByRole('row', { name: /Romania 2/ })
    await button(row, 'New invite').click()
    const link = await row.getByRole('textbox', { name: 'Invite link for Romania 2' }).inputValue()
    await secretariat.page.getByRole('img', { name: /^The invite link for Romania 2/ }).waitFor()
    const laptop = await openWindow(browser)
    await laptop.page.goto(link)
    await isIn(laptop.page)
    // The browser forgets the session in the middle of the meeting; the link is still in the mail.
    await laptop.page.evaluate(() => {
      sessionStorage.clear()
      for (const key of Object.keys(localStorage)) if (key.includes('session')) localStorage.removeItem(key)
    })
    await laptop.page.goto('about:blank')
    await laptop.page.goto(link)
    await isIn(laptop.page)

    const telephone = await openWindow(browser)
    await telephone.page.goto(link)
    await title(telephone.page, 'This invite does not open the conference')
    await telephone.page.getByText('This invite was used on another device').waitFor()

    await choose(laptop.page, 'Open on another device …')
    const dialog = laptop.page.getByRole('dialog')
    await dialog.getByRole('img', { name: 'A link for another device, for the camera of a telephone' }).waitFor()
    const own = await dialog.getByRole('textbox', { name: 'Link for another device' }).inputValue()
    expect(own).not.toBe(link)
    await telephone.page.goto('about:blank')
    await telephone.page.goto(own)
    await isIn(telephone.page)
    const third = await openWindow(browser)
    await third.page.goto(own)
    await title(third.page, 'This invite does not open the conference')

    // Whoever knows the link but not the device is told of, and a lost telephone is shut out.
    await secretariat.page.keyboard.press('Escape')
    await choose(secretariat.page, 'People and invites …')
    await secretariat.page.getByText('The used link was tried on another device').waitFor()
    await button(row, /devices/).click()
    const ends = secretariat.page.getByRole('button', { name: /End the session since/ })
    await ends.last().click()
    await title(telephone.page, 'Your session has ended')
    await isIn(laptop.page)
  })
})

describe('a session', () => {
  it('outlives a reload without the link', async () => {
    const { page } = await stage.enter(browser, 'Romania 1')
    expectCleanAddress(page)
    await page.reload()
    await isIn(page)
    await button(page, 'Menu').click()
    await page.getByText('Romania 1 · Delegate').waitFor()
  })

  it('is another one in each tab: two roles sit side by side in one browser', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const [chair, delegate] = [await enterTab(context, 'Chair'), await enterTab(context, 'Kazakhstan 1')]
    const see = async (page: Page, who: string): Promise<void> => {
      await button(page, 'Menu').click()
      await page.getByText(who).waitFor()
      await page.keyboard.press('Escape')
    }
    await chair.reload()
    await isIn(chair)
    await see(chair, 'Chair · Chair')
    await see(delegate, 'Kazakhstan 1 · Delegate')

    // What one of them prepares does not leak into the other's tab through the browser they share.
    await wordsOf(delegate, 'OP1').click()
    const editor = delegate.getByRole('textbox', { name: 'Amendment to paragraph OP1' })
    await editor.waitFor()
    await delegate.keyboard.type('Confidentially, ')
    await delegate.getByText('only Kazakhstan sees this').waitFor()
    await delegate.locator('.connection-live').waitFor()
    await wordsOf(chair, 'OP2').click()
    await paragraph(chair, 'OP2').and(chair.locator('.is-current')).waitFor()
    await expectNowhere([chair], 'Confidentially')
    await context.close()
  })
})

describe('signing out', () => {
  it('leaves nothing on the device once it says so', async () => {
    const { page } = await stage.enter(browser, 'Azerbaijan 1')
    await choose(page, 'Sign out')
    await title(page, 'You have signed out')
    expect(await keptOn(page)).toEqual([])
    await page.getByText('Nothing of the conference is kept on this device.').waitFor()
    await page.reload()
    await title(page, 'Open your invite link')
  })

  it('sends a decision that was still held before the session ends', async () => {
    const { page } = await stage.enter(browser, 'Chair')
    await wordsOf(page, 'OP3').click()
    await page.keyboard.press('g')
    await held(page).waitFor()
    await choose(page, 'Sign out')
    await title(page, 'You have signed out')
    expect((await stage.record()).at(-1)).toMatchObject({ kind: 'agree' })
  })

  it('without a network forgets the device all the same, and says that the session has not ended', async () => {
    const { page, context } = await stage.enter(browser, 'Türkiye 1')
    await context.setOffline(true)
    await choose(page, 'Sign out')
    await title(page, 'You have signed out')
    expect(await keptOn(page)).toEqual([])
    await page.getByText('your session there has not ended: ask the secretariat to end it').waitFor()
  })

  it('does not say that nothing is kept while another window holds a copy', async () => {
    const { page, context } = await stage.enter(browser, 'Republic of Moldova 1')
    const [name] = (await keptOn(page)).filter((kept) => kept.startsWith('chapeau:'))
    const other = await context.newPage()
    await other.goto(`${stage.url}/health`)
    await other.evaluate(
      (database) =>
        new Promise((resolve) => {
          indexedDB.open(database).onsuccess = resolve
        }),
      name!
    )
    await choose(page, 'Sign out')
    await title(page, 'You have signed out')
    await page.getByText('close all windows of the conference').waitFor()
    expect(await page.getByText('Nothing of the conference is kept').count()).toBe(0)
  })
})

/** The names of what a window has kept in its browser, but for how this device likes its windows. */
async function keptOn(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage)
  ])
  return kept.filter((name) => name !== 'chapeau.theme' && name !== 'chapeau.tour')
}

async function enterTab(context: BrowserContext, name: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(stage.link(name))
  await isIn(page)
  return page
}
