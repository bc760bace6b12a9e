/**
 * What a screen is in the table of all screens, and what is needed to bring one about: `allScreens.ts` lists them, the tests of
 * accessibility and the screenshots show them. A screen is found by keys, roles and classes, never by words: the same table
 * serves every language of the interface.
 */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { paragraph, proposals } from '#test/end-to-end/screen.ts'
import { openWindow, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'
import { startChromiumDesktop, type ChromiumDesktop } from '#test/helpers/chromiumDesktop.ts'

export interface Screen {
  /** Two figures that order it, and what it shows. */
  readonly name: string
  /** The dialog of `renderer/dialogs/Dialogs.tsx` that it shows. */
  readonly dialog?: string
  /** Brings it about, after all those before it in the table. */
  show(players: Players): Promise<Page>
  /** Puts away what would stand in the way of the next. */
  leave?(page: Page, players: Players): Promise<void>
}

export interface Players {
  readonly browser: Browser
  readonly stage: BrowserStage
  /** The window of a participant, who comes when first asked for. */
  seat(name: string): Promise<Page>
  /** A window of somebody who has no session. */
  door(): Promise<Page>
  /** The desktop program, started when first asked for. */
  desktop(): Promise<ChromiumDesktop>
  /** What went wrong in any of the windows. */
  faults(): readonly string[]
  /** To be stopped with the rest. */
  atEnd(stop: () => Promise<void>): void
  stop(): Promise<void>
}

/** The network of this computer is its own loopback: what is hosted stays here. */
const loopback = (() => ({ eth0: [{ address: '127.0.0.1', family: 'IPv4', internal: false }] })) as never

export async function startPlayers(browser: Browser, options: BrowserContextOptions = {}): Promise<Players> {
  const stage = await startBrowserStage('issyk-kul-highlights')
  const seats = new Map<string, Promise<Window>>()
  const windows: Window[] = []
  const ends: (() => Promise<void>)[] = []
  let door: Promise<Window> | undefined
  let desktop: Promise<ChromiumDesktop> | undefined
  const keep = async (opening: Promise<Window>): Promise<Window> => {
    const window = await opening
    windows.push(window)
    return window
  }
  return {
    browser,
    stage,
    async seat(name) {
      const coming = seats.get(name) ?? keep(stage.enter(browser, name, options))
      seats.set(name, coming)
      return (await coming).page
    },
    async door() {
      door ??= keep(openWindow(browser, options))
      return (await door).page
    },
    async desktop() {
      desktop ??= browser
        .newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', reducedMotion: 'reduce', ...options })
        .then((context) => startChromiumDesktop(browser, { context, cards: loopback }))
      return desktop
    },
    faults: () => windows.flatMap(({ faults }) => faults),
    atEnd: (stop) => void ends.push(stop),
    async stop() {
      for (const end of ends) await end()
      await (await desktop)?.end()
      await (await door)?.context.close()
      await stage.stop()
    }
  }
}

export const CHAIR = 'Chair'
export const SECRETARIAT = 'Support Unit'
export const DELEGATE = 'Kazakhstan 1'
export const COLLEAGUE = 'Kazakhstan 2'
export const RIVAL = 'Türkiye 1'
export const OBSERVER = 'Republic of Korea 1'

/** By keyboard: Escape leaves what is open, / finds, and the focus goes to the paragraph. */
export async function goTo(page: Page, label: string): Promise<Locator> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.locator('#find-field:focus').waitFor()
  await page.keyboard.type(label)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const place = paragraph(page, label)
  await place.and(page.locator(':focus')).waitFor()
  return place
}

/** Opens the menu of the top bar and takes an entry by its id. */
export async function takeFromMenu(page: Page, id: string): Promise<void> {
  await page.locator('.menu-button').click()
  await page.locator(`[data-key="${id}"]`).click()
}

export async function dialogIn(page: Page): Promise<Page> {
  await page.getByRole('dialog').waitFor()
  return page
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function idOf(page: Page, label: string): Promise<string> {
  return (await paragraph(page, label).getAttribute('data-block')) ?? ''
}

export async function idOfProposal(page: Page, label: string, sponsor: string): Promise<string> {
  return (await proposals(page, label, sponsor).first().getAttribute('data-proposal')) ?? ''
}

/** The paragraph's own words with some replaced. */
export async function reworded(page: Page, label: string, from: string, to: string): Promise<string> {
  const words = (await paragraph(page, label).locator('> .words').textContent()) ?? ''
  if (!words.includes(from)) throw new Error(`Paragraph ${label} does not say “${from}”.`)
  return words.replace(from, to)
}
