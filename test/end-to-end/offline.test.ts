/** The application in a browser without a network: it opens after the first visit, keeps what is typed, and updates politely. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import type { CreatedInvite } from '#relay/conference/createConference.ts'
import { startRelay, type Relay } from '#relay/startRelay.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { launchBrowser, openWindow, type Window } from '#test/helpers/browser.ts'
import { CLIENT, requireClient } from '#test/helpers/browserStage.ts'
import { button, clickIntoWords, drafts, paragraph } from '#test/end-to-end/screen.ts'

const SAMPLE = fileURLToPath(new URL('../../docs-samples/issyk-kul-highlights/conference.json', import.meta.url))

let browser: Browser
let folder: string
let client: string
let invites: readonly CreatedInvite[]
let relay: Relay
let kazakhstan: Window
let page: Page

const start = async (port: number): Promise<Relay> =>
  startRelay({
    store: openSqliteStore(join(folder, 'conference.chapeau'), { mustExist: true }),
    host: '127.0.0.1',
    port,
    clientDir: client,
    logger: pino({ level: 'silent' })
  })
const link = (name: string): string => `${relay.url}/#invite=${invites.find((one) => one.participant === name)?.code}`
const portOf = ({ url }: Relay): number => Number(new URL(url).port)
const standing = (): Promise<void> => page.locator('article[data-block]').first().waitFor()
/** The application is on the device: its service worker has everything and is at work. */
const kept = (): Promise<unknown> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated')
      await new Promise((done) => active?.addEventListener('statechange', done, { once: true }))
  })

beforeAll(async () => {
  requireClient()
  folder = await mkdtemp(join(tmpdir(), 'chapeau-offline-'))
  client = join(folder, 'client')
  await cp(CLIENT, client, { recursive: true })
  const { created } = await createConferenceFile(join(folder, 'conference.chapeau'), SAMPLE)
  invites = created.invites
  relay = await start(0)
  browser = await launchBrowser()
  kazakhstan = await openWindow(browser)
  ;({ page } = kazakhstan)
})
afterAll(async () => {
  await browser?.close()
  await relay?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('after the first visit', () => {
  it('the application can be installed: it has a manifest with icons, under the policy for scripts', async () => {
    await page.goto(link('Kazakhstan 1'))
    await standing()
    await page.locator('.connection-live').waitFor()
    const manifest = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!
      const read = (await (await fetch(href)).json()) as { icons: { src: string; sizes: string }[] }
      const sizes = await Promise.all(
        read.icons.map(async ({ src }) => {
          const image = new Image()
          image.src = new URL(src, href).href
          await image.decode()
          return `${image.naturalWidth}x${image.naturalHeight}`
        })
      )
      return { named: read.icons.map((icon) => icon.sizes), sizes }
    })
    expect(manifest.sizes).toEqual(manifest.named)
    await kept()
  })

  it('nothing of the conference is among what the service worker keeps', async () => {
    const addresses = await page.evaluate(async () => {
      const names = await caches.keys()
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return all.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter((path) => /^\/(api|sync|health|metrics)/.test(path))).toEqual([])
  })

  it('it opens with the relay stopped: the draft stands there, and says that there is no connection', async () => {
    await relay.stop()
    await page.reload()
    await standing()
    expect(await paragraph(page, '2').locator('> .words').textContent()).toContain('Consultation')
    await page.locator('.connection-reconnecting, .connection-offline').waitFor()
    await button(page, 'Menu').click()
    await page.getByRole('menuitem').first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('what is typed at the desk meanwhile outlives another opening without the relay', async () => {
    const editor = await clickIntoWords(page, '3')
    await page.keyboard.press('End')
    await page.keyboard.type(' Typed in a train.')
    await expect.poll(() => editor.textContent()).toContain('Typed in a train.')
    await page.keyboard.press('Escape')
    await drafts(page, '3').getByText('Typed in a train.').waitFor()
    // The browser's store has taken it in.
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith(':unsent'))))
      .toBe(true)
    await page.reload()
    await standing()
    await drafts(page, '3').getByText('Typed in a train.').waitFor()
  })

  it('and reaches the colleague when the relay is back', async () => {
    const port = new URL(page.url()).port
    relay = await start(Number(port))
    await page.locator('.connection-live').waitFor({ timeout: 60_000 })
    const colleague = await openWindow(browser)
    await colleague.page.goto(link('Kazakhstan 2'))
    await drafts(colleague.page, '3').getByText('Typed in a train.').waitFor()
    await colleague.context.close()
  })
})

describe('a newer version', () => {
  it('is offered and never loaded by itself, while somebody types', async () => {
    const editor = await clickIntoWords(page, '4')
    await page.keyboard.type('Half a word')
    await page.evaluate(() => Object.assign(window, { sameWindow: true }))
    await publishNewer()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await page.getByText('A new version is ready').waitFor()
    await page.keyboard.type(' and the rest')
    await expect.poll(() => editor.textContent()).toContain('Half a word and the rest')
    expect(await page.evaluate(() => 'sameWindow' in window)).toBe(true)
    expect(await page.locator('html').getAttribute('data-version')).toBeNull()
  })

  it('is there when the person says so, and the words are too', async () => {
    await button(page, 'Load it now').click()
    await page.locator('html[data-version="2"]').waitFor()
    await standing()
    await drafts(page, '4').getByText('Half a word and the rest').waitFor()
    expect(await page.getByText('A new version is ready').count()).toBe(0)
  })

  it('met no error in any of this', () => {
    expect(kazakhstan.faults).toEqual([])
  })
})

/** What a newer build would be: another page, and a service worker that knows its fingerprint. */
async function publishNewer(): Promise<void> {
  for (const file of await readdir(client)) if (/\.(br|gz)$/.test(file)) await rm(join(client, file))
  const index = await readFile(join(client, 'index.html'), 'utf8')
  await writeFile(join(client, 'index.html'), index.replace('<html', '<html data-version="2"'))
  const worker = await readFile(join(client, 'serviceWorker.js'), 'utf8')
  const newer = worker.replace(/(url:"index\.html",revision:")[0-9a-f]+/, '$1ffff')
  expect(newer).not.toBe(worker)
  await writeFile(join(client, 'serviceWorker.js'), newer)
  expect(portOf(relay)).toBe(Number(new URL(page.url()).port))
}
