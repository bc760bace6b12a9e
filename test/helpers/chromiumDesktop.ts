/**
 * Chromium as the desktop: the shell as it runs, each of its windows a page of a real browser, the bridge between them
 * going through the same checks as Electron's. What only Electron itself can show (native menus on the screen, system
 * dialogs, the key store) is not shown here.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { BRIDGE_CHANNELS, type BridgeChannel } from '#core/protocol/bridge.ts'
import { answerRequest } from '#main/bridge/answerRequest.ts'
import { whoAsks } from '#main/bridge/whoAsks.ts'
import { assembleShell } from '#main/shell/assembleShell.ts'
import type { Shell } from '#main/shell/createShell.ts'
import { newId } from '#relay/newId.ts'
import { listen, withoutTour } from '#test/helpers/browser.ts'
import { CLIENT, requireClient } from '#test/helpers/browserStage.ts'
import { plainDesktop, plainNearby, type PlainDesktop, type PlainNearby } from '#test/helpers/plainDesktop.ts'
import { untilFound } from '#test/helpers/until.ts'

export interface ChromiumDesktop {
  readonly shell: Shell
  readonly desktop: PlainDesktop
  readonly nearby: PlainNearby
  readonly folder: string
  readonly faults: string[]
  /** The page of the window that shows this kind of place, once it is open. */
  page(kind: string): Promise<Page>
  /** The page of this window. */
  pageOf(id: number): Promise<Page>
  /** As if the power failed: the windows are gone and nobody was told. The folder and the browser's store stay. */
  crash(): Promise<void>
  end(): Promise<void>
}

interface Encoded {
  readonly bytes?: string
}

export async function startChromiumDesktop(
  browser: Browser,
  options: { folder?: string; context?: BrowserContext; cards?: typeof networkInterfaces } = {}
): Promise<ChromiumDesktop> {
  requireClient()
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'chapeau-chromium-'))
  const context =
    options.context ??
    (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', reducedMotion: 'reduce' }))
  context.setDefaultTimeout(15_000)
  await withoutTour(context)
  const pages = new Map<number, Promise<Page>>()
  const faults: string[] = []
  const nearby = plainNearby()
  let crashed = false

  const plain = plainDesktop()
  const desktop: PlainDesktop = Object.assign(plain, {
    openWindow: ((original) => (opened: Parameters<PlainDesktop['openWindow']>[0]) => {
      const window = original(opened)
      const opening = openPage(opened.url, window.id)
      pages.set(window.id, opening)
      const { close } = window
      return Object.assign(window, {
        close() {
          close()
          void opening.then((page) => page.close())
        },
        load: (url: string) => void opening.then((page) => page.goto(url).then(() => page.reload())),
        tell: (event: string, payload: unknown) =>
          void opening.then((page) =>
            page.evaluate(([name, what]) => window_hear(name, what), [event, payload] as const)
          ),
        toPdf: () => opening.then((page) => page.pdf({ format: 'A4' }))
      })
    })(plain.openWindow)
  })

  const { shell, answers } = await assembleShell({
    desktop,
    dataDir: folder,
    clientDir: CLIENT,
    findNearby: () => nearby,
    newId,
    cards: options.cards ?? networkInterfaces,
    now: () => new Date(),
    logger: pino({ level: 'silent' })
  })

  async function pageOf(id: number): Promise<Page> {
    const page = await pages.get(id)
    if (!page) throw new Error(`There is no window ${id}.`)
    return page
  }

  async function openPage(url: string, id: number): Promise<Page> {
    const page = await context.newPage()
    const heard = listen(page)
    page.on('close', () => faults.push(...heard))
    await page.exposeFunction('chapeauAsk', async (channel: string, request: unknown) => {
      const frame = { url: page.url(), isTop: true }
      const asker = whoAsks(shell.windows, id, frame)
      return answerRequest(answers, channel as BridgeChannel, decode(request), asker)
    })
    await page.addInitScript(installBridge, BRIDGE_CHANNELS)
    // A window may close before its page has come.
    if (!crashed) await page.goto(url).catch((error: unknown) => page.isClosed() || Promise.reject(error as Error))
    return page
  }

  return {
    shell,
    desktop,
    nearby,
    folder,
    faults,
    async page(kind) {
      const find = () => shell.windows.all().find(({ place }) => place.kind === kind)
      return pageOf((await untilFound(find, `a window of the kind ${kind}`)).window.id)
    },
    pageOf,
    async crash() {
      crashed = true
      for (const page of pages.values()) await (await page).close()
      await Promise.all([shell.library.closeAll(), shell.guests.leaveAll()])
    },
    async end() {
      await context.close()
      await shell.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

declare function window_hear(event: string, payload: unknown): void

/** Runs in the page: the same `window.chapeau` as the preload script makes. Bytes travel as text between the processes. */
function installBridge(channels: readonly string[]): void {
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const encode = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      let binary = ''
      for (const byte of value) binary += String.fromCharCode(byte)
      return { bytes: btoa(binary) }
    }
    if (Array.isArray(value)) return value.map(encode)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, encode(field)]))
  }
  const page = window as unknown as Record<string, unknown>
  page['chapeau'] = {
    ask: (channel: string, request: unknown) =>
      channels.includes(channel)
        ? (page['chapeauAsk'] as (channel: string, request: unknown) => Promise<unknown>)(channel, encode(request))
        : Promise.reject(new Error('There is no such channel.')),
    on(event: string, listener: (payload: unknown) => void) {
      const known = listeners.get(event) ?? new Set()
      listeners.set(event, known.add(listener))
      return () => known.delete(listener)
    }
  }
  page['window_hear'] = (event: string, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }
}

function decode(value: unknown): unknown {
  if (value === null) return undefined
  if (Array.isArray(value)) return value.map((each) => decode(each))
  if (typeof value !== 'object') return value
  const { bytes } = value as Encoded
  if (typeof bytes === 'string' && Object.keys(value).length === 1) return new Uint8Array(Buffer.from(bytes, 'base64'))
  // Only the request as a whole may be missing; a field that says null says it.
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, field === null ? null : decode(field)]))
}
