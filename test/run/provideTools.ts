/**
 * Sees to it that the tests have a Chromium, and pandoc and poppler as the independent readers of what is exported. Where one is missing
 * and the machine is a Debian on which we may install, installs it with apt-get; otherwise says how. Called by `test.ts`.
 * Never lets a test be skipped: without them the run fails.
 */
import { spawnSync } from 'node:child_process'
import { findBrowser, findProgram } from '#test/run/findBrowser.ts'

/** Null when both are there; otherwise the sentence that says what to do. */
export function provideTools(say: (line: string) => void): string | null {
  const missing = listMissing()
  if (missing.length === 0) return null

  const install = howToInstall()
  if (install !== null) {
    say(`Installing ${missing.join(' and ')} with apt-get.`)
    const [command = '', ...before] = install
    spawnSync(command, [...before, 'update', '-qq'], { stdio: 'inherit' })
    spawnSync(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: 'inherit' })
    if (listMissing().length === 0) return null
  }
  const what = listMissing().join(' and ')
  return (
    `The tests need ${what}, and this machine has no such program. On Debian or Ubuntu: sudo apt-get install ${what}. ` +
    'On another system install them as usual; CHAPEAU_CHROMIUM may name a Chromium or Chrome that is not on the PATH.'
  )
}

function listMissing(): string[] {
  const missing: string[] = []
  if (findBrowser() === null) missing.push('chromium')
  if (findProgram('pandoc') === null) missing.push('pandoc')
  if (findProgram('pdftotext') === null) missing.push('poppler-utils')
  return missing
}

/** apt-get where we are root, through sudo where it asks for no password, else null. */
function howToInstall(): string[] | null {
  if (findProgram('apt-get') === null) return null
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  if (process.getuid?.() === 0) return quietly
  const sudo = findProgram('sudo')
  if (sudo === null || spawnSync(sudo, ['-n', 'true']).status !== 0) return null
  return [sudo, '-n', ...quietly]
}
