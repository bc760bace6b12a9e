/** What the verbs do when all is well, and how they behave towards a relay that runs. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFloor } from '#core/floor/readFloor.ts'
import type { CreatedConference } from '#relay/conference/createConference.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { BATUMI, makeFolder, PROGRAM, runCli, SAMPLES, serveCli } from '#test/collab-server/cli/runCli.ts'

const COMMUNIQUE = join(SAMPLES, 'mombasa-communique', 'communique.md')

async function created(): Promise<{ folder: string; data: string; conference: CreatedConference }> {
  const folder = await makeFolder()
  const data = join(folder, 'a.chapeau')
  const ran = await runCli('create', '--data', data, '--from', BATUMI)
  expect(ran).toMatchObject({ exit: 0, notes: [] })
  return { folder, data, conference: ran.results[0] as CreatedConference }
}

async function exported(data: string, draft: string): Promise<string> {
  const out = `${data}.md`
  const args = ['--draft', draft, '--view', 'clean', '--format', 'md', '--out', out]
  const ran = await runCli('export', '--data', data, ...args)
  expect(ran).toMatchObject({ exit: 0, results: [{ file: out, view: 'clean', format: 'md' }] })
  return readFile(out, 'utf8')
}

describe('create', () => {
  test('prints the conference, its drafts and one invite for each participant', async () => {
    const { folder, conference } = await created()
    expect(conference.drafts).toMatchObject([{ title: 'Batumi Ministerial Declaration', profile: 'declaration' }])
    expect(conference.invites).toHaveLength(11)
    expect(conference.invites[1]).toMatchObject({ participant: 'Secretariat', role: 'secretariat', delegation: null })
    expect(conference.invites[2]).toMatchObject({ participant: 'Romania 1', role: 'delegate', delegation: 'ROU' })
    for (const { code, url } of conference.invites) expect(url).toBe(`http://127.0.0.1:4400/#invite=${code}`)
    expect(await readdir(folder)).toEqual(['a.chapeau'])
  })
})

describe('export and import', () => {
  test('a draft comes out as it went in', async () => {
    const { data, conference } = await created()
    const text = await exported(data, conference.drafts[0]!.id)
    expect(text).toContain('# Batumi Ministerial Declaration')
    expect(text).toContain('Batumi, 12 May 2026')
  })

  test('each format is written whole and begins as it should', async () => {
    const { folder, data, conference } = await created()
    const begins = { docx: 'PK', html: '<!doctype html>', json: '{', md: '#' }
    for (const [format, beginning] of Object.entries(begins)) {
      const out = join(folder, `out.${format}`)
      const args = ['--draft', conference.drafts[0]!.id, '--view', 'compiled', '--format', format, '--out', out]
      const ran = await runCli('export', '--data', data, ...args)
      expect(ran).toMatchObject({ exit: 0, notes: [] })
      const bytes = await readFile(out)
      expect(ran.results).toMatchObject([{ bytes: bytes.length }])
      expect(bytes.toString('latin1', 0, 40).toLowerCase()).toContain(beginning.toLowerCase())
    }
  })

  test('a document goes into a new draft, named by its id or its title', async () => {
    const { data } = await created()
    const args = ['--new', '--profile', 'communique', '--title', 'Joint communiqué', COMMUNIQUE]
    const ran = await runCli('import', '--data', data, ...args)
    expect(ran).toMatchObject({ exit: 0, results: [{ draft: { title: 'Joint communiqué', profile: 'communique' } }] })
    expect(await exported(data, 'Joint communiqué')).toContain('Mombasa, 12 May 2026')
    expect(await runCli('import', '--data', data, ...args)).toMatchObject({
      exit: 1,
      notes: [expect.stringContaining('There is a draft "Joint communiqué" already')]
    })
  })

  test('a document replaces a text that nobody has worked on', async () => {
    const { folder, data, conference } = await created()
    const draft = conference.drafts[0]!.id
    const text = join(folder, 'other.txt')
    await writeFile(text, 'Another declaration\n\n1. We agree.\n\n2. We agree again.\n')
    expect(await runCli('import', '--data', data, '--draft', draft, text)).toMatchObject({ exit: 0 })
    const after = await exported(data, draft)
    expect(after).toContain('We agree again.')
    expect(after).not.toContain('freedom of transit')
  })

  test('the brackets of a document are on the floor of its draft, until another document replaces it', async () => {
    const { folder, data, conference } = await created()
    const draft = conference.drafts[0]!.id
    const text = join(folder, 'bracketed.md')
    await writeFile(text, '# A declaration\n\n1. We [shall [now] – ROU delete] agree ].\n\n2. [All of it.]\n')
    const ran = await runCli('import', '--data', data, '--draft', draft, text)
    expect(ran).toMatchObject({ exit: 0, results: [{ blocks: 3, brackets: 3 }] })
    expect(ran.notes).toEqual([expect.stringContaining('the bracket “]” closes nothing')])
    const floor = async () => {
      const store = openSqliteStore(data, { mustExist: true })
      try {
        const { brackets, paragraphs } = readFloor(await readRoom(store, draft, 'floor'))
        return {
          kinds: [...brackets.values()].map(({ kind, holders }) => [kind, ...holders].join(' ')).sort(),
          states: [...paragraphs.values()].map(({ state }) => state)
        }
      } finally {
        await store.close()
      }
    }
    expect(await floor()).toEqual({
      kinds: ['addition', 'deletion ROU', 'paragraph'],
      states: ['bracketed', 'bracketed']
    })
    expect(await exported(data, draft)).toContain('1. We [shall [now]] agree ].\n\n2. [All of it.]')
    await writeFile(text, '# A declaration\n\n1. We agree.\n')
    expect(await runCli('import', '--data', data, '--draft', draft, text)).toMatchObject({ exit: 0 })
    expect(await floor()).toEqual({ kinds: [], states: [] })
  })

  test('an unknown draft is refused with the drafts that there are', async () => {
    const { data } = await created()
    expect(await runCli('import', '--data', data, '--draft', 'nine', COMMUNIQUE)).toMatchObject({
      exit: 1,
      results: [],
      notes: [expect.stringMatching(/^There is no draft "nine" .*"Batumi Ministerial Declaration"/u)]
    })
  })

  test('a draft that has a record keeps its text', async () => {
    const folder = await makeFolder()
    const data = join(folder, 'rehearsed.chapeau')
    expect(await runCli('rehearse', '--sample', 'batumi-declaration', '--data', data)).toMatchObject({ exit: 0 })
    const title = 'Batumi Ministerial Declaration'
    const before = await exported(data, title)
    expect(before).toContain('on an equal footing with paper documents')
    expect(await runCli('import', '--data', data, '--draft', title, COMMUNIQUE)).toMatchObject({
      exit: 1,
      results: [],
      notes: [expect.stringMatching(/has 26 entries in its record.*--new\.$/u)]
    })
    expect(await exported(data, title)).toBe(before)
  })
})

describe('serve', () => {
  test('says where it listens, keeps the file to itself, and ends cleanly when told to', async () => {
    const { folder, data, conference } = await created()
    const draft = conference.drafts[0]!.id
    const served = await serveCli(data)
    expect((await fetch(`${served.url}/health`)).status).toBe(200)
    const inUse = { exit: 1, results: [], notes: [expect.stringContaining('is in use by another Chapeau process')] }
    expect(await runCli('import', '--data', data, '--draft', draft, COMMUNIQUE)).toEqual(inUse)
    const out = join(folder, 'out.md')
    const args = ['--draft', draft, '--view', 'clean', '--format', 'md', '--out', out]
    expect(await runCli('export', '--data', data, ...args)).toEqual(inUse)
    expect(await served.end('SIGTERM')).toBe(0)
    expect(await readdir(folder)).toEqual(['a.chapeau'])
    expect(await exported(data, draft)).toContain('freedom of transit')
  })

  test('ends cleanly on SIGINT too', async () => {
    const { folder, data } = await created()
    const served = await serveCli(data)
    expect(await served.end('SIGINT')).toBe(0)
    expect(await readdir(folder)).toEqual(['a.chapeau'])
  })
})

describe('the program', () => {
  test('prints JSON alone on standard output, and a refusal as one line on standard error', async () => {
    const run = async (...args: string[]) => {
      const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
      let out = ''
      let err = ''
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
      const [exit] = (await once(child, 'close')) as [number]
      return { exit, out, err }
    }
    const folder = await makeFolder()
    const data = join(folder, 'a.chapeau')
    const made = await run('create', '--data', data, '--from', BATUMI)
    expect(made).toMatchObject({ exit: 0, err: '' })
    expect(JSON.parse(made.out)).toHaveProperty('invites')
    const again = await run('create', '--data', data, '--from', BATUMI)
    expect(again).toMatchObject({ exit: 1, out: '' })
    expect(again.err).toMatch(/^[^\n]+\.\n$/u)
    expect(await run('--help')).toMatchObject({ exit: 0, out: '' })
  })
})
