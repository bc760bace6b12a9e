/**
 * Opens a window of Electron on a page of this program: sandboxed, isolated, without Node, and held to `windowRules`. Called
 * by `electronDesktop`. Must never load anything but what this computer serves.
 */
import { fileURLToPath } from 'node:url'
import { BrowserWindow, shell, type BrowserWindowConstructorOptions } from 'electron'
import { BRIDGE_PREFIX } from '#core/protocol/bridge.ts'
import type { DesktopWindow, OpenedWindow } from '#main/shell/desktop.ts'
import { mayNavigate, mayOpenBeside, mayOpenOutside, mayReload } from '#main/windowRules.ts'
import { SMALLEST } from '#main/windows/placeWindow.ts'

export interface ElectronWindow extends DesktopWindow {
  readonly browserWindow: BrowserWindow
}

export function openWindow({ url, stand, onMoved, onFocus, onClosed }: OpenedWindow): ElectronWindow {
  const window = new BrowserWindow({
    ...stand.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true
    }
  })
  const { webContents } = window
  holdToItsPage(window, url)
  if (stand.maximized) window.maximize()
  const moved = (): void => onMoved({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  window.on('moved', moved)
  window.on('resized', moved)
  window.on('close', moved)
  window.on('focus', onFocus)
  window.once('closed', onClosed)
  window.once('ready-to-show', () => window.show())

  // A page that crashed comes back by itself: what was not sent lies in its store.
  const crashes: number[] = []
  webContents.on('render-process-gone', (_event, { reason }) => {
    crashes.push(Date.now())
    if (reason !== 'clean-exit' && mayReload(crashes)) webContents.reload()
  })
  void window.loadURL(url)

  return {
    id: webContents.id,
    browserWindow: window,
    show() {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    load: (next) => void window.loadURL(next),
    close: () => window.close(),
    bounds: () => window.getBounds(),
    tell: (event, payload) => webContents.send(`${BRIDGE_PREFIX}${event}`, payload),
    showProgress: (progress) => window.setProgressBar(progress),
    print: () => new Promise((printed) => webContents.print({}, (success) => printed(success))),
    toPdf: () => webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, generateTaggedPDF: true })
  }
}

/** The documentation: pages to read, without a script and without the bridge. */
const BESIDE: BrowserWindowConstructorOptions = {
  width: 980,
  height: 800,
  autoHideMenuBar: true,
  webPreferences: {
    preload: '',
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false
  }
}

/** A window stays on the page it was opened for; links to the web go to the person's browser. */
function holdToItsPage({ webContents }: BrowserWindow, url: string): void {
  const hold = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!mayNavigate(event.url, url)) event.preventDefault()
  }
  webContents.on('will-navigate', hold)
  webContents.on('will-redirect', hold)
  webContents.on('will-frame-navigate', hold)
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(({ url: target }) => {
    if (mayOpenBeside(target, url)) return { action: 'allow', overrideBrowserWindowOptions: BESIDE }
    if (mayOpenOutside(target, url)) void shell.openExternal(target)
    return { action: 'deny' }
  })
  webContents.on('did-create-window', (beside) => holdToItsPage(beside, url))
}
