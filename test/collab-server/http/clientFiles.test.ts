/** How the relay hands out the built client: compressed where it can be read so, kept where its name says what is in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestRelay, type TestRelay } from '#test/helpers/startTestRelay.ts'

const SCRIPT = 'export const words = "of the text"'

let stage: TestRelay
let place: string
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'chapeau-client-'))
  mkdirSync(join(place, 'assets'))
  writeFileSync(join(place, 'index.html'), '<!doctype html><title>Chapeau</title>')
  writeFileSync(join(place, 'serviceWorker.js'), 'self.words = 1')
  writeFileSync(join(place, 'chapeau.webmanifest'), '{}')
  writeFileSync(join(place, 'assets/part-abc.js'), SCRIPT)
  writeFileSync(join(place, 'assets/part-abc.js.gz'), gzipSync(SCRIPT))
  stage = await startTestRelay({ relay: { clientDir: place } })
})
afterEach(async () => {
  await stage.stop()
  rmSync(place, { recursive: true })
})

const ask = (path: string, encoding: string): Promise<Response> =>
  fetch(`${stage.url}${path}`, { headers: { 'accept-encoding': encoding } })

describe('the built client', () => {
  it('is sent compressed to whoever reads that, and plain to whoever does not', async () => {
    const compressed = await ask('/assets/part-abc.js', 'gzip')
    expect(compressed.headers.get('content-encoding')).toBe('gzip')
    expect(compressed.headers.get('content-type')).toContain('javascript')
    expect(await compressed.text()).toBe(SCRIPT)
    const plain = await ask('/assets/part-abc.js', 'identity')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(SCRIPT)
  })

  it('is kept for good where the name carries the fingerprint, and asked for anew everywhere else', async () => {
    const kept = await ask('/assets/part-abc.js', 'gzip')
    expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/serviceWorker.js', '/chapeau.webmanifest']) {
      expect((await ask(path, 'gzip')).headers.get('cache-control')).toBe('no-store')
    }
  })

  it('never marks an answer of the conference as one to keep', async () => {
    for (const path of ['/api/conference', '/api/assets/part-abc.js', '/health', '/assets/none.js']) {
      expect((await ask(path, 'identity')).headers.get('cache-control')).toBe('no-store')
    }
  })

  it('carries the policy for scripts also on what is kept, and the manifest has its type', async () => {
    const kept = await ask('/assets/part-abc.js', 'gzip')
    expect(kept.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect((await ask('/chapeau.webmanifest', 'identity')).headers.get('content-type')).toContain(
      'application/manifest+json'
    )
  })
})
