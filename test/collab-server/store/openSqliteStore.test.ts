/** The conference file: what it survives, and which files are refused with which sentence. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore, type SqliteOptions } from '#relay/store/openSqliteStore.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'
import type { LoggedUpdate } from '#relay/store/store.ts'

let place: string
let file: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'chapeau-file-'))
  file = join(place, 'meeting.chapeau')
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const update: LoggedUpdate = {
  draft: 'd1',
  room: 'text',
  at: '2026-11-23T09:00:00.000Z',
  session: 's1',
  participant: 'p1',
  update: Uint8Array.of(1, 2, 3)
}

function refusalOf(path: string, options?: SqliteOptions): StoreRefusal {
  try {
    void openSqliteStore(path, options).close()
  } catch (error) {
    if (error instanceof StoreRefusal) return error
    throw error
  }
  throw new Error('the file was opened')
}

async function makeFile(updates = 1): Promise<void> {
  const store = openSqliteStore(file)
  for (let count = 0; count < updates; count++)
    await store.commit({ updates: [{ ...update, update: new Uint8Array(2000) }] })
  await store.close()
}

describe('the conference file', () => {
  it('keeps what was written when it is opened again, and leaves one file behind', async () => {
    const store = openSqliteStore(file)
    await store.commit({ updates: [update], puts: [{ kind: 'participant', key: 'p1', value: { name: 'Aliya' } }] })
    await store.close()
    for (const beside of ['-wal', '-shm', '-lock']) expect(existsSync(file + beside)).toBe(false)
    const again = openSqliteStore(file, { mustExist: true })
    expect((await again.loadRoom('d1', 'text')).updates).toHaveLength(1)
    expect(await again.get('participant', 'p1')).toEqual({ name: 'Aliya' })
    await again.close()
  })

  it('is refused to a second writer, in this process and in another, and open to one that only reads', async () => {
    const store = openSqliteStore(file)
    await store.commit({ updates: [update] })
    expect(refusalOf(file)).toMatchObject({ code: 'in-use' })

    const module = pathToFileURL(join(import.meta.dirname, '../../../collab-server/store/openSqliteStore.ts')).href
    const script = `import { openSqliteStore } from ${JSON.stringify(module)}
try { openSqliteStore(${JSON.stringify(file)}); process.exit(0) } catch (error) { console.error(error.code); process.exit(3) }`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'ignore', 'pipe']
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said += data.toString()))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(3)
    expect(said).toContain('in-use')

    const reader = openSqliteStore(file, { readOnly: true })
    expect((await reader.loadRoom('d1', 'text')).updates).toHaveLength(1)
    await expect(reader.commit({ updates: [update] })).rejects.toMatchObject({ code: 'read-only' })
    await reader.close()

    await store.close()
    await openSqliteStore(file).close()
  })

  it('is told apart from what is missing, empty, a folder, or out of reach', () => {
    expect(refusalOf(file, { mustExist: true })).toMatchObject({ code: 'no-such-file' })
    writeFileSync(file, '')
    expect(refusalOf(file, { mustExist: true })).toMatchObject({ code: 'empty-file' })
    mkdirSync(join(place, 'folder'))
    expect(refusalOf(join(place, 'folder'))).toMatchObject({ code: 'not-a-file' })
    expect(refusalOf(join(place, 'nowhere', 'x.chapeau'))).toMatchObject({ code: 'no-access' })
    expect(existsSync(join(place, 'nowhere'))).toBe(false)
  })

  it('is told apart from another program’s file, which is left as it is', () => {
    writeFileSync(file, '# Minutes of the meeting\n'.repeat(20))
    const before = readFileSync(file)
    expect(refusalOf(file)).toMatchObject({ code: 'foreign-file' })
    expect(readFileSync(file)).toEqual(before)

    const other = join(place, 'other.sqlite')
    const db = new DatabaseSync(other)
    db.exec('CREATE TABLE minutes (words TEXT)')
    db.close()
    expect(refusalOf(other)).toMatchObject({ code: 'foreign-file' })
  })

  it('is refused when a newer Chapeau wrote it, naming both formats', async () => {
    await makeFile()
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 9')
    db.close()
    const refusal = refusalOf(file)
    expect(refusal.code).toBe('newer-format')
    expect(refusal.message).toContain('format 9')
  })

  it('is refused when it is damaged: cut short, or with bytes overwritten', async () => {
    await makeFile(40)
    const whole = readFileSync(file)
    truncateSync(file, whole.length - 8192)
    expect(refusalOf(file)).toMatchObject({ code: 'corrupt-file' })

    const damaged = Buffer.from(whole)
    damaged.fill(0xa5, 100, 4096)
    writeFileSync(file, damaged)
    expect(refusalOf(file)).toMatchObject({ code: 'corrupt-file' })
    expect(readFileSync(file)).toEqual(damaged)
  })

  it('says each refusal in one sentence or two that name the file', async () => {
    writeFileSync(file, 'x'.repeat(200))
    const { message } = refusalOf(file)
    expect(message).toContain(file)
    expect(message).toMatch(/\.$/)
    expect(message).not.toContain('\n')
  })
})
