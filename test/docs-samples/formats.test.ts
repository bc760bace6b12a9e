/** What was once saved opens for ever: a conference file of every released format, with its text, floor and record. */
import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '#core/compile/compile.ts'
import { createTextReader } from '#core/document/readText.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { makeFolder, SAMPLES, serveCli } from '#test/collab-server/cli/runCli.ts'

const FORMATS = join(SAMPLES, 'formats')
const saved = (await readdir(FORMATS)).filter((name) => name.endsWith('.chapeau'))

test('there is a saved conference of every format', () => {
  expect(saved).toEqual(['conference-1.chapeau', 'conference-2.chapeau'])
})

describe.each(saved)('%s', (name) => {
  async function copy(): Promise<string> {
    const data = join(await makeFolder(), name)
    await copyFile(join(FORMATS, name), data)
    return data
  }

  test('opens with its text, its floor and its record', async () => {
    const store = openSqliteStore(await copy(), { mustExist: true })
    try {
      const conference = await loadConference(store)
      expect(conference).toMatchObject({ place: 'Batumi', drafts: [{ title: 'Batumi Ministerial Declaration' }] })
      const draft = conference.drafts[0]!
      const text = createTextReader((await readRoom(store, draft.id, 'text')).getXmlFragment('text')).read()
      const floor = readFloor(await readRoom(store, draft.id, 'floor'))
      const { paragraphs, revision } = compile({ title: draft.title, profile: draft.profile, text, floor, conference })
      expect(revision).toBe('Rev.1')
      const wording = (label: string) =>
        paragraphs
          .find((paragraph) => paragraph.label === label)
          ?.runs.map((run) => run.text)
          .join('')
      expect(wording('OP3')).toContain('on an equal footing with paper documents, not later than 31 December 2028')
      expect(wording('PP8')).toContain('equipment, training and transition periods')
      expect(wording('OP10')).toContain('rapid repair of damaged bridges')
      expect(paragraphs.find(({ label }) => label === 'OP5')?.state).toBe('ad-ref')
      const record = await store.readRecord(draft.id)
      expect(record.map(({ seq }) => seq)).toEqual(Array.from({ length: 26 }, (_entry, index) => index + 1))
      expect([...floor.proposals.values()].map(({ state }) => state).sort()).toEqual([
        'accepted',
        'accepted',
        'accepted',
        'accepted',
        'accepted-as-amended',
        'not-retained',
        'withdrawn'
      ])
    } finally {
      await store.close()
    }
  })

  test('is served by the relay of today', async () => {
    const served = await serveCli(await copy())
    expect((await fetch(`${served.url}/health`)).status).toBe(200)
    expect(await served.end()).toBe(0)
  })
})
