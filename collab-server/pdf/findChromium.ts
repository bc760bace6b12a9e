/**
 * Finds a program of the Chromium family on this computer: what prints PDF. Called by `printPdf`. Looks only where such
 * programs are installed, or where `CHAPEAU_CHROMIUM` says.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome']
const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
  ]
}

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly isProgram: (path: string) => boolean
}

/** @returns the program, or null where there is none; what `CHAPEAU_CHROMIUM` names is taken or nothing is */
export function findChromium(surroundings: Surroundings = thisComputer()): string | null {
  const { environment, platform, isProgram } = surroundings
  const named = environment['CHAPEAU_CHROMIUM']
  if (named !== undefined && named !== '') return isProgram(named) ? named : null
  const onPath = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = [
    ...NAMES.flatMap((name) => onPath.map((folder) => join(folder, platform === 'win32' ? `${name}.exe` : name))),
    ...(PLACES[platform] ?? [])
  ]
  return candidates.find(isProgram) ?? null
}

function thisComputer(): Surroundings {
  return {
    environment: process.env,
    platform: process.platform,
    isProgram: (path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    }
  }
}
