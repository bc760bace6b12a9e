/**
 * The interface in the six languages of the United Nations, in a real browser: the browser's own language is spoken without
 * asking, another is chosen from the menu and remembered, Arabic runs from right to left while the text keeps its own
 * direction, and nothing of the interface is left in English.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ar } from '#core/languages/ar/ar.ts'
import { en } from '#core/languages/en/en.ts'
import { es } from '#core/languages/es/es.ts'
import { fr } from '#core/languages/fr/fr.ts'
import { LANGUAGE_FACTS, type Language } from '#core/languages/language.ts'
import type { Messages } from '#core/languages/messages.ts'
import { ru } from '#core/languages/ru/ru.ts'
import { zh } from '#core/languages/zh/zh.ts'
import { launchBrowser } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

const CATALOGUES: Readonly<Partial<Record<Language, Messages>>> = { fr, es, ru, ar, zh }

let browser: Browser
let stage: BrowserStage
beforeAll(async () => {
  browser = await launchBrowser()
  stage = await startBrowserStage('issyk-kul-highlights')
})
afterAll(async () => {
  await stage.stop()
  await browser.close()
})

const documentOf = (page: Page): Promise<{ readonly lang: string; readonly dir: string }> =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))

/** The conference's own words: the label of its text before the first revision, and the name of a participant. */
const OWN_WORDS = new Set(['Zero draft', 'Chair'])

/** English messages that say something else in the language: none of them may stand on its screens. */
function englishOnly(messages: Messages): ReadonlySet<string> {
  const keys = Object.keys(en) as (keyof Messages)[]
  const own = new Set<string>(Object.values(messages))
  return new Set(
    keys.map((key) => en[key]).filter((words) => !/[{<]/u.test(words) && !own.has(words) && !OWN_WORDS.has(words))
  )
}

/** Everything that is read on the page: words, names of controls, hints. The text of the conference aside. */
async function readings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inside = node.parentElement?.closest('[data-block] .words, .outline-words, .draft-title, script, style')
      const words = node.textContent?.trim() ?? ''
      if (!inside && words !== '') found.push(words)
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const words = element.getAttribute(name)?.trim() ?? ''
        if (words !== '') found.push(words)
      }
    }
    return found
  })
}

describe('the interface in six languages', () => {
  it.each(Object.entries(CATALOGUES) as [Language, Messages][])(
    'speaks %s to a browser that asks for it, and no English beside it',
    async (language, messages) => {
      const { locale, direction } = LANGUAGE_FACTS[language]
      const { page, context, faults } = await stage.enter(browser, 'Chair', {
        locale: locale.split('-u-')[0] ?? locale
      })
      expect(await documentOf(page)).toEqual({ lang: language, dir: direction })
      const english = englishOnly(messages)
      const look = async (): Promise<void> => {
        expect((await readings(page)).filter((words) => english.has(words))).toEqual([])
      }
      await page.getByRole('button', { name: messages['topbar.menu'], exact: true }).waitFor()
      await look()
      await page.getByRole('button', { name: messages['topbar.menu'], exact: true }).click()
      await page.getByRole('menuitem', { name: messages['topbar.signOut'] }).waitFor()
      await look()
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await page.getByRole('heading', { name: messages['dialogs.keys'] }).waitFor()
      await look()
      await page.keyboard.press('Escape')
      await page.keyboard.press('z')
      await page.getByRole('heading', { name: messages['standing.whereWeStand'], exact: true }).waitFor()
      await look()
      expect(faults).toEqual([])
      await context.close()
    }
  )

  it('keeps the text in its own direction while the interface runs from right to left', async () => {
    const { page, context } = await stage.enter(browser, 'Kazakhstan 1', { locale: 'ar' })
    expect((await documentOf(page)).dir).toBe('rtl')
    expect(await page.locator('.page').evaluate((node) => getComputedStyle(node).direction)).toBe('ltr')
    const [outline, panel] = await Promise.all([
      page.locator('nav.outline').boundingBox(),
      page.locator('aside.panel').boundingBox()
    ])
    expect(outline?.x ?? 0).toBeGreaterThan(panel?.x ?? Number.MAX_SAFE_INTEGER)
    await context.close()
  })

  it('is changed from the menu, and remembered', async () => {
    const { page, context } = await stage.enter(browser, 'Kazakhstan 2')
    expect(await documentOf(page)).toEqual({ lang: 'en', dir: 'ltr' })
    await page.getByRole('button', { name: en['topbar.menu'], exact: true }).click()
    await page.getByRole('menuitemradio', { name: LANGUAGE_FACTS.fr.name }).click()
    await page.getByRole('button', { name: fr['topbar.menu'], exact: true }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: fr['topbar.menu'], exact: true }).waitFor()
    expect((await documentOf(page)).lang).toBe('fr')
    await context.close()
  })

  it('is English for a browser whose languages are not spoken', async () => {
    const { page, context } = await stage.enter(browser, 'Georgia 1', { locale: 'ja-JP' })
    expect((await documentOf(page)).lang).toBe('en')
    await context.close()
  })
})
