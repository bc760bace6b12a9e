/** How the relay hands out the documentation, which lies beside the built client. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { startTestRelay, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { temporaryFolder } from '#test/helpers/temporaryFolder.ts'

const at = temporaryFolder('docs')
let stage: TestRelay | null = null
afterEach(async () => {
  await stage?.stop()
  stage = null
})

async function start(name: string, built: boolean): Promise<(path: string) => Promise<Response>> {
  mkdirSync(at(name, 'client'), { recursive: true })
  writeFileSync(at(name, 'client', 'index.html'), '<title>the application</title>')
  writeFileSync(at(name, 'secret.txt'), 'outside')
  if (built) {
    mkdirSync(at(name, 'docs', 'chair'), { recursive: true })
    writeFileSync(at(name, 'docs', 'index.html'), '<title>all pages</title>')
    writeFileSync(at(name, 'docs', 'chair', 'decide.html'), '<title>decide</title>')
    writeFileSync(at(name, 'docs', 'docs.css'), 'p{}')
  }
  const { url } = (stage = await startTestRelay({ relay: { clientDir: at(name, 'client') } }))
  return (path) => fetch(`${url}${path}`, { headers: { accept: 'text/html' }, redirect: 'manual' })
}

describe('the documentation', () => {
  it('is served without asking who reads it, and may run nothing', async () => {
    const ask = await start('built', true)
    const page = await ask('/docs/chair/decide.html')
    expect(await page.text()).toContain('decide')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/script-src|unsafe|connect-src/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect((await ask('/docs/docs.css')).headers.get('cache-control')).toBe('public, max-age=86400')
    expect(await (await ask('/docs/')).text()).toContain('all pages')
    expect((await ask('/docs')).headers.get('location')).toBe('/docs/')
    expect((await ask('/')).headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('answers a page that there is not with a sentence, not with the application, and gives nothing that lies beside', async () => {
    const ask = await start('lacking', true)
    for (const path of ['/docs/chair/nothing.html', '/docs/..%2fsecret.txt', '/docs/chair/..%2f..%2fsecret.txt']) {
      const answer = await ask(path)
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
      expect(await answer.text(), path).not.toMatch(/the application|outside/)
    }
    expect(await (await ask('/docs/chair/nothing.html')).text()).toContain('There is no such page')
  })

  it('says how to get it where it was not built', async () => {
    const ask = await start('unbuilt', false)
    for (const path of ['/docs', '/docs/', '/docs/chair/decide.html']) {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('npm run docs')
    }
  })
})
