/**
 * Prints what failed, one line each, and at the very end `N passed, N failed`; exits with 1 if anything failed. Called by
 * `test.ts` when all has run, and by `.ci/run`, for which that line must be the last.
 */
import { countReports } from '#test/run/countReports.ts'
import { projectRoot, readReports } from '#test/run/reports.ts'

const { passed, failed, failures } = countReports(readReports())
const lines = failures.map((failure) => `FAILED ${failure.replaceAll(projectRoot, '')}`)
process.stdout.write([...lines, `${passed} passed, ${failed} failed`, ''].join('\n'))
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
