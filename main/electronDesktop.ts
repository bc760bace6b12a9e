/**
 * Electron as the shell's desktop: its windows, dialogs, menu, key store and spell checker, each in a line or two. Called by
 * `main.ts` once. Decides nothing; what is done with all this is in `createShell`.
 */
import { app, dialog, Menu, safeStorage, screen, session, type MenuItemConstructorOptions } from 'electron'
import { judgeCertificate } from '#main/join/judgeCertificate.ts'
import type { MenuEntry } from '#main/menu/menuEntry.ts'
import { openWindow, type ElectronWindow } from '#main/openWindow.ts'
import type { Desktop, DesktopWindow } from '#main/shell/desktop.ts'
import { mayLoad, mayUse } from '#main/windowRules.ts'

const FILTERS = [{ name: 'Chapeau conference', extensions: ['chapeau'] }]

export function electronDesktop(): Desktop {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)))
  defaultSession.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  /** By host: the keys that invites named. The windows ask only this computer; this holds whatever else would. */
  const pins = new Map<string, string>()
  defaultSession.setCertificateVerifyProc(({ hostname, certificate }, answer) =>
    answer(judgeCertificate(certificate.data, pins.get(hostname)))
  )
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))

  const over = (window: DesktopWindow | null) => (window as ElectronWindow | null)?.browserWindow ?? null
  return {
    platform: process.platform,
    version: app.getVersion(),
    seal: {
      isAvailable: () => safeStorage.isEncryptionAvailable() && !isPlainText(),
      seal: (text) => safeStorage.encryptString(text),
      open: (bytes) => safeStorage.decryptString(Buffer.from(bytes))
    },
    displays: () => ({
      all: screen.getAllDisplays(),
      current: screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    }),
    openWindow,
    async chooseFileToOpen(window) {
      const options = { filters: FILTERS, properties: ['openFile' as const] }
      const parent = over(window)
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseFileToSave(window, name) {
      const options = { defaultPath: name, ...(name.endsWith('.chapeau') && { filters: FILTERS }) }
      const parent = over(window)
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      return canceled || !filePath ? null : filePath
    },
    async ask(window, { title, detail, yes, no }) {
      const options = {
        type: 'question' as const,
        message: title,
        detail,
        buttons: [no, yes],
        defaultId: 0,
        cancelId: 0
      }
      const parent = over(window)
      const { response } = await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options))
      return response === 1
    },
    trustOnly: (host, pin) => void pins.set(host, pin),
    tell: (title, detail) => dialog.showErrorBox(title, detail),
    showMenu: (menu) => Menu.setApplicationMenu(Menu.buildFromTemplate(menu.map(toElectron))),
    preferredLanguages: () => app.getPreferredSystemLanguages(),
    spellingLanguages: () => defaultSession.availableSpellCheckerLanguages,
    setSpelling: (languages) => defaultSession.setSpellCheckerLanguages([...languages]),
    noteRecent: (file) => app.addRecentDocument(file),
    // Only a packaged program knows where its next version comes from.
    lookForUpdates: app.isPackaged ? lookForUpdates : null,
    quit: () => app.quit()
  }
}

/** On Linux without a key store Electron would only scramble: then nothing is kept. */
function isPlainText(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}

/** Loaded only when the setting asks for it. Says when a newer version is ready; it is put in place at the next end. */
async function lookForUpdates(): Promise<void> {
  const { autoUpdater } = (await import('electron-updater')).default
  await autoUpdater.checkForUpdatesAndNotify().catch(() => null)
}

function toElectron({ submenu, run, ...entry }: MenuEntry): MenuItemConstructorOptions {
  return {
    ...entry,
    ...(submenu && { submenu: submenu.map(toElectron) }),
    ...(run && { click: run })
  }
}
