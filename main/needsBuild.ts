/**
 * Which parts of the application have to be built before it starts: those that are missing or older than their sources.
 * Called by `start.ts` and by the run of what only Electron can show.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Part {
  readonly name: string
  /** What Node is given to build it, from the project's folder. */
  readonly args: readonly string[]
  /** The application cannot run without it. */
  readonly needed: boolean
}

const vite = (config: string): readonly string[] => [
  'node_modules/vite/bin/vite.js',
  'build',
  '--config',
  config,
  '--logLevel',
  'warn'
]

export const PARTS: readonly (Part & { readonly built: string; readonly sources: readonly string[] })[] = [
  {
    name: 'the application',
    args: vite('renderer/vite.config.ts'),
    needed: true,
    built: 'dist/client/index.html',
    sources: ['core', 'renderer']
  },
  {
    name: 'the desktop program',
    args: vite('main/vite.config.ts'),
    needed: true,
    built: 'dist/main/main.js',
    sources: ['core', 'collab-server', 'main']
  },
  {
    name: 'the bridge',
    args: vite('main/preload/vite.config.ts'),
    needed: true,
    built: 'dist/main/preload.cjs',
    sources: ['core', 'main']
  },
  {
    name: 'the documentation',
    args: ['docs/build/run.ts'],
    needed: false,
    built: 'dist/docs/index.html',
    // The reference is made of the program itself.
    sources: [
      'docs',
      'collab-server/cli',
      'collab-server/store',
      'core/languages',
      'renderer/keyboard',
      'renderer/screen',
      'renderer/styles'
    ]
  }
]

/** @param root the project's folder @returns the parts to build, in order */
export function needsBuild(root: string): readonly Part[] {
  return PARTS.filter(({ built, sources }) => {
    const result = join(root, built)
    if (!existsSync(result)) return true
    const at = statSync(result).mtimeMs
    return sources.some((folder) => newest(join(root, folder)) > at)
  })
}

function newest(folder: string): number {
  let latest = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  }
  return latest
}
