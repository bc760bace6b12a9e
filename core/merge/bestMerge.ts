/**
 * One wording out of several rivals: the start of the merge editor. What only one side changes goes in; where they collide,
 * whoever asks is offered a choice, and until it is made the words of the first stand. Rules M9 and M10.
 */
import { Fragment } from 'prosemirror-model'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import { tidied } from '#core/document/toContent.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { chosenAt, type RivalChoices } from '#core/merge/chosenAt.ts'
import { compareRivals, type RivalSegment } from '#core/merge/compareRivals.ts'

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

function wordsAt(segment: RivalSegment, choices: RivalChoices): Fragment {
  const chosen = chosenAt(segment, choices)
  return segment.wordings.find(({ by }) => by.some((id) => id === chosen))?.words ?? segment.text
}
