/**
 * `npm run docs:pictures`: takes the pictures of the documentation anew, each in light and in dark, from the real program on a
 * sample conference, and writes them to docs/pictures in WebP. They are committed, so that the site builds without a browser.
 */
import { rmSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import {
  button,
  caretAfter,
  choose,
  clickIntoWords,
  held,
  paragraph,
  proposals,
  wordsOf
} from '#test/end-to-end/screen.ts'
import { idOf, idOfProposal } from '#test/end-to-end/screens/screen.ts'
import { launchBrowser, openWindow, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'
import { startChromiumDesktop } from '#test/helpers/chromiumDesktop.ts'

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const COLOURS = ['light', 'dark'] as const
const WINDOW = { viewport: { width: 1240, height: 780 }, deviceScaleFactor: 1.5 }
const QUALITY = 62

rmSync(PICTURES, { recursive: true, force: true })
mkdirSync(PICTURES, { recursive: true })
const browser = await launchBrowser()
try {
  await takeConference(browser)
  await takeDesktop(browser)
} finally {
  await browser.close()
}

/** The whole window, or the part of it around something. */
async function take(page: Page, name: string, around?: Locator): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const box = around === undefined ? null : await around.first().boundingBox()
  const { width, height } = WINDOW.viewport
  const margin = 24
  const clip = box
    ? {
        x: Math.max(0, box.x - margin),
        y: Math.max(0, box.y - margin),
        width: Math.min(width - Math.max(0, box.x - margin), box.width + 2 * margin),
        height: Math.min(height - Math.max(0, box.y - margin), box.height + 2 * margin)
      }
    : { x: 0, y: 0, width, height }
  for (const colorScheme of COLOURS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { data } = await devtools.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      clip: { ...clip, scale: 1 }
    })
    writeFileSync(join(PICTURES, `${name}${colorScheme === 'dark' ? '.dark' : ''}.webp`), Buffer.from(data, 'base64'))
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await devtools.detach()
}

async function takeDialog(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await take(page, name, page.locator('.sheet'))
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

async function takeConference(browser: Browser): Promise<void> {
  const stage = await startBrowserStage('issyk-kul-highlights')
  const enter = (name: string): Promise<Window> => stage.enter(browser, name, WINDOW)
  try {
    const stranger = await openWindow(browser, WINDOW)
    await stranger.page.goto(stage.url)
    await stranger.page.getByRole('heading', { level: 1 }).waitFor()
    await take(stranger.page, 'join')
    await stranger.context.close()

    const [chair, secretariat, delegate, rival] = await Promise.all(
      ['Chair', 'Support Unit', 'Kazakhstan 1', 'Türkiye 1'].map(enter)
    )
    if (!chair || !secretariat || !delegate || !rival) return
    await takeProposing(stage, delegate.page, rival.page)
    await takeChair(stage, chair.page)
    await takeSecretariat(secretariat.page)
    await takeSilence(stage, chair.page, delegate.page)
    await takeCompare(stage, secretariat.page)
  } finally {
    await stage.stop()
  }
}

async function takeProposing(stage: BrowserStage, delegate: Page, rival: Page): Promise<void> {
  const editor = await clickIntoWords(delegate, '3')
  await caretAfter(editor, 'to exchange practices')
  await delegate.keyboard.type(' openly')
  await button(delegate, /^Table/).waitFor()
  await take(delegate, 'propose', delegate.locator('.middle'))
  await delegate.keyboard.press('Control+Enter')
  await proposals(rival, '3', 'Kazakhstan').waitFor()
  const table = (who: string, change: Record<string, unknown>, rationale?: string): Promise<unknown> =>
    stage.command(who, { kind: 'table', change, ...(rationale !== undefined && { rationale }) })
  const third = await idOf(rival, '3')
  const fifth = await idOf(rival, '5')
  await table(
    'Türkiye 1',
    { kind: 'amend', paragraph: third, content: 'The objective was to take stock of progress.' },
    'A shorter paragraph is read by more people.'
  )
  const ours = await idOfProposal(rival, '3', 'Kazakhstan')
  await stage.command('Tajikistan 1', { kind: 'cosponsor', proposal: ours })
  await stage.command('Georgia 1', { kind: 'position', proposal: ours, position: 'support' })
  await stage.command('Uzbekistan 1', { kind: 'position', proposal: ours, position: 'reserve' })
  await table('Mongolia 1', {
    kind: 'insert',
    after: fifth,
    content: 'Participants stressed the particular needs of young workers.'
  })
  await table('Uzbekistan 1', { kind: 'delete', paragraph: await idOf(rival, '6') })
  await proposals(delegate, '6', 'Uzbekistan').waitFor()
  await stage.command('Chair', { kind: 'agree', paragraph: await idOf(rival, '1') })
  await stage.command('Chair', { kind: 'agree', paragraph: await idOf(rival, '2'), adRef: true })
  await paragraph(delegate, '2').locator('.state-mark').waitFor()
  await wordsOf(rival, '3').click()
  await rival.keyboard.press('Escape')
  await proposals(rival, '3', 'Kazakhstan').click()
  await take(rival, 'look-around')
  await button(rival, /^Position/)
    .first()
    .click()
  await rival.getByRole('menu').waitFor()
  await take(rival, 'positions', rival.locator('.panel'))
  await rival.keyboard.press('Escape')
  await wordsOf(rival, '7').click()
  await rival.keyboard.press('Escape')
  await rival.keyboard.press('p')
  await takeDialog(rival, 'whole')
  await choose(rival, 'Notes …')
  await rival.getByRole('dialog').getByRole('textbox').first().click()
  await rival.keyboard.type('Instruction: paragraph 3 stays short. We can live with “openly”, not with “shall”.')
  await takeDialog(rival, 'notes')
}

async function takeChair(stage: BrowserStage, page: Page): Promise<void> {
  await page.keyboard.press('j')
  await page.locator('.proposal.is-selected').waitFor()
  await take(page, 'program')
  await take(page, 'decide', page.locator('.panel'))
  await page.keyboard.press('a')
  await held(page).waitFor()
  await take(page, 'undo', held(page))
  await page.keyboard.press('u')
  await held(page).waitFor({ state: 'detached' })
  await page.keyboard.press('y')
  await takeDialog(page, 'rivals')
  await wordsOf(page, '4').click()
  await page.keyboard.press('q')
  await takeDialog(page, 'agree')
  await wordsOf(page, '1').click()
  await page.keyboard.press('o')
  await takeDialog(page, 'reopen')
  await choose(page, 'Settings of the draft …')
  await takeDialog(page, 'settings')
  await stage.command('Chair', {
    kind: 'bracket',
    paragraph: await idOf(page, '9'),
    from: 0,
    to: 24,
    proponents: ['GEO']
  })
  await wordsOf(page, '9').filter({ hasText: '[' }).waitFor()
  await wordsOf(page, '9').click()
  await take(page, 'brackets', paragraph(page, '9'))
  await page.keyboard.press('z')
  await page.getByRole('heading', { name: 'Where we stand' }).waitFor()
  await take(page, 'standing')
  await page.keyboard.press('Escape')
  await wordsOf(page, '3').click()
  const opening = page.context().waitForEvent('page')
  await page.keyboard.press('.')
  const room = await opening
  await room.locator('.screen-words').first().waitFor()
  await room.locator('.screen-proposal').first().waitFor()
  await take(room, 'room')
  await room.close()
}

async function takeSecretariat(page: Page): Promise<void> {
  await wordsOf(page, '3').click()
  await page.keyboard.press(':')
  await page
    .getByRole('combobox', { name: 'What was said' })
    .or(page.getByRole('textbox', { name: 'What was said' }))
    .waitFor()
  await page.keyboard.type('KAZ, TJK: add "timely" before "practices" in 3')
  await page.locator('.capture-line').getByText('timely').last().waitFor()
  await take(page, 'capture', page.locator('.capture-line'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await button(page, 'Edit the text').click()
  await page.getByRole('textbox', { name: /^The text of/ }).waitFor()
  await take(page, 'pen', page.locator('.middle'))
  await button(page, 'Edit the text').click()
  await choose(page, 'Issue a revision …')
  await takeDialog(page, 'issue')
  await choose(page, 'People and invites …')
  await page.getByRole('row').nth(3).waitFor()
  await takeDialog(page, 'people')
  await button(page, 'Menu').click()
  await page.getByRole('menu').waitFor()
  await page.getByRole('menuitem', { name: /^Tracked changes/ }).scrollIntoViewIfNeeded()
  await take(page, 'export', page.locator('.popover'))
  await page.keyboard.press('Escape')
  await choose(page, 'Export …')
  await takeDialog(page, 'export-dialog')
}

/** After a revision was issued and something was accepted since. */
async function takeCompare(stage: BrowserStage, page: Page): Promise<void> {
  await stage.command('Chair', { kind: 'accept', proposal: await idOfProposal(page, '3', 'Kazakhstan') })
  await stage.command('Chair', { kind: 'accept', proposal: await idOfProposal(page, '6', 'Uzbekistan') })
  await wordsOf(page, '3').filter({ hasText: 'openly' }).waitFor()
  await choose(page, 'Compare')
  const compared = page.getByRole('dialog', { name: 'Compare' })
  await compared.locator('ins').first().waitFor()
  await take(page, 'compare')
  await page.keyboard.press('Escape')
}

async function takeSilence(stage: BrowserStage, chair: Page, delegate: Page): Promise<void> {
  await choose(chair, 'Put the text under silence …')
  await takeDialog(chair, 'silence')
  const until = new Date(Date.now() + 72 * 3_600_000).toISOString()
  await stage.command('Chair', { kind: 'openSilence', until, paragraphs: [await idOf(chair, '7')] })
  await button(delegate, 'Break the silence …').click()
  await delegate.getByRole('dialog').waitFor()
  await take(delegate, 'break-silence')
}

async function takeDesktop(browser: Browser): Promise<void> {
  const loopback = (() => ({ eth0: [{ address: '127.0.0.1', family: 'IPv4', internal: false }] })) as never
  const context = await browser.newContext({ ...WINDOW, locale: 'en-GB', reducedMotion: 'reduce' })
  const all = await startChromiumDesktop(browser, { context, cards: loopback })
  try {
    await all.shell.launch({ files: [], links: [] }, true)
    const page = await all.page('start')
    await button(page, /Fourth Regional/)
      .first()
      .waitFor()
    await take(page, 'start')
    await button(page, 'Create a conference …').click()
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Meeting on mountain waters')
    await page.getByRole('textbox', { name: 'Place', exact: true }).fill('Cholpon-Ata')
    const picker = page.getByLabel('Add a State or an organization')
    for (const name of ['Kyrgyz', 'Tajik', 'UNEP']) {
      await picker.fill(name)
      await page.getByText(/found; Enter takes/).waitFor()
      await page.keyboard.press('Enter')
    }
    await take(page, 'create')
    await button(page, '‹ Back').click()
    await button(page, /Fourth Regional/)
      .first()
      .click()
    const seat = await all.page('seat')
    await seat.locator('.connection-live').waitFor()
    const entries = all.desktop.menu.flatMap(({ submenu }) => submenu ?? [])
    entries.find(({ label }) => label === 'Host on this network …')?.run?.()
    const hosting = await all.page('hosting')
    await button(hosting, 'Host').click()
    await hosting.locator('svg').first().waitFor()
    await take(hosting, 'hosting')
  } finally {
    await all.end()
  }
}
