/**
 * Which parts of the application have to be built before it starts: those that are missing or older than their sources.
 * Called by `start.ts`.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const PARTS = [
  { config: 'renderer/vite.config.ts', built: 'dist/client/index.html', sources: ['core', 'renderer'] },
  { config: 'main/vite.config.ts', built: 'dist/main/main.js', sources: ['core', 'collab-server', 'main'] },
  { config: 'main/preload/vite.config.ts', built: 'dist/main/preload.cjs', sources: ['core', 'main'] }
] as const

/** @param root the project's folder @returns the build configurations to run, in order */
export function needsBuild(root: string): readonly string[] {
  return PARTS.filter(({ built, sources }) => {
    const result = join(root, built)
    if (!existsSync(result)) return true
    const at = statSync(result).mtimeMs
    return sources.some((folder) => newest(join(root, folder)) > at)
  }).map(({ config }) => config)
}

function newest(folder: string): number {
  let latest = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  }
  return latest
}
