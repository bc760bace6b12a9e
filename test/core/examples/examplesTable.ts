/**
 * The table at which the worked examples are played: a conference with the delegations and groups they need, texts long enough
 * for their labels, and the three ways in which what they say is printed.
 */
import type { Conference } from '#core/conference/conference.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { layoutView } from '#core/interchange/layoutView.ts'
import type { View } from '#core/interchange/view.ts'
import { printWoven } from '#core/notation/printWoven.ts'
import { weaveText } from '#core/notation/weaveText.ts'
import { words } from '#test/helpers/draftText.ts'
import { CONFERENCE, openTable, type Table } from '#test/helpers/table.ts'

const member = (code: string, name: string) => ({ code, name, kind: 'member' }) as const

const EXAMPLES: Conference = {
  ...CONFERENCE,
  delegations: [
    member('KAZ', 'Kazakhstan'),
    member('KGZ', 'Kyrgyzstan'),
    member('TUR', 'Türkiye'),
    member('AZE', 'Azerbaijan'),
    member('CHE', 'Switzerland'),
    member('IRN', 'Iran'),
    member('PAK', 'Pakistan'),
    member('TJK', 'Tajikistan'),
    member('DLX', 'Delegation X'),
    member('DLY', 'Delegation Y')
  ],
  groups: [
    { code: 'EU', name: 'EU', members: ['CHE'] },
    { code: 'GRA', name: 'Group A', members: ['KGZ', 'PAK'] },
    { code: 'GRB', name: 'Group B', members: ['TUR', 'TJK'] }
  ]
}

/** A table with a text of so many paragraphs, of which some have words of their own. */
export function openExample(
  profile: 'resolution' | 'highlights',
  last: number,
  own: Readonly<Record<number | string, string>>
): Table {
  const numbered = Array.from({ length: last }, (_, index) => {
    const label = profile === 'resolution' ? `OP${index + 1} ` : `${index + 1}. `
    return label + (own[index + 1] ?? `Filler ${index + 1}.`)
  })
  const preamble = Object.keys(own).filter((label) => label.startsWith('PP'))
  return openTable(profile, [...preamble.map((label) => `${label} ${own[label]}`), ...numbered], EXAMPLES)
}

/** Inline content as a command carries it. */
export const wording = (source: string): InlineJSON => words(source).toJSON() as InlineJSON

const withoutFiller = (lines: readonly string[]): string[] => lines.filter((line) => !/\bFiller \d+\./u.test(line))

/** The working text with all that is undecided in brackets. */
export const woven = (table: Table): string[] => withoutFiller(printWoven(weaveText(table.input())))

function view(table: Table, which: View): string[] {
  const lines = layoutView(table.compiled(), which).flatMap((line) => {
    if (line.kind === 'note' && line.text.includes('Compiled text.')) return []
    if (line.kind === 'note' || line.kind === 'section') return [line.text]
    const said = line.runs.map(({ text }) => text).join('')
    return [line.kind === 'block' ? `${line.printed} ${said}`.trim() : `  ${said}`]
  })
  return withoutFiller(lines)
}
export const compiled = (table: Table): string[] => view(table, 'compiled')
export const clean = (table: Table): string[] => view(table, 'clean')

/** The last line of the record. */
export const lastOnRecord = (table: Table): string => table.record.at(-1)!.summary

/** The secretariat records what somebody who is not at the table said. */
export function records(table: Table, onBehalfOf: string) {
  const given = { onBehalfOf } as const
  return {
    tables: (change: Parameters<Table['tables']>[1]) => table.tables('secretariat', change, given),
    supports: (proposal: string) =>
      table.gives('secretariat', { kind: 'position', proposal, position: 'support', ...given }),
    deletes: (matter: { proposal: string } | { paragraph: string } | { bracket: string }) =>
      table.gives('secretariat', { kind: 'position', ...matter, position: 'delete', ...given }),
    releases: (bracket: string) => table.gives('secretariat', { kind: 'release', bracket, ...given })
  }
}
