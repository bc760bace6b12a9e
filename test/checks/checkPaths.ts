/**
 * What the prose names exists: paths in code spans, links to files, and `npm run` scripts. Called by `check.ts` over every
 * Markdown file outside docs-samples. A path is a code span that begins with a folder of the project; `*` stands for
 * anything within one folder, and a span that ends in `/` is a folder.
 */
import { dirname, join } from 'node:path/posix'
import { placeOf, type Finding, type ProjectTexts } from '#test/checks/finding.ts'

const FOLDERS = /^(core|collab-server|renderer|main|docs|docs-samples|test|\.ci|\.github)\//
const SPAN = /`([^`\n]+)`/g
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g
const SCRIPT = /npm run (?:-s |--silent )?([a-z][\w:-]*)/g
const BUILTIN = /npm (start|test)\b/g

export function checkPaths(texts: ProjectTexts): Finding[] {
  const findings: Finding[] = []
  const exists = makeExists(texts)
  const scripts = scriptsOf(texts)

  for (const [path, text] of texts) {
    if (!path.endsWith('.md') || path.startsWith('docs-samples/')) continue
    const report = (index: number, message: string): void => {
      findings.push({ where: placeOf(path, text, index), message })
    }
    for (const match of text.matchAll(SPAN)) {
      const named = match[1] ?? ''
      if (!FOLDERS.test(named) || /[\s<>{}…]/.test(named)) continue
      if (!exists(named)) report(match.index, `There is no ${named}. Name the file that took its place.`)
    }
    for (const match of text.matchAll(LINK)) {
      const target = join(dirname(path), match[1] ?? '')
      if (!exists(target)) report(match.index, `The link leads nowhere: there is no ${target}.`)
    }
    for (const match of [...text.matchAll(SCRIPT), ...text.matchAll(BUILTIN)]) {
      const script = match[1] ?? ''
      if (!scripts.has(script)) report(match.index, `package.json has no script "${script}".`)
    }
  }
  return findings
}

function makeExists(texts: ProjectTexts): (named: string) => boolean {
  const paths = new Set(texts.keys())
  for (const path of texts.keys()) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) paths.add(folder)
  }
  return (named) => {
    const path = named.replace(/\/$/, '').replace(/:\d+$/, '')
    if (!path.includes('*')) return paths.has(path)
    const pattern = new RegExp(`^${path.replace(/[.+?^$()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`)
    return [...paths].some((known) => pattern.test(known))
  }
}

function scriptsOf(texts: ProjectTexts): Set<string> {
  const manifest = JSON.parse(texts.get('package.json') ?? '{}') as { scripts?: Record<string, string> }
  return new Set(Object.keys(manifest.scripts ?? {}))
}
