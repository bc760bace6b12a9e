/**
 * The verb for each position, where it stands behind the name of who holds it: "Hungary opposes". Read by the exports and
 * the application.
 */
import type { PositionWord } from '#core/floor/floor.ts'

export const POSITION_VERB: Readonly<Record<PositionWord, string>> = {
  support: 'supports',
  oppose: 'opposes',
  retain: 'retains the words',
  delete: 'deletes the words',
  reserve: 'reserves',
  reflect: 'reflects',
  'withdraw-if': 'would withdraw'
}

/** "if PP3 bis is accommodated", whether it was written with or without its first word. */
export function conditionWords(condition: string): string {
  const words = condition.trim().replace(/\.$/u, '')
  return /^(?:if|provided|once|when)\b/iu.test(words) ? words : `if ${words}`
}
