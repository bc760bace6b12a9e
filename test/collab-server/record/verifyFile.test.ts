/**
 * A conference file that was changed behind the program's back is found out: a thousand random bytes of it one by one,
 * and the changes that somebody would make who knows how a file is built.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { loadConference } from '#relay/conference/loadConference.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { verifyFile } from '#relay/record/verifyFile.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { SAMPLES } from '#test/collab-server/cli/runCli.ts'
import { seeded } from '#test/helpers/seeded.ts'

const SEED = 20261125
const CHANGES = 1000

let place: string
let original: string
let file: string
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'chapeau-verify-'))
  original = join(place, 'original.chapeau')
  file = join(place, 'changed.chapeau')
  copyFileSync(join(SAMPLES, 'formats', 'conference-2.chapeau'), original)
  const store = openSqliteStore(original)
  const draft = (await loadConference(store)).drafts[0]!.id
  const desk = await readRoom(store, draft, 'desk.ROU')
  const before = Y.encodeStateVector(desk)
  desk.getMap('proposals').set('long', 'words '.repeat(2000))
  const state = Y.encodeStateAsUpdate(desk)
  const update = Y.encodeStateAsUpdate(desk, before)
  const author = { draft, at: '2026-11-25T09:00:00.000Z', session: 's1', participant: 'p1' }
  await store.commit({
    updates: [{ ...author, room: 'desk.ROU', update }],
    snapshots: [
      { draft, room: 'desk.ROU', state },
      { draft, room: 'text', state: Y.encodeStateAsUpdate(await readRoom(store, draft, 'text')) }
    ]
  })
  await store.close()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))
beforeEach(() => copyFileSync(original, file))

/** Changes the file with SQL, as somebody would who has the file and the tools. */
function tamper(sql: string): void {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  try {
    db.exec(sql)
  } finally {
    db.close()
  }
}

const firstFinding = () => verifyFile(file).findings[0]

/** Everything that the tables hold; null when it cannot be read. */
function contentOf(path: string): string | null {
  try {
    const db = new DatabaseSync(path, { readOnly: true })
    try {
      const tables = ['room', 'log', 'snapshot', 'receipt', 'registry', 'seal', 'conference_key', 'sqlite_schema']
      const plain = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)
      return JSON.stringify(
        tables.map((table) =>
          db
            .prepare(`SELECT * FROM ${table}`)
            .all()
            .map((row) => Object.values(row).map(plain))
        )
      )
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

it('a file that nobody touched holds', () => {
  const { findings, ...found } = verifyFile(file)
  expect(findings).toEqual([])
  expect(found).toMatchObject({ format: 2, updates: 38, receipts: 26, receiptsBeforeTheChain: 0 })
  expect(found.key).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/u)
})

it(`each of ${CHANGES} random one-byte changes of what the file holds is found (seed ${SEED})`, () => {
  const random = seeded(SEED)
  const whole = readFileSync(original)
  const content = contentOf(original)
  let found = 0
  let nothingHeld = 0
  while (found < CHANGES) {
    const at = random.below(whole.length)
    const before = whole[at]!
    whole[at] = before ^ (1 + random.below(255))
    writeFileSync(file, whole)
    let noticed: boolean
    try {
      noticed = verifyFile(file).findings.length > 0
    } catch {
      noticed = true
    }
    if (noticed) found++
    else {
      // Between the cells of a page, and in the header's counters, lie bytes that hold nothing: without them it is the
      // same conference.
      expect({ at, content: contentOf(file) === content }).toEqual({ at, content: true })
      nothingHeld++
    }
    whole[at] = before
  }
  console.log(`${found} changes found, ${nothingHeld} more fell on bytes that hold nothing`)
  expect(found).toBe(CHANGES)
}, 120_000)

it('each one-byte change of a value in log, record and commits is found, and its place is named', () => {
  const random = seeded(SEED + 1)
  const columns: ReadonlyArray<readonly [string, string, readonly string[]]> = [
    ['log', 'position', ['at', 'session', 'participant', 'data']],
    ['receipt', 'rowkey', ['id', 'digest', 'json', 'hash', 'signature']],
    ['seal', 'number', ['hash', 'signature']]
  ]
  for (let count = 0; count < 150; count++) {
    copyFileSync(original, file)
    const [table, , names] = random.pick(columns)
    const column = random.pick(names)
    const db = new DatabaseSync(file)
    const rows = db.prepare(`SELECT * FROM ${table}`).all() as Array<Record<string, unknown>>
    const row = random.pick(rows)
    const value = Buffer.from(row[column] as string | Uint8Array)
    const at = random.below(value.length)
    value[at] = value[at]! ^ 1
    const written = typeof row[column] === 'string' ? value.toString() : value
    if (table === 'receipt') {
      db.prepare(`UPDATE receipt SET ${column} = ? WHERE draft = ? AND seq = ?`).run(
        written,
        row.draft as string,
        row.seq as number
      )
    } else {
      const key = table === 'log' ? 'position' : 'number'
      db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`).run(written, row[key] as number)
    }
    db.close()
    const where = firstFinding()?.where ?? 'nothing'
    if (table === 'receipt') expect(where).toContain(`receipt ${String(row.seq)} of`)
    else if (table === 'seal') expect(where).toContain(`commit ${String(row.number)} `)
    else expect(where).toMatch(/^commit \d+ \(the updates? at/u)
  }
})

describe('somebody who knows how a file is built', () => {
  it('cannot take a receipt out of the middle, or off the end', () => {
    tamper('DELETE FROM receipt WHERE seq = 7')
    expect(firstFinding()).toMatchObject({
      where: expect.stringMatching(/^receipt 7 /u) as string,
      problem: 'is missing'
    })
    copyFileSync(original, file)
    tamper('DELETE FROM receipt WHERE seq = 26')
    expect(firstFinding()?.where).toMatch(/^commit \d+/u)
  })

  it('cannot take an update away, put one in, or say that somebody else wrote it', () => {
    tamper('DELETE FROM log WHERE position = 20')
    expect(firstFinding()?.where).toContain('the update at position 20')
    copyFileSync(original, file)
    tamper(
      'INSERT INTO log (room, at, session, participant, data) SELECT room, at, session, participant, data FROM log WHERE position = 3'
    )
    expect(firstFinding()).toEqual({ where: 'the update at position 39', problem: 'belongs to no commit' })
    copyFileSync(original, file)
    tamper("UPDATE log SET participant = 'somebody' WHERE position = 30")
    expect(firstFinding()?.where).toContain('positions 29 to 30')
  })

  it('cannot change two receipts places, or take the signature off', () => {
    tamper(
      'UPDATE receipt SET seq = -1 WHERE seq = 4; UPDATE receipt SET seq = 4 WHERE seq = 5; UPDATE receipt SET seq = 5 WHERE seq = -1'
    )
    expect(firstFinding()?.where).toMatch(/^receipt 4 /u)
    copyFileSync(original, file)
    tamper('UPDATE receipt SET signature = NULL WHERE seq = 12')
    expect(firstFinding()).toMatchObject({ where: expect.stringMatching(/^receipt 12 /u) as string })
  })

  it('cannot make somebody the Chair, put in a snapshot that the log does not give, or add a table', () => {
    tamper(
      `UPDATE registry SET value = replace(value, '"role":"observer"', '"role":"chair"') WHERE kind = 'participant'`
    )
    expect(firstFinding()?.where).toMatch(/^the entry "participant/u)
    copyFileSync(original, file)
    tamper('UPDATE snapshot SET data = (SELECT data FROM log ORDER BY position LIMIT 1)')
    expect(verifyFile(file).findings.map(({ where }) => where)).toContainEqual(
      expect.stringMatching(/^the snapshot of/u)
    )
    copyFileSync(original, file)
    tamper('CREATE TRIGGER quiet AFTER INSERT ON log BEGIN SELECT 1; END')
    expect(firstFinding()?.where).toBe('the description of the tables')
  })
})

describe('a file from before the chain', () => {
  it('is looked at as it is, and is not changed by it', () => {
    copyFileSync(join(SAMPLES, 'formats', 'conference-1.chapeau'), file)
    const before = readFileSync(file)
    expect(verifyFile(file)).toMatchObject({
      findings: [],
      format: 1,
      key: null,
      receipts: 26,
      receiptsBeforeTheChain: 26
    })
    expect(readFileSync(file)).toEqual(before)
  })

  it('is sealed as it is found when it is first opened, and its old receipts are told from the new ones', async () => {
    copyFileSync(join(SAMPLES, 'formats', 'conference-1.chapeau'), file)
    const store = openSqliteStore(file)
    const draft = (await loadConference(store)).drafts[0]!.id
    const record = await store.readRecord(draft)
    const next = { ...record.at(-1)!, seq: 27, id: 'a-new-one' }
    await store.commit({ receipts: [{ receipt: next, digest: 'd' }] })
    await store.close()
    expect(verifyFile(file)).toMatchObject({ findings: [], format: 2, receipts: 27, receiptsBeforeTheChain: 26 })
    tamper(`UPDATE receipt SET json = replace(json, '"summary":"', '"summary":"Not ') WHERE seq = 3`)
    expect(firstFinding()?.where).toMatch(/^receipt 3 /u)
  })
})
