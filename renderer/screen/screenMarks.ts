/**
 * What changed on the screen since it was last looked at, to be marked for a few seconds: words of the paragraph, its state,
 * proposals. A step to another paragraph marks nothing: that is a step and no change. Called by `watchShown`.
 */
import { diffRuns } from '#core/compile/diffRuns.ts'
import type { CompiledParagraph, CompiledProposal, DiffPart, Run } from '#core/compile/compiled.ts'
import { bareTagWords } from '#renderer/draft/bareTag.ts'
import { stateWord } from '#renderer/draft/words.ts'

export interface Marks {
  /** The words as they are, those that are new as insertions; null where none are. What was deleted is not in it. */
  readonly words: readonly DiffPart[] | null
  readonly state: boolean
  readonly proposals: ReadonlySet<string>
}

export const NO_MARKS: Marks = { words: null, state: false, proposals: new Set() }

/** What the screen showed when the marks began. */
export interface Before {
  readonly paragraph: CompiledParagraph | null
  readonly proposals: readonly CompiledProposal[]
}

export function marksSince(before: Before, now: Before): Marks {
  const known = new Map(before.proposals.map((proposal) => [proposal.id, standingOf(proposal)]))
  const proposals = now.proposals.filter((proposal) => known.get(proposal.id) !== standingOf(proposal))
  return {
    words: before.paragraph && now.paragraph ? freshWords(before.paragraph.runs, now.paragraph.runs) : null,
    state: stateOf(before.paragraph) !== stateOf(now.paragraph),
    proposals: new Set(proposals.map(({ id }) => id))
  }
}

export function hasMarks({ words, state, proposals }: Marks): boolean {
  return words !== null || state || proposals.size > 0
}

function freshWords(before: readonly Run[], now: readonly Run[]): readonly DiffPart[] | null {
  if (before === now) return null
  const parts = diffRuns(before, now)
  return parts.some(({ op }) => op !== 'same') ? parts.filter(({ op }) => op !== 'delete') : null
}

function stateOf(paragraph: CompiledParagraph | null): string {
  return paragraph ? `${stateWord(paragraph)} ${bareTagWords(paragraph)} ${paragraph.changedSinceAgreed}` : ''
}

/** What a reader sees of it: another fit to changed words is no news about the proposal. */
function standingOf({ state, version, cosponsors, positions }: CompiledProposal): string {
  const said = positions.map(({ by, position }) => `${by.code} ${position}`)
  return [state, version, ...cosponsors.map(({ code }) => code), ...said].join(' ')
}
