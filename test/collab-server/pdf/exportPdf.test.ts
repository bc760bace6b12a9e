/** PDF through Chromium, looked at with poppler: tagged, titled, in its language, with its running lines and numbers. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { requireWriter } from '#relay/exportFormats.ts'
import { BATUMI, makeFolder, runCli } from '#test/collab-server/cli/runCli.ts'
import { compiledFrom, counter, META } from '#test/core/interchange/compiledFrom.ts'
import { LANGUAGE_SAMPLES } from '#test/core/interchange/languageSamples.ts'

const run = promisify(execFile)
afterEach(() => vi.unstubAllEnvs())

async function exported(...more: string[]) {
  const folder = await makeFolder()
  const data = join(folder, 'a.chapeau')
  await runCli('create', '--data', data, '--from', BATUMI)
  const out = join(folder, 'out.pdf')
  const named = ['--draft', 'Batumi Ministerial Declaration', '--view', 'clean', '--format', 'pdf']
  return { out, ran: await runCli('export', '--data', data, ...named, '--out', out, ...more) }
}

describe('PDF', () => {
  test('[I61] is tagged, titled, and bears symbol, distribution, page and line numbers', async () => {
    const { out, ran } = await exported('--symbol', 'BTM/2026/L.1', '--distribution', 'Limited', '--line-numbers')
    expect(ran).toMatchObject({ exit: 0, notes: [] })
    const { stdout: info } = await run('pdfinfo', [out])
    expect(info).toMatch(/^Title: +Batumi Ministerial Declaration/mu)
    expect(info).toMatch(/^Tagged: +yes/mu)
    const { stdout: structure } = await run('pdfinfo', ['-struct', out])
    expect(structure).toMatch(/H1/u)
    expect(structure).toMatch(/H2/u)
    const { stdout: text } = await run('pdftotext', ['-layout', out, '-'])
    expect(text).toMatch(/BTM\/2026\/L\.1 · Zero draft/u)
    expect(text).toMatch(/Batumi Ministerial Declaration · Limited +1 *\/ *\d/u)
    // Each line of the text, and each once.
    const numbers = [...text.matchAll(/^ {0,3}(\d+)(?: {2,}|$)/gmu)].map(([, number]) => Number(number))
    expect(numbers.length).toBeGreaterThan(40)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  }, 90_000)

  test('[I61] takes Arabic and Chinese along, so that their words are found again in the file', async () => {
    const folder = await makeFolder()
    for (const { tag, markdown } of LANGUAGE_SAMPLES.filter(({ tag: one }) => one === 'ar' || one === 'zh-CN')) {
      const { nodes } = importMarkdown(markdown, { profile: 'communique', newId: counter() })
      const writer = requireWriter('clean', 'pdf')
      const out = join(folder, `${tag}.pdf`)
      await writeFile(out, await writer.write(compiledFrom(nodes, 'communique'), 'clean', META, { lineNumbers: false }))
      const { stdout: text } = await run('pdftotext', [out, '-'])
      expect(text.normalize('NFC')).toContain(nodes[0]!.textContent)
    }
  }, 90_000)

  test('[I61] is refused with what to do where there is no Chromium', async () => {
    vi.stubEnv('CHAPEAU_CHROMIUM', '/nowhere/chromium')
    const { ran } = await exported()
    expect(ran).toEqual({
      exit: 1,
      results: [],
      notes: [expect.stringMatching(/was not found on this computer\. Install Chromium/u)]
    })
  })
})
