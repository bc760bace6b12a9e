/**
 * `npm test`: provides a browser and pandoc, builds the application, runs every check and every test, and closes with what
 * failed and the count. Goes on to the end whatever fails on the way, so that one run shows everything.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { PARTS } from '#main/needsBuild.ts'
import { provideTools } from '#test/run/provideTools.ts'
import { clearReports, projectRoot, STEPS_REPORT, VITEST_REPORT } from '#test/run/reports.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs one program of node_modules or a file of ours on this Node, its output going where ours goes. */
function run(args: readonly string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' }).status === 0
}

clearReports()
const faults: string[] = []
const missing = provideTools(say)
if (missing !== null) faults.push(missing)

say('\nBuilding the application.')
for (const { name, args } of PARTS) {
  if (!run(args)) faults.push(`The build of ${name} failed.`)
}
writeFileSync(STEPS_REPORT, JSON.stringify(faults))

say('\nChecks')
run(['test/checks/check.ts'])

say('\nTests')
run([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${VITEST_REPORT}`
])

process.exitCode = run(['test/run/summary.ts']) ? 0 : 1
