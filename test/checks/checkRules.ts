/**
 * Every numbered rule has a test that cites it, and every citation names a rule. Called by `check.ts`.
 *
 * A rule is a line of a `SPEC.md` that begins
 *
 *     - **P7** A proposal is withdrawn by its sponsor alone.
 *
 * and may go on over indented lines. Its number is unique in the whole project, whichever SPEC.md holds it. A test cites it
 * by a string that begins with it, which is nearly always the test's name: `it('[P7] lets nobody else withdraw', …)`;
 * several are cited as `[P7][P9]` or `[P7, P9]`. Strings that begin otherwise cite nothing.
 */
import { placeOf, type Finding, type ProjectTexts } from '#test/checks/finding.ts'

const RULE = /^- \*\*([A-Z]{1,4}\d+)\*\*/gm
const LOOKS_LIKE_A_RULE = /^(?:[*+]|\d+\.|\|)?\s*\*\*([A-Z]{1,4}\d+)\.?\*\*/gm
const CITATION = /['"`]((?:\[[A-Z]{1,4}\d+(?:, ?[A-Z]{1,4}\d+)*\] ?)+)/g

export function checkRules(texts: ProjectTexts): Finding[] {
  const findings: Finding[] = []
  const rules = new Map<string, string>()
  const cited = new Set<string>()

  for (const [path, text] of texts) {
    if (!path.endsWith('/SPEC.md')) continue
    for (const match of text.matchAll(RULE)) {
      const [, id = ''] = match
      const where = placeOf(path, text, match.index)
      const first = rules.get(id)
      if (first !== undefined) {
        findings.push({ where, message: `Rule ${id} stands already at ${first}. Give this one a number of its own.` })
      } else rules.set(id, where)
    }
    for (const match of text.matchAll(LOOKS_LIKE_A_RULE)) {
      const where = placeOf(path, text, match.index)
      findings.push({ where, message: `Write the rule as a line "- **${match[1]}** …", so that this check sees it.` })
    }
  }

  for (const [path, text] of texts) {
    if (!/^test\/.*\.(ts|tsx)$/.test(path)) continue
    for (const match of text.matchAll(CITATION)) {
      for (const id of match[1]?.match(/[A-Z]{1,4}\d+/g) ?? []) {
        cited.add(id)
        if (rules.has(id)) continue
        const where = placeOf(path, text, match.index)
        findings.push({ where, message: `[${id}] names no rule of any SPEC.md. Write the rule, or mend the citation.` })
      }
    }
  }

  for (const [id, where] of rules) {
    if (!cited.has(id))
      findings.push({ where, message: `No test cites rule ${id}. Write one whose name begins with [${id}].` })
  }
  return findings
}
