import { describe, expect, it } from 'vitest'
import { countReports, type Reports, type VitestReport } from '#test/run/countReports.ts'

const file = (name: string, ...statuses: string[]): VitestReport['testResults'][number] => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status, index) => ({ fullName: `test ${index}`, status }))
})
const reports = (vitest: VitestReport | null, rest: Partial<Reports> = {}): Reports => ({
  vitest,
  checks: { checks: [{ name: 'lint', passed: true }] },
  steps: [],
  ...rest
})
const green = { success: true, testResults: [file('a.test.ts', 'passed', 'passed')] }

describe('the count at the end of a run', () => {
  it('adds tests and checks', () => {
    expect(countReports(reports(green))).toEqual({ passed: 3, failed: 0, failures: [] })
  })

  it('names a failed test and a failed check', () => {
    const count = countReports(
      reports(
        { success: false, testResults: [file('a.test.ts', 'passed', 'failed')] },
        { checks: { checks: [{ name: 'lint', passed: false }] } }
      )
    )
    expect(count).toEqual({ passed: 1, failed: 2, failures: ['check: lint', 'a.test.ts: test 1'] })
  })

  it('takes a test that did not run for a failure', () => {
    const count = countReports(reports({ success: true, testResults: [file('a.test.ts', 'passed', 'skipped')] }))
    expect(count.failures).toEqual(['a.test.ts: test 1 (skipped: it did not run)'])
  })

  it('takes a file that could not be loaded for a failure', () => {
    const broken = { name: 'a.test.ts', status: 'failed', message: 'SyntaxError: here\nat …', assertionResults: [] }
    expect(countReports(reports({ success: false, testResults: [broken] })).failures).toEqual([
      'a.test.ts: SyntaxError: here'
    ])
  })

  it('takes an error outside of any test, a missing report and a failed step for failures', () => {
    expect(countReports(reports({ ...green, success: false })).failed).toBe(1)
    expect(countReports(reports(null)).failures).toEqual(['The tests left no report.'])
    expect(countReports(reports(green, { checks: null })).failures).toEqual(['The checks left no report.'])
    expect(countReports(reports(green, { steps: ['No browser.'] })).failures).toEqual(['No browser.'])
    expect(countReports(reports({ success: true, testResults: [] })).failures).toEqual(['No test ran.'])
  })
})
