/** Where the runners leave their reports, and how they are read and cleared. Used by `test.ts` and `summary.ts`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChecksReport, Reports, VitestReport } from '#test/run/countReports.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(projectRoot, 'test/.output')
export const VITEST_REPORT = join(folder, 'vitest.json')
export const STEPS_REPORT = join(folder, 'steps.json')
const CHECKS_REPORT = join(folder, 'checks.json')

/** A report of an earlier run must not be counted for this one. */
export function clearReports(): void {
  mkdirSync(folder, { recursive: true })
  for (const path of [VITEST_REPORT, CHECKS_REPORT, STEPS_REPORT]) rmSync(path, { force: true })
}

export function readReports(): Reports {
  return {
    vitest: readJson(VITEST_REPORT) as VitestReport | null,
    checks: readJson(CHECKS_REPORT) as ChecksReport | null,
    steps: (readJson(STEPS_REPORT) as string[] | null) ?? ['The run did not get as far as the tests.']
  }
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
