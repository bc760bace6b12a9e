/**
 * A desktop without a screen: windows are entries in a list, dialogs answer what the test laid down for them. For the tests
 * of what the shell decides. A dialog that the test did not foresee fails the test.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { NearbyConference } from '#core/protocol/shellState.ts'
import type { Announcement, Nearby } from '#main/host/nearby.ts'
import type { Seal } from '#main/keep/createSecrets.ts'
import type { MenuEntry } from '#main/menu/menuEntry.ts'
import { assembleShell, type Assembled } from '#main/shell/assembleShell.ts'
import type { Desktop, DesktopWindow, OpenedWindow } from '#main/shell/desktop.ts'
import { newId } from '#relay/newId.ts'

export interface PlainWindow extends DesktopWindow {
  readonly opened: OpenedWindow
  url: string
  readonly told: string[]
  shown: number
}

export interface PlainDesktop extends Desktop {
  readonly windows: PlainWindow[]
  /** Answers of the dialogs to come; undefined entries do not exist: an empty list is a fault. */
  readonly files: (string | null)[]
  readonly answers: boolean[]
  readonly errors: string[]
  /** By host: what only is trusted there. */
  readonly pins: ReadonlyMap<string, string>
  menu: readonly MenuEntry[]
}

/** Not a secret, but it cannot be read by chance either. */
export const plainSeal: Seal = {
  isAvailable: () => true,
  seal: (text) => Buffer.from(text).map((byte) => byte ^ 0x5a),
  open: (bytes) =>
    Buffer.from(bytes)
      .map((byte) => byte ^ 0x5a)
      .toString()
}

export function plainDesktop(part: Partial<Desktop> = {}): PlainDesktop {
  const windows: PlainWindow[] = []
  const files: (string | null)[] = []
  const answers: boolean[] = []
  const errors: string[] = []
  const pins = new Map<string, string>()
  const take = <T>(from: T[], what: string): T => {
    if (from.length === 0) throw new Error(`The test laid down no answer for ${what}.`)
    return from.shift()!
  }
  let ids = 0
  const desktop: PlainDesktop = {
    windows,
    files,
    answers,
    errors,
    pins,
    menu: [],
    platform: 'linux',
    version: '0.0.0',
    seal: plainSeal,
    displays: () => {
      const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
      return { all: [display], current: display }
    },
    openWindow(opened) {
      const window: PlainWindow = {
        id: (ids += 1),
        opened,
        url: opened.url,
        told: [],
        shown: 1,
        show: () => void (window.shown += 1),
        load: (url) => void (window.url = url),
        close() {
          const at = windows.indexOf(window)
          if (at === -1) return
          windows.splice(at, 1)
          opened.onClosed()
        },
        bounds: () => opened.stand.bounds,
        tell: (event, payload) => void window.told.push(payload === null ? event : `${event} ${payload}`),
        showProgress: () => undefined,
        print: async () => true,
        toPdf: async () => Buffer.from('%PDF-1.7 plain')
      }
      windows.push(window)
      return window
    },
    chooseFileToOpen: async () => take(files, 'the open dialog'),
    chooseFileToSave: async () => take(files, 'the save dialog'),
    ask: async () => take(answers, 'a question'),
    trustOnly: (host, pin) => void pins.set(host, pin),
    tell: (_title, detail) => void errors.push(detail),
    showMenu: (menu) => void (desktop.menu = menu),
    preferredLanguages: () => ['en-GB'],
    spellingLanguages: () => ['en-GB', 'en-US', 'fr', 'ru'],
    setSpelling: () => undefined,
    noteRecent: () => undefined,
    lookForUpdates: null,
    quit: () => undefined,
    ...part
  }
  return desktop
}

/** A network on which one hears what the test says, and the test what one says. */
export interface PlainNearby extends Nearby {
  heard: readonly NearbyConference[]
  readonly announced: Announcement[]
}

export function plainNearby(): PlainNearby {
  const announced: Announcement[] = []
  const nearby: PlainNearby = {
    heard: [],
    announced,
    list: () => nearby.heard,
    announce(announcement) {
      announced.push(announcement)
      return () => void announced.splice(announced.indexOf(announcement), 1)
    },
    stop: async () => undefined
  }
  return nearby
}

export interface PlainShell extends Assembled {
  readonly desktop: PlainDesktop
  readonly nearby: PlainNearby
  readonly folder: string
  /** Ends the program and takes its folder away. */
  end(): Promise<void>
}

const CLIENT = fileURLToPath(new URL('../../renderer', import.meta.url))

/** @param folder an existing data folder, to start on what an earlier run left there */
export async function startPlainShell(
  options: {
    folder?: string
    clientDir?: string
    desktop?: PlainDesktop
    cards?: typeof networkInterfaces
    findNearby?: (onChange: () => void) => Nearby
  } = {}
): Promise<PlainShell> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'chapeau-desktop-'))
  const desktop = options.desktop ?? plainDesktop()
  const nearby = plainNearby()
  const assembled = await assembleShell({
    desktop,
    dataDir: folder,
    // Any folder with an index.html will do: the pages are not looked at.
    clientDir: options.clientDir ?? CLIENT,
    findNearby: options.findNearby ?? (() => nearby),
    newId,
    cards: options.cards ?? networkInterfaces,
    now: () => new Date(),
    logger: pino({ level: 'silent' })
  })
  return {
    ...assembled,
    desktop,
    nearby,
    folder,
    async end() {
      await assembled.shell.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
