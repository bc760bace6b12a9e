/**
 * The desktop program with Chromium for its windows: the first five minutes, creating a conference by keyboard, hosting and
 * joining over the local network, the menu's commands, exports through the save dialog, and coming back after a crash.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { MenuEntry } from '#main/menu/menuEntry.ts'
import { button, caretAfter, choose, clickIntoWords, paragraph, wordsOf } from '#test/end-to-end/screen.ts'
import { launchBrowser, openWindow } from '#test/helpers/browser.ts'
import { startChromiumDesktop, type ChromiumDesktop } from '#test/helpers/chromiumDesktop.ts'

let browser: Browser
const running: ChromiumDesktop[] = []
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  for (const desktop of running) await desktop.end()
  await browser?.close()
})

const nothing = { files: [], links: [] }
/** This computer's network is its own loopback: what is hosted stays here. */
const loopback = (() => ({ eth0: [{ address: '127.0.0.1', family: 'IPv4', internal: false }] })) as never

async function start(options: Parameters<typeof startChromiumDesktop>[1] = {}): Promise<ChromiumDesktop> {
  const desktop = await startChromiumDesktop(browser, { cards: loopback, ...options })
  running.push(desktop)
  return desktop
}
async function isIn(page: Page): Promise<void> {
  await page.locator('.connection-live').waitFor()
  await page.locator('article[data-block]').first().waitFor()
}
function give(menu: readonly MenuEntry[], ...labels: string[]): MenuEntry {
  const [label, ...rest] = labels
  const entry = menu.find((candidate) => candidate.label === label)
  if (!entry) throw new Error(`There is no ${label} in ${menu.map((one) => one.label).join(', ')}.`)
  return rest.length > 0 ? give(entry.submenu ?? [], ...rest) : entry
}

describe('the start page', () => {
  it('opens a sample, which is the real program, and offers it again', async () => {
    const all = await start()
    await all.shell.launch(nothing, true)
    const page = await all.page('start')
    await page.getByText('Conferences that you have opened are listed here.').waitFor()
    await page.getByRole('button', { name: /Fourth Regional Consultation/ }).click()
    await isIn(await all.page('seat'))
    all.shell.showStart()
    const again = await all.page('start')
    await again.getByRole('button', { name: /Fourth Regional Consultation.*sample\.chapeau/ }).waitFor()
    await again.getByRole('button', { name: /^Take Fourth Regional/ }).click()
    await again.getByText('Conferences that you have opened are listed here.').waitFor()
    expect(all.faults).toEqual([])
  })

  it('creates a conference by keyboard alone, and says at the field what is missing', async () => {
    const all = await start()
    await all.shell.launch(nothing, true)
    const page = await all.page('start')
    await button(page, 'Create a conference …').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Create a conference' }).waitFor()
    await button(page, 'Create …').focus()
    await page.keyboard.press('Enter')
    await page.getByText('The conference needs a title').waitFor()
    await page.getByRole('textbox', { name: 'Title' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Third Round')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Online')
    await page.getByLabel('First day').fill('2026-11-25')
    await page.getByLabel('Add a State or an organization').focus()
    for (const words of ['Kazakh', 'turk', 'ILO', 'cote d']) {
      await page.keyboard.type(words)
      await page.getByText(/found; Enter takes/).waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('textbox', { name: 'Name of CIV' }).waitFor()
    await page.getByLabel('Texts in Markdown or plain text').setInputFiles({
      name: 'zero_draft.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Zero draft\n\nWe resolve to meet again next year.\n')
    })
    await page.getByRole('textbox', { name: 'Title of zero_draft.md' }).waitFor()
    const file = join(all.folder, 'round.chapeau')
    all.desktop.files.push(file)
    await button(page, 'Create …').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => all.shell.windows.all().map(({ place }) => place.kind)).toEqual(['seat'])
    const seat = await all.page('seat')
    await isIn(seat)
    await seat.getByRole('main').getByText('We resolve to meet again next year.').waitFor()
    expect(all.faults).toEqual([])
  })

  it('refuses a link that leads nowhere beside the field, and opens nothing', async () => {
    const all = await start()
    await all.shell.launch(nothing, true)
    const page = await all.page('start')
    await page.getByLabel('Invite link or code').fill('http://127.0.0.1:9/#invite=K7F2P-ABCDE')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Nothing answers at http://127.0.0.1:9').waitFor()
    await page.getByLabel('Invite link or code').fill('K7F2P-ABCDE')
    await page.getByLabel('Address of the computer that hosts').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('This is not the address of a computer.').waitFor()
    expect(all.shell.windows.all()).toHaveLength(1)
  })
})

describe('over the network', () => {
  it('a conference is hosted, joined from the desktop and from a browser, and ended', async () => {
    const host = await start()
    await host.shell.openSample('issyk-kul-highlights')
    give(host.desktop.menu, 'File', 'Host on this network …').run?.()
    const hosting = await host.page('hosting')
    await button(hosting, 'Host').click()
    await hosting.getByRole('heading', { name: 'Others can join' }).waitFor()
    await hosting.getByRole('button', { name: /Kazakhstan 1/ }).click()
    const link = await hosting.getByRole('textbox', { name: 'Invite link for Kazakhstan 1' }).inputValue()
    await hosting.getByRole('img', { name: /Kazakhstan 1, for the camera/ }).waitFor()

    const guest = await start()
    guest.nearby.heard = [{ title: 'The consultation', address: new URL(link).origin }]
    await guest.shell.launch(nothing, true)
    const page = await guest.page('start')
    await page.getByRole('button', { name: /The consultation/ }).click()
    // With a code alone two people compare what the host's page shows with what the guest is asked.
    await page.getByLabel('Invite link or code').fill(new URLSearchParams(new URL(link).hash.slice(1)).get('invite')!)
    guest.desktop.answers.push(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => guest.shell.windows.all().map(({ place }) => place.kind)).toEqual(['joined'])
    const joined = await guest.page('joined')
    await isIn(joined)
    await hosting.getByText('· here').first().waitFor()

    await hosting.getByRole('button', { name: /Türkiye 1/ }).click()
    // As somebody does who goes on past the warning.
    const inBrowser = await openWindow(browser, { ignoreHTTPSErrors: true })
    await inBrowser.page.goto(await hosting.getByRole('textbox', { name: 'Invite link for Türkiye 1' }).inputValue())
    await isIn(inBrowser.page)

    // What the guest on the desktop tables is seen in the browser: their page goes through the desktop to the host.
    const editor = await clickIntoWords(joined, '3')
    await caretAfter(editor, 'to exchange practices')
    await joined.keyboard.type(' openly')
    await joined.keyboard.press('Control+Enter')
    await paragraph(inBrowser.page, '3').locator('.proposal').getByText('openly').waitFor()

    host.desktop.answers.push(true)
    await button(hosting, 'Stop hosting').click()
    await hosting.getByRole('heading', { name: 'Host on this network' }).waitFor()
    await joined.locator('.connection-live').waitFor({ state: 'detached' })
    await isIn(await host.page('seat'))
    await inBrowser.context.close()
    expect([...host.faults, ...guest.faults, ...inBrowser.faults]).toEqual([])
  })
})

describe('around a text', () => {
  it('the menu gives the page’s commands, as far as they are possible, and exports go where one says', async () => {
    const all = await start()
    await all.shell.openSample('issyk-kul-highlights')
    const page = await all.page('seat')
    await isIn(page)
    await expect.poll(() => all.desktop.menu.some(({ label }) => label === 'Secretariat')).toBe(true)
    expect(give(all.desktop.menu, 'Decide', 'Accept').enabled).toBe(false)
    give(all.desktop.menu, 'Page', 'All keys').run?.()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    const before = await page.locator('.outline').count()
    give(all.desktop.menu, 'Page', 'Outline').run?.()
    await expect.poll(() => page.locator('.outline').count()).toBe(1 - before)

    const file = join(all.folder, 'clean.docx')
    all.desktop.files.push(file)
    await choose(page, 'Clean text, Word')
    await expect.poll(() => tryRead(file)).toMatch(/^PK/)
    all.desktop.files.push(join(all.folder, 'text.pdf'))
    give(all.desktop.menu, 'File', 'Save as PDF …').run?.()
    await expect.poll(() => tryRead(join(all.folder, 'text.pdf'))).toMatch(/^%PDF/)
    all.desktop.files.push(join(all.folder, 'again.pdf'))
    await choose(page, 'This page, PDF')
    await expect.poll(() => tryRead(join(all.folder, 'again.pdf'))).toMatch(/^%PDF/)
    expect(all.faults).toEqual([])
  })

  it('nothing of a session lies in the browser’s own store, and a reload still knows who one is', async () => {
    const all = await start()
    await all.shell.openSample('batumi-declaration')
    const page = await all.page('seat')
    await isIn(page)
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    expect(stored).not.toContain('token')
    await page.reload()
    await isIn(page)
  })

  it('unsent words are there again after a crash, and go out', async () => {
    const first = await start()
    const seatOf = (all: ChromiumDesktop, participant: string): Promise<Page> =>
      all.pageOf(
        all.shell.windows.all().find(({ place }) => place.kind === 'seat' && place.participant === participant)!.window
          .id
      )
    await first.shell.openSample('batumi-declaration')
    const [opened] = first.shell.library.all()
    const delegate = opened!.conference.links.find(
      ({ participant }) => participant.name === 'Kazakhstan 1'
    )!.participant
    first.shell.openSeat(opened!, delegate.id)
    const page = await seatOf(first, delegate.id)
    const context = page.context()
    await isIn(page)
    await context.setOffline(true)
    await page.locator('.connection-offline').waitFor()
    await wordsOf(page, 'OP1').click()
    await page.getByRole('textbox', { name: 'Amendment to paragraph OP1' }).waitFor()
    const before = await updatesOnDisk(page)
    const words = 'Written in the dark, '
    await page.keyboard.type(words)
    await page.getByText('unsent').waitFor()
    // A crash takes what the browser has not written yet, so the rule is about what it has: one update per letter.
    await expect.poll(() => updatesOnDisk(page), { timeout: 15_000 }).toBeGreaterThanOrEqual(before + words.length)
    await first.crash()
    await context.setOffline(false)

    const second = await start({ folder: first.folder, context })
    await second.shell.launch(nothing, true)
    expect(second.shell.windows.all().map(({ place }) => place.kind)).toEqual(['seat', 'seat'])
    const mine = await seatOf(second, delegate.id)
    await isIn(mine)
    await mine.getByText('Written in the dark,').first().waitFor()
  })
})

/** How many updates the rooms of this page hold in the browser's own store. */
async function updatesOnDisk(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('the store gave no answer'))
      })
    let updates = 0
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!))
      if (database.objectStoreNames.contains('updates'))
        updates += await done(database.transaction('updates').objectStore('updates').count())
      database.close()
    }
    return updates
  })
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, 'latin1').slice(0, 8)
  } catch {
    return ''
  }
}
