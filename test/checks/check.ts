/**
 * `npm run check`: whatever is a rule of the house, held by a tool. Changes nothing. Runs every check to its end, prints
 * what each found, writes its report to test/.output/checks.json, and exits with 1 if any found a fault.
 * `npm run check -- lint format` runs only those named.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableFacts, verbFacts } from '#docs/build/facts.ts'
import { ar } from '#core/languages/ar/ar.ts'
import { en } from '#core/languages/en/en.ts'
import { es } from '#core/languages/es/es.ts'
import { fr } from '#core/languages/fr/fr.ts'
import { ru } from '#core/languages/ru/ru.ts'
import { zh } from '#core/languages/zh/zh.ts'
import { checkCatalogues } from '#test/checks/checkCatalogues.ts'
import { checkCircles } from '#test/checks/checkCircles.ts'
import { checkDocs } from '#test/checks/checkDocs.ts'
import { checkPackaging } from '#test/checks/checkPackaging.ts'
import { checkPaths } from '#test/checks/checkPaths.ts'
import { checkRules } from '#test/checks/checkRules.ts'
import { checkSaid } from '#test/checks/checkSaid.ts'
import { checkWords } from '#test/checks/checkWords.ts'
import { complainOf } from '#test/checks/complainOf.ts'
import type { Finding } from '#test/checks/finding.ts'
import { FORMATTED, LINTED } from '#test/checks/fileSets.ts'
import { readProject } from '#test/checks/readProject.ts'
import { root, runTool, type ToolResult } from '#test/checks/runTool.ts'

interface CheckReport {
  readonly name: string
  readonly passed: boolean
  readonly output: string
}

const texts = readProject(root)
const ours = (findings: readonly Finding[]): ToolResult => ({
  ok: findings.length === 0,
  output: findings.map(({ where, message }) => `${where}: ${message}`).join('\n')
})
const types = (folder: string): Promise<ToolResult> => runTool('typescript', 'tsc', ['-p', folder, '--pretty', 'false'])

const CHECKS: Readonly<Record<string, () => Promise<ToolResult> | ToolResult>> = {
  'types of core': () => types('core'),
  'types of collab-server': () => types('collab-server'),
  'types of renderer': () => types('renderer'),
  'types of main': () => types('main'),
  'types of docs': () => types('docs'),
  'types of test': () => types('test'),
  lint: () =>
    runTool('eslint', 'eslint', [
      '-c',
      'test/checks/eslint.config.js',
      '--max-warnings',
      '0',
      '--no-error-on-unmatched-pattern',
      ...LINTED
    ]),
  format: () => runTool('prettier', 'prettier', ['--check', '--log-level', 'warn', ...FORMATTED]),
  'unused code': () => runTool('knip', 'knip', ['--config', 'test/checks/knip.json', '--no-progress']),
  circles: async () => ours(await checkCircles(root, join(root, 'test/checks/aliases.tsconfig.json'))),
  rules: () => ours(checkRules(texts)),
  packaging: () => ours(checkPackaging(texts)),
  paths: () => ours(checkPaths(texts)),
  'paths of docs': () => ours(checkDocs(texts, { verbs: verbFacts(), tables: tableFacts(), complain: complainOf })),
  words: () => ours(checkWords(texts)),
  messages: () => ours([...checkCatalogues({ en, fr, es, ru, ar, zh }), ...checkSaid(texts, en)])
}

const wanted = process.argv.slice(2)
const names = Object.keys(CHECKS).filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
const reports: CheckReport[] = []
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function runNext(queue: string[]): Promise<void> {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const { ok, output } = await (CHECKS[name]?.() ?? { ok: false, output: 'There is no such check.' })
    reports.push({ name, passed: ok, output })
    say(`${ok ? '  ok ' : 'FAIL '} ${name}`)
    if (!ok) say(output.replace(/^/gm, '       '))
  }
}

// Two at a time: the compiler and the linter are each one thread.
const queue = [...names]
await Promise.all([runNext(queue), runNext(queue)])

const failed = reports.filter(({ passed }) => !passed)
mkdirSync(join(root, 'test/.output'), { recursive: true })
writeFileSync(join(root, 'test/.output/checks.json'), JSON.stringify({ checks: reports }, null, 2))
say(failed.length === 0 ? `${reports.length} checks passed` : `${failed.length} of ${reports.length} checks failed`)
process.exitCode = failed.length === 0 && reports.length > 0 ? 0 : 1
