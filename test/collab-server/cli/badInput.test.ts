/** Whatever is wrong with what was given: one clear sentence, the fitting exit code, and nothing left behind. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { BATUMI, makeFolder, runCli } from '#test/collab-server/cli/runCli.ts'

/** One line that ends as a sentence does. */
const sentence = (words: string): readonly unknown[] => [expect.stringMatching(new RegExp(`^.*${words}.*[.]$`, 'u'))]

interface Description {
  delegations: Array<{ code: string; name: string; kind: string }>
  participants: Array<{ name: string; role: string; delegation?: string }>
  drafts: Array<{ title: string; profile: string; from: string }>
}

async function description(): Promise<Description> {
  return JSON.parse(await readFile(BATUMI, 'utf8')) as Description
}

describe('a conference file that is not as it should be', () => {
  async function createFrom(source: string, words: string) {
    const folder = await makeFolder()
    const from = join(folder, 'conference.json')
    await writeFile(from, source)
    const ran = await runCli('create', '--data', join(folder, 'new.chapeau'), '--from', from)
    expect(ran).toEqual({ exit: 1, results: [], notes: sentence(words) })
    expect(await readdir(folder)).toEqual(['conference.json'])
  }

  test('that is no JSON is refused with the place of the mistake', async () => {
    await createFrom('{ "title": "A meeting",, }', 'is not JSON: .*line 1')
  })

  test('that names an unknown delegation is refused with its place', async () => {
    const spoilt = await description()
    spoilt.participants[3]!.delegation = 'TRK'
    await createFrom(JSON.stringify(spoilt), 'participants\\[3\\] \\("Romania 2"\\) names the delegation "TRK"')
  })

  test('that repeats a code is refused with both places', async () => {
    const spoilt = await description()
    spoilt.delegations[1]!.code = 'ARM'
    await createFrom(JSON.stringify(spoilt), 'delegations\\[1\\] .* "ARM", which delegations\\[0\\]')
  })

  test('that points to a missing text is refused with the path', async () => {
    await createFrom(JSON.stringify(await description()), 'The text of drafts\\[0\\] .*declaration.md does not exist')
  })

  test('that points to a file of another kind is told what can be imported', async () => {
    const spoilt = await description()
    spoilt.drafts[0]!.from = 'declaration.odt'
    await createFrom(
      JSON.stringify(spoilt),
      'neither Word \\(.docx\\), HTML \\(.html\\), Akoma Ntoso \\(.xml\\), Markdown \\(.md\\) nor plain text \\(.txt\\)'
    )
  })

  test('that is not there, or is a folder, is refused', async () => {
    const folder = await makeFolder()
    const data = join(folder, 'new.chapeau')
    const missing = await runCli('create', '--data', data, '--from', join(folder, 'none.json'))
    expect(missing).toEqual({ exit: 1, results: [], notes: sentence('none.json does not exist') })
    const isFolder = await runCli('create', '--data', data, '--from', folder)
    expect(isFolder).toEqual({ exit: 1, results: [], notes: sentence('is a folder') })
    expect(await readdir(folder)).toEqual([])
  })

  test('that points to an empty text, or to one that is not UTF-8, is refused', async () => {
    const folder = await makeFolder()
    await copyFile(BATUMI, join(folder, 'conference.json'))
    const create = () =>
      runCli('create', '--data', join(folder, 'new.chapeau'), '--from', join(folder, 'conference.json'))
    await writeFile(join(folder, 'declaration.md'), '\n\n')
    expect(await create()).toEqual({ exit: 1, results: [], notes: sentence('holds no words') })
    await writeFile(join(folder, 'declaration.md'), Buffer.from([0x43, 0xe9, 0x20, 0x31]))
    expect(await create()).toEqual({ exit: 1, results: [], notes: sentence('not text in UTF-8') })
    expect(await readdir(folder)).toEqual(['conference.json', 'declaration.md'])
  })
})

describe('a data file that cannot be used', () => {
  test('create leaves a file that is there already as it is', async () => {
    const folder = await makeFolder()
    const data = join(folder, 'notes.chapeau')
    await writeFile(data, 'my notes')
    const ran = await runCli('create', '--data', data, '--from', BATUMI)
    expect(ran).toEqual({ exit: 1, results: [], notes: sentence('exists already and was left as it is') })
    expect(await readFile(data, 'utf8')).toBe('my notes')
    expect(await readdir(folder)).toEqual(['notes.chapeau'])
  })

  test('create into a folder that is not there is refused', async () => {
    const folder = await makeFolder()
    const ran = await runCli('create', '--data', join(folder, 'none', 'new.chapeau'), '--from', BATUMI)
    expect(ran).toEqual({ exit: 1, results: [], notes: sentence('The folder .*none does not exist') })
  })

  const spoil: ReadonlyArray<readonly [string, string, (file: string) => Promise<void>]> = [
    ['no file at all', 'There is no conference at', async () => {}],
    ['a folder', 'is not a file', (file) => mkdir(file).then(() => {})],
    ['an empty file', 'is empty', (file) => writeFile(file, '')],
    ['a text', 'is not a Chapeau conference', (file) => writeFile(file, 'Once upon a time. '.repeat(20))],
    [
      'a SQLite file of another program',
      'is not a Chapeau conference',
      async (file) => {
        const database = new DatabaseSync(file)
        database.exec('CREATE TABLE recipe (title TEXT)')
        database.close()
      }
    ],
    [
      'a conference of a newer format',
      'newer Chapeau \\(format 99',
      async (file) => {
        await runCli('create', '--data', file, '--from', BATUMI)
        const database = new DatabaseSync(file)
        database.exec('PRAGMA user_version = 99')
        database.close()
      }
    ],
    [
      'a damaged conference',
      'damaged',
      async (file) => {
        await runCli('create', '--data', file, '--from', BATUMI)
        const bytes = await readFile(file)
        await writeFile(file, bytes.fill(0x5a, 4096, 12_288))
      }
    ]
  ]
  test.each(spoil)('%s is refused by serve, import and export, and left as it is', async (_what, words, prepare) => {
    const folder = await makeFolder()
    const data = join(folder, 'old.chapeau')
    await prepare(data)
    const before = await readdir(folder)
    const bytes = await readFile(data).catch(() => null)
    const out = join(folder, 'out.md')
    for (const args of [
      ['serve', '--data', data, '--port', '0'],
      ['import', '--data', data, '--new', '--profile', 'communique', '--title', 'New', BATUMI],
      ['export', '--data', data, '--draft', 'x', '--view', 'clean', '--format', 'md', '--out', out]
    ]) {
      const ran = await runCli(...args)
      expect({
        ...ran,
        notes: ran.notes.filter((note) => !note.startsWith('The browser client is not built'))
      }).toEqual({
        exit: 1,
        results: [],
        notes: sentence(words)
      })
    }
    expect(await readdir(folder)).toEqual(before)
    expect(await readFile(data).catch(() => null)).toEqual(bytes)
  })

  test('a port in use is refused with its number, and the file is let go of', async () => {
    const folder = await makeFolder()
    const data = join(folder, 'a.chapeau')
    await runCli('create', '--data', data, '--from', BATUMI)
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    onTestFinished(() => void holder.close())
    const { port } = holder.address() as { port: number }
    const ran = await runCli('serve', '--data', data, '--port', String(port))
    expect(ran).toMatchObject({ exit: 1, results: [] })
    expect(ran.notes.at(-1)).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is in use .*--port.*[.]$`, 'u'))
    expect(await readdir(folder)).toEqual(['a.chapeau'])
  })
})

describe('a command that is not well formed', () => {
  test.each<[readonly string[], string]>([
    [
      [],
      'Say what to do: serve, create, import, export, compare, rehearse, verify, backup, restore, compact, history or doctor'
    ],
    [['fly'], 'Unknown command "fly"'],
    [['serve'], 'Required option "--data <file>" not specified'],
    [['serve', '--data'], 'argument missing'],
    [['serve', '--data', 'x', '--bogus'], 'Unknown option "--bogus"'],
    [['serve', '--data', 'x', 'y'], 'Too many arguments'],
    [['serve', '--data', 'x', '--port', 'forty'], '--port is "forty"'],
    [['serve', '--data', 'x', '--port', '65536'], '--port is "65536"'],
    [['create', '--data', 'x'], 'Required option "--from <file>" not specified'],
    [['import', '--data', 'x', 'y.md'], 'Say where the document goes'],
    [['import', '--data', 'x', '--draft', 'd', '--new', 'y.md'], 'Give either --draft or --new'],
    [['import', '--data', 'x', '--new', 'y.md'], 'With --new'],
    [['import', '--data', 'x', '--new', '--title', 't', '--profile', 'novel', 'y.md'], 'There is no profile "novel"'],
    [['import', '--data', 'x', '--draft', 'd', '--title', 't', 'y.md'], '--profile and --title describe a new draft'],
    [['export', '--data', 'x', '--draft', 'd', '--view', 'x', '--format', 'md', '--out', 'o'], 'There is no view "x"'],
    [
      ['export', '--data', 'x', '--draft', 'd', '--view', 'clean', '--format', 'x', '--out', 'o'],
      'There is no format "x"'
    ],
    [
      ['export', '--data', 'x', '--draft', 'd', '--view', 'compiled', '--format', 'md', '--layout', 'x', '--out', 'o'],
      'There is no layout "x"'
    ],
    [['rehearse', '--sample', 'x'], 'There is no sample "x"']
  ])('chapeau %j ends with exit code 2', async (args, words) => {
    const ran = await runCli(...args)
    expect(ran).toEqual({ exit: 2, results: [], notes: sentence(words.replace(/[()]/gu, '\\$&')) })
  })

  test.each([
    ['tracked', 'md', 'The tracked view is for word processors: choose docx'],
    ['tracked', 'pdf', 'The tracked view is for word processors: choose docx'],
    ['clean', 'md --layout woven', 'Only the compiled view is woven'],
    ['compiled', 'akn --layout woven', 'Only the compiled view is woven'],
    ['tracked', 'docx --layout woven', 'Only the compiled view is woven']
  ])('view %s as %s is refused with what there is', async (view, format, words) => {
    const where = ['--data', 'x', '--draft', 'd', '--out', 'o']
    const ran = await runCli('export', ...where, '--view', view, '--format', ...format.split(' '))
    expect(ran).toEqual({ exit: 1, results: [], notes: sentence(words) })
  })
})
