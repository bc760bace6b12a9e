/** Files that were made to do harm, brought in by the program itself: one sentence, bounded memory, nothing written. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { BATUMI, makeFolder, runCli } from '#test/collab-server/cli/runCli.ts'
import { docxFiles, makeDocx, p, run } from '#test/core/interchange/docx/makeDocx.ts'

const MEGABYTE = 1024 * 1024
const TELLS = 'process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))'
const PROGRAM = join(import.meta.dirname, '../../../collab-server/chapeau.ts')

/** In kilobytes, of the whole process, and what it said. */
async function importIn(
  folder: string,
  name: string,
  bytes: Uint8Array
): Promise<{ peak: number; said: string; exit: number }> {
  const input = join(folder, name)
  await writeFile(input, bytes)
  const args = [
    'import',
    '--data',
    join(folder, 'a.chapeau'),
    '--new',
    '--profile',
    'communique',
    '--title',
    name,
    input
  ]
  const ran = await promisify(execFile)(process.execPath, [
    '--import',
    `data:text/javascript,${TELLS}`,
    PROGRAM,
    ...args
  ])
    .then(({ stderr }) => ({ stderr, exit: 0 }))
    .catch((error: { stderr: string; code: number }) => ({ stderr: error.stderr, exit: error.code }))
  const peak = Number(/^peak (\d+)$/mu.exec(ran.stderr)?.[1])
  return { peak, said: ran.stderr.replace(/^peak.*\n/mu, '').trim(), exit: ran.exit }
}

/** Words that do not pack well: a number after the other. */
const words = (count: number) =>
  Array.from({ length: count }, (_, index) => (index * 2654435761) % 4294967296).join(' ')

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'a part of 200 MB': () =>
    zipSync({ ...docxFiles({ body: p(run('x')) }), 'word/a.bin': [new Uint8Array(200 * MEGABYTE), { level: 1 }] }),
  'a text of 24 MB that is all tags': () =>
    zipSync(docxFiles({ body: '<w:p><w:r/></w:p>'.repeat(1_300_000) }), { level: 0 }),
  'entities of entities': () =>
    makeDocx({ body: '', document: '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>' })
}

describe('a file that was made to do harm', () => {
  test('[I40] is refused with one sentence, in less than 512 MB, and nothing is written', async () => {
    const folder = await makeFolder()
    const data = join(folder, 'a.chapeau')
    await runCli('create', '--data', data, '--from', BATUMI)
    const before = await readFile(data)
    for (const [name, make] of Object.entries(FILES)) {
      const { peak, said, exit } = await importIn(folder, 'in.docx', make())
      expect(exit, `${name}: ${said}`).toBe(1)
      expect(said, name).toMatch(/^[^\n]* was not taken over\. [^\n]+[.]$/u)
      expect(peak, name).toBeLessThan(512 * 1024)
    }
    const page = await importIn(folder, 'in.html', strToU8('<div>'.repeat(1_000_000)))
    expect(page.exit, page.said).toBe(1)
    expect(page.peak).toBeLessThan(512 * 1024)
    expect((await readFile(data)).equals(before)).toBe(true)
    // The longest text that is let in is bounded too.
    const long = await importIn(folder, 'long.docx', zipSync(docxFiles({ body: p(run(words(500_000))) }), { level: 1 }))
    expect(long.peak).toBeLessThan(512 * 1024)
  })
})
