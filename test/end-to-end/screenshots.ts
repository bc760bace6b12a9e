/**
 * `npm run screenshots`: pictures of every state of the application, for people to look at, in `test/.output/screenshots`:
 * each role, each dialog, each way of being refused; at 1440x900, at 1024x768 and projected at 200 %, in light and dark.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
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
import { launchBrowser, openWindow, OUTPUT, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

const FOLDER = join(OUTPUT, 'screenshots')
const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1440, height: 900 } },
  small: { viewport: { width: 1024, height: 768 } },
  projected: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }
}
const COLOURS = ['light', 'dark'] as const

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
const browser = await launchBrowser()
try {
  for (const [size, options] of Object.entries(SIZES)) await takeAll(browser, size, options)
} finally {
  await browser.close()
}

/** One conference for each size, each state in both colours. */
async function takeAll(browser: Browser, size: string, options: BrowserContextOptions): Promise<void> {
  const stage = await startBrowserStage('issyk-kul-highlights')
  const take = async (page: Page, name: string): Promise<void> => {
    for (const colorScheme of COLOURS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: join(FOLDER, `${name}--${size}-${colorScheme}.png`) })
    }
  }
  const enter = (name: string): Promise<Window> => stage.enter(browser, name, options)
  try {
    await takeDoors(browser, stage, options, take)
    const [chair, secretariat, delegate, colleague, rival, observer] = await Promise.all(
      ['Chair', 'Support Unit', 'Kazakhstan 1', 'Kazakhstan 2', 'Türkiye 1', 'Republic of Korea 1'].map(enter)
    )
    if (!chair || !secretariat || !delegate || !colleague || !rival || !observer) return
    await take(chair.page, '10-chair-nothing-open')
    await take(delegate.page, '11-delegate-beginning')

    const editor = await clickIntoWords(delegate.page, '3')
    await caretAfter(editor, 'to exchange practices')
    await take(delegate.page, '20-desk-caret-nothing-typed')
    await delegate.page.keyboard.type(' openly')
    await button(paragraph(colleague.page, '3'), /^Edit: Amendment/).click()
    const theirs = colleague.page.getByRole('textbox', { name: /^Amendment to/ })
    await caretAfter(theirs, 'joint actions')
    await colleague.page.keyboard.type(' with clear benefits')
    await editor.locator('.remote-caret').waitFor()
    await take(delegate.page, '21-desk-two-people')
    await take(colleague.page, '22-desk-of-the-colleague')
    await editor.focus()
    await delegate.page.keyboard.press('Control+Enter')
    await proposals(rival.page, '3', 'Kazakhstan').waitFor()
    await stage.command('Türkiye 1', {
      kind: 'table',
      change: {
        kind: 'amend',
        paragraph: await idOf(rival.page, '3'),
        content: 'The objective was to take stock of progress.'
      },
      rationale: 'A shorter paragraph is read by more people.'
    })
    await stage.command('Tajikistan 1', { kind: 'cosponsor', proposal: await idOfProposal(rival.page, 'Kazakhstan') })
    await stage.command('Georgia 1', {
      kind: 'position',
      proposal: await idOfProposal(rival.page, 'Kazakhstan'),
      position: 'support'
    })
    const fifth = await idOf(rival.page, '5')
    await stage.command('Mongolia 1', {
      kind: 'table',
      change: { kind: 'insert', after: fifth, content: 'Participants stressed the particular needs of young workers.' }
    })
    await stage.command('Uzbekistan 1', {
      kind: 'table',
      change: { kind: 'delete', paragraph: await idOf(rival.page, '6') }
    })
    await stage.command('Georgia 1', {
      kind: 'table',
      change: { kind: 'move', paragraph: await idOf(rival.page, '8'), after: fifth }
    })
    await chair.page.locator('.proposal', { hasText: 'to stand after' }).waitFor()
    await take(rival.page, '23-rivals-tabled')

    await chair.page.keyboard.press('j')
    await chair.page.locator('.proposal.is-selected').waitFor()
    await take(chair.page, '30-chair-at-a-proposal')
    await chair.page.keyboard.press('e')
    await chair.page.getByRole('textbox', { name: /^Accept as amended/ }).waitFor()
    await take(chair.page, '31-chair-amending')
    await chair.page.keyboard.press('Control+Enter')
    await held(chair.page).waitFor()
    await take(chair.page, '32-decision-with-undo')
    await chair.page.keyboard.press('u')
    await take(chair.page, '33-taken-back')
    await stage.command('Chair', { kind: 'agree', paragraph: await idOf(chair.page, '1') })
    await stage.command('Chair', { kind: 'agree', paragraph: await idOf(chair.page, '2'), adRef: true })
    await stage.command('Chair', { kind: 'bracket', paragraph: await idOf(chair.page, '4') })
    await stage.command('Chair', { kind: 'reject', proposal: await idOfProposal(chair.page, 'Türkiye') })
    await paragraph(observer.page, '4').locator('.state-mark').waitFor()
    await wordsOf(observer.page, '3').click()
    await take(observer.page, '34-observer-states')
    await button(chair.page.getByRole('group', { name: 'View' }), 'Clean').click()
    await take(chair.page, '35-clean')
    await button(chair.page.getByRole('group', { name: 'View' }), 'Compiled').click()

    await takeSecretariat(secretariat.page, take)
    await takeDialogs(chair.page, delegate.page, take)
    await takeSilence(stage, chair.page, delegate.page, take)
    await takeRefusals(stage, delegate, secretariat, take)
  } finally {
    await stage.stop()
  }
}

type Take = (page: Page, name: string) => Promise<void>

async function takeDoors(
  browser: Browser,
  stage: BrowserStage,
  options: BrowserContextOptions,
  take: Take
): Promise<void> {
  const { page, context } = await openWindow(browser, options)
  await page.goto(stage.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, '01-no-invite')
  await page.goto(`${stage.url}/?again#invite=unknown`)
  await page.getByText('not known here').waitFor()
  await take(page, '02-unknown-invite')
  await context.close()
}

async function takeSecretariat(page: Page, take: Take): Promise<void> {
  await wordsOf(page, '9').click()
  await page.keyboard.press('c')
  await page.getByRole('combobox', { name: 'Who spoke?' }).waitFor()
  await take(page, '40-capture-who-spoke')
  await page.getByRole('combobox', { name: 'Who spoke?' }).fill('Mong')
  await page.getByRole('option', { name: /Mongolia/ }).click()
  await button(page, 'Amend paragraph 9').click()
  await page.getByRole('textbox', { name: /^Amendment to/ }).waitFor()
  await take(page, '41-capture-typing')
  await page.keyboard.press('Escape')
  await button(page, 'Edit the text').click()
  await page.getByRole('textbox', { name: /^The text of/ }).waitFor()
  await take(page, '42-pen')
  await button(page, 'Edit the text').click()
  for (const [item, name] of [
    ['Issue a revision …', '43-issue'],
    ['Lend the pen …', '44-pen-dialog'],
    ['People and invites …', '45-people'],
    ['Notes …', '46-notes']
  ] as const) {
    await choose(page, item)
    await page.getByRole('dialog').waitFor()
    if (name === '45-people') await page.getByRole('row').nth(3).waitFor()
    await take(page, name)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await button(page, 'Menu').click()
  await page.getByRole('menu').waitFor()
  await take(page, '47-menu')
  await page.keyboard.press('Escape')
}

async function takeDialogs(chair: Page, delegate: Page, take: Take): Promise<void> {
  await chair.keyboard.press('?')
  await chair.getByRole('dialog').waitFor()
  await take(chair, '50-all-keys')
  await chair.keyboard.press('Escape')
  await wordsOf(chair, '1').click()
  await chair.keyboard.press('o')
  await chair.getByRole('dialog').waitFor()
  await take(chair, '51-reopen')
  await chair.keyboard.press('Escape')
  await button(chair, /present$/).click()
  await chair.getByRole('dialog', { name: 'Present now' }).waitFor()
  await take(chair, '52-present')
  await chair.keyboard.press('Escape')
  await chair.keyboard.press('/')
  await chair.keyboard.type('skills')
  await chair.getByRole('option').first().waitFor()
  await take(chair, '53-find')
  await chair.keyboard.press('Escape')
  await delegate.keyboard.press('Escape')
  await wordsOf(delegate, '7').click()
  await delegate.keyboard.press('Escape')
  await delegate.keyboard.press('m')
  await delegate.getByRole('dialog').waitFor()
  await take(delegate, '54-move')
  await delegate.keyboard.press('Escape')
}

async function takeSilence(stage: BrowserStage, chair: Page, delegate: Page, take: Take): Promise<void> {
  for (const [page, item, name] of [
    [chair, 'Put the text under silence …', '55-open-silence'],
    [delegate, 'Make a statement …', '56-statement']
  ] as const) {
    await choose(page, item)
    await page.getByRole('dialog').waitFor()
    await take(page, name)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const seventh = await idOf(chair, '7')
  const until = new Date(Date.now() + 72 * 3_600_000).toISOString()
  await stage.command('Chair', { kind: 'openSilence', until, paragraphs: [seventh] })
  await stage.command('Georgia 1', {
    kind: 'statement',
    statement: 'explanation',
    paragraphs: [seventh],
    words: 'This is read in the light of national law.'
  })
  await button(delegate, 'Break the silence …').waitFor()
  await take(chair, '57-under-silence')
  await button(delegate, 'Break the silence …').click()
  await delegate.getByRole('dialog').waitFor()
  await take(delegate, '58-break-silence')
  await delegate.keyboard.press('Escape')
  await chair.getByRole('region', { name: 'Statements', exact: true }).scrollIntoViewIfNeeded()
  await take(chair, '59-annex')
  await stage.command('Chair', { kind: 'closeSilence', callOff: true })
  await chair.getByRole('region', { name: 'Silence' }).waitFor({ state: 'detached' })
}

async function takeRefusals(stage: BrowserStage, delegate: Window, secretariat: Window, take: Take): Promise<void> {
  const { page, context } = delegate
  await stage.command('Support Unit', { kind: 'grantPen', delegations: ['KAZ'] })
  await button(page, 'Edit the text').click()
  const text = page.getByRole('textbox', { name: /^The text of/ })
  await text.focus()
  await context.setOffline(true)
  await page.locator('.connection-offline').waitFor()
  await caretAfter(text, 'mobile missions')
  await page.keyboard.type(' in every region')
  await page.getByText('unsent').waitFor()
  await take(page, '60-offline')
  await stage.command('Support Unit', { kind: 'revokePen', delegations: ['KAZ'] })
  await context.setOffline(false)
  await page.getByRole('dialog', { name: 'These words were not taken' }).waitFor()
  await take(page, '61-words-refused')
  await page.getByRole('dialog').getByText('Close', { exact: true }).click()

  // A proposal that has become stale cannot be accepted as it stands: the refusal is a message.
  await stage.request('Support Unit', `/api/participants/${stage.invite('Kazakhstan 1').participantId}/revoke`, {
    method: 'POST'
  })
  await page.getByRole('heading', { name: 'Your session has ended' }).waitFor()
  await take(page, '62-session-ended')
  await choose(secretariat.page, 'Sign out')
  await secretariat.page.getByRole('heading', { name: 'You have signed out' }).waitFor()
  await take(secretariat.page, '63-signed-out')
}

async function idOf(page: Page, label: string): Promise<string> {
  return (await paragraph(page, label).getAttribute('data-block')) ?? ''
}

async function idOfProposal(page: Page, sponsor: string): Promise<string> {
  return (await proposals(page, '3', sponsor).getAttribute('data-proposal')) ?? ''
}
