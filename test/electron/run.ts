/**
 * `npm run e2e:electron`: what only a running Electron can show, played with Playwright's Electron driver on the built
 * program. Where Electron's program is missing or there is no display it says plainly that nothing was run and ends with 0;
 * it counts nothing as passed. With `--must-run`, as in the published workflow, not having run is a failure.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasDisplay } from '#main/chooseShell.ts'
import { findElectron } from '#main/findElectron.ts'
import { needsBuild } from '#main/needsBuild.ts'
import { SCENES } from '#test/electron/scenes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const program = findElectron(join(root, 'node_modules'))
const stale = needsBuild(root)
const why =
  program === null
    ? "Electron's program is not on this machine (node node_modules/electron/install.js fetches it)"
    : !hasDisplay(process.platform, process.env)
      ? 'there is no display here'
      : stale.length > 0
        ? 'the program is not built ("npm run build")'
        : null

if (why !== null) {
  say(`The end-to-end suite of the desktop program was NOT run, because ${why}. Nothing of it counts as passed.`)
  process.exitCode = process.argv.includes('--must-run') ? 1 : 0
} else {
  let failed = 0
  for (const [name, play] of Object.entries(SCENES)) {
    const data = mkdtempSync(join(tmpdir(), 'chapeau-electron-'))
    try {
      await play({ root, program: program!, data })
      say(`  ok   ${name}`)
    } catch (error) {
      failed += 1
      say(`FAIL   ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  }
  say(`${Object.keys(SCENES).length - failed} passed, ${failed} failed, in Electron`)
  process.exitCode = failed === 0 ? 0 : 1
}
