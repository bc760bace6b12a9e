/**
 * The whole loop by keyboard alone, and as it is heard: joining with a link, proposing, tabling, stepping, taking back,
 * deciding, issuing, exporting. Nothing here points or focuses by itself; after every step the focus is somewhere, and seen.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { deskEditor, held, paragraph, proposals, untilFocused, wordsOf } from '#test/end-to-end/screen.ts'
import { launchBrowser, openWindow, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

const LABEL = '4'

let stage: BrowserStage
let browser: Browser
let joining: Window
let delegate: Page, chair: Page, secretariat: Page

beforeAll(async () => {
  stage = await startBrowserStage('mombasa-communique')
  browser = await launchBrowser()
  joining = await openWindow(browser)
  delegate = joining.page
  const [first, second] = await Promise.all(['Chair', 'Secretariat'].map((name) => stage.enter(browser, name)))
  chair = first!.page
  secretariat = second!.page
})

afterAll(async () => {
  await joining?.context.close()
  await stage?.stop()
  await browser?.close()
})

/** What has the focus, and whether a person sees that it has: an outline, or a caret in something that is typed into. */
function focused(page: Page): Promise<{ name: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isSeen: false }
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const isThere = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    // The current paragraph has its bar in the margin, a dialog is what everything else gives way to.
    const isPlace = element.matches('.is-current, main, [role="dialog"], [role="menu"], [contenteditable="true"]')
    return {
      name: element.ariaLabel ?? element.textContent ?? element.tagName,
      isSeen: isThere && (isMarked || isPlace)
    }
  })
}

async function expectFocusIsSeen(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).toMatchObject({ isSeen: true })
}

/** Presses Tab until it is there; on the way the focus is seen at every stop. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  const there = goal.and(page.locator(':focus'))
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab')
    await expectFocusIsSeen(page)
    if ((await there.count()) > 0) return
  }
  throw new Error('Tab does not lead there.')
}

/** Opens the menu of the top bar and walks down to an entry. */
async function takeFromMenu(page: Page, id: string): Promise<void> {
  await tabTo(page, page.locator('.menu-button'))
  await page.keyboard.press('Enter')
  const entry = page.locator(`[data-key="${id}"]`)
  await entry.waitFor()
  for (let step = 0; step < 60 && (await entry.and(page.locator(':focus')).count()) === 0; step++)
    await page.keyboard.press('ArrowDown')
  await untilFocused(entry)
  await page.keyboard.press('Enter')
}

async function goTo(page: Page, label: string): Promise<void> {
  await page.keyboard.press('/')
  await untilFocused(page.locator('#find-field'))
  await page.keyboard.type(label)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await untilFocused(paragraph(page, label))
}

/** What a screen reader is told of, from Chromium's own accessibility tree. */
async function heard(page: Page): Promise<{ role: string; name: string; description: string }[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? '')
    }))
}

const announced = (page: Page): Locator => page.locator('[data-hear]')

describe('the loop by keyboard alone', () => {
  it('needs nothing that points: this test presses keys and nothing else', () => {
    const source = readFileSync(new URL(import.meta.url), 'utf8')
    expect(source).not.toMatch(/\.(?:click|dblclick|hover|tap|dragTo|check|selectOption|focus)\(|[.]mouse[.]/u)
  })

  it('a delegate joins with the link', async () => {
    await delegate.goto(stage.url)
    await delegate.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(delegate, delegate.locator('.start-join input').first())
    await delegate.keyboard.insertText(stage.link('Mauritius 1'))
    await delegate.keyboard.press('Enter')
    await paragraph(delegate, LABEL).waitFor()
    await delegate.locator('.connection-live').waitFor()
  })

  it('the first stop leads over bar and outline to the text', async () => {
    await delegate.keyboard.press('Tab')
    await untilFocused(delegate.locator('.skip-link'))
    await expectFocusIsSeen(delegate)
    await delegate.keyboard.press('Enter')
    await untilFocused(delegate.getByRole('main'))
  })

  it('proposes and tables, and is at the paragraph again', async () => {
    await goTo(delegate, LABEL)
    await delegate.keyboard.press('e')
    await untilFocused(deskEditor(delegate, LABEL))
    await delegate.keyboard.press('Control+Home')
    await delegate.keyboard.type('Once again, ')
    const editor = (await heard(delegate)).find(({ name }) => name === `Amendment to paragraph ${LABEL}`)
    expect(editor).toMatchObject({ role: 'textbox', description: expect.stringContaining('Escape keeps it') as string })
    await delegate.keyboard.press('Control+Enter')
    await proposals(chair, LABEL).waitFor()
    await untilFocused(paragraph(delegate, LABEL))
  })

  it('what is proposed is heard as inserted, and states as words', async () => {
    const nodes = await heard(chair)
    const inserted = nodes.findIndex(({ role }) => role === 'insertion')
    expect(inserted).toBeGreaterThan(-1)
    expect(nodes.some(({ name }) => name.trim() === 'inserted:')).toBe(true)
    expect(nodes).toContainEqual(expect.objectContaining({ role: 'article', name: 'Paragraph 4, open, 1 proposal' }))
  })

  it('the Chair steps there, accepts, takes back and decides, and never loses the place', async () => {
    await chair.keyboard.press('j')
    await untilFocused(paragraph(chair, LABEL))
    for (const [key, other] of [['p', 'u']] as const) {
      await chair.keyboard.press(key)
      await held(chair).waitFor()
      await untilFocused(paragraph(chair, LABEL))
      await chair.keyboard.press(other)
      await held(chair).waitFor({ state: 'detached' })
    }
    await chair.keyboard.press('a')
    await held(chair).waitFor()
    await wordsOf(delegate, LABEL).filter({ hasText: 'Once again,' }).waitFor()
    await untilFocused(paragraph(chair, LABEL))
  })

  it('the delegate hears the decision, once, and politely', async () => {
    await announced(delegate)
      .filter({ hasText: /paragraph 4: accepted\./ })
      .waitFor({ state: 'attached' })
    expect(await announced(delegate).getAttribute('aria-live')).toBe('polite')
    expect((await announced(delegate).textContent())?.match(/accepted/gu)).toHaveLength(1)
  })

  it('a state is heard by its name', async () => {
    await chair.keyboard.press('g')
    await announced(delegate).filter({ hasText: 'Paragraph 4: agreed.' }).waitFor({ state: 'attached' })
  })

  it('every dialog that a key opens takes the focus, keeps it, and gives it back', async () => {
    for (const key of ['?', 'z', 'q', 'o']) {
      await goTo(chair, key === 'o' ? LABEL : '3')
      await chair.keyboard.press(key)
      const dialog = chair.getByRole('dialog')
      await dialog.waitFor()
      for (let stop = 0; stop < 4; stop++) {
        await expect.poll(() => dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true)
        await chair.keyboard.press('Tab')
      }
      await chair.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await expectFocusIsSeen(chair)
      await untilFocused(paragraph(chair, key === 'o' ? LABEL : '3'))
    }
  })

  it('the keys that help lists are those that the page knows', async () => {
    await chair.keyboard.press('?')
    const dialog = chair.getByRole('dialog')
    const keys = await dialog.locator('dt').allTextContents()
    for (const key of ['J', 'A', 'U', 'G', 'Z', '?', 'Esc']) expect(keys.map((one) => one.trim())).toContain(key)
    await chair.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('the secretariat issues the revision and exports it', async () => {
    await takeFromMenu(secretariat, 'dialog|issue')
    const dialog = secretariat.getByRole('dialog')
    await untilFocused(dialog.getByRole('textbox'))
    await secretariat.keyboard.press('Control+a')
    await secretariat.keyboard.type('Rev.1')
    await secretariat.keyboard.press('Enter')
    await delegate.locator('.draft-revision', { hasText: 'Rev.1' }).waitFor()
    // What became of what is shown when it is done.
    await dialog.locator('.concordance').waitFor()
    await secretariat.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expectFocusIsSeen(secretariat)

    const saving = secretariat.waitForEvent('download')
    await takeFromMenu(secretariat, 'export|tracked-docx')
    expect((await saving).suggestedFilename()).toMatch(/\.docx$/u)
    await expectFocusIsSeen(secretariat)
  })
})

describe('whoever asks for less motion', () => {
  it('sees nothing glide: no transition takes time, and the held decision runs out in steps', async () => {
    await goTo(chair, '3')
    await chair.keyboard.press('b')
    await held(chair).waitFor()
    const moving = (): Promise<unknown> =>
      chair.evaluate(() => ({
        transition: getComputedStyle(document.querySelector('.button')!).transitionDuration,
        runsOut: getComputedStyle(document.querySelector('.held-line')!).animationTimingFunction
      }))
    await chair.emulateMedia({ reducedMotion: 'reduce' })
    expect(await moving()).toEqual({ transition: '0s', runsOut: 'steps(5)' })
    await chair.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await moving()).toEqual({ transition: '0.12s', runsOut: 'linear' })
    await chair.keyboard.press('u')
  })
})
