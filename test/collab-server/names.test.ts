/**
 * Names hidden in the data: what stock clients, HTTP answers and exports carry under each policy, searched byte by byte.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Attribution } from '#core/attribution/policy.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { EXPORT_FORMATS } from '#relay/exportFormats.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { makeFolder, runCli } from '#test/collab-server/cli/runCli.ts'
import { readZip } from '#test/core/interchange/readZip.ts'
import { hearRoom, type HeardRoom } from '#test/helpers/heardBytes.ts'
import { startTestRelay, type CastName, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

let stage: TestRelay
afterEach(() => stage.stop())

/** Those who speak in these tests; nobody of theirs is connected while a reader listens. */
const HIDDEN = [
  'TUR',
  'Türkiye',
  'TJK',
  'Tajikistan',
  'Deniz Aydın',
  'Farrukh',
  'KAZ',
  'Kazakhstan',
  'UPSTREAM',
  'Upstream'
]

const configure = (attribution: Attribution) =>
  stage.command('secretariat', { kind: 'configure', settings: { attribution } })

/** Proposals, positions, brackets, notes and conditions of three delegations and a group, with words that name them. */
async function negotiate(): Promise<Record<'amended' | 'recorded' | 'bracketed', string>> {
  const must = async (name: CastName, command: Record<string, unknown>) => {
    const done = await stage.command(name, command)
    if (!done.ok) throw new Error(`${name}'s ${String(command.kind)} was refused: ${done.message}`)
    return done.receipt!
  }
  const amend = { kind: 'amend', paragraph: 'p2', content: 'The objective was to gather timely perspectives.' }
  const table = { kind: 'table', change: amend, rationale: 'Türkiye and TJK wish to be early; so do Kazakhstanis.' }
  const amended = (await must('tur', table)).proposal!
  await must('tjk', { kind: 'cosponsor', proposal: amended })
  await must('tjk', { kind: 'position', proposal: amended, position: 'support' })
  await must('secretariat', { kind: 'position', proposal: amended, position: 'oppose', onBehalfOf: 'UPSTREAM' })
  await must('secretariat', { kind: 'position', paragraph: 'p1', position: 'reserve', onBehalfOf: 'KAZ' })
  const insert = { kind: 'insert', after: 'p3', content: 'They thanked the hosts.' }
  const recorded = (await must('secretariat', { kind: 'table', change: insert, onBehalfOf: 'KAZ' })).proposal!
  const holders = { proponents: ['TUR'], opponents: ['TJK'], holders: ['TUR', 'TJK'] }
  const bracketed = (await must('chair', { kind: 'bracket', paragraph: 'p3', ...holders })).bracket!
  await must('secretariat', { kind: 'note', words: 'Türkiye asks for a footnote.', onBehalfOf: 'TUR' })
  await must('chair', { kind: 'link', paragraphs: ['p1', 'p2'], condition: 'TJK agrees if Kazakhstan does.' })
  await must('chair', { kind: 'agree', paragraph: 'p4', adRef: true, pending: ['KAZ', 'TUR'] })
  return { amended, recorded, bracketed }
}

function namesIn(bytes: Buffer): string[] {
  return HIDDEN.filter((name) => bytes.includes(Buffer.from(name)) || bytes.includes(Buffer.from(name, 'utf16le')))
}

/** Every room that the reader may read, each entered for the first time. */
async function hearAll(name: CastName, rooms: readonly string[]): Promise<Buffer> {
  const heard: HeardRoom[] = []
  for (const room of rooms) heard.push(await hearRoom(stage.url, stage.draft.id, room, stage.tokens[name]))
  const bytes = Buffer.concat(heard.map((room) => room.bytes()))
  for (const room of heard) room.leave()
  return bytes
}

async function fetchAll(name: CastName): Promise<Buffer> {
  const base = `/api/drafts/${stage.draft.id}`
  const paths = [`${base}/record`, '/metrics', '/health', `${base}/nothing`]
  for (const view of ['compiled', 'clean'])
    for (const format of EXPORT_FORMATS) paths.push(`${base}/export?view=${view}&format=${format}`)
  for (const format of ['html', 'md', 'docx']) paths.push(`${base}/export?layout=woven&format=${format}`)
  paths.push(`${base}/export?view=tracked&format=docx`)
  const parts: Buffer[] = []
  for (const path of paths) {
    const answer = await stage.fetch(name, path)
    parts.push(Buffer.from(JSON.stringify([...answer.headers])))
    const body = Buffer.from(await answer.arrayBuffer())
    parts.push(body)
    if (path.endsWith('docx')) {
      for (const [file, { text }] of readZip(body)) parts.push(Buffer.from(file), Buffer.from(text))
    }
  }
  return Buffer.concat(parts)
}

describe('names hidden in the data', () => {
  it('[A4][A5] keeps every byte of a hidden name from whoever reads rooms, answers and exports', async () => {
    stage = await startTestRelay()
    await configure('hidden')
    const conference = await (await stage.fetch('pak', '/api/conference')).text()
    const { amended, bracketed } = await negotiate()
    for (const reader of ['pak', 'kgz1', 'chair', 'secretariat'] as const) {
      const rooms = [
        'floor',
        'text',
        ...(reader === 'kgz1' ? ['desk.KGZ'] : []),
        ...(reader === 'chair' ? ['names'] : [])
      ]
      const heard = await hearAll(reader, rooms)
      expect(heard.includes('timely perspectives')).toBe(true)
      expect(namesIn(heard)).toEqual([])
      const fetched = await fetchAll(reader)
      expect(fetched.includes('A delegation')).toBe(true)
      expect(namesIn(fetched)).toEqual([])
    }
    // Who takes part is no secret: the list is what it was before anybody spoke.
    expect(await (await stage.fetch('pak', '/api/conference')).text()).toBe(conference)
    const refused = await stage.command('kgz1', { kind: 'withdraw', proposal: amended })
    expect(refused.ok).toBe(false)
    expect(namesIn(Buffer.from(JSON.stringify(refused)))).toEqual([])
    const held = await stage.command('chair', { kind: 'lift', bracket: bracketed, keep: 'words' })
    expect(held).toMatchObject({ code: 'still-held', message: expect.stringContaining('delegation') as string })
    expect(namesIn(Buffer.from(JSON.stringify(held)))).toEqual([])
  })

  it.each(['while others stay', 'when everybody has left'])(
    '[A11] sends no byte of a name to whoever comes after it was hidden, %s',
    async (when) => {
      stage = await startTestRelay()
      const { amended } = await negotiate()
      const witness = when === 'while others stay' ? await stage.connect('pak', 'floor') : null
      const before = await hearAll('kgz1', ['floor'])
      expect(namesIn(before)).toContain('TUR')
      expect((await configure('hidden')).ok).toBe(true)
      expect(namesIn(await hearAll('kgz1', ['floor', 'text']))).toEqual([])
      expect(namesIn(await fetchAll('kgz1'))).toEqual([])
      if (witness) {
        await untilDoc(witness.doc, () => witness.doc.getMap<Proposal>('proposals').get(amended)?.by === 'DELEGATION')
      }
      const stored = await readRoom(stage.store, stage.draft.id, 'sealed')
      expect(stored.getMap<Partial<Proposal>>('proposals').get(amended)).toMatchObject({
        by: 'TUR',
        cosponsors: ['TJK']
      })
    }
  )

  it('[A11] sends a client that comes back only what it lacks, without the names that were overwritten meanwhile', async () => {
    stage = await startTestRelay()
    const early = await hearRoom(stage.url, stage.draft.id, 'floor', stage.tokens.kgz1)
    early.leave()
    await negotiate()
    await configure('officers')
    expect(namesIn(await hearAll('kgz1', ['floor']))).toEqual([])
  })

  it('[A3] gives the Chair and the secretariat the names in a room of their own, and an export with them', async () => {
    stage = await startTestRelay()
    await configure('officers')
    const { amended } = await negotiate()
    for (const officer of ['chair', 'secretariat'] as const) {
      expect(namesIn(await hearAll(officer, ['floor']))).toEqual([])
      expect(namesIn(await hearAll(officer, ['names']))).toContain('TUR')
      expect(namesIn(await fetchAll(officer))).toEqual(expect.arrayContaining(['Türkiye', 'Tajikistan', 'Kazakhstan']))
    }
    const names = await stage.connect('chair', 'names')
    expect(names.doc.getMap('proposals').get(amended)).toMatchObject({ by: 'TUR' })
    for (const reader of ['kgz1', 'pak'] as const) {
      const client = await stage.connect(reader, 'names', { sync: false })
      expect(await client.closed).toBe(4403)
      expect(namesIn(await fetchAll(reader))).toEqual([])
    }
  })

  it('[A2] names groups on the floor and keeps delegations from it', async () => {
    stage = await startTestRelay()
    await negotiate()
    await configure('groups')
    const heard = await hearAll('pak', ['floor'])
    expect(namesIn(heard)).toEqual(['UPSTREAM'])
    expect(namesIn(await hearAll('chair', ['names']))).toContain('TJK')
  })

  it('[A4] opens the room where names are sealed to nobody', async () => {
    stage = await startTestRelay()
    await configure('hidden')
    await negotiate()
    for (const name of ['chair', 'secretariat', 'tur'] as const) {
      expect(await (await stage.connect(name, 'sealed', { sync: false })).closed).toBe(4404)
    }
  })

  it('[A11] brings every name back to the floor with the policy `full`, and forgets the rooms for names', async () => {
    stage = await startTestRelay()
    await configure('hidden')
    const { amended, recorded } = await negotiate()
    await configure('officers')
    await configure('full')
    const floor = await stage.connect('pak', 'floor')
    expect(floor.doc.getMap('proposals').get(amended)).toMatchObject({
      by: 'TUR',
      cosponsors: ['TJK'],
      positions: [
        { by: 'TJK', position: 'support' },
        { by: 'UPSTREAM', position: 'oppose' }
      ],
      rationale: 'Türkiye and TJK wish to be early; so do Kazakhstanis.'
    })
    expect(floor.doc.getMap('proposals').get(recorded)).toMatchObject({ by: 'SECRETARIAT', onBehalfOf: 'KAZ' })
    for (const room of ['names', 'sealed']) {
      expect((await readRoom(stage.store, stage.draft.id, room)).getMap('proposals').size).toBe(0)
    }
    expect(namesIn(await hearAll('chair', ['names']))).toEqual([])
  })

  it('[A12] lets a hidden sponsor revise and withdraw, and nobody else', async () => {
    stage = await startTestRelay()
    await configure('hidden')
    const { amended } = await negotiate()
    const revise = { kind: 'revise', proposal: amended, content: 'The objective was to gather early perspectives.' }
    expect(await stage.command('kgz1', revise)).toMatchObject({ ok: false, code: 'not-yours' })
    expect(await stage.command('tur', revise)).toMatchObject({ ok: true })
    expect(await stage.command('tjk', { kind: 'position', proposal: amended, position: 'support' })).toMatchObject({
      ok: true
    })
    expect(await stage.command('tjk', { kind: 'position', proposal: amended, position: 'support' })).toMatchObject({
      code: 'already-so'
    })
    expect(await stage.command('tur', { kind: 'withdraw', proposal: amended })).toMatchObject({ ok: true })
  })

  it('[A16] tells a delegation where it is named itself, in a room that nobody else reads, and names nobody else there', async () => {
    stage = await startTestRelay()
    await configure('hidden')
    const { amended, bracketed } = await negotiate()
    await stage.command('kgz1', { kind: 'position', proposal: amended, position: 'oppose' })
    const own = await stage.connect('tur', 'own.TUR')
    expect(own.doc.getMap('proposals').get(amended)).toMatchObject({ by: 'TUR' })
    expect(own.doc.getMap('brackets').get(bracketed)).toMatchObject({ holders: ['TUR', 'DELEGATION*1'] })
    expect(own.doc.getMap('paragraphs').get('p4')).toMatchObject({ pending: ['TUR', 'DELEGATION*1'] })
    const bytes = await hearAll('kgz1', ['own.KGZ'])
    expect(namesIn(bytes)).toEqual([])
    const other = await stage.connect('kgz1', 'own.KGZ')
    const positions = other.doc.getMap<Partial<Proposal>>('proposals').get(amended)?.positions ?? []
    expect(positions.filter(({ by }) => by === 'KGZ')).toMatchObject([{ position: 'oppose' }])
    for (const name of ['kgz1', 'pak', 'chair', 'secretariat'] as const) {
      expect(await (await stage.connect(name, 'own.TUR', { sync: false })).closed).toBe(4403)
    }
    await stage.command('kgz1', { kind: 'position', proposal: amended, position: null })
    await untilDoc(other.doc, () => !other.doc.getMap('proposals').has(amended))
    await configure('full')
    await untilDoc(own.doc, () => own.doc.getMap('proposals').size === 0)
  })

  it('[A16] tells a delegation what the secretariat recorded for it', async () => {
    stage = await startTestRelay()
    await negotiate()
    await configure('officers')
    const position = { kind: 'position', paragraph: 'p4', position: 'reserve', onBehalfOf: 'TJK' }
    await stage.command('secretariat', position)
    expect((await stage.record('tjk')).at(-1)!.summary).toMatch(/^Tajikistan reserved/)
    expect((await stage.record('kgz1')).at(-1)!.summary).toMatch(/^A delegation reserved/)
    const own = await stage.connect('tjk', 'own.TJK')
    expect(own.doc.getMap('paragraphs').get('p4')).toMatchObject({ positions: [{ by: 'TJK', position: 'reserve' }] })
    expect([...own.doc.getMap('proposals').values()]).toMatchObject([{ cosponsors: ['TJK'] }])
  })

  it('[A13] answers a sender with their own receipt whole, but for the names of others', async () => {
    stage = await startTestRelay()
    await configure('hidden')
    const { amended } = await negotiate()
    const answer = await stage.command('kgz1', { kind: 'position', proposal: amended, position: 'support' })
    expect(answer.receipt).toMatchObject({
      participant: { name: 'Nurlan Asanov', delegation: 'KGZ' },
      summary: 'Kyrgyzstan supported an amendment to paragraph 2 (a delegation).'
    })
    const own = (await stage.record('kgz2')).at(-1)!
    expect(own).toEqual(answer.receipt)
    const others = (await stage.record('pak')).at(-1)!
    expect(others.summary).toBe('A delegation supported an amendment to paragraph 2 (a delegation).')
    expect((await stage.store.readRecord(stage.draft.id)).at(-1)).toMatchObject({
      summary: 'Kyrgyzstan supported an amendment to paragraph 2 (Türkiye).'
    })
  })

  it('[A14] gives in the record no participant but officers, and no identifier that a sender chose', async () => {
    stage = await startTestRelay()
    await configure('officers')
    await negotiate()
    for (const receipt of await stage.record('pak')) {
      expect([receipt.id, receipt.command.id]).toEqual(['', ''])
      const { role, name, ...more } = receipt.participant
      expect(name).toBe({ chair: 'Aliya Sadykova', secretariat: 'Tomas Berg' }[role as string] ?? 'A delegation')
      expect(more.id === '').toBe(name === 'A delegation')
      expect('delegation' in more).toBe(false)
    }
  })

  it('[A15] exports from the file what the policy shows to all, or every name on request', async () => {
    const folder = await makeFolder()
    const data = join(folder, 'conference.chapeau')
    stage = await startTestRelay({ store: openSqliteStore(data) })
    await configure('hidden')
    await negotiate()
    await stage.stop()
    const bytesOf = async (...options: string[]) => {
      const out = join(folder, 'out')
      const args = ['--draft', stage.draft.id, '--view', 'compiled', '--format', 'json', '--out', out]
      expect(await runCli('export', '--data', data, ...args, ...options)).toMatchObject({ exit: 0 })
      return readFile(out)
    }
    expect(namesIn(await bytesOf())).toEqual([])
    expect(namesIn(await bytesOf('--names'))).toEqual(expect.arrayContaining(['TUR', 'TJK', 'KAZ', 'UPSTREAM']))
  })
})
