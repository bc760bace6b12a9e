/**
 * What a person does and sees on the screen of a draft, in the words of the domain: used by the end-to-end tests and the
 * screenshots. Everything is found by role, name and words, as a person or a screen reader finds it, and waited for.
 */
import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

export const paragraph = (page: Page, label: string): Locator => page.locator(`article[data-label="${label}"]`)

/** The paragraph's own words on the page. */
export const wordsOf = (page: Page, label: string): Locator => paragraph(page, label).locator('> .words')

/** What the page prints of a paragraph, brackets and all, without the codes of who holds them. */
export const printed = (page: Page, label: string): Promise<string> =>
  wordsOf(page, label).evaluate((words) => {
    const copy = words.cloneNode(true) as HTMLElement
    copy.querySelectorAll('.bracket-holder').forEach((holder) => holder.remove())
    return copy.textContent ?? ''
  })

/** The proposals below a paragraph, or those of one delegation. */
export function proposals(page: Page, label: string, sponsor?: string): Locator {
  const all = paragraph(page, label).locator('.proposal')
  return sponsor === undefined ? all : all.filter({ has: page.locator('strong', { hasText: sponsor }) })
}

export const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name })

/** The delegation's drafts below a paragraph. */
export const drafts = (page: Page, label: string): Locator => paragraph(page, label).locator('[data-draft]')

export const deskEditor = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`Amendment to paragraph ${label.replace(/[()]/g, '\\$&')}$`) })

/** Clicks into the paragraph's words, as a delegate does to propose, and waits for the caret. */
export async function clickIntoWords(page: Page, label: string): Promise<Locator> {
  await wordsOf(page, label).click()
  const editor = deskEditor(page, label)
  await editor.waitFor()
  await untilFocused(editor)
  return editor
}

export async function untilFocused(editor: Locator): Promise<void> {
  await editor.and(editor.page().locator(':focus')).waitFor()
}

/** Puts the caret directly behind these words, wherever they stand in the editor. */
export async function caretAfter(editor: Locator, words: string): Promise<void> {
  await editor.evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at === -1) continue
      getSelection()?.collapse(node, at + sought.length)
      return
    }
    throw new Error(`The editor does not say “${sought}”.`)
  }, words)
}

export async function choose(page: Page, item: string): Promise<void> {
  await button(page, 'Menu').click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** The decision that is about to be sent. */
export const held = (page: Page): Locator => page.getByRole('group', { name: 'Decision about to be sent' })

/** Nothing on the whole page, shown or hidden, says this. */
export async function expectNowhere(pages: readonly Page[], words: string): Promise<void> {
  for (const page of pages) expect(await page.locator('body').textContent()).not.toContain(words)
}

/** On each of these pages, at once. */
export async function everybody(pages: readonly Page[], see: (page: Page) => Promise<unknown>): Promise<void> {
  await Promise.all(pages.map(see))
}
