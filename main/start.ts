/**
 * `npm start`: opens Chapeau on a sample, as a desktop program where Electron's program and a display are there, otherwise
 * the same application in the browser from an embedded relay. `npm start -- FILE` opens a conference file instead, and
 * `--port N` chooses the port.
 *
 * Must never claim that a window opened when it did not: what is missing is said in one line.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { chooseShell, hasDisplay } from '#main/chooseShell.ts'
import { dataFolder } from '#main/dataFolder.ts'
import { describeLinks } from '#main/describeLinks.ts'
import { findElectron } from '#main/findElectron.ts'
import { needsBuild } from '#main/needsBuild.ts'
import { openConference, type OpenConference } from '#main/openConference.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLIENT = join(ROOT, 'dist', 'client')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const { values, positionals } = parseArgs({
  options: { port: { type: 'string', default: '4400' } },
  allowPositionals: true
})
const file = resolve(positionals[0] ?? join(dataFolder(process.platform, process.env), 'sample.chapeau'))

const stale = needsBuild(ROOT)
if (stale.length > 0) {
  say('Building the application; this takes a few seconds.')
  for (const config of stale) build(config)
}

const shell = chooseShell({
  platform: process.platform,
  env: process.env,
  electron: findElectron(join(ROOT, 'node_modules'))
})
if (shell.kind === 'desktop') {
  const child = spawn(shell.electron, [join(ROOT, 'dist', 'main', 'main.js'), file], { stdio: 'inherit' })
  child.once('exit', (code) => (process.exitCode = code ?? 1))
} else {
  say(shell.why)
  await serveToBrowser()
}

function build(config: string): void {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit'
  })
  if (done.status === 0) return
  process.stderr.write(
    `The application could not be built (${config}). The lines above say why; "npm ci" installs what it needs.\n`
  )
  process.exit(1)
}

async function serveToBrowser(): Promise<void> {
  const isNew = !existsSync(file)
  let open: OpenConference
  try {
    open = await openOnFreePort()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
    return
  }
  say(`${isNew ? 'A sample conference was made in' : 'The conference lies in'} ${file}`)
  say(`Chapeau is at ${open.relay.url}. One link for each who takes part; open several to see the loop:`)
  for (const line of describeLinks(open.links)) say(line)
  say('Press Ctrl+C to end.')
  const chair = open.links.find(({ participant }) => participant.role === 'chair')
  if (chair && hasDisplay(process.platform, process.env)) showInBrowser(chair.url)
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
  await open.relay.stop()
}

/** The usual port, or any free one where another program has it. */
async function openOnFreePort(): Promise<OpenConference> {
  const logger = pino({ level: 'warn' }, pino.destination(2))
  const options = { file, clientDir: CLIENT, logger }
  try {
    return await openConference({ ...options, port: Number(values.port) })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'port-in-use')) throw error
    say(`Port ${values.port} is taken by another program, so a free one was chosen.`)
    return openConference({ ...options, port: 0 })
  }
}

/** Best effort: where no browser opens, the links are there to click. */
function showInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.once('error', () => {})
  child.unref()
}
