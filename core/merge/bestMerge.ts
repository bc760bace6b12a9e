/**
 * One wording out of several rivals: the start of the merge editor. What only one side changes goes in; where they collide,
 * whoever asks is offered a choice, and until it is made the words of the first stand. Rules M9 and M10.
 */
import { Fragment } from 'prosemirror-model'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import { tidied } from '#core/document/toContent.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { compareRivals, type RivalSegment } from '#core/merge/compareRivals.ts'

/** By the place of a segment: the proposal whose words are taken there, or null for those of the text. */
export type RivalChoices = ReadonlyMap<number, string | null>

export interface BestMerge {
  readonly content: Fragment
  /** Every place where the chosen proposals collide, whether a choice was made there or not. */
  readonly conflicts: readonly RivalSegment[]
  readonly segments: readonly RivalSegment[]
}

export function bestMerge(
  current: Fragment,
  rivals: readonly Proposal[],
  choices: RivalChoices = new Map()
): BestMerge {
  const segments = compareRivals(current, rivals)
  const content = segments.reduce((words, segment) => words.append(wordsAt(segment, choices)), Fragment.empty)
  return {
    content: keepBrackets(current, tidied(content)),
    conflicts: segments.filter(({ kind }) => kind === 'colliding'),
    segments
  }
}

/** The words that stand at a segment. */
export function wordsAt(segment: RivalSegment, choices: RivalChoices): Fragment {
  const chosen = choices.get(segment.at)
  const wording = segment.wordings.find(({ by }) => by.some((id) => id === chosen))
  if (wording) return wording.words
  // One wording that collides goes against what has been decided since: that stands until somebody chooses otherwise.
  const first = segment.kind === 'colliding' && segment.wordings.length === 1 ? undefined : segment.wordings[0]
  return chosen === null ? segment.text : (first?.words ?? segment.text)
}
