/**
 * The scenes that `run.ts` plays in a running Electron: that the page is shut in, that the bridge is there and refuses what it
 * must, that the menu is the native one, that a second start hands over, and that tokens are sealed. Everything that main
 * decides is tested in plain Node under `test/main`.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

export interface Stage {
  readonly root: string
  readonly program: string
  /** An empty data folder. */
  readonly data: string
}

const env = (data: string): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  CHAPEAU_DATA: data
})

async function launch({ root, program, data }: Stage): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({ executablePath: program, args: [root], env: env(data), cwd: root })
  return { app, page: await app.firstWindow() }
}

async function openSample(app: ElectronApplication, page: Page): Promise<Page> {
  const [seat] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: /Fourth Regional Consultation/ }).click()
  ])
  await seat.locator('.connection-live').waitFor()
  return seat
}

export const SCENES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async 'the page has no Node, sees only the bridge, and stays where it is'(stage) {
    const { app, page } = await launch(stage)
    const seen = await page.evaluate(() => {
      const own = window as unknown as Record<string, unknown>
      return ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => own[name] !== undefined)
    })
    assert.deepEqual(seen, [])
    const before = page.url()
    await page.evaluate(() => window.location.assign('https://example.org/'))
    assert.equal(new URL(page.url()).origin, new URL(before).origin)
    const loaded = await page.evaluate(() =>
      fetch('http://192.0.2.1/').then(
        () => 'loaded',
        () => 'refused'
      )
    )
    assert.equal(loaded, 'refused')
    await app.close()
  },

  async 'a sample opens in a window of its own, with the page’s commands in the native menu'(stage) {
    const { app, page } = await launch(stage)
    const seat = await openSample(app, page)
    await seat.bringToFront()
    const menu = (): Promise<string[]> =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])
    // The page offers its commands when its text stands; the menu is drawn anew then.
    await app.evaluate(async ({ Menu, app: running }) => {
      const offered = (): boolean => Menu.getApplicationMenu()?.items.some(({ label }) => label === 'Decide') ?? false
      const { promise, resolve } = Promise.withResolvers<void>()
      const look = setInterval(() => offered() && resolve(), 50)
      running.once('will-quit', () => resolve())
      await promise
      clearInterval(look)
    })
    const labels = await menu()
    for (const label of ['File', 'Edit', 'Decide', 'View', 'Window']) assert.ok(labels.includes(label), label)
    await app.close()
  },

  async 'a token is sealed, or not written at all'(stage) {
    const { app, page } = await launch(stage)
    await openSample(app, page)
    const file = join(stage.data, 'tokens.json')
    if (existsSync(file)) assert.ok(!readFileSync(file, 'utf8').includes('"token"'))
    await app.close()
  },

  async 'a second start hands its file to the first and ends'(stage) {
    const { app, page } = await launch(stage)
    await openSample(app, page)
    const again = spawnSync(stage.program, [stage.root, join(stage.data, 'sample.chapeau')], {
      env: env(stage.data),
      timeout: 20_000
    })
    assert.equal(again.status, 0)
    assert.equal(app.windows().length, 1)
    await app.close()
  },

  async 'the text becomes a PDF'(stage) {
    const { app, page } = await launch(stage)
    await openSample(app, page)
    const head = await app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
      return pdf?.subarray(0, 4).toString()
    })
    assert.equal(head, '%PDF')
    await app.close()
  }
}
