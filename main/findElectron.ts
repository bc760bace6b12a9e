/**
 * Looks for Electron's program without starting the download that `require('electron')` would. Called by `start.ts`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param modules the `node_modules` folder @returns the program's path, or null where it is missing */
export function findElectron(modules: string): string | null {
  const folder = join(modules, 'electron')
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const program = join(folder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(program) ? program : null
}
