/**
 * The labels of paragraphs that a tracked text brings in: those that the room has given to insertions, and those that the parts
 * of a division would get. Called by `trackText`.
 */
import type { Compiled, CompiledProposal } from '#core/compile/compiled.ts'
import type { Look } from '#core/interchange/tracked/trackedText.ts'
import { insertedLabel } from '#core/numbering/insertedLabel.ts'

/** Gives the next free label behind a paragraph, as accepting a division does it. */
export type NextLabel = (label: string) => string

export function labelsIn({ paragraphs, opening, settings }: Compiled): NextLabel {
  const proposals = [...opening, ...paragraphs.flatMap((paragraph) => paragraph.proposals)]
  const taken = new Set([...paragraphs, ...proposals].map(({ label }) => label ?? ''))
  return (label) => {
    const next = insertedLabel(label, settings.labels, (candidate) => taken.has(candidate))
    taken.add(next)
    return next
  }
}

export function labelOf({ label = '', node }: CompiledProposal): string {
  return node ? printedFor(label, node) : label === '' ? '' : `${label}.`
}

/** `7 bis` → `7 bis.`; `7 (a) bis` → `(a) bis`; a bullet is a bullet. */
export function printedFor(label: string, { type, role, marker }: Look): string {
  if (label === '') return ''
  if (type !== 'subparagraph') return role === 'preamble' ? label : `${label}.`
  if (marker === 'bullet') return '•'
  return /(?:\([a-z]+\)|[a-z]+\.)(?: [a-z]+)*(?: \d+)?$/u.exec(label)?.[0] ?? label
}
