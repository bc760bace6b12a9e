/**
 * Tabling and deciding by keyboard alone: no pointer touches the page, and nothing is focused by the test itself.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import {
  button,
  deskEditor,
  everybody,
  held,
  paragraph,
  proposals,
  untilFocused,
  wordsOf
} from '#test/end-to-end/screen.ts'
import { launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

const LABEL = '4'

let stage: BrowserStage
let browser: Browser
let chair: Page
let delegate: Page

beforeAll(async () => {
  stage = await startBrowserStage('mombasa-communique')
  browser = await launchBrowser()
  const names = ['Chair', 'Mauritius 1'] as const
  const [first, second] = await Promise.all(names.map((name) => stage.enter(browser, name)))
  chair = first!.page
  delegate = second!.page
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

describe('by keyboard alone', () => {
  it('a delegate goes to a paragraph, proposes there and tables', async () => {
    await delegate.keyboard.press('/')
    await untilFocused(delegate.getByRole('combobox', { name: 'Find a label or words' }))
    await delegate.keyboard.type(LABEL)
    await delegate.getByRole('option').first().waitFor()
    await delegate.keyboard.press('ArrowDown')
    await delegate.keyboard.press('Enter')
    await untilFocused(paragraph(delegate, LABEL))

    await delegate.keyboard.press('e')
    const editor = deskEditor(delegate, LABEL)
    await untilFocused(editor)
    await delegate.keyboard.press('Control+Home')
    await delegate.keyboard.type('Once again, ')
    await button(delegate, /^Table/).waitFor()
    await delegate.keyboard.press('Control+Enter')
    await everybody([chair, delegate], (page) =>
      proposals(page, LABEL).locator('ins', { hasText: 'Once again,' }).waitFor()
    )
  })

  it('the Chair steps to what is open, parks it, takes that back, and accepts', async () => {
    await chair.keyboard.press('j')
    await proposals(chair, LABEL).and(chair.locator('.is-selected')).waitFor()
    await untilFocused(paragraph(chair, LABEL))
    const before = (await stage.record()).length
    await chair.keyboard.press('p')
    await held(chair).filter({ hasText: 'Park' }).waitFor()
    await chair.keyboard.press('u')
    await held(chair).waitFor({ state: 'detached' })
    expect(await stage.record()).toHaveLength(before)

    await chair.keyboard.press('a')
    await held(chair).filter({ hasText: 'Accept' }).waitFor()
    await everybody([chair, delegate], (page) => wordsOf(page, LABEL).filter({ hasText: 'Once again,' }).waitFor())
  })

  it('the Chair brackets and agrees, and Escape leaves whatever is open', async () => {
    await chair.keyboard.press('b')
    await held(chair).filter({ hasText: 'Bracket' }).waitFor()
    // The next decision sends the one before it.
    await chair.keyboard.press('ArrowUp')
    await untilFocused(paragraph(chair, '3'))
    await chair.keyboard.press('g')
    await held(chair).filter({ hasText: 'Agree – paragraph 3' }).waitFor()
    await paragraph(delegate, LABEL).locator('.state-mark', { hasText: 'bracketed' }).waitFor()
    await paragraph(delegate, '3').locator('.state-mark', { hasText: 'agreed' }).waitFor()

    await chair.keyboard.press('?')
    const help = chair.getByRole('dialog')
    await help.waitFor()
    await chair.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
  })

  it('every control of the top bar is reached with Tab and has a name', async () => {
    const names = await delegate.evaluate(() => {
      const bar = document.querySelector('header.topbar')
      return [...(bar?.querySelectorAll<HTMLElement>('button, input') ?? [])].map((control) => ({
        name: control.ariaLabel ?? control.textContent?.trim() ?? '',
        reachable: control.tabIndex >= 0
      }))
    })
    expect(names.length).toBeGreaterThan(4)
    for (const { name, reachable } of names)
      expect({ named: name !== '', reachable }).toEqual({ named: true, reachable: true })
  })
})
