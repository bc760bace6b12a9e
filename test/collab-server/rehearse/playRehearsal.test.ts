/** A rehearsal is worth something only if it notices when things go otherwise than written. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { parseConference } from '#core/conference/parseConference.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { sampleFiles } from '#relay/cli/samples.ts'
import { createConference } from '#relay/conference/createConference.ts'
import { newId } from '#relay/newId.ts'
import { playRehearsal } from '#relay/rehearse/playRehearsal.ts'
import { parseScript } from '#relay/rehearse/script.ts'
import { startRelay } from '#relay/startRelay.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'

/** Plays some steps on the highlights sample. */
async function play(steps: readonly unknown[], interrupted?: AbortSignal) {
  const { conference } = sampleFiles('issyk-kul-highlights')
  const parsed = parseConference(JSON.parse(await readFile(conference, 'utf8')))
  if (!parsed.ok) throw new Error(parsed.message)
  const source = await readFile(join(dirname(conference), 'highlights.md'), 'utf8')
  const texts = new Map([[0, importMarkdown(source, { profile: 'highlights', newId }).nodes]])
  const store = openMemoryStore()
  const made = await createConference(store, { conference: parsed.description, texts, now: () => new Date(), newId })
  const relay = await startRelay({ store, port: 0, logger: pino({ level: 'silent' }) })
  onTestFinished(() => relay.stop())
  const script = parseScript({ shows: 'A test.', draft: 'Highlights Document', steps })
  if (!script.ok) throw new Error(script.message)
  return playRehearsal({
    url: relay.url,
    draft: made.drafts[0]!,
    script: script.script,
    invites: made.invites,
    newId: randomUUID,
    now: () => new Date().toISOString(),
    onReceipt: () => {},
    onStep: () => {},
    ...(interrupted && { interrupted })
  })
}

const tabled = {
  who: 'Türkiye 1',
  does: 'table',
  called: 'T1',
  amend: '24',
  replace: 'in 2028',
  with: 'in early 2028'
}

test('what goes as written gives the record', async () => {
  const record = await play([tabled, { who: 'Chair', does: 'accept', proposal: 'T1' }])
  expect(record.map(({ kind, label }) => [kind, label])).toEqual([
    ['table', '24'],
    ['accept', '24']
  ])
})

test('a refusal that nobody expected is a difference', async () => {
  const steps = [tabled, { who: 'Georgia 1', does: 'accept', proposal: 'T1' }]
  await expect(play(steps)).rejects.toThrow(/^Step 2 \(Georgia 1, accept\): the relay refused with not-allowed: /u)
})

test('a refusal that does not come is a difference', async () => {
  await expect(play([{ ...tabled, refused: 'not-allowed' }])).rejects.toThrow(
    'the relay carried it out, where a refusal with not-allowed was expected.'
  )
})

test('a refusal with another code is a difference', async () => {
  const steps = [{ ...tabled, who: 'ILO 1', refused: 'stale' }]
  await expect(play(steps)).rejects.toThrow('the relay refused with not-allowed instead of stale: ')
})

test('words that are not there, or there twice, are a difference', async () => {
  await expect(play([{ ...tabled, replace: 'in 2030' }])).rejects.toThrow('The words "in 2030" are not in')
  await expect(play([{ ...tabled, replace: 'e' }])).rejects.toThrow('are there more than once')
})

test('a label and a participant that do not exist are differences', async () => {
  await expect(play([{ ...tabled, amend: '99' }])).rejects.toThrow('No paragraph has the label or the words "99".')
  await expect(play([{ ...tabled, who: 'Atlantis 1' }])).rejects.toThrow(
    'speaks of "Atlantis 1", who is no participant'
  )
})

test('an interrupted rehearsal stops before its next step', async () => {
  await expect(play([tabled], AbortSignal.abort())).rejects.toThrow('It was interrupted before step 1.')
})
