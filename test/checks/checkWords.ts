/**
 * Nothing of one machine stands in the project: no path of somebody's computer, no address of a package registry, no
 * resolved hosts in package-lock.json; and nothing left from a merge or unfinished. Called by `check.ts`.
 */
import { placeOf, type Finding, type ProjectTexts } from '#test/checks/finding.ts'

// Written with classes such as [h], so that this file does not contain what it looks for.
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  {
    pattern: /(?<![\w.~-])\/([h]ome|[r]oot|[t]mp|[w]ork|[U]sers|[v]ar\/tmp)\/[\w.-]+/g,
    message: 'is a path of one machine. Use a path from the root of the project, or os.tmpdir().'
  },
  { pattern: /\b[A-Z]:\\[U]sers\\/g, message: 'is a path of one machine.' },
  {
    pattern: /https?:\/\/(?:[r]egistry|[d]eb|[n]pm)\.[\w.-]+/g,
    message: 'is the address of a package registry, which every machine chooses for itself.'
  },
  { pattern: /^(?:<{7}|>{7}|={7}) .*$/gm, message: 'is left from a merge.' },
  {
    pattern: /(?<=^\s*(?:\/\/|\*|\/\*|#|<!--).*)\b(?:T[O]DO|F[I]XME|X[X]X)\b/gm,
    message: 'promises work. Do it, or say in CAVEATS.md what is missing.'
  }
]

export function checkWords(texts: ProjectTexts): Finding[] {
  const findings: Finding[] = []
  for (const [path, text] of texts) {
    if (path === 'package-lock.json') {
      findings.push(...checkLock(path, text))
      continue
    }
    for (const { pattern, message } of FORBIDDEN) {
      for (const match of text.matchAll(pattern)) {
        findings.push({ where: placeOf(path, text, match.index), message: `"${match[0]}" ${message}` })
      }
    }
  }
  return findings
}

interface Lock {
  readonly packages?: Record<string, { readonly resolved?: string }>
}

function checkLock(path: string, text: string): Finding[] {
  const resolved = Object.entries((JSON.parse(text) as Lock).packages ?? {}).filter(([, entry]) =>
    entry.resolved?.includes('://')
  )
  const [first] = resolved
  if (first === undefined) return []
  const message = `${resolved.length} packages carry the host they were fetched from, such as ${first[0]}. The project's .npmrc says omit-lockfile-registry-resolved; install again.`
  return [{ where: path, message }]
}
