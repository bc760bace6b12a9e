/**
 * The desktop program, in order: one instance, the conference file with its embedded relay, the bridge, the menu, the first
 * window. Everything that is decided lies in the files it calls.
 */
import { fileURLToPath } from 'node:url'
import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import { answerBridge } from '#main/answerBridge.ts'
import { sampleFile } from '#main/dataFolder.ts'
import { menuTemplate, type MenuEntry } from '#main/menuTemplate.ts'
import { openConference, type OpenConference } from '#main/openConference.ts'
import { openWindow } from '#main/openWindow.ts'

const CLIENT = fileURLToPath(new URL('../client', import.meta.url))

if (!app.requestSingleInstanceLock()) app.quit()
else void run()

async function run(): Promise<void> {
  await app.whenReady()
  const given = process.argv.slice(app.isPackaged ? 1 : 2).find((argument) => !argument.startsWith('-'))
  let conference: OpenConference
  try {
    conference = await openConference({
      file: given ?? sampleFile(process.platform, process.env),
      orSample: given === undefined,
      clientDir: CLIENT,
      port: 0
    })
  } catch (error) {
    dialog.showErrorBox('Chapeau could not open the conference', error instanceof Error ? error.message : String(error))
    app.quit()
    return
  }
  const { url, links, stop } = conference
  answerBridge(url)
  const openFor = (id: string) => {
    const link = links.find(({ participant }) => participant.id === id)
    if (link) openWindow(link.url)
  }
  const template = menuTemplate(
    process.platform,
    links.map(({ participant: { id, name } }) => ({ id, name }))
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(template.map((entry) => toElectron(entry, openFor))))
  const first = links.find(({ participant }) => participant.role === 'secretariat') ?? links[0]
  if (first) openWindow(first.url)
  app.on('window-all-closed', () => app.quit())
  app.once('before-quit', (event) => {
    event.preventDefault()
    void stop().finally(() => app.quit())
  })
}

function toElectron({ submenu, open, ...entry }: MenuEntry, openFor: (id: string) => void): MenuItemConstructorOptions {
  return {
    ...entry,
    ...(submenu && { submenu: submenu.map((inner) => toElectron(inner, openFor)) }),
    ...(open !== undefined && { click: () => openFor(open) })
  }
}
