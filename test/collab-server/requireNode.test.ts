import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const ask = (version: string): string => {
  const script = `
    Object.defineProperty(process.versions, 'node', { value: '${version}' })
    await import('./collab-server/requireNode.js')
    process.stdout.write('went on')`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8'
  })
  return `${status} ${stdout}${stderr}`
}

it('stops an old Node with a sentence that says what to do, and lets a new one pass', () => {
  expect(ask('20.20.2')).toMatch(
    /^1 Chapeau runs on Node 24, and this is Node 20\.20\.2\. "npm ci" installs the right one/
  )
  expect(ask('24.1.0')).toBe('0 went on')
  expect(ask('26.0.0')).toBe('0 went on')
})
