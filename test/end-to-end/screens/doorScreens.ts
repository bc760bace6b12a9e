/**
 * The screens before one is at a text: without a link, with one that is not known, preparing a conference, choosing a draft, and
 * the start pages of the desktop program.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Screen } from '#test/end-to-end/screens/screen.ts'
import { openWindow } from '#test/helpers/browser.ts'
import { startBrowserStage } from '#test/helpers/browserStage.ts'

const TWO_DRAFTS = {
  title: 'Second Session of the Preparatory Committee',
  place: 'Nairobi',
  dates: '2026-11-23/2026-11-27',
  delegations: [{ code: 'KEN', name: 'Kenya', kind: 'member' }],
  groups: [],
  participants: [{ name: 'Kenya 1', role: 'delegate', delegation: 'KEN' }],
  drafts: [
    { title: 'Political Declaration on Water and Peace', profile: 'declaration', from: 'one.md' },
    { title: 'Draft resolution on the follow-up', profile: 'resolution', from: 'two.md' }
  ]
}

export const doorScreens: readonly Screen[] = [
  {
    name: '01-no-link',
    async show({ stage, door }) {
      const page = await door()
      await page.goto(stage.url)
      return shown(page, '.start-aside .button')
    }
  },
  {
    name: '02-link-not-understood',
    async show({ door }) {
      const page = await door()
      await page.locator('.start-join input').first().fill('http://somewhere/#nothing')
      await page.keyboard.press('Enter')
      return shown(page, '.start-join [role="alert"]')
    }
  },
  {
    name: '03-prepare-a-conference',
    async show({ door }) {
      const page = await door()
      await page.locator('.start-aside .button').click()
      return shown(page, '.start-form')
    }
  },
  {
    name: '04-prepare-with-what-is-missing',
    async show({ door }) {
      const page = await door()
      await page.locator('.start-picker input').first().fill('Kaz')
      await page.locator('.start-found .button').first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.start-table tbody tr').first().waitFor()
      await page.locator('.start-form [type="submit"]').click()
      return shown(page, '.start-problem')
    }
  },
  {
    name: '05-link-not-known',
    async show({ stage, door }) {
      const page = await door()
      await page.goto(`${stage.url}/?again#invite=unknown`)
      return shown(page, '.notice')
    }
  },
  {
    name: '06-drafts-to-choose-from',
    async show({ browser, atEnd }) {
      const folder = await mkdtemp(join(tmpdir(), 'chapeau-drafts-'))
      await writeFile(join(folder, 'conference.json'), JSON.stringify(TWO_DRAFTS))
      await writeFile(join(folder, 'one.md'), '# Declaration\n\nWe meet.\n')
      await writeFile(join(folder, 'two.md'), '# Resolution\n\nThe Committee,\n')
      const stage = await startBrowserStage(folder)
      const { page, context } = await openWindow(browser)
      atEnd(async () => {
        await context.close()
        await stage.stop()
        await rm(folder, { recursive: true, force: true })
      })
      await page.goto(stage.link('Kenya 1'))
      return shown(page, '.draft-list')
    }
  },
  {
    name: '07-desktop-start',
    async show({ desktop }) {
      const all = await desktop()
      all.nearby.heard = [{ title: 'Eighth Consultation', address: 'http://10.0.0.7:4400' }]
      await all.shell.launch({ files: [], links: [] }, true)
      return shown(await all.page('start'), '.start-list')
    }
  },
  {
    name: '08-desktop-create',
    async show({ desktop }) {
      const page = await (await desktop()).page('start')
      await page.locator('.start-actions .primary').click()
      return shown(page, '.start-form')
    },
    async leave(page) {
      await page.locator('.start-head .button').click()
    }
  },
  {
    name: '09-desktop-hosting',
    async show({ desktop }) {
      const all = await desktop()
      await all.shell.openSample('issyk-kul-highlights')
      const [conference] = all.shell.library.all()
      if (conference) all.shell.showHosting(conference.file)
      const page = await all.page('hosting')
      await page.locator('[type="submit"]').click()
      await page.locator('.start-address').waitFor()
      await page.locator('.start-list button').nth(2).click()
      return shown(page, '.qr')
    }
  }
]

async function shown(page: Page, selector: string): Promise<Page> {
  await page.locator(selector).first().waitFor()
  return page
}
