/**
 * `npm start`: opens Chapeau on a sample, as a desktop program where a display is there and Electron's program can be had,
 * otherwise the same application in the browser from an embedded relay. `npm start -- FILE` opens a conference file
 * instead, and `--port N` chooses the port.
 *
 * Must never claim that a window opened when it did not: what is missing is said in one line.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { chooseShell, hasDisplay } from '#main/chooseShell.ts'
import { sampleFile } from '#main/dataFolder.ts'
import { describeLinks } from '#main/describeLinks.ts'
import { fetchElectron } from '#main/fetchElectron.ts'
import { findElectron } from '#main/findElectron.ts'
import { needsBuild, type Part } from '#main/needsBuild.ts'
import { openConference, type OpenConference } from '#main/openConference.ts'
import { readArguments } from '#main/readArguments.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const CLIENT = join(ROOT, 'dist', 'client')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const given = readArguments(process.argv.slice(2))
if (given.ok) await start(given.file, given.port)
else refuse(given.message)

async function start(named: string | null, port: number): Promise<void> {
  const stale = needsBuild(ROOT)
  if (stale.length > 0) say('Building the application; this takes a few seconds.')
  for (const part of stale) {
    if (build(part)) continue
    const why = `${part.name} could not be built. The lines above say why; "npm ci" installs what it needs.`
    if (part.needed) return refuse(`Not started: ${why}`)
    say(`Started all the same, but ${why}`)
  }
  const shell = chooseShell({ platform: process.platform, env: process.env, electron: provideElectron })
  if (shell.kind === 'desktop') {
    if (await runDesktop(shell.electron, named)) return
    say("Electron's program did not run here, so Chapeau opens in the browser instead.")
  } else say(shell.why)
  await serveToBrowser(named, port)
}

function build({ args }: Part): boolean {
  // What a builder tells of itself is not what was asked for on standard output.
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0
}

function provideElectron(): string | null {
  const found = findElectron(MODULES)
  if (found !== null) return found
  say("Fetching Electron's program, about 120 MB, once.")
  return fetchElectron(MODULES)
}

/** Resolves when the desktop program has ended; false if it ended with an error. */
async function runDesktop(electron: string, named: string | null): Promise<boolean> {
  const child = spawn(electron, [ROOT, ...(named === null ? [] : [named])], { stdio: 'inherit' })
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    return code === 0 || code === null
  } catch {
    return false
  }
}

async function serveToBrowser(named: string | null, port: number): Promise<void> {
  const file = named ?? sampleFile(process.platform, process.env)
  const isNew = !existsSync(file)
  let open: OpenConference
  try {
    open = await openOnFreePort(file, named === null, port)
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
    return
  }
  const ended = new Promise<void>((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
  say(`${isNew ? 'A sample conference was made in' : 'The conference lies in'} ${file}`)
  say(`Chapeau is at ${open.url}. One link for each who takes part; open several to see the loop:`)
  for (const line of describeLinks(open.links)) say(line)
  say('Press Ctrl+C to end; the links end with it.')
  const chair = open.links.find(({ participant }) => participant.role === 'chair')
  if (chair && hasDisplay(process.platform, process.env)) showInBrowser(chair.url)
  await ended
  await open.stop()
}

/** The usual port, or any free one where another program has it. */
async function openOnFreePort(file: string, orSample: boolean, port: number): Promise<OpenConference> {
  const logger = pino({ level: 'warn' }, pino.destination(2))
  const options = { file, orSample, clientDir: CLIENT, logger }
  try {
    return await openConference({ ...options, port })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'port-in-use')) throw error
    say(`Port ${port} is taken by another program, so a free one was chosen.`)
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

function refuse(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
