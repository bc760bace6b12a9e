/** A folder for one test file, taken away when its tests have run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export function temporaryFolder(name: string): (...path: string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), `chapeau-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (...path) => join(folder, ...path)
}
