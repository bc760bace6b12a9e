/**
 * The desktop program, in order: one instance, the key store and windows of Electron, the shell, the bridge, the menu, what
 * the system handed over. Everything that is decided lies in the files it calls.
 */
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { pino } from 'pino'
import { answerBridge } from '#main/answerBridge.ts'
import { dataFolder } from '#main/dataFolder.ts'
import { electronDesktop } from '#main/electronDesktop.ts'
import { findNearby } from '#main/host/nearby.ts'
import { assembleShell } from '#main/shell/assembleShell.ts'
import type { Shell } from '#main/shell/createShell.ts'
import { readLaunch, type Launch } from '#main/shell/readLaunch.ts'
import { newId } from '#relay/newId.ts'

const CLIENT = fileURLToPath(new URL('../client', import.meta.url))
const dataDir = dataFolder(process.platform, process.env)

app.setPath('userData', join(dataDir, 'program'))
app.setAppUserModelId('org.chapeau.app')
app.enableSandbox()
/** What macOS hands over may come before anything is ready to open it. */
const early: Launch[] = []
let open: (launch: Launch) => void = (launch) => void early.push(launch)
app.on('open-file', (event, file) => {
  event.preventDefault()
  open({ files: [file], links: [] })
})
app.on('open-url', (event, link) => {
  event.preventDefault()
  open({ files: [], links: [link] })
})

if (!app.requestSingleInstanceLock()) app.quit()
else void run()

async function run(): Promise<void> {
  const own = app.isPackaged ? 1 : 2
  app.on('second-instance', (_event, argv, folder) => open(readLaunch(argv.slice(own), folder)))
  if (app.isPackaged) app.setAsDefaultProtocolClient('chapeau')
  await app.whenReady()

  const desktop = electronDesktop()
  const { shell, answers } = await assembleShell({
    desktop,
    dataDir,
    clientDir: CLIENT,
    findNearby,
    newId,
    cards: networkInterfaces,
    now: () => new Date(),
    logger: pino({ level: 'warn' }, pino.destination(2))
  })
  answerBridge(answers, shell.windows)
  endCleanly(shell)

  const first = readLaunch(process.argv.slice(own), process.cwd())
  await shell.launch(
    {
      files: [...first.files, ...early.flatMap(({ files }) => files)],
      links: [...first.links, ...early.flatMap(({ links }) => links)]
    },
    true
  )
  open = (launch) => void shell.launch(launch, false)
  app.on('activate', () => open({ files: [], links: [] }))
  if (shell.settings.get().updates) void desktop.lookForUpdates?.()
}

/** The relay finishes what arrived before the program goes; guests are shown out only after somebody said so. */
function endCleanly(shell: Shell): void {
  let state: 'running' | 'asking' | 'ended' = 'running'
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('before-quit', (event) => {
    if (state === 'ended') return
    event.preventDefault()
    if (state === 'asking') return
    state = 'asking'
    void shell
      .mayEnd(shell.windows.front()?.window ?? null)
      .then(async (yes) => {
        if (!yes) {
          state = 'running'
          return
        }
        await shell.stop()
        state = 'ended'
        app.quit()
      })
      .catch(() => app.exit(1))
  })
}
