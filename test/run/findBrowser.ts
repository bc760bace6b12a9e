/**
 * Where a Chromium for the end-to-end tests and the bench stands on this machine. Looks, and never installs: that is
 * `provideTools.ts`.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

/** The browser that CHAPEAU_CHROMIUM names, or the first that is found on the PATH or in the usual places. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['CHAPEAU_CHROMIUM']
  if (named !== undefined && named !== '') return isProgram(named) ? named : null
  for (const name of NAMES) {
    const found = findProgram(name, env)
    if (found !== null) return found
  }
  return PLACES.find(isProgram) ?? null
}

/** The first program of this name on the PATH. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
    if (folder !== '' && isProgram(path)) return path
  }
  return null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
