/** The text of an earlier moment, and what the pen wrote since, for everybody who is admitted; whose hand it was, for nobody. */
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'
import type { Written } from '#core/standing/gatherWritten.ts'
import { limitReading } from '#relay/http/limitReading.ts'
import { rememberTexts } from '#relay/http/rememberTexts.ts'
import { typeInto, wordsOf } from '#test/helpers/plainText.ts'
import { PARAGRAPHS, startTestRelay, type CastName, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

async function start(): Promise<TestRelay> {
  const stage = await startTestRelay()
  onTestFinished(() => stage.stop())
  return stage
}

const ask = async (stage: TestRelay, name: CastName | null, path: string) => {
  const response = await stage.fetch(name, `/api/drafts/${stage.draft.id}/${path}`)
  const body = await response.text()
  return { status: response.status, body, json: JSON.parse(body) as Record<string, unknown> }
}
const textAt = async (stage: TestRelay, name: CastName, query: string): Promise<string[]> => {
  const { status, json } = await ask(stage, name, `text${query}`)
  expect(status).toBe(200)
  return (json.blocks as ComparedBlock[]).map(
    ({ printed, runs }) => `${printed} ${runs.map(({ text }) => text).join('')}`
  )
}
const written = async (stage: TestRelay, name: CastName, query: string) =>
  (await ask(stage, name, `written${query}`)).json as unknown as Written[]
const accept = async (stage: TestRelay, paragraph: string, content: string) => {
  const change = { kind: 'amend', paragraph, content }
  const { receipt } = await stage.command('kgz1', { kind: 'table', change })
  return (await stage.command('chair', { kind: 'accept', proposal: receipt!.proposal })).receipt!
}
const typed = async (stage: TestRelay, paragraph: string, words: string) => {
  const [pen, reader] = await Promise.all([stage.connect('secretariat', 'text'), stage.connect('pak', 'text')])
  typeInto(pen, paragraph, words)
  await untilDoc(reader.doc, () => wordsOf(reader, paragraph)?.startsWith(words) === true)
  pen.leave()
  reader.leave()
}

describe('the text of an earlier moment', () => {
  it('is that of an issue, of a number of the record, of a time, or of now, for every role', async () => {
    const stage = await start()
    await accept(stage, 'p2', 'First words.')
    await stage.command('secretariat', { kind: 'issue', label: 'Rev.1' })
    await typed(stage, 'p1', 'Typed. ')
    await accept(stage, 'p2', 'Second words.')
    for (const name of ['chair', 'secretariat', 'kgz1', 'pak'] as const) {
      expect((await textAt(stage, name, '?revision=Zero%20draft'))[2]).toBe(`2. ${PARAGRAPHS[1]}`)
      expect((await textAt(stage, name, '?seq=2'))[2]).toBe('2. First words.')
      const issued = await textAt(stage, name, '?revision=Rev.1')
      expect(issued.slice(1, 3)).toEqual([`1. ${PARAGRAPHS[0]}`, '2. First words.'])
      const now = await textAt(stage, name, '')
      expect(now.slice(1, 3)).toEqual([`1. Typed. ${PARAGRAPHS[0]}`, '2. Second words.'])
      expect(await textAt(stage, name, '?at=2999-01-01T00:00:00Z')).toEqual(now)
    }
  })

  it('is refused with a sentence to strangers, and where there is no such moment', async () => {
    const stage = await start()
    await accept(stage, 'p2', 'First words.')
    expect((await ask(stage, null, 'text?seq=1')).status).toBe(401)
    expect((await ask(stage, null, 'written?seq=1')).status).toBe(401)
    for (const query of ['?seq=99', '?revision=Rev.9', '?at=1999-01-01T00:00:00Z']) {
      const { status, json } = await ask(stage, 'pak', `text${query}`)
      expect({ status, code: json.code }).toEqual({ status: 404, code: 'no-such-moment' })
    }
    for (const query of ['?seq=0', '?seq=1&seq=2', '?seq=1&revision=Rev.1', '?at=soon', '?revision=']) {
      expect((await ask(stage, 'pak', `text${query}`)).status).toBe(400)
    }
    expect((await ask(stage, 'pak', 'written')).status).toBe(400)
    expect((await stage.fetch('pak', '/api/drafts/nothing/text')).status).toBe(404)
  })

  it('[A5] names nobody whom the draft hides by now, although the floor of that moment did', async () => {
    const stage = await start()
    const table = { kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: 'Timely words.' } }
    const { receipt } = await stage.command('tur', { ...table, rationale: 'Türkiye wishes it.' })
    await stage.command('tjk', { kind: 'position', proposal: receipt!.proposal, position: 'support' })
    await stage.command('chair', { kind: 'bracket', paragraph: 'p3', holders: ['TUR', 'TJK'] })
    await stage.command('chair', { kind: 'accept', proposal: receipt!.proposal })
    await typed(stage, 'p1', 'Typed. ')
    await stage.command('secretariat', { kind: 'configure', settings: { attribution: 'hidden' } })
    const secrets = ['TUR', 'Türkiye', 'TJK', 'Tajikistan', 'Deniz', 'Farrukh', 'Tomas']
    const ids = Object.values(stage.invites).map(({ participantId }) => participantId)
    for (const name of ['pak', 'kgz1', 'chair'] as const) {
      for (const path of ['text?seq=1', 'text?seq=3', 'text?seq=4', 'text', 'written?seq=1', 'written?seq=4']) {
        const { status, body } = await ask(stage, name, path)
        expect(status).toBe(200)
        expect([...secrets, ...ids].filter((secret) => body.includes(secret))).toEqual([])
      }
    }
    // The bracket itself is a letter of the text, and everybody's.
    expect((await textAt(stage, 'pak', '?seq=3'))[3]).toBe(`3. [${PARAGRAPHS[2]}]`)
  })
})

describe('what the pen wrote since', () => {
  it('[S10] is told word by word, and what was decided is not told again', async () => {
    const stage = await start()
    const { seq } = await accept(stage, 'p2', 'First words.')
    await typed(stage, 'p1', 'Warmly, ')
    await accept(stage, 'p2', 'Second words.')
    await typed(stage, 'p1', 'Most ')
    const told = await written(stage, 'pak', `?seq=${seq}`)
    expect(told.map(({ paragraph, what }) => [paragraph, what])).toEqual([['p1', 'changed']])
    const inserted = told[0]!.parts.filter(({ op }) => op === 'insert').flatMap(({ runs }) => runs)
    expect(inserted.map(({ text }) => text).join('')).toMatch(/^Most Warmly, ?$/u)
    const { seq: last } = (await stage.record()).at(-1)!
    expect((await written(stage, 'pak', `?seq=${last}`)).map(({ parts }) => parts[0]!.runs[0]!.text.trim())).toEqual([
      'Most'
    ])
    expect(await written(stage, 'pak', '?at=2999-01-01T00:00:00Z')).toEqual([])
  })

  it('[S11] carries neither who wrote nor from which session', async () => {
    const stage = await start()
    await accept(stage, 'p2', 'First words.')
    await typed(stage, 'p1', 'Warmly, ')
    const { json } = await ask(stage, 'secretariat', 'written?seq=1')
    expect((json as unknown as Written[]).map((one) => Object.keys(one).toSorted())).toEqual([
      ['at', 'paragraph', 'parts', 'what']
    ])
  })
})

describe('reading the past', () => {
  it('is limited for a session, and no other session notices', async () => {
    const stage = await start()
    await accept(stage, 'p2', 'First words.')
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(stage, 'pak', 'text?seq=1')))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20)
    expect((await ask(stage, 'kgz1', 'text?seq=1')).status).toBe(200)
  })

  it('goes one after the other, with an end to those who wait, and is allowed again with time', async () => {
    let now = 0
    const limit = limitReading(() => now)
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await Promise.resolve()
      running--
    }
    const all = await Promise.allSettled(Array.from({ length: 70 }, (_, index) => limit.read(`s${index}`, work)))
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(10)
    expect(most).toBe(1)
    const one = () => limit.read('one', async () => 'read')
    for (let count = 0; count < 20; count++) await one()
    await expect(one()).rejects.toMatchObject({ status: 429 })
    now += 1500
    expect(await one()).toBe('read')
    await expect(limit.read('broken', () => Promise.reject(new Error('The disk is gone.')))).rejects.toThrow('disk')
    expect(await limit.read('after', async () => 'read')).toBe('read')
  })

  it('keeps the last few texts, and asks for none of them twice', async () => {
    const texts = rememberTexts()
    let asked = 0
    const read = (key: string) => texts.get(key, async () => `${key} ${++asked}`)
    expect(await read('a')).toBe('a 1')
    expect(await read('a')).toBe('a 1')
    for (let index = 0; index < 8; index++) await read(`k${index}`)
    expect(await read('a')).toBe('a 10')
  })
})
