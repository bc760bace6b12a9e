/**
 * How an amendment fits the words that its paragraph has by now. Asked by `compile` for every view, by `acceptProposal`,
 * and by whoever offers the merge. Worked out anew, never kept on the floor: what the sponsor tabled stays as it is.
 * Words are merged; the brackets are those of the present text, which a proposal does not lift. Rules M1, M6 and M7.
 */
import type { Fragment } from 'prosemirror-model'
import { withoutBrackets } from '#core/brackets/bracketMarks.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import { fromJSON, tidied } from '#core/document/toContent.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { mergeWording, type MergeConflict } from '#core/merge/mergeWording.ts'

/** `as-tabled`: the words it was made against still stand. `merged`: both changes go together. `conflict`: they do not. */
export type Fit = 'as-tabled' | 'merged' | 'conflict'

export interface ProposalMerge {
  readonly fit: Fit
  /** What the paragraph would say; at conflicts, what it says now. */
  readonly content: Fragment
  readonly conflicts: readonly MergeConflict[]
  /** The same with the proposed words at conflicts. */
  readonly insisting: Fragment
}

const known = new WeakMap<Proposal, { readonly current: Fragment; readonly merge: ProposalMerge }>()

/** @returns null for what is no amendment */
export function mergeProposal(proposal: Proposal, current: Fragment): ProposalMerge | null {
  if (proposal.change.kind !== 'amend' || proposal.base.content === null) return null
  const before = known.get(proposal)
  if (before?.current === current) return before.merge
  const merge = workOut(fromJSON(proposal.base.content), current, fromJSON(proposal.change.content))
  known.set(proposal, { current, merge })
  return merge
}

function workOut(base: Fragment, current: Fragment, proposed: Fragment): ProposalMerge {
  if (base.eq(current)) return { fit: 'as-tabled', content: proposed, conflicts: [], insisting: proposed }
  const [before, now, wanted] = [base, current, proposed].map(withoutBrackets) as [Fragment, Fragment, Fragment]
  const { content, conflicts, insisting } = mergeWording(before, now, wanted)
  const whole = tidied(content)
  // A paragraph of which nothing is left is a deletion, and that is for somebody to propose.
  if (conflicts.length === 0 && whole.size === 0) {
    const all: MergeConflict = { from: 0, to: current.size, base: before, current: now, proposed: wanted }
    return { fit: 'conflict', content: current, conflicts: [all], insisting: proposed }
  }
  return {
    fit: conflicts.length > 0 ? 'conflict' : before.eq(now) ? 'as-tabled' : 'merged',
    content: keepBrackets(current, whole),
    conflicts,
    insisting: keepBrackets(current, tidied(insisting))
  }
}
