/**
 * Where Chapeau keeps its files for this person, by the custom of each platform. Called by `start.ts` and by the desktop
 * shell, so that both open the same sample.
 */
import { homedir } from 'node:os'
import { join } from 'node:path'

/** @param env the environment, for `XDG_DATA_HOME`, `APPDATA` and `CHAPEAU_DATA` (which goes before all) */
export function dataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home = homedir()
): string {
  if (env.CHAPEAU_DATA) return env.CHAPEAU_DATA
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Chapeau')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Chapeau')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'chapeau')
}

/** The conference that opens when none is named; made from a sample the first time. */
export function sampleFile(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  return join(dataFolder(platform, env), 'sample.chapeau')
}
