/**
 * Fetches Electron's program, which its package leaves out, by the package's own script. Called by `start.ts` once, where
 * there is a display to open a window on. Without a network it gives up, and the application opens in the browser.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findElectron } from '#main/findElectron.ts'

const PATIENCE = 5 * 60_000

/** @param modules the `node_modules` folder @returns the program's path, or null where it could not be had */
export function fetchElectron(modules: string): string | null {
  spawnSync(process.execPath, [join(modules, 'electron', 'install.js')], { stdio: 'ignore', timeout: PATIENCE })
  return findElectron(modules)
}
