/**
 * What stands behind the text: the packages, the statements and the concordance. Called by `layoutView` and `layoutWoven`.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { statementWords } from '#core/compile/statementWords.ts'
import { concordanceTitle, layoutConcordance } from '#core/interchange/layoutConcordance.ts'
import type { Line } from '#core/interchange/line.ts'

export const STATEMENTS = 'Statements'
export const PACKAGES = 'Packages: paragraphs that are settled together'

export function layoutAnnexes({ packages, statements, concordance }: Compiled): Line[] {
  return [...packageLines(packages), ...statementLines(statements), ...concordanceLines(concordance)]
}

/** What is settled together stands at the end, one line for each package: a tag behind a paragraph could not say it all. */
function packageLines(packages: Compiled['packages']): Line[] {
  if (packages.length === 0) return []
  const lines = packages.map(({ paragraphs, condition, state }): Line => {
    const labels = paragraphs.map(({ label }) => label).join(', ')
    return { kind: 'note', text: `${labels}${condition === undefined ? '' : `: ${condition}`} (${state})` }
  })
  return [{ kind: 'section', text: PACKAGES }, ...lines]
}

/** The annex: what delegations stated on the text, one line each. */
export function statementLines(statements: Compiled['statements']): Line[] {
  if (statements.length === 0) return []
  const lines = statements.map((one): Line => ({ kind: 'note', text: statementWords(one) }))
  return [{ kind: 'section', text: STATEMENTS }, ...lines]
}

function concordanceLines(concordance: Compiled['concordance']): Line[] {
  if (!concordance) return []
  const notes = layoutConcordance(concordance).map((text) => ({ kind: 'note', text }) as const)
  return [{ kind: 'section', text: concordanceTitle(concordance) }, ...notes]
}
