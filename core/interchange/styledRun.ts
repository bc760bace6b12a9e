/**
 * The runs of a document as it is printed: the text's own words, names, and what the document says about the text. Made by
 * `layoutView` and `layoutProposal`, printed by the exporters.
 */
import type { Named, Run } from '#core/compile/compiled.ts'

/** A run as it is printed: `name` is a delegation's, `aside` is what the document says about the text. */
export interface StyledRun extends Run {
  readonly op?: 'insert' | 'delete'
  readonly kind?: 'name' | 'aside'
}

export function aside(text: string): StyledRun {
  return { text, marks: [], kind: 'aside' }
}

export function nameRun(named: Named): StyledRun {
  return { text: named.name, marks: [], kind: 'name' }
}
