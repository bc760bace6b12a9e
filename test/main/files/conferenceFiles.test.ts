/** Conference files made by the guided page, copied while they are open, and opened again where they were. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pino } from 'pino'
import { createLibrary } from '#main/files/createLibrary.ts'
import { duplicateConference } from '#main/files/duplicateConference.ts'
import { checkNewConference, makeConference } from '#main/files/makeConference.ts'
import { keepRecent } from '#main/keep/recentConferences.ts'
import { openConference } from '#main/openConference.ts'
import { temporaryFolder } from '#test/helpers/temporaryFolder.ts'

const at = temporaryFolder('files')
const logger = pino({ level: 'silent' })
const open = (file: string) => openConference({ file, orSample: false, clientDir: at(), port: 0, logger })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const description = {
  title: 'Third Round',
  place: 'Online',
  dates: '2026-11-25',
  delegations: [{ code: 'KEN', name: 'Kenya', kind: 'member' }],
  groups: [],
  participants: [
    { name: 'Chair', role: 'chair' },
    { name: 'Kenya 1', role: 'delegate', delegation: 'KEN' }
  ],
  drafts: [{ title: 'Outcome', profile: 'declaration', from: '1-outcome.md' }]
}
const texts = [{ name: '1-outcome.md', bytes: bytes('# Outcome\n\nWe agree to meet again.\n') }]

it('makes a conference from a description and its texts', async () => {
  const file = at('round.chapeau')
  expect(await makeConference(file, { description, texts })).toEqual({ ok: true, done: true })
  const opened = await open(file)
  expect(opened.title).toBe('Third Round')
  expect(opened.links.map(({ participant }) => participant.name)).toEqual(['Chair', 'Kenya 1'])
  await opened.stop()
})

it('leaves nothing behind, and what was there as it was, where a description or a text is no good', async () => {
  const file = at('kept.chapeau')
  writeFileSync(file, 'somebody’s')
  const before = readdirSync(at())
  const faults = [
    { description: { ...description, title: '' }, texts },
    { description: 'nonsense', texts },
    { description, texts: [] },
    { description, texts: [{ name: '1-outcome.md', bytes: bytes('   ') }] },
    {
      description: { ...description, drafts: [{ ...description.drafts[0], from: 'x.exe' }] },
      texts: [{ name: 'x.exe', bytes: bytes('x') }]
    }
  ]
  for (const fault of faults) {
    const outcome = await makeConference(file, fault)
    expect(outcome).toMatchObject({ ok: false })
    if (!outcome.ok) expect(outcome.message).not.toContain('chapeau-new-')
  }
  expect(checkNewConference({ description, texts: [] })).toMatchObject({ ok: false, code: 'no-text' })
  expect(readFileSync(file, 'utf8')).toBe('somebody’s')
  expect(readdirSync(at())).toEqual(before)
})

it('takes no text for the description, whatever its file is called', async () => {
  const named = { ...description, drafts: [{ ...description.drafts[0], from: 'conference.json' }] }
  const outcome = await makeConference(at('x.chapeau'), {
    description: named,
    texts: [{ name: 'conference.json', bytes: bytes('{}') }]
  })
  expect(outcome.ok ? '' : outcome.message).toContain('is neither Word')
})

it('copies a file that is open, with everybody in it', async () => {
  const file = at('original.chapeau')
  await makeConference(file, { description, texts })
  const opened = await open(file)
  const copy = at('copy.chapeau')
  expect(await duplicateConference(file, copy)).toEqual({ ok: true, done: true })
  const second = await open(copy)
  expect(second.links.map(({ participant }) => participant)).toEqual(opened.links.map(({ participant }) => participant))
  await Promise.all([opened.stop(), second.stop()])
  expect(await duplicateConference(file, file)).toMatchObject({ ok: false, code: 'same-file' })
  expect(await duplicateConference(at('none.chapeau'), at('other.chapeau'))).toMatchObject({ ok: false })
  expect(existsSync(at('other.chapeau'))).toBe(false)
})

it('opens a file once, on the address it had before, and again as soon as it was put away', async () => {
  const file = at('library.chapeau')
  await makeConference(file, { description, texts })
  const recent = keepRecent(at('recent.json'))
  const library = createLibrary({ clientDir: at(), recent, now: () => new Date(0), logger })
  const [one, two] = await Promise.all([library.open(file), library.open(file)])
  if (!one.ok || !two.ok) throw new Error('The file did not open.')
  expect(one.opened).toBe(two.opened)
  const { url } = one.opened.conference
  const closing = library.close(file)
  const again = await library.open(file)
  await closing
  if (!again.ok) throw new Error(again.message)
  expect(again.opened.conference.url).toBe(url)
  expect(recent.get()).toMatchObject([{ kind: 'file', where: file, title: 'Third Round' }])
  await library.closeAll()
  expect(await library.open(at('missing.chapeau'))).toMatchObject({ ok: false, code: 'no-such-file' })
})
