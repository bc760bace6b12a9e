/** The samples are what they say they are: they parse, have the size of real texts, and their negotiations play. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseConference } from '#core/conference/parseConference.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { sampleFiles, sampleNames } from '#relay/cli/samples.ts'
import { parseScript } from '#relay/rehearse/script.ts'
import { runCli } from '#test/collab-server/cli/runCli.ts'

async function readSample(name: string) {
  const files = sampleFiles(name)
  const parsed = parseConference(JSON.parse(await readFile(files.conference, 'utf8')))
  if (!parsed.ok) throw new Error(parsed.message)
  const script = parseScript(JSON.parse(await readFile(files.rehearsal, 'utf8')))
  if (!script.ok) throw new Error(script.message)
  return { folder: dirname(files.conference), conference: parsed.description, script: script.script }
}

test('there are three samples, one of each kind', async () => {
  const profiles = await Promise.all(
    sampleNames().map(async (name) => (await readSample(name)).conference.drafts[0]!.profile)
  )
  expect(profiles).toEqual(['declaration', 'highlights', 'communique'])
})

describe.each(sampleNames())('%s', (name) => {
  test('has the participants that a negotiation needs', async () => {
    const { conference } = await readSample(name)
    const { delegations, groups, participants } = conference
    expect(delegations.length).toBeGreaterThanOrEqual(8)
    expect(delegations.length).toBeLessThanOrEqual(14)
    expect(groups.length).toBeGreaterThan(0)
    const roles = participants.map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['chair', 'secretariat', 'delegate', 'observer']))
    const delegates = participants.filter(({ role }) => role === 'delegate').map(({ delegation }) => delegation)
    expect(delegates.length, 'two delegates of one delegation').toBeGreaterThan(new Set(delegates).size)
  })

  test('has a text of 25 to 60 paragraphs that is read without a remark', async () => {
    const { folder, conference } = await readSample(name)
    for (const { from, profile } of conference.drafts) {
      let made = 0
      const source = await readFile(join(folder, from), 'utf8')
      const { nodes, remarks } = importMarkdown(source, { profile, newId: () => `block-${++made}` })
      expect(remarks).toEqual([])
      const kinds = nodes.map((node) => node.type.name)
      const paragraphs = kinds.filter((kind) => kind === 'paragraph' || kind === 'subparagraph').length
      expect(paragraphs).toBeGreaterThanOrEqual(25)
      expect(paragraphs).toBeLessThanOrEqual(60)
      expect(kinds.slice(0, 3)).toEqual(['title', 'subtitle', 'subtitle'])
      expect(kinds.at(-1)).toBe('closing')
      let footnotes = 0
      nodes.forEach((node) => node.descendants((inline) => void (footnotes += inline.type.name === 'footnote' ? 1 : 0)))
      expect(footnotes).toBeGreaterThan(0)
    }
  })

  test('has a negotiation of 20 to 40 steps that plays as written, refusals included', async () => {
    const { script } = await readSample(name)
    expect(script.steps.length).toBeGreaterThanOrEqual(20)
    expect(script.steps.length).toBeLessThanOrEqual(40)
    const refusals = script.steps.filter(({ refused }) => refused !== undefined).length
    expect(refusals).toBeGreaterThanOrEqual(2)

    const ran = await runCli('rehearse', '--sample', name)
    expect(ran.notes.at(-1)).toMatch(new RegExp(`^Played ${script.steps.length} steps: .* ${refusals} refusals`, 'u'))
    expect(ran.exit).toBe(0)
    const receipts = ran.results as readonly Receipt[]
    expect(receipts.map(({ seq }) => seq)).toEqual(receipts.map((_receipt, index) => index + 1))
  })
})
