/**
 * The concordance of the newest revision in lines of words: what went into each paragraph, from whom, and how. Printed at the
 * end of the compiled view by `layoutView`, and shown by the application.
 */
import type { CompiledConcordance } from '#core/compile/compiled.ts'

export function concordanceTitle({ from, to }: CompiledConcordance): string {
  return `Concordance: ${from} → ${to}`
}

/** "12, 12 bis, 15 → 11; EU, Türkiye; merged from 12 and 15" */
export function layoutConcordance({ rows }: CompiledConcordance): string[] {
  if (rows.length === 0) return ['Every paragraph has the label and the words it had.']
  return rows.map(({ from, to, contributors, approach }) =>
    [
      `${from.join(', ') || '(new)'} → ${to ?? '(no longer in the text)'}`,
      contributors.map(({ name }) => name).join(', '),
      approach.join(', ')
    ]
      .filter((part) => part !== '')
      .join('; ')
  )
}
