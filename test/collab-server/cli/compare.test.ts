/** Two issues of a draft, and an issue and a Word file, compared as a Word file with tracked changes. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, runCli } from '#test/collab-server/cli/runCli.ts'
import { makeDocx, p, run } from '#test/core/interchange/docx/makeDocx.ts'
import { pandoc } from '#test/core/interchange/readDocx.ts'

const DRAFT = 'Batumi Ministerial Declaration'

async function rehearsed() {
  const folder = await makeFolder()
  const data = join(folder, 'a.chapeau')
  expect(await runCli('rehearse', '--sample', 'batumi-declaration', '--data', data)).toMatchObject({ exit: 0 })
  const out = join(folder, 'compared.docx')
  return { folder, data, out, args: ['compare', '--data', data, '--draft', DRAFT, '--out', out] }
}

describe('compare', () => {
  test('[I65] tells the present text from the first draft, and nothing from itself', async () => {
    const { data, out, args } = await rehearsed()
    const before = await readFile(data)
    expect(await runCli(...args)).toMatchObject({ exit: 0, results: [{ changed: 4, added: 2, moved: 0 }] })
    const bytes = new Uint8Array(await readFile(out))
    const words = 'on an equal footing with paper documents'
    expect(await pandoc(bytes, 'plain', 'accept')).toContain(words)
    expect(await pandoc(bytes, 'plain', 'reject')).not.toContain(words)
    expect(await runCli(...args, '--from', 'present')).toMatchObject({
      results: [{ changed: 0, added: 0, removed: 0 }]
    })
    expect((await readFile(data)).equals(before)).toBe(true)
  })

  test('[I64] takes a number of the record and a time for a moment', async () => {
    const { args } = await rehearsed()
    const [byNumber] = (await runCli(...args, '--from', '1')).results as [{ added: number; same: number }]
    expect(byNumber.same).toBeGreaterThan(0)
    expect(await runCli(...args, '--from', '2999-01-01')).toMatchObject({
      exit: 0,
      results: [{ changed: 0, added: 0 }]
    })
    expect(await runCli(...args, '--from', '1999-01-01')).toMatchObject({ exit: 1, results: [] })
  })

  test('[I65] tells a Word file from outside, and refuses an issue that there is not', async () => {
    const { folder, args } = await rehearsed()
    const file = join(folder, 'outside.docx')
    await writeFile(file, makeDocx(p(run('A wholly different text.'))))
    expect(await runCli(...args, '--with', file)).toMatchObject({ exit: 0, results: [{ added: 1, same: 0 }] })
    expect(await runCli(...args, '--from', 'Rev.9')).toEqual({
      exit: 1,
      results: [],
      notes: [expect.stringMatching(/has no issue "Rev.9"; it has "Zero draft", "Rev.1", "present"\. A number/u)]
    })
    expect(await runCli(...args, '--to', 'Rev.1', '--with', file)).toMatchObject({ exit: 2 })
  })
})
