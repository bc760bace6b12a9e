/** Word files into a draft: whose changes they are is said, remembered, and never guessed. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFloor } from '#core/floor/readFloor.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { BATUMI, makeFolder, runCli } from '#test/collab-server/cli/runCli.ts'
import { del, ins, makeDocx, p, run, tracked } from '#test/core/interchange/docx/makeDocx.ts'

const FILE = makeDocx({
  comments: '<w:comment w:id="1" w:author="Romania"><w:p><w:r><w:t>Is it needed?</w:t></w:r></w:p></w:comment>',
  body:
    p(run('Carriers of the region')) +
    p(run('1.\tPapers ') + ins('Ana Müller', 'on paper ') + run('are kept.')) +
    p(
      '<w:commentRangeStart w:id="1"/>' +
        run('2.\tCopies are sent ') +
        tracked('ins', 'Ana Müller', del('Romania', 'twice ')) +
        ins('Ana Müller', 'at once ') +
        run('by post.')
    ) +
    p(ins('Romania', '3.\tFees are fair.'), { mark: tracked('ins', 'Romania') })
})

async function prepared() {
  const folder = await makeFolder()
  const data = join(folder, 'a.chapeau')
  await runCli('create', '--data', data, '--from', BATUMI)
  const input = join(folder, 'in.docx')
  await writeFile(input, FILE)
  const args = ['import', '--data', data, '--new', '--profile', 'communique', input]
  return { folder, data, input, args }
}

describe('import of a Word file', () => {
  test('[I51] is refused while somebody is not known, and nothing is written', async () => {
    const { data, args } = await prepared()
    const before = await readFile(data)
    const ran = await runCli(...args, '--title', 'A')
    expect(ran).toEqual({
      exit: 1,
      results: [],
      notes: [expect.stringContaining('"Ana Müller" (2 proposals); say for whom each stands')]
    })
    expect((await readFile(data)).equals(before)).toBe(true)
    expect(await runCli(...args, '--title', 'A', '--map', 'Ana Müller=NOR')).toMatchObject({
      exit: 1,
      notes: [expect.stringContaining('"NOR", which is no code')]
    })
    expect(await runCli(...args, '--title', 'A', '--map', 'Ana Müller')).toMatchObject({ exit: 2 })
  })

  test('[I52] tables each change with its receipt, in the name of its delegation', async () => {
    const { data, args } = await prepared()
    const ran = await runCli(...args, '--title', 'A', '--map', 'Ana Müller=ARM')
    expect(ran.exit).toBe(0)
    expect(ran.results).toMatchObject([
      {
        blocks: 3,
        word: {
          proposals: 3,
          positions: 1,
          notes: 1,
          authors: [
            { author: 'Ana Müller', delegation: 'ARM', proposals: 2, tracked: { insertions: 3 } },
            { author: 'Romania', delegation: 'ROU', proposals: 1 }
          ]
        }
      }
    ])
    const { draft } = ran.results[0] as { draft: { id: string } }
    const store = openSqliteStore(data, { mustExist: true })
    try {
      const record = await store.readRecord(draft.id)
      expect(record.map(({ seq, kind, summary }) => `${seq} ${kind}: ${summary}`)).toEqual([
        expect.stringMatching(/^1 table: Armenia tabled an amendment/u),
        expect.stringMatching(/^2 table: Armenia tabled an amendment/u),
        expect.stringMatching(/^3 position: Romania asked to delete the words/u),
        expect.stringMatching(/^4 table: Romania tabled/u)
      ])
      expect(record.every(({ participant }) => participant.role === 'secretariat')).toBe(true)
      expect((await store.readLog(draft.id, 'floor')).filter(({ receipt }) => receipt !== undefined)).toHaveLength(4)
    } finally {
      await store.close()
    }
  })

  test('[I51] remembers for whom an author stands', async () => {
    const { args } = await prepared()
    await runCli(...args, '--title', 'A', '--map', 'Ana Müller=ARM')
    expect(await runCli(...args, '--title', 'B')).toMatchObject({ exit: 0, results: [{ word: { proposals: 3 } }] })
  })

  test('[I52] says with --dry-run what it would do, and writes nothing', async () => {
    const { data, args } = await prepared()
    const before = await readFile(data)
    const ran = await runCli(...args, '--title', 'A', '--map', 'Ana Müller=ARM', '--dry-run')
    expect(ran).toMatchObject({ exit: 0, results: [{ dryRun: true, word: { proposals: 3 } }] })
    expect((await readFile(data)).equals(before)).toBe(true)
  })

  test('[I40] a file that is no Word file is refused with a sentence, and nothing is written', async () => {
    const { data, input, args } = await prepared()
    const before = (await stat(data)).mtimeMs
    await writeFile(input, FILE.slice(0, 400))
    expect(await runCli(...args, '--title', 'A')).toMatchObject({
      exit: 1,
      results: [],
      notes: [expect.stringContaining('was not taken over. The file is damaged')]
    })
    expect((await stat(data)).mtimeMs).toBe(before)
  })

  test('[I91] takes a page that Word saved, with the changes tracked in it', async () => {
    const { folder, args } = await prepared()
    const page = join(folder, 'saved.htm')
    const words =
      '<meta charset="utf-8"><p>1. Papers <ins cite="mailto:Ana%20M">on paper </ins>are kept – always.</p><p><b>2.</b> Fees are fair.</p>'
    await writeFile(page, words)
    const ran = await runCli(...args.slice(0, -1), page, '--title', 'A', '--map', 'Ana M=ARM')
    expect(ran).toMatchObject({
      exit: 0,
      results: [{ blocks: 2, word: { proposals: 1, authors: [{ author: 'Ana M', tracked: { insertions: 1 } }] } }]
    })
  })

  test('[I54] puts square brackets on the floor, beside the notes and proposals of their paragraph', async () => {
    const { folder, data, args } = await prepared()
    const input = join(folder, 'brackets.docx')
    const note = '<w:comment w:id="1" w:author="Romania"><w:p><w:r><w:t>Is it needed?</w:t></w:r></w:p></w:comment>'
    const body = p(
      '<w:commentRangeStart w:id="1"/>' +
        run('1.\tPapers [on paper – Romania] ') +
        del('Romania', 'are') +
        ins('Romania', 'must be') +
        run(' kept.')
    )
    await writeFile(input, makeDocx({ body, comments: note }))
    const ran = await runCli(...args.slice(0, -1), input, '--title', 'A')
    expect(ran).toMatchObject({ exit: 0, results: [{ blocks: 1, brackets: 1, word: { proposals: 1 } }] })
    const { draft } = ran.results[0] as { draft: { id: string } }
    const store = openSqliteStore(data, { mustExist: true })
    try {
      const floor = readFloor(await readRoom(store, draft.id, 'floor'))
      expect([...floor.brackets.values()]).toMatchObject([{ kind: 'addition', proponents: ['ROU'], state: 'standing' }])
      expect([...floor.paragraphs.values()]).toMatchObject([{ state: 'bracketed' }])
      expect([...floor.proposals.values()]).toMatchObject([{ change: { kind: 'amend' }, state: 'tabled' }])
    } finally {
      await store.close()
    }
    const out = join(folder, 'out.md')
    await runCli('export', '--data', data, '--draft', draft.id, '--view', 'clean', '--format', 'md', '--out', out)
    expect(await readFile(out, 'utf8')).toContain('[on paper')
  })
})
