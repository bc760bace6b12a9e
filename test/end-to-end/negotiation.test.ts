/**
 * The negotiation loop on a sample, played by six people in six browser windows on one relay: from the first words at a
 * delegation's desk to the issued revision. Each step stands on the one before it. What must not be seen is looked for as
 * well as what must.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Download, Page } from 'playwright-core'
import { screenBlocks, screenProposals, wordBlocks } from '#test/end-to-end/compareWords.ts'
import {
  button,
  caretAfter,
  choose,
  clickIntoWords,
  deskEditor,
  drafts,
  everybody,
  expectNowhere,
  held,
  paragraph,
  proposals,
  untilFocused,
  wordsOf
} from '#test/end-to-end/screen.ts'
import { keepScreenshot, launchBrowser, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

const CAST = ['Chair', 'Support Unit', 'Kazakhstan 1', 'Kazakhstan 2', 'Türkiye 1', 'Republic of Korea 1'] as const

let stage: BrowserStage
let browser: Browser
let windows: Window[]
let chair: Page, secretariat: Page, kazakhstan: Page, colleague: Page, turkiye: Page, observer: Page
let all: readonly Page[]

beforeAll(async () => {
  stage = await startBrowserStage('issyk-kul-highlights')
  browser = await launchBrowser()
  windows = await Promise.all(CAST.map((name) => stage.enter(browser, name)))
  all = windows.map(({ page }) => page)
  ;[chair, secretariat, kazakhstan, colleague, turkiye, observer] = all as [Page, Page, Page, Page, Page, Page]
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

describe('the negotiation loop', () => {
  step('shows everybody the same text and who is there', async () => {
    const texts = await Promise.all(all.map(screenBlocks))
    for (const text of texts) expect(text).toEqual(texts[0])
    expect(texts[0]?.length).toBeGreaterThan(40)
    await everybody(all, (page) => button(page, '6 present').waitFor())
    await everybody(all, (page) =>
      page.getByRole('status', { name: 'Connection' }).filter({ hasText: 'live' }).waitFor()
    )
  })

  step('lets two members of one delegation write one proposal at their desk, each seeing the other', async () => {
    const mine = await clickIntoWords(kazakhstan, '3')
    await caretAfter(mine, 'to exchange practices')
    await kazakhstan.keyboard.type(' openly')
    await kazakhstan.getByText('Your desk · only Kazakhstan sees this').waitFor()

    await drafts(colleague, '3').filter({ hasText: 'openly' }).waitFor()
    await button(drafts(colleague, '3'), 'Edit: Amendment to paragraph 3').click()
    const theirs = deskEditor(colleague, '3')
    await untilFocused(theirs)
    await theirs.locator('.remote-caret', { hasText: 'Kazakhstan 1 · KAZ' }).waitFor()
    await caretAfter(theirs, 'joint actions')
    await colleague.keyboard.type(' with clear benefits')

    await mine.filter({ hasText: 'joint actions with clear benefits' }).waitFor()
    await mine.locator('.remote-caret', { hasText: 'Kazakhstan 2 · KAZ' }).waitFor()
    await theirs.filter({ hasText: 'exchange practices openly' }).waitFor()
  })

  step('shows the rival proposal to everybody, and the desk still to nobody else', async () => {
    const editor = await clickIntoWords(turkiye, '3')
    await caretAfter(editor, 'to exchange practices')
    await turkiye.keyboard.type(' and lessons')
    await turkiye.keyboard.press('Control+Enter')

    await everybody(all, (page) => proposals(page, '3', 'Türkiye').filter({ hasText: 'and lessons' }).waitFor())
    const others = [chair, secretariat, turkiye, observer]
    await expectNowhere(others, 'openly')
    await expectNowhere(others, 'clear benefits')
    await expectNowhere(others, 'Your desk')
    expect((await stage.record()).map(({ kind }) => kind)).toEqual(['table'])
    for (const page of others) expect(await wordsOfText(page, '3')).not.toContain('and lessons')
  })

  step('puts the desk proposal on the floor for everybody when it is tabled', async () => {
    const mine = deskEditor(kazakhstan, '3')
    await mine.focus()
    await kazakhstan.keyboard.press('Control+Enter')
    await everybody(all, async (page) => {
      const proposal = proposals(page, '3', 'Kazakhstan')
      await proposal.locator('ins', { hasText: 'openly' }).waitFor()
      await proposal.locator('ins', { hasText: 'with clear benefits' }).waitFor()
    })
    await everybody([kazakhstan, colleague], (page) => deskEditor(page, '3').waitFor({ state: 'detached' }))
    for (const page of all) expect(await proposals(page, '3').count()).toBe(2)
  })

  step('lets the secretariat capture what a delegation said in the room', async () => {
    await wordsOf(secretariat, '5').click()
    await secretariat.keyboard.press('c')
    const who = secretariat.getByRole('combobox', { name: 'Who spoke?' })
    await who.fill('Mongol')
    await secretariat.getByRole('option', { name: /Mongolia/ }).click()
    await button(secretariat, 'Amend paragraph 5').click()
    const editor = deskEditor(secretariat, '5')
    await untilFocused(editor)
    await caretAfter(editor, 'women')
    await secretariat.keyboard.type(' and young people')
    await secretariat.getByText('For Mongolia · only you see this until it is tabled').waitFor()
    await expectNowhere([chair, kazakhstan, turkiye, observer], 'young people')
    await secretariat.keyboard.press('Control+Enter')
    await everybody(all, (page) =>
      proposals(page, '5', 'Mongolia').locator('ins', { hasText: 'and young people' }).waitFor()
    )
  })

  step('takes a decision back within its seconds, and nothing was sent', async () => {
    const before = await stage.record()
    await chair.keyboard.press('j')
    await proposals(chair, '3', 'Türkiye').and(chair.locator('.is-selected')).waitFor()
    await chair.keyboard.press('2')
    await proposals(chair, '3', 'Kazakhstan').and(chair.locator('.is-selected')).waitFor()
    await chair.keyboard.press('e')
    const editor = chair.getByRole('textbox', { name: /^Accept as amended, Kazakhstan/ })
    await untilFocused(editor)
    await caretAfter(editor, 'with clear benefits')
    await chair.keyboard.type(' for workers')
    await chair.keyboard.press('Control+Enter')
    await held(chair).filter({ hasText: 'Accept as amended' }).waitFor()
    await chair.keyboard.press('u')
    await held(chair).waitFor({ state: 'detached' })
    await chair.getByText('Taken back').waitFor()
    expect(await stage.record()).toEqual(before)
    await expectNowhere([secretariat, kazakhstan, turkiye, observer], 'for workers')
  })

  step('accepts as amended when the seconds have run out, and everybody reads the new words', async () => {
    await chair.keyboard.press('e')
    const editor = chair.getByRole('textbox', { name: /^Accept as amended, Kazakhstan/ })
    await untilFocused(editor)
    await caretAfter(editor, 'with clear benefits')
    await chair.keyboard.type(' for workers')
    await chair.keyboard.press('Control+Enter')
    await held(chair).waitFor()
    await expectNowhere([secretariat, kazakhstan, turkiye, observer], 'for workers')
    await everybody(all, async (page) => {
      await wordsOf(page, '3').filter({ hasText: 'exchange practices openly on the recruitment' }).waitFor()
      await wordsOf(page, '3').filter({ hasText: 'joint actions with clear benefits for workers' }).waitFor()
    })
    const last = (await stage.record()).at(-1)
    expect(last).toMatchObject({ kind: 'accept', label: '3', participant: { role: 'chair' } })
  })

  step('does not retain the rival proposal, which leaves the page', async () => {
    await proposals(chair, '3', 'Türkiye').click()
    await chair.keyboard.press('n')
    await held(chair).filter({ hasText: 'Not retained' }).waitFor()
    await button(held(chair), 'Send now').click()
    await everybody([secretariat, kazakhstan, colleague, observer], (page) =>
      proposals(page, '3', 'Türkiye').waitFor({ state: 'detached' })
    )
    // Whoever has it selected goes on seeing it, with what became of it.
    await everybody([chair, turkiye], (page) =>
      proposals(page, '3', 'Türkiye').filter({ hasText: 'not retained' }).waitFor()
    )
    expect((await stage.record()).at(-1)).toMatchObject({ kind: 'reject', label: '3' })
    for (const page of all) expect(await wordsOfText(page, '3')).not.toContain('and lessons')
  })

  step('agrees another paragraph ad ref', async () => {
    await wordsOf(chair, '8').click()
    await chair.keyboard.press('r')
    await button(held(chair), 'Send now').click()
    await everybody(all, async (page) => {
      await paragraph(page, '8').locator('.state-mark', { hasText: 'agreed ad ref' }).waitFor()
      await page.getByRole('navigation', { name: 'Outline' }).getByText('1 of 41 agreed').waitFor()
    })
    await wordsOf(turkiye, '8').click()
    await paragraph(turkiye, '8').and(turkiye.locator('.is-current')).waitFor()
    expect(await deskEditor(turkiye, '8').count()).toBe(0)
  })

  step('shows the observer everything and gives them nothing to change it with', async () => {
    await wordsOf(observer, '3').click()
    const panel = observer.getByRole('complementary', { name: 'The current paragraph' })
    await panel.getByText('Decided · 2').click()
    await panel.locator('.card-not-retained', { hasText: 'Türkiye' }).waitFor()
    await panel.locator('.card-accepted-as-amended', { hasText: 'Kazakhstan' }).waitFor()
    await observer.keyboard.press('a')
    await observer.keyboard.press('e')
    await observer.keyboard.press('i')
    expect(await observer.getByRole('textbox').and(observer.locator('[contenteditable="true"]')).count()).toBe(0)
    for (const name of ['Accept', 'Not retained', 'Propose here', 'Table', 'Edit the text', 'Capture a proposal'])
      expect(await button(observer, new RegExp(`^${name}`)).count(), name).toBe(0)
  })

  step('lets a delegation with the pen edit the text itself, live', async () => {
    expect(await button(kazakhstan, 'Edit the text').count()).toBe(0)
    await choose(secretariat, 'Lend the pen …')
    await secretariat.getByRole('checkbox', { name: /Kazakhstan/ }).click()
    await secretariat.getByRole('checkbox', { name: /Kazakhstan/, checked: true }).waitFor()
    await button(secretariat, 'Done').click()
    await button(kazakhstan, 'Edit the text').click()
    const text = kazakhstan.getByRole('textbox', { name: 'The text of Highlights Document' })
    await text.waitFor()
    await caretInText(kazakhstan, 'generous hospitality')
    await kazakhstan.keyboard.type(' in Cholpon-Ata')
    await everybody([chair, secretariat, colleague, turkiye, observer], (page) =>
      wordsOf(page, '4').filter({ hasText: 'generous hospitality in Cholpon-Ata and for the arrangements' }).waitFor()
    )
    expect(await button(turkiye, 'Edit the text').count()).toBe(0)
  })

  step('gives the words back when the pen was taken back in between', async () => {
    const { context } = windows[2]!
    await context.setOffline(true)
    await kazakhstan.locator('.connection-offline').waitFor()
    await caretInText(kazakhstan, 'for the arrangements')
    await kazakhstan.keyboard.type(' so thoughtfully')
    await kazakhstan.getByText('unsent').waitFor()

    await choose(secretariat, 'Lend the pen …')
    await secretariat.getByRole('checkbox', { name: /Kazakhstan/ }).click()
    await secretariat.getByRole('checkbox', { name: /Kazakhstan/, checked: false }).waitFor()
    await button(secretariat, 'Done').click()
    await context.setOffline(false)

    const dialog = kazakhstan.getByRole('dialog', { name: 'These words were not taken' })
    await dialog.getByText('for the arrangements so thoughtfully made').waitFor()
    await button(dialog, 'Close').last().click()
    await wordsOf(kazakhstan, '4').filter({ hasText: 'for the arrangements made for the Consultation' }).waitFor()
    expect(await button(kazakhstan, 'Edit the text').count()).toBe(0)
    await expectNowhere([chair, secretariat, colleague, turkiye, observer], 'thoughtfully')
  })

  step('merges what was typed at the desk without a network with what a colleague typed meanwhile', async () => {
    const { context } = windows[3]!
    const mine = await clickIntoWords(kazakhstan, '9')
    await caretAfter(mine, 'should not be charged')
    await kazakhstan.keyboard.type(' any')
    await button(drafts(colleague, '9'), /^Edit: Amendment/).click()
    const theirs = deskEditor(colleague, '9')
    await untilFocused(theirs)

    await context.setOffline(true)
    await colleague.locator('.connection-offline').waitFor()
    await caretAfter(theirs, 'accountable')
    await colleague.keyboard.type(' in full')
    await colleague.getByText('unsent').waitFor()
    await mine.focus()
    await caretAfter(mine, 'supervised')
    await kazakhstan.keyboard.type(' regularly')
    expect(await mine.textContent()).not.toContain('in full')

    await context.setOffline(false)
    const merged = /not be charged any recruitment.*supervised regularly.*held accountable in full/s
    await everybody([kazakhstan, colleague], (page) => deskEditor(page, '9').filter({ hasText: merged }).waitFor())
    await colleague.locator('.connection-live').waitFor()
    await colleague.getByText('unsent').waitFor({ state: 'detached' })
    await expectNowhere([chair, secretariat, turkiye, observer], 'in full')
    await theirs.focus()
    await colleague.keyboard.press('Control+Enter')
    await everybody(all, (page) => proposals(page, '9', 'Kazakhstan').locator('ins', { hasText: 'in full' }).waitFor())
  })

  step('exports to Word what stands on the screen, clean', async () => {
    await button(chair.getByRole('group', { name: 'View' }), 'Clean').click()
    await chair.locator('.page.is-clean').waitFor()
    const onScreen = await screenBlocks(chair)
    const read = wordBlocks(readWithPandoc(await download(chair, 'Clean text, Word')))
    expect(read).toEqual(onScreen)
    await button(chair.getByRole('group', { name: 'View' }), 'Compiled').click()
  })

  step('exports to Word what stands on the screen, compiled with its proposals', async () => {
    const onScreen = (await screenBlocks(chair)).map((words) =>
      // The state that stands in the margin of the screen stands behind the words in the file.
      words.startsWith('Several participants emphasized') ? `${words} (Agreed ad ref)` : words
    )
    const pending = await screenProposals(chair)
    expect(pending.map(({ sponsor }) => sponsor)).toEqual(['Mongolia', 'Kazakhstan'])
    const read = wordBlocks(readWithPandoc(await download(chair, 'Compiled text, Word')))
    const lines = read.filter((line) => !onScreen.includes(line))
    expect(read.filter((line) => onScreen.includes(line))).toEqual(onScreen)
    const [legend, ...proposed] = lines
    expect(legend).toMatch(/^Zero draft\. Compiled text\./)
    expect(proposed).toHaveLength(pending.length)
    pending.forEach(({ sponsor, inserted, deleted }, index) => {
      expect(proposed[index]).toMatch(new RegExp(`^${sponsor}`))
      for (const words of [...inserted, ...deleted]) expect(proposed[index]).toContain(words)
    })
  })

  step('shows everybody the revision that the secretariat issued', async () => {
    await choose(secretariat, 'Issue a revision …')
    await button(secretariat, 'Issue Rev.1').click()
    // Who issued reads at once what became of every label.
    const concordance = secretariat.getByRole('dialog', { name: 'Concordance: Zero draft → Rev.1' })
    await concordance.getByRole('row').nth(1).waitFor()
    await secretariat.keyboard.press('Escape')
    await concordance.waitFor({ state: 'detached' })
    await everybody(all, (page) => page.getByRole('banner').getByText('Rev.1', { exact: true }).waitFor())
    expect((await stage.record()).at(-1)).toMatchObject({ kind: 'issue', participant: { role: 'secretariat' } })
    expect((await stage.record()).map(({ seq }) => seq)).toEqual(
      Array.from({ length: (await stage.record()).length }, (_, index) => index + 1)
    )
  })

  it('met no error in any window', () => {
    expect(windows.flatMap(({ faults }) => faults)).toEqual([])
  })
})

/** A test that leaves a picture of every window when it fails. */
function step(name: string, play: () => Promise<void>): void {
  it(name, async ({ onTestFailed }) => {
    onTestFailed(async () => {
      for (const [index, page] of all.entries())
        await keepScreenshot(page, `failed-${CAST[index]!.replaceAll(' ', '-')}`)
    })
    await play()
  })
}

async function wordsOfText(page: Page, label: string): Promise<string> {
  return (await wordsOf(page, label).textContent()) ?? ''
}

async function caretInText(page: Page, words: string): Promise<void> {
  const text = page.getByRole('textbox', { name: 'The text of Highlights Document' })
  await text.focus()
  await caretAfter(text, words)
}

async function download(page: Page, item: string): Promise<string> {
  const started: Promise<Download> = page.waitForEvent('download')
  await choose(page, item)
  const file = await started
  expect(file.suggestedFilename()).toMatch(/\.docx$/)
  return file.path()
}

/** The independent reader: knows nothing of us. It takes title and subtitles for facts about the file; the template prints them. */
function readWithPandoc(file: string): string {
  const template = fileURLToPath(new URL('pandoc-template.txt', import.meta.url))
  return execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', '--template', template, file], {
    encoding: 'utf8'
  })
}
