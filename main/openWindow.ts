/**
 * Opens a window on a page of the embedded relay: sandboxed, isolated, without Node, and held to `windowRules`. Called by
 * `main.ts`. Must never load anything that the relay did not serve.
 */
import { fileURLToPath } from 'node:url'
import { BrowserWindow, shell } from 'electron'
import { mayNavigate, mayOpenOutside, mayUse } from '#main/windowRules.ts'

export function openWindow(url: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false
    }
  })
  const { webContents } = window
  const hold = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!mayNavigate(event.url, url)) event.preventDefault()
  }
  webContents.on('will-navigate', hold)
  webContents.on('will-redirect', hold)
  webContents.on('will-frame-navigate', hold)
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(({ url: target }) => {
    if (mayOpenOutside(target, url)) void shell.openExternal(target)
    return { action: 'deny' }
  })
  webContents.session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)))
  webContents.session.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(url)
  return window
}
