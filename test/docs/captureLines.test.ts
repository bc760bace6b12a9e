/** The lines that the documentation shows for what is said in the room are lines that the program reads. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseConference } from '#core/conference/parseConference.ts'
import type { Conference } from '#core/conference/conference.ts'
import { parseCapture } from '#core/capture/parseCapture.ts'
import { openTable } from '#test/helpers/table.ts'

const root = join(import.meta.dirname, '../..')
const sample = parseConference(
  JSON.parse(readFileSync(join(root, 'docs-samples/issyk-kul-highlights/conference.json'), 'utf8'))
)

it('reads every line of the page about taking down what is said', () => {
  if (!sample.ok) throw new Error(sample.message)
  const { title, place, dates, delegations, groups } = sample.description
  const conference: Conference = { id: 'c', title, place, dates, delegations, groups, drafts: [] }
  const lines = [...readFileSync(join(root, 'docs/drafter/capture.md'), 'utf8').matchAll(/^ {4}(\S.*)$/gm)].map(
    ([, line]) => line ?? ''
  )
  expect(lines.length).toBeGreaterThan(6)
  const table = openTable('highlights', [
    '1. Opened.',
    '2. Attended.',
    '3. To gather perspectives for joint action by mobile missions.',
    '4. States shall meet.',
    '5. Noted.',
    '6. Recalled.',
    '7. Discussed.',
    '8. Closed.'
  ])
  const current = table.compiled().paragraphs.find(({ label }) => label === '3')?.id ?? ''
  for (const person of ['kaz', 'tur'] as const) {
    table.gives(person, { kind: 'table', change: { kind: 'amend', paragraph: current, content: `By ${person}.` } })
  }
  const { paragraphs } = table.compiled()
  for (const line of lines) {
    const read = parseCapture(line, {
      conference,
      role: 'secretariat',
      text: table.readText(),
      paragraphs,
      current,
      proposal: null
    })
    expect(read.ok ? null : read.message, line).toBeNull()
  }
})
