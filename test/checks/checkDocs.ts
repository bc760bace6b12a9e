/**
 * The documentation says what the program is: each page has its words for the index, each command that is shown can be read by
 * the program, and the reference knows every route, table, column and verb, and none that there is not. Called by `check.ts`
 * with the project's texts and the facts of `docs/build/facts.ts`; what is built is looked at by `test/docs/site.test.ts`.
 */
import { COLUMN_WORDS, EXAMPLES } from '#docs/build/words.ts'
import { SECTIONS } from '#docs/build/sections.ts'
import type { TableFact, VerbFact } from '#docs/build/facts.ts'
import { placeOf, type Finding, type ProjectTexts } from '#test/checks/finding.ts'

export interface DocsFacts {
  readonly verbs: readonly VerbFact[]
  readonly tables: readonly TableFact[]
  /** What the program says to a command as it stands in the documentation; null where it can be read. */
  readonly complain: (command: string) => string | null
}

const ROUTES = 'docs/reference/http.md'
const ROUTE = /\bapp\.(get|post|put|delete|patch)(?:<(?:[^<>]|<[^<>]*>)*>)?\(\s*'(\/[^']*)'/g
const SAID_ROUTE = /`(GET|POST|PUT|DELETE|PATCH) (\/[^`?]*)`/g
const COMMAND = /npm run -s chapeau -- (\S[^\n`]*)/g

export function checkDocs(texts: ProjectTexts, facts: DocsFacts): Finding[] {
  return [...checkPages(texts), ...checkCommands(texts, facts), ...checkRoutes(texts), ...checkWords(facts)]
}

function checkPages(texts: ProjectTexts): Finding[] {
  const findings: Finding[] = []
  for (const { folder } of SECTIONS) {
    const taken = new Map<string, string>()
    for (const [path, text] of texts) {
      if (!path.startsWith(`docs/${folder}/`) || !/\.(md|njk)$/.test(path)) continue
      const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ''
      for (const field of ['title', 'summary', 'order']) {
        if (!new RegExp(`^${field}: \\S`, 'm').test(head))
          findings.push({ where: path, message: `has no ${field} at its head, so the index cannot list it.` })
      }
      const order = /^order: (\d+)$/m.exec(head)?.[1] ?? ''
      const other = taken.get(order)
      if (other !== undefined) findings.push({ where: path, message: `has the same order as ${other}.` })
      taken.set(order, path)
    }
    if (taken.size === 0) findings.push({ where: `docs/${folder}`, message: 'has no page.' })
  }
  return findings
}

function checkCommands(texts: ProjectTexts, { complain }: DocsFacts): Finding[] {
  const findings: Finding[] = []
  for (const [path, text] of texts) {
    if (!path.endsWith('.md')) continue
    for (const match of text.matchAll(COMMAND)) {
      const complaint = complain(match[1] ?? '')
      if (complaint !== null) findings.push({ where: placeOf(path, text, match.index), message: complaint })
    }
  }
  for (const command of Object.values(EXAMPLES).flat()) {
    const complaint = complain(command)
    if (complaint !== null) findings.push({ where: 'docs/build/words.ts', message: `${command}: ${complaint}` })
  }
  return findings
}

function checkRoutes(texts: ProjectTexts): Finding[] {
  const findings: Finding[] = []
  const there = new Map<string, string>()
  for (const [path, text] of texts) {
    if (!path.startsWith('collab-server/http/')) continue
    for (const [, method = '', route = ''] of text.matchAll(ROUTE)) there.set(`${method.toUpperCase()} ${route}`, path)
  }
  const said = new Set<string>()
  for (const [, method = '', route = ''] of (texts.get(ROUTES) ?? '').matchAll(SAID_ROUTE))
    said.add(`${method} ${route}`)
  for (const [route, path] of there) {
    if (!said.has(route)) findings.push({ where: ROUTES, message: `does not speak of ${route} (${path}). Add it.` })
  }
  for (const route of said) {
    if (!there.has(route)) findings.push({ where: ROUTES, message: `speaks of ${route}, which there is not.` })
  }
  return findings
}

/** The words of the reference belong to something, and everything has its words. */
function checkWords({ verbs, tables }: DocsFacts): Finding[] {
  const findings: Finding[] = []
  const where = 'docs/build/words.ts'
  const compare = (what: string, there: readonly string[], said: readonly string[]): void => {
    for (const name of there.filter((one) => !said.includes(one)))
      findings.push({ where, message: `says nothing about the ${what} ${name}.` })
    for (const name of said.filter((one) => !there.includes(one)))
      findings.push({ where, message: `speaks of the ${what} ${name}, which there is not.` })
  }
  compare(
    'verb',
    verbs.map(({ name }) => name),
    Object.keys(EXAMPLES)
  )
  compare(
    'table',
    tables.map(({ name }) => name),
    Object.keys(COLUMN_WORDS)
  )
  for (const { name, columns } of tables) {
    const said = Object.keys(COLUMN_WORDS[name] ?? {})
    compare(`column of ${name}`, ['', ...columns.map((column) => column.name)], said)
  }
  return findings
}
