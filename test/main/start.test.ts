/**
 * `npm start` where no window can open: the same application is served to a browser, with a link for each who takes part.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'

const folders: string[] = []
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function start(file?: string): Promise<{ child: ChildProcess; lines: string[]; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-start-'))
  folders.push(folder)
  const child = spawn(process.execPath, ['main/start.ts', '--port', '0', ...(file ? [file] : [])], {
    env: { ...process.env, CHAPEAU_IN_BROWSER: '1', CHAPEAU_DATA: folder, DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  children.push(child)
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.startsWith('Press Ctrl+C')) break
  }
  return { child, lines, folder }
}

it('says in one line why no window opens, serves the application with a link per participant, and ends cleanly', async () => {
  const { child, lines, folder } = await start()
  expect(lines.filter((line) => line.includes('opens in the browser'))).toHaveLength(1)
  expect(lines.some((line) => line.includes(join(folder, 'sample.chapeau')))).toBe(true)
  const links = lines.filter((line) => line.includes('#invite='))
  for (const role of ['chair', 'secretariat', 'delegate', 'observer']) {
    expect(links.some((line) => line.includes(`(${role}`))).toBe(true)
  }
  const url = new URL(/https?:\S+/u.exec(links[0]!)![0])
  expect((await fetch(new URL('/health', url))).status).toBe(200)
  const page = await (await fetch(url)).text()
  expect(page).toContain('<div id="root"')
  const session = await fetch(new URL('/api/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite: url.hash.slice('#invite='.length) })
  })
  expect(session.status).toBe(200)
  child.kill('SIGINT')
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(0)
}, 120_000)

it('opens an existing file again, with fresh links', async () => {
  const first = await start()
  first.child.kill('SIGTERM')
  await once(first.child, 'exit')
  const again = await start(join(first.folder, 'sample.chapeau'))
  expect(again.lines.some((line) => line.startsWith('The conference lies in'))).toBe(true)
  expect(again.lines.filter((line) => line.includes('#invite='))).not.toEqual(
    first.lines.filter((line) => line.includes('#invite='))
  )
}, 120_000)

it('refuses a file that is not there with one sentence, and makes none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-start-'))
  folders.push(folder)
  const file = join(folder, 'metting.chapeau')
  const child = spawn(process.execPath, ['main/start.ts', '--port', '0', file], {
    env: { ...process.env, CHAPEAU_IN_BROWSER: '1', CHAPEAU_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  children.push(child)
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toEqual([expect.stringContaining(`There is no conference at ${file}`)])
  expect(existsSync(file)).toBe(false)
}, 120_000)
