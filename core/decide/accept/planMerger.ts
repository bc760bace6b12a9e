/**
 * Accepting a merger: the first paragraph has the words of both, the second is deleted and keeps its place and label until the
 * next issue. Called by `acceptProposal`. Rules P83 and P84.
 */
import { Fragment } from 'prosemirror-model'
import { stale, type Plan } from '#core/decide/accept/plan.ts'
import { findMergeable } from '#core/decide/findMergeable.ts'
import { entryOf, isSameContent } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { supersede } from '#core/decide/supersede.ts'
import { contentOf, fromJSON } from '#core/document/toContent.ts'
import type { Change, FloorChange, Proposal } from '#core/floor/floor.ts'

export function planMerger(
  situation: Situation,
  proposal: Proposal,
  change: Extract<Change, { kind: 'merge' }>,
  as: Fragment | undefined
): Plan | Refused {
  const pair = findMergeable(situation, change.paragraph, change.with, 'paragraph-gone')
  if (!pair.ok) return pair
  const { first, second } = pair
  const isSame =
    isSameContent(proposal.base.content, first.node.content) &&
    isSameContent(proposal.base.with ?? null, second.node.content)
  if (!as && !isSame) {
    return stale('Accept it as amended, with the words that shall stand, or ask the sponsor for a new version')
  }
  if (as?.size === 0) {
    return refuse('empty-proposal', 'The amended wording is empty. To take both paragraphs out, accept their deletion.')
  }
  const proposed = fromJSON(change.content)
  const others = supersede(situation, new Set([second.id]), proposal.id)
  const floor: FloorChange[] = [
    {
      op: 'paragraph',
      id: second.id,
      entry: {
        ...entryOf(situation, second.id),
        state: 'deleted',
        at: situation.now,
        deletedBy: proposal.id,
        deletedContent: contentOf(second.node),
        successor: first.id
      }
    },
    ...others.floor
  ]
  return {
    ok: true,
    text: [
      { op: 'replace', block: first.id, content: as ?? proposed },
      { op: 'replace', block: second.id, content: Fragment.empty }
    ],
    outcome: { before: contentOf(first.node) },
    amended: as !== undefined && !as.eq(proposed),
    floor,
    superseded: others.superseded
  }
}
