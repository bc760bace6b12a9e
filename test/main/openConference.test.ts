/** A conference file opened by the desktop: what it makes, what it leaves alone, and how long its links last. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pino } from 'pino'
import { openConference, type OpenConference } from '#main/openConference.ts'
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import { sampleFiles } from '#relay/cli/samples.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-open-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (file: string, orSample = false): Promise<OpenConference> =>
  openConference({ file, orSample, clientDir: folder, port: 0, logger: pino({ level: 'silent' }) })

async function enter({ url }: OpenConference, invite: string): Promise<number> {
  const answer = await fetch(new URL('/api/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite })
  })
  return answer.status
}
const codeIn = (link: string): string => new URL(link).hash.slice('#invite='.length)

it('leaves the invites that people were sent good, and ends its own when it stops', async () => {
  const file = join(folder, 'meeting.chapeau')
  const { created } = await createConferenceFile(file, sampleFiles('mombasa-communique').conference, { uses: 2 })
  const sent = created.invites[0]?.code ?? ''

  const first = await open(file)
  const lent = codeIn(first.links[0]?.url ?? '')
  expect(first.links).toHaveLength(created.invites.length)
  expect(await enter(first, sent)).toBe(200)
  expect(await enter(first, lent)).toBe(200)
  await first.stop()

  const second = await open(file)
  expect(await enter(second, sent)).toBe(200)
  expect(await enter(second, lent)).toBeGreaterThanOrEqual(400)
  await second.stop()
})

it('makes the sample where it was asked for, and opens the same file the next time', async () => {
  const file = join(folder, 'below', 'sample.chapeau')
  const first = await open(file, true)
  const people = first.links.map(({ participant }) => participant.id)
  const roles = first.links.map(({ participant }) => participant.role)
  expect(roles.slice(0, 2), 'the Chair first, then the secretariat').toEqual(['chair', 'secretariat'])
  expect(roles.at(-1)).toBe('observer')
  await first.stop()
  const second = await open(file, true)
  expect(second.links.map(({ participant }) => participant.id)).toEqual(people)
  await second.stop()
})

it('never makes a conference where a person named a file that is not there', async () => {
  const file = join(folder, 'metting.chapeau')
  await expect(open(file)).rejects.toThrow(/There is no conference at .*metting\.chapeau/)
  expect(existsSync(file)).toBe(false)
})

it('leaves no invite behind and lets the file go when the port is taken', async () => {
  const file = join(folder, 'meeting.chapeau')
  await createConferenceFile(file, sampleFiles('mombasa-communique').conference)
  const other = join(folder, 'other.chapeau')
  await createConferenceFile(other, sampleFiles('mombasa-communique').conference)
  const first = await open(file)
  const port = Number(new URL(first.url).port)
  await expect(openConference({ file: other, orSample: false, clientDir: folder, port })).rejects.toMatchObject({
    code: 'port-in-use'
  })
  await (await open(other)).stop()
  await first.stop()
})
