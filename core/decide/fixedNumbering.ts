/**
 * The labels that are fixed, together with those of paragraphs that the pen put in since the last issue: the record is about
 * to name paragraphs by their labels, so from now on these are fixed too. Called by `grant` and `acceptProposal`. Rule N12.
 */
import type { Situation } from '#core/decide/outcome.ts'
import { computeLabels, type Numbering } from '#core/numbering/computeLabels.ts'

/** @returns the very object on the floor if it lacks nothing */
export function fixedNumbering({ text, profile, floor }: Situation): Numbering {
  const { numbering } = floor.meta
  if (!numbering) return null
  const missing = [...computeLabels(text, profile, numbering)]
    .filter(([id, { label }]) => label !== '' && id !== '' && !Object.hasOwn(numbering, id))
    .map(([id, { label }]) => [id, label] as const)
  return missing.length === 0 ? numbering : { ...numbering, ...Object.fromEntries(missing) }
}
