/**
 * Counts what passed and failed, from the reports that the runners themselves wrote: Vitest's JSON and that of
 * `test/checks/check.ts`. Called by `summary.ts`. A report that is missing is a failure, and so are a test that did not run,
 * a file that could not be loaded, an error outside of any test, and a step before the tests that did not succeed.
 */
export interface Reports {
  readonly vitest: VitestReport | null
  readonly checks: ChecksReport | null
  /** What went wrong before the tests: a tool that is missing, a build that failed. */
  readonly steps: readonly string[]
}

export interface VitestReport {
  readonly success: boolean
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

export interface ChecksReport {
  readonly checks: readonly { readonly name: string; readonly passed: boolean }[]
}

export interface Count {
  readonly passed: number
  readonly failed: number
  /** One line for each failure. */
  readonly failures: readonly string[]
}

export function countReports({ vitest, checks, steps }: Reports): Count {
  const failures = [...steps]
  let passed = 0

  if (checks === null) failures.push('The checks left no report.')
  for (const { name, passed: ok } of checks?.checks ?? []) {
    if (ok) passed += 1
    else failures.push(`check: ${name}`)
  }

  if (vitest === null) failures.push('The tests left no report.')
  let failedTests = 0
  for (const file of vitest?.testResults ?? []) {
    let failedHere = 0
    for (const { fullName, status } of file.assertionResults) {
      if (status === 'passed') passed += 1
      else {
        failedHere += 1
        failures.push(`${file.name}: ${fullName}${status === 'failed' ? '' : ` (${status}: it did not run)`}`)
      }
    }
    if (failedHere === 0 && (file.status !== 'passed' || file.assertionResults.length === 0)) {
      failedHere = 1
      failures.push(`${file.name}: ${file.message?.split('\n')[0] || 'no test of it ran'}`)
    }
    failedTests += failedHere
  }
  if (vitest !== null && !vitest.success && failedTests === 0) failures.push('An error happened outside of any test.')
  if (vitest !== null && vitest.testResults.length === 0) failures.push('No test ran.')

  return { passed, failed: failures.length, failures }
}
