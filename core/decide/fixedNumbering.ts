/**
 * The labels that are fixed, together with those of paragraphs that the pen put in since: the record is about to name
 * paragraphs by their labels, so from now on these are fixed too. Called by `grant` and the plans of accepting. Rules N12 and
 * N13.
 */
import type { CommandKind } from '#core/commands/command.ts'
import type { Situation } from '#core/decide/outcome.ts'
import type { Numbering } from '#core/numbering/computeLabels.ts'
import { labelText } from '#core/numbering/labelText.ts'

/** While a first text is only being written, its labels follow the position; these commands say nothing of paragraphs. */
const NAMES_NOTHING: readonly CommandKind[] = ['grantPen', 'revokePen', 'configure']

/** @returns the very object on the floor if it lacks nothing */
export function fixedNumbering({ text, profile, floor }: Situation, kind?: CommandKind): Numbering {
  const { numbering } = floor.meta
  if (!numbering && kind !== undefined && NAMES_NOTHING.includes(kind)) return null
  const missing = [...labelText(text, profile, floor)]
    .filter(([id, { label }]) => label !== '' && id !== '' && !(numbering && Object.hasOwn(numbering, id)))
    .map(([id, { label }]) => [id, label] as const)
  return numbering && missing.length === 0 ? numbering : { ...numbering, ...Object.fromEntries(missing) }
}
