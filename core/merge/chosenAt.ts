/**
 * Which wording stands at a segment of rivals: the one chosen, or the one that stands until somebody chooses. Asked by
 * `bestMerge`, and by whatever shows the choice. Rules M9 and M10.
 */
import type { RivalSegment } from '#core/merge/compareRivals.ts'

/** By the place of a segment: the proposal whose words are taken there, or null for those of the text. */
export type RivalChoices = ReadonlyMap<number, string | null>

/** @returns the first of the proposals that say so, or null for the words of the text */
export function chosenAt(segment: RivalSegment, choices: RivalChoices): string | null {
  const chosen = choices.get(segment.at)
  if (chosen === null) return null
  const wording = segment.wordings.find(({ by }) => by.some((id) => id === chosen))
  if (wording) return wording.by[0]!
  // One wording that collides goes against what has been decided since: that stands until somebody chooses otherwise.
  const [first] = segment.wordings
  return !first || (segment.kind === 'colliding' && segment.wordings.length === 1) ? null : first.by[0]!
}
