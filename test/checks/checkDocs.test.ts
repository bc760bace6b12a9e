/** What the documentation says is held to what there is: each kind of staleness is planted and found. */
import { describe, expect, it } from 'vitest'
import { tableFacts, verbFacts } from '#docs/build/facts.ts'
import { SECTIONS } from '#docs/build/sections.ts'
import { checkDocs, type DocsFacts } from '#test/checks/checkDocs.ts'
import { complainOf } from '#test/checks/complainOf.ts'

const facts: DocsFacts = { verbs: verbFacts(), tables: tableFacts(), complain: complainOf }
const page = (order: number, body = ''): string => `---\ntitle: A\nsummary: B\norder: ${order}\n---\n${body}`
const sound = (): Map<string, string> =>
  new Map([
    ...SECTIONS.map(({ folder }): [string, string] => [`docs/${folder}/one.md`, page(1)]),
    ['docs/reference/http.md', page(2, '| `GET /api/conference` | x |')],
    ['collab-server/http/addRoutes.ts', "app.get<{ Params: { id: string } }>('/api/conference', async () => 1)"]
  ])
const found = (texts: Map<string, string>, other: Partial<DocsFacts> = {}): string[] =>
  checkDocs(texts, { ...facts, ...other }).map(({ where, message }) => `${where}: ${message}`)

describe('the check of the documentation', () => {
  it('finds nothing in what is sound', () => {
    expect(found(sound())).toEqual([])
  })

  it('finds a page that the index cannot list, and two with one place', () => {
    const texts = sound().set('docs/chair/one.md', '# Decide').set('docs/host/two.md', page(1))
    expect(found(texts).join('\n')).toMatch(/docs\/chair\/one\.md:.*title[\s\S]*docs\/host\/two\.md:.*same order/)
  })

  it('finds a route that is not described, and one that there is not', () => {
    const texts = sound().set('collab-server/http/addRoutes.ts', "app.post<OfDraft>('/api/new', async () => 1)")
    expect(found(texts)).toEqual([
      'docs/reference/http.md: does not speak of POST /api/new (collab-server/http/addRoutes.ts). Add it.',
      'docs/reference/http.md: speaks of GET /api/conference, which there is not.'
    ])
  })

  it('finds a command that the program does not read', () => {
    const texts = sound().set(
      'README.md',
      'npm run -s chapeau -- verify\n\nnpm run -s chapeau -- serve --data a.chapeau'
    )
    expect(found(texts)).toHaveLength(1)
    expect(complainOf('export --data a --draft b --view clean --format md --oout c')).toMatch(/--out|--oout/)
    expect(complainOf('serve --data a --port 4400000')).toMatch(/port/)
    expect(complainOf('import --data a --map "Aida Bekova=KAZ" --dry-run b.docx')).toBeNull()
  })

  it('finds a verb, a table and a column without words', () => {
    const [table] = facts.tables
    const verbs = [...facts.verbs, { name: 'sing', words: '', arguments: [], options: [], examples: [] }]
    const tables = facts.tables.map((one) =>
      one === table ? { ...one, columns: [...one.columns, { name: 'tune', type: 'TEXT', words: '' }] } : one
    )
    expect(found(sound(), { verbs, tables }).join('\n')).toMatch(/the verb sing[\s\S]*the column of room tune/)
    expect(found(sound(), { tables: facts.tables.slice(1) }).join('\n')).toMatch(/the table room, which there is not/)
  })
})
